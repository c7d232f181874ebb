import { reject } from '../rejection';
import type { Level } from './offer';
import { type WordWalk, walkWords } from './words';

/** Reads an `a=` line into its level; names are compared without regard to case. */
export function readAttribute(text: string, number: number, level: Level): void {
  const words = walkWords(text);
  const name = words.word(': \t') ?? reject('G28', number);
  words.skip(':');
  READERS.get(name.toLowerCase())?.(words, number, level);
}

type Reader = (words: WordWalk, number: number, level: Level) => void;

/** Where an attribute may stand once, the first one that can be read counts. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['mid', (words, number, level) => once(level, 'mid', words.word(), number)],
  ['ice-ufrag', (words, number, level) => once(level, 'ufrag', iceText(words), number)],
  ['ice-pwd', (words, number, level) => once(level, 'pwd', iceText(words), number)],
  ['setup', readSetup],
  ['group', readGroup],
  ['extmap', readExtension],
  ['simulcast', (words, number, level) => once(level, 'simulcast', words.rest(), number)],
  ['rid', (words, number, level) => several(level.rids, words.rest(), number)],
  ['imageattr', (words, number, level) => several(level.imageAttributes, words.rest(), number)],
  ['fingerprint', (words, number, level) => several(level.fingerprints, words.rest(), number)],
  [
    'rtcp-mux',
    (_, __, level) => {
      level.rtcpMux = true;
    },
  ],
  [
    'bundle-only',
    (_, __, level) => {
      level.bundleOnly = true;
    },
  ],
]);

function once(
  level: Level,
  name: 'mid' | 'ufrag' | 'pwd' | 'simulcast',
  value: string | undefined,
  number: number,
): void {
  if (value !== undefined && value !== '') level[name] ??= { value, number };
}

function several(list: { value: string; number: number }[], value: string, number: number): void {
  if (value !== '') list.push({ value, number });
}

/** sipcc keeps 256 characters, so that a longer text is cut rather than refused. */
function iceText(words: WordWalk): string {
  return words
    .rest()
    .replace(/^[ \t]+/, '')
    .slice(0, 256);
}

function readSetup(words: WordWalk, number: number, level: Level): void {
  const value = words.word()?.toLowerCase() ?? '';
  if (/^(active|passive|actpass|holdconn)$/.test(value)) level.setup ??= { value, number };
  else level.unknownSetup ??= number;
}

function readGroup(words: WordWalk, number: number, level: Level): void {
  if (words.word()?.toUpperCase() !== 'BUNDLE') return;
  const mids: string[] = [];
  for (let mid = words.word(); mid !== undefined; mid = words.word()) mids.push(mid);
  level.groups.push({ mids, number });
}

function readExtension(words: WordWalk, number: number, level: Level): void {
  const id = words.number('/ \t');
  if (words.skip('/')) words.word();
  if (id !== undefined && words.word() !== undefined) {
    level.extensions.push({ id: id % 65_536, number });
  }
}
