/** The bytes of base64 (RFC 4648 §4), padded or not; undefined for a text that is none. */
export function parseBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
