import type { LineReader } from './line-reader';
import type { Candidate, CandidateExtension, CandidateType } from './readings/candidate';
import type { TokenRole } from './token';

/*
 * candidate:<foundation> <component> <transport> <priority> <address> <port> typ <type>
 *   [raddr <address>] [rport <port>] [tcptype active|passive|so] *(<name> <value>)
 *                                                            RFC 8839 §5.1, RFC 6544 §4.5
 */

export const CANDIDATE_TYPES = [
  'host',
  'srflx',
  'prflx',
  'relay',
] as const satisfies readonly CandidateType[];

/** How strictly a candidate is read. */
export interface CandidateGrammar {
  /** One space between two fields and none behind the last, or as many as there are. */
  readonly spacing: 'one' | 'any';
  readonly foundation: RegExp;
  readonly lowestPriority: number;
  readonly highestPriority: number;
  /** A second raddr, rport or tcptype: an error, or one more extension attribute that nobody heeds. */
  readonly repeated: 'refused' | 'kept';
}

/** To the letter of RFC 8839 §5.1. */
export const AS_SPECIFIED: CandidateGrammar = {
  spacing: 'one',
  foundation: /^[A-Za-z\d+/]{1,32}$/,
  lowestPriority: 1,
  highestPriority: 2 ** 31 - 1,
  repeated: 'refused',
};

/** Whatever still has a meaning; what is wrong with it is for the rules to say. */
export const AS_WRITTEN: CandidateGrammar = {
  spacing: 'any',
  foundation: /^\S+$/,
  lowestPriority: 0,
  highestPriority: 2 ** 32 - 1,
  repeated: 'kept',
};

const TOKEN = /^[\w!#$%&'*+.^`{|}~-]+$/;
const ADDRESS = /^[\w.:%-]+$/;
const TCP_TYPES = ['active', 'passive', 'so'] as const;

/** Reads what stands behind `candidate:`. Throws `Unreadable`, which says by its role which field. */
export function readCandidateFields(reader: LineReader, grammar: CandidateGrammar): Candidate {
  const { foundation, lowestPriority, highestPriority } = grammar;
  const next = fieldsOf(reader, grammar);
  return {
    foundation: next.word('foundation', foundation, 'first'),
    component: next.number('component', 1, 256),
    transport: next.word('transport', TOKEN).toLowerCase(),
    priority: next.number('priority', lowestPriority, highestPriority),
    address: next.word('candidate address', ADDRESS),
    port: next.number('candidate port', 0, 65_535),
    ...typeBehindTyp(reader, next),
    ...readTail(reader, next, grammar),
  };
}

interface Fields {
  word(role: TokenRole, pattern: RegExp, place?: 'first'): string;
  number(role: TokenRole, lowest: number, highest: number): number;
  oneOf<T extends string>(role: TokenRole, choices: readonly T[]): T;
  /** Goes to the next field; a second space is a missing `role` where one alone may stand. */
  gap(role: TokenRole | undefined): void;
  /** Whether anything is left but spaces that may stand there. */
  more(): boolean;
}

function fieldsOf(reader: LineReader, { spacing }: CandidateGrammar): Fields {
  const gap = (role: TokenRole | undefined): void => {
    reader.skip(' ');
    if (spacing === 'any') skipSpaces(reader);
    if (reader.text.charAt(reader.position) !== ' ') return;
    reader.fail(role, role ? { what: 'word', role } : TYP, reader.position, 0);
  };
  return {
    gap,
    word(role, pattern, place) {
      if (place !== 'first' || spacing === 'any') gap(role);
      return reader.until(role, ' ', pattern);
    },
    number(role, lowest, highest) {
      gap(role);
      return reader.number(role, lowest, highest, ' ');
    },
    oneOf(role, choices) {
      gap(role);
      const found = wordAhead(reader);
      const choice = choices.find((known) => known === found);
      if (choice === undefined) {
        return reader.fail(role, { what: 'one of', choices }, reader.position, found.length);
      }
      reader.until(role, ' ');
      return choice;
    },
    more() {
      if (spacing === 'any') skipSpaces(reader);
      return reader.position < reader.text.length;
    },
  };
}

const TYP = { what: 'literal', text: 'typ' } as const;

function typeBehindTyp(reader: LineReader, next: Fields): Pick<Candidate, 'type'> {
  next.gap(undefined);
  const found = wordAhead(reader);
  if (found !== TYP.text) reader.fail(undefined, TYP, reader.position, found.length);
  reader.skip(found);
  return { type: next.oneOf('candidate type', CANDIDATE_TYPES) };
}

type Tail = Pick<Candidate, 'relatedAddress' | 'relatedPort' | 'tcpType'>;

function readTail(reader: LineReader, next: Fields, { repeated }: CandidateGrammar) {
  const extensions: CandidateExtension[] = [];
  const seen = new Set<string>();
  let tail: Tail = {};
  while (next.more()) {
    next.gap('extension name');
    const name = wordAhead(reader);
    const field = KNOWN.get(name);
    if (field && !seen.has(name)) {
      seen.add(name);
      reader.skip(name);
      tail = { ...tail, ...field.read(next) };
      continue;
    }
    if (field && repeated === 'refused') {
      reader.fail(field.role, { what: 'end of line' }, reader.position, name.length);
    }
    extensions.push(readExtension(next));
  }
  return { ...tail, extensions };
}

function readExtension(next: Fields): CandidateExtension {
  const name = next.word('extension name', TOKEN);
  return { name, value: next.word(EXTENSION_ROLES.get(name) ?? 'extension value', /^\S+$/) };
}

/** Attributes whose values have words of their own. */
const EXTENSION_ROLES: ReadonlyMap<string, TokenRole> = new Map([
  ['generation', 'generation'],
  ['ufrag', 'candidate ufrag'],
  ['network-id', 'network id'],
  ['network-cost', 'network cost'],
]);

interface KnownField {
  readonly role: TokenRole;
  readonly read: (next: Fields) => Tail;
}

const KNOWN: ReadonlyMap<string, KnownField> = new Map<string, KnownField>([
  [
    'raddr',
    {
      role: 'related address',
      read: (next) => ({ relatedAddress: next.word('related address', ADDRESS) }),
    },
  ],
  [
    'rport',
    {
      role: 'related port',
      read: (next) => ({ relatedPort: next.number('related port', 0, 65_535) }),
    },
  ],
  ['tcptype', { role: 'tcptype', read: (next) => ({ tcpType: next.oneOf('tcptype', TCP_TYPES) }) }],
]);

function skipSpaces(reader: LineReader): void {
  while (reader.skip(' '));
}

/** The characters before the next space; unlike `peekWord`, from exactly here. */
function wordAhead(reader: LineReader): string {
  const end = reader.text.indexOf(' ', reader.position);
  return reader.text.slice(reader.position, end < 0 ? undefined : end);
}
