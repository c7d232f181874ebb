/*
 * `a=rid` and `a=simulcast` as Firefox reads them: one character after the other, letters in lower
 * case, and identifiers of letters and digits only (RFC 8852 §3.1).
 */

export interface RidLists {
  readonly direction: string;
  readonly rids: readonly string[];
}

const RID = /^[a-z\d]{1,255}$/;

/** The lists of a simulcast; undefined where it is malformed. */
export function readSimulcast(text: string): readonly RidLists[] | undefined {
  const words = text
    .toLowerCase()
    .split(/[ \t]+/)
    .filter((word) => word !== '');
  const lists: RidLists[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const direction = words[at] ?? '';
    const rids = (words[at + 1] ?? '').split(/[;,]/).map((rid) => rid.replace(/^~/, ''));
    if (direction !== 'send' && direction !== 'recv') return undefined;
    if (lists.some((list) => list.direction === direction)) return undefined;
    if (!rids.every((rid) => RID.test(rid))) return undefined;
    lists.push({ direction, rids });
  }
  return lists.length === 0 || /[ \t]\S*\t/.test(text) ? undefined : lists;
}

/** Identifier and direction of a rid; undefined where it is malformed. */
export function isRid(text: string): { id: string; direction: string } | undefined {
  const line = /^([^ ]*) +([^ ]*)(?: +(.*))?$/.exec(text.toLowerCase());
  const [, id = '', direction = '', parameters] = line ?? [];
  if (!RID.test(id) || (direction !== 'send' && direction !== 'recv')) return undefined;
  const trailing = /^[^ ]* +[^ ]* +$/.test(text);
  const complete = parameters === undefined && !trailing;
  return complete || areParameters(parameters ?? '') ? { id, direction } : undefined;
}

const NUMERIC = /^max-(width|height|fps|fs|br|pps)$/;

function areParameters(text: string): boolean {
  return text.split(';').every((part) => {
    const [, key = '', value = ''] = /^\s*([^=]+)=(.*)$/.exec(part) ?? [];
    if (key === '') return false;
    if (key === 'pt') return isPayloadTypes(value);
    if (key === 'depend') return /^[^,]+(,[^,]+)*$/.test(value);
    return !NUMERIC.test(key) || isUint32(value);
  });
}

/** Digits at the beginning suffice. */
function isUint32(text: string): boolean {
  const digits = /^\+?(\d+)/.exec(text)?.[1];
  return digits !== undefined && Number(digits) < 2 ** 32;
}

function isPayloadTypes(text: string): boolean {
  return text.split(',').every((word) => {
    const digits = /^\+?(\d+)/.exec(word)?.[1];
    return digits !== undefined && Number(digits) <= 127;
  });
}
