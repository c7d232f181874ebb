/** A foreign sentence made fit to stand within one of ours: without its full stop. */
export function clause(text: string): string {
  return text.trim().replace(/\.+$/, '');
}
