import { saveBytes } from './save-bytes';

/** Saves a text as a file of this name; the browser asks or puts it among the downloads. */
export function saveText(name: string, type: string, text: string): void {
  saveBytes(name, type, text);
}
