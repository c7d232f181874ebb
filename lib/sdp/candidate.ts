/*
 * The candidate line of RFC 8839 §5.1, with the tcptype of RFC 6544 §4.5.
 *
 * Sample input:
 * candidate:842163049 1 udp 1686052607 203.0.113.5 54321 typ srflx raddr 192.168.1.7 rport 54321
 *   generation 0 ufrag EsAw network-id 1 network-cost 10        (one line; also with "a=" before it)
 */

export const CANDIDATE_TYPES = ['host', 'srflx', 'prflx', 'relay'] as const;
export type CandidateType = (typeof CANDIDATE_TYPES)[number];

export interface Candidate {
  readonly foundation: string;
  /** 1 for RTP (and everything under rtcp-mux), 2 for RTCP. */
  readonly component: number;
  /** In lower case, `udp` or `tcp` in practice: Firefox writes capitals, Chromium does not. */
  readonly transport: string;
  readonly priority: number;
  /** An IP address or a name; `.local` names stand for hidden addresses. */
  readonly address: string;
  readonly port: number;
  readonly type: CandidateType;
  readonly relatedAddress?: string | undefined;
  readonly relatedPort?: number | undefined;
  readonly tcpType?: string | undefined;
  /** Extension attributes in their order, those with a field of their own above left out. */
  readonly extensions: readonly CandidateExtension[];
}

export interface CandidateExtension {
  readonly name: string;
  readonly value: string;
}

export type CandidateField =
  | 'prefix'
  | 'foundation'
  | 'component'
  | 'transport'
  | 'priority'
  | 'address'
  | 'port'
  | 'typ'
  | 'type'
  | 'raddr'
  | 'rport'
  | 'tcptype'
  | 'extension';

/** Why a line is no candidate. `at` and `length` name the characters of the input at fault. */
export interface CandidateProblem {
  readonly reason: 'missing' | 'malformed' | 'out-of-range' | 'duplicate';
  readonly field: CandidateField;
  readonly at: number;
  readonly length: number;
  readonly found: string;
}

export type CandidateResult =
  | { readonly kind: 'candidate'; readonly candidate: Candidate }
  | { readonly kind: 'problem'; readonly problem: CandidateProblem };

/**
 * Reads one candidate line, with or without `a=` and line end. Extension attributes that nobody
 * knows are kept (RFC 8839 §5.1: "implementations MUST ignore"). Never throws.
 */
export function parseCandidate(line: string): CandidateResult {
  const words = createReader(line);
  try {
    return { kind: 'candidate', candidate: readCandidate(words) };
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'problem', problem: error.problem };
    throw error;
  }
}

/** The value of an extension attribute such as `generation`, `ufrag`, `network-id`, `network-cost`. */
export function extensionOf(candidate: Candidate, name: string): string | undefined {
  return candidate.extensions.find((extension) => extension.name === name)?.value;
}

/** An extension attribute that holds a whole number; undefined where it is missing or is none. */
export function numericExtensionOf(candidate: Candidate, name: string): number | undefined {
  const value = extensionOf(candidate, name);
  return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : undefined;
}

interface Word {
  readonly text: string;
  readonly at: number;
}

interface Reader {
  /** The next word; a problem with this field where the line ends before it. */
  take(field: CandidateField): Word;
  readonly atEnd: () => boolean;
}

class Malformed extends Error {
  constructor(readonly problem: CandidateProblem) {
    super(`${problem.reason} ${problem.field} at ${problem.at}`);
  }
}

function fail(reason: CandidateProblem['reason'], field: CandidateField, word: Word): never {
  const { at, text } = word;
  throw new Malformed({ reason, field, at, length: text.length, found: text });
}

/** Words stand one space apart; two spaces give an empty word, which no field accepts. */
function createReader(line: string): Reader {
  const content = line.replace(/[\r\n]+$/, '');
  let position = content.startsWith('a=') ? 2 : 0;
  const atEnd = () => position > content.length;
  return {
    atEnd,
    take(field) {
      if (atEnd()) fail('missing', field, { text: '', at: content.length });
      const space = content.indexOf(' ', position);
      const end = space < 0 ? content.length : space;
      const word = { text: content.slice(position, end), at: position };
      position = end + 1;
      return word;
    },
  };
}

const ICE_CHARS = /^[A-Za-z\d+/]{1,32}$/;
const TOKEN = /^[\w!#$%&'*+.^`{|}~-]+$/;
const ADDRESS = /^[\w.:%-]+$/;

function readCandidate(words: Reader): Candidate {
  const foundation = readFoundation(words);
  const component = readNumber(words, 'component', 1, 256);
  const transport = readMatching(words, 'transport', TOKEN).toLowerCase();
  const priority = readNumber(words, 'priority', 1, 2 ** 31 - 1);
  const address = readMatching(words, 'address', ADDRESS);
  const port = readNumber(words, 'port', 0, 65535);
  readMatching(words, 'typ', /^typ$/);
  const type = readType(words);
  const tail = readTail(words);
  return { foundation, component, transport, priority, address, port, type, ...tail };
}

function readFoundation(words: Reader): string {
  const word = words.take('prefix');
  const prefix = 'candidate:';
  if (!word.text.startsWith(prefix))
    fail(word.text === '' ? 'missing' : 'malformed', 'prefix', word);
  const foundation = { text: word.text.slice(prefix.length), at: word.at + prefix.length };
  if (!ICE_CHARS.test(foundation.text)) fail('malformed', 'foundation', foundation);
  return foundation.text;
}

function readMatching(words: Reader, field: CandidateField, pattern: RegExp): string {
  const word = words.take(field);
  if (!pattern.test(word.text)) fail('malformed', field, word);
  return word.text;
}

function readNumber(words: Reader, field: CandidateField, lowest: number, highest: number): number {
  const word = words.take(field);
  if (!/^\d+$/.test(word.text)) fail('malformed', field, word);
  const value = Number(word.text);
  if (value < lowest || value > highest) fail('out-of-range', field, word);
  return value;
}

function readType(words: Reader): CandidateType {
  const word = words.take('type');
  const type = CANDIDATE_TYPES.find((known) => known === word.text);
  return type ?? fail('malformed', 'type', word);
}

function readTail(words: Reader) {
  const extensions: CandidateExtension[] = [];
  const seen = new Set<string>();
  let tail: Pick<Candidate, 'relatedAddress' | 'relatedPort' | 'tcpType'> = {};
  while (!words.atEnd()) {
    const name = words.take('extension');
    if (!TOKEN.test(name.text)) fail('malformed', 'extension', name);
    const known = KNOWN.find((row) => row.name === name.text);
    if (!known) {
      extensions.push({ name: name.text, value: readMatching(words, 'extension', /^\S+$/) });
      continue;
    }
    if (seen.has(known.name)) fail('duplicate', known.name, name);
    seen.add(known.name);
    tail = { ...tail, ...known.read(words) };
  }
  return { ...tail, extensions };
}

const KNOWN = [
  {
    name: 'raddr',
    read: (words: Reader) => ({ relatedAddress: readMatching(words, 'raddr', ADDRESS) }),
  },
  {
    name: 'rport',
    read: (words: Reader) => ({ relatedPort: readNumber(words, 'rport', 0, 65535) }),
  },
  {
    name: 'tcptype',
    read: (words: Reader) => ({ tcpType: readMatching(words, 'tcptype', /^(active|passive|so)$/) }),
  },
] as const;
