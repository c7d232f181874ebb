import { hexText } from '../bytes/hex';
import type { NoCapture, OtherFile } from './capture';

/** What a file is that no reader of captures knows, by its first bytes. */
export function noCapture(bytes: Uint8Array): NoCapture {
  const begins = hexText(bytes.subarray(0, 8));
  return { kind: 'no-capture', found: otherFile(bytes, begins), begins };
}

const MAGIC: readonly (readonly [digits: string, file: OtherFile])[] = [
  ['504b0304', 'zip'],
  ['28b52ffd', 'zstandard'],
  ['fd377a585a00', 'xz'],
  ['425a68', 'bzip2'],
  ['736e6f6f70000000', 'snoop'],
];

const LOOKED_AT = 512;

function otherFile(bytes: Uint8Array, begins: string): OtherFile {
  if (bytes.length === 0) return 'nothing';
  const known = MAGIC.find(([digits]) => begins.startsWith(digits));
  if (known !== undefined) return known[1];
  const text = textOf(bytes.subarray(0, LOOKED_AT));
  return text === undefined ? 'unknown' : textFile(text.trimStart());
}

/** Undefined where control characters or a broken encoding say that it is no text. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127)) return undefined;
  const text = new TextDecoder().decode(bytes);
  // A character cut in two at the end is no fault of the text.
  return text.slice(0, -1).includes('\ufffd') ? undefined : text;
}

function textFile(text: string): OtherFile {
  if (/^[{[]/.test(text)) return 'json';
  if (/^<(!doctype|html|\?xml)/i.test(text)) return 'html';
  if (/^v=0\r?\n/.test(text)) return 'session-description';
  if (/^(#[^\n]*\n\s*)*(CLIENT|SERVER|EXPORTER|EARLY)_[A-Z_0-9]+ [\da-f]{64} /i.test(text)) {
    return 'key-log';
  }
  return 'text';
}
