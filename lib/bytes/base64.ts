/** The bytes of base64 (RFC 4648 §4), padded or not; undefined for a text that is none. */
export function parseBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    // A loop, since a run has thousands of packets: `from` with a callback takes several times as long.
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}

/** The length in bytes of what a base64 text stands for. */
export function base64Length(text: string): number {
  return Math.floor((text.replace(/=+$/, '').length * 3) / 4);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Two letters for each twelve bits: thousands of small payloads are written in one run. */
const PAIRS = Array.from(
  { length: 4096 },
  (_, bits) => ALPHABET.charAt(bits >> 6) + ALPHABET.charAt(bits & 0x3f),
);

/** Base64 with padding (RFC 4648 §4), as a trace keeps bytes. */
export function base64Text(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % 3);
  let text = '';
  for (let at = 0; at < whole; at += 3) text += fourLetters(bytes, at);
  const rest = bytes.length - whole;
  return rest === 0
    ? text
    : `${text}${fourLetters(bytes, whole).slice(0, rest + 1)}${'='.repeat(3 - rest)}`;
}

function fourLetters(bytes: Uint8Array, at: number): string {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  const high = (first << 4) | (second >> 4);
  const low = ((second & 15) << 8) | third;
  return `${PAIRS[high]}${PAIRS[low]}`;
}
