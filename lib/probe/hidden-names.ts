import { familyOfAddress } from '../address';
import type { Description } from '../sdp/reading';

/** Documentation (RFC 5737): nobody has it, and being an address it needs no look-up. */
const STAND_IN = '192.0.2.1';

/** A text that makes no browser look up a name. */
export interface AskedText {
  readonly sdp: string;
  /** The lines whose candidate held a name in place of its address. */
  readonly replaced: readonly number[];
}

/**
 * Puts an address in the place of each name that a candidate holds (RFC 8839 §5.1 allows names; the
 * `.local` ones ask the local network). Everything else stays, so that line numbers do as well.
 * Candidates are found by their text, for a browser may read what our reader does not.
 */
export function hideNames({ lines }: Description): AskedText {
  const replaced: number[] = [];
  const texts = lines.map(({ line }) => {
    const hidden = hideName(line.text);
    if (hidden !== line.text) replaced.push(line.number);
    return hidden + line.end;
  });
  return { sdp: texts.join(''), replaced };
}

/** Sample input: a=candidate:1 1 udp 2113937151 0b3a7a8c-….local 50000 typ host */
function hideName(text: string): string {
  const found = /^(\s*a=\s*candidate\s*:\s*(?:\S+\s+){4})(\S+)(.*)$/is.exec(text);
  const [, before = '', address = '', behind = ''] = found ?? [];
  if (!found || familyOfAddress(address) !== 'name') return text;
  return `${before}${STAND_IN}${behind}`;
}
