/** The length in bytes of what a base64 text stands for. */
export function base64Length(text: string): number {
  return Math.floor((text.replace(/=+$/, '').length * 3) / 4);
}
