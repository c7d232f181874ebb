import { reject } from '../rejection';
import type { CheckedLine } from './line-syntax';
import { isAttribute, wordsOf } from './words';

type Direction = 'send' | 'recv';

/** `a=rid` and `a=simulcast` of one section. */
export interface SimulcastTable {
  /** Says whether the line was one of them. */
  read(line: CheckedLine): boolean;
  /** The line of a simulcast of which a stream remains; streams without their rid are dropped. */
  simulcast(): number | undefined;
}

export function createSimulcastTable(): SimulcastTable {
  const rids = new Map<string, Direction | 'twice'>();
  let lists: ReadonlyMap<Direction, readonly string[]> | undefined;
  let number: number | undefined;
  return {
    read(line) {
      if (isAttribute(line.text, 'rid')) {
        readRid(line, rids);
        return true;
      }
      if (!isAttribute(line.text, 'simulcast')) return false;
      if (lists !== undefined) reject('S13', line.number);
      lists = readSimulcast(line);
      number = line.number;
      return true;
    },
    simulcast: () => (lists !== undefined && hasStreams(lists, rids) ? number : undefined),
  };
}

/** A malformed rid is passed over, as if it were not there. */
function readRid({ text }: CheckedLine, rids: Map<string, Direction | 'twice'>): void {
  const words = wordsOf(text.slice('a=rid:'.length));
  const [rid = '', direction = '', restrictions] = words;
  if (words.length > 3 || !/^[A-Za-z\d]{1,16}$/.test(rid)) return;
  if (direction !== 'send' && direction !== 'recv') return;
  if (restrictions !== undefined && !areRestrictions(restrictions)) return;
  rids.set(rid, rids.has(rid) ? 'twice' : direction);
}

/** `pt=` comes first, once, with numbers; no name comes twice. */
function areRestrictions(text: string): boolean {
  const names = new Set<string>();
  const parts = text.split(';').filter((part) => part !== '');
  for (const part of parts) {
    const [name, value, more] = part.split('=').filter((word) => word !== '');
    if (name === undefined || more !== undefined || names.has(name)) return false;
    if (name === 'pt' && (names.size > 0 || !/^-?\d+(,-?\d+)*$/.test(value ?? ''))) return false;
    names.add(name);
  }
  return parts.length > 0;
}

function readSimulcast({ text, number }: CheckedLine): ReadonlyMap<Direction, readonly string[]> {
  const value = text.slice('a=simulcast:'.length);
  const words = wordsOf(value);
  if (words.length !== 2 && words.length !== 4) reject('S13', number);
  const lists = new Map<Direction, readonly string[]>();
  for (let at = 0; at < words.length; at += 2) {
    const direction = words[at];
    if (direction !== 'send' && direction !== 'recv') return reject('S13', number);
    if (lists.has(direction)) reject('S13', number);
    const rids = (words[at + 1] ?? '').split(/[;,]/);
    if (rids.some((rid) => rid === '' || rid === '~')) reject('S13', number);
    lists.set(
      direction,
      rids.map((rid) => rid.replace(/^~/, '')),
    );
  }
  return lists;
}

function hasStreams(
  lists: ReadonlyMap<Direction, readonly string[]>,
  rids: ReadonlyMap<string, Direction | 'twice'>,
): boolean {
  const send = new Set(lists.get('send'));
  const recv = new Set(lists.get('recv'));
  return [...lists].some(([direction, list]) =>
    list.some((rid) => rids.get(rid) === direction && !(send.has(rid) && recv.has(rid))),
  );
}
