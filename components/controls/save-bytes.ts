/** Saves bytes, or a text, as a file of this name; the browser asks or puts it among the downloads. */
export function saveBytes(name: string, type: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The browser has taken the address by then; a revoke in the same task would stop Firefox.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
