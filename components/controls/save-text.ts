/** Saves a text as a file of this name; the browser asks or puts it among the downloads. */
export function saveText(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has taken the address by then; a revoke in the same task would stop Firefox.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
