import { classOfAddress, parseIPv4, parseIPv6 } from '../address';
import type { Description, ReadLine } from './reading';
import type { Token, TokenRole } from './token';

/*
 * A copy of a description that can be shown to others: what names a person, a machine or a key is
 * replaced, and everything that explains the call stays: order, numbers, codecs, lengths. The same
 * value becomes the same replacement everywhere, so that lines which belonged together still do.
 */

/** What of a description gets replaced; the words for each are in content. */
export type SecretKind = 'address' | 'name' | 'ufrag' | 'pwd' | 'digest' | 'key' | 'id' | 'person';

export interface Redaction {
  readonly text: string;
  /** How many different values of each kind were replaced. */
  readonly replaced: Readonly<Partial<Record<SecretKind, number>>>;
}

/**
 * Redacts all lines of these descriptions (those of one text, in their order). What is no secret
 * stays to the character: placeholders such as 0.0.0.0, loopback, names of codecs and programs.
 * The name of the session (`s=`) stays too, for it often tells which program wrote the text.
 */
export function redact(descriptions: readonly Description[]): Redaction {
  const book = new ReplacementBook();
  const lines = descriptions.flatMap((description) => description.lines);
  for (const line of lines) {
    for (const token of line.tokens) noteSecret(book, line, token);
  }
  const text = lines.map((line) => redactLine(line, book) + line.line.end).join('');
  return { text, replaced: book.counts() };
}

/** Each replacement of a kind is numbered from 1. */
class ReplacementBook {
  private readonly known = new Map<string, string>();
  private readonly numbers = new Map<SecretKind, number>();

  /** What stands for this value from now on. */
  replace(kind: SecretKind, value: string, make: (index: number) => string): string {
    const former = this.known.get(value);
    if (former !== undefined) return former;
    const index = (this.numbers.get(kind) ?? 0) + 1;
    this.numbers.set(kind, index);
    const replacement = make(index);
    this.known.set(value, replacement);
    return replacement;
  }

  formerly(value: string): string | undefined {
    return this.known.get(value);
  }

  counts(): Redaction['replaced'] {
    return Object.fromEntries(this.numbers);
  }
}

/** Values that are secret because of what they are; addresses are found in any place. */
const SECRETS: Partial<Record<TokenRole, SecretKind>> = {
  ufrag: 'ufrag',
  'candidate ufrag': 'ufrag',
  pwd: 'pwd',
  digest: 'digest',
  'crypto key': 'key',
  key: 'key',
  'zrtp hash': 'digest',
  'tls-id': 'id',
  'session id': 'id',
  'identity assertion': 'key',
  'stream id': 'id',
  'track id': 'id',
  username: 'person',
  information: 'person',
  email: 'person',
  phone: 'person',
  uri: 'person',
};

/** Where a secret may stand again: `ufrag X` of a candidate, `msid:` of a source. */
const MAY_REPEAT: ReadonlySet<string> = new Set([...Object.keys(SECRETS), 'source value']);

function noteSecret(book: ReplacementBook, { line, reading }: ReadLine, token: Token): void {
  const value = line.text.slice(token.start, token.end);
  const cname = reading.kind === 'ssrc' && token.role === 'source value';
  const kind = cname ? 'id' : SECRETS[token.role];
  if (kind === undefined || PLACEHOLDERS.has(value)) return;
  book.replace(kind, value, (index) => replacementOf(kind, value, index));
}

/** A user name of `-`, a stream id of `-` or `*`: nothing is told by them. */
const PLACEHOLDERS = new Set(['-', '*', '0']);

function redactLine({ line, tokens }: ReadLine, book: ReplacementBook): string {
  let text = '';
  let from = 0;
  for (const { role, start, end } of tokens) {
    const value = line.text.slice(start, end);
    const replacement = MAY_REPEAT.has(role) ? book.formerly(value) : undefined;
    text += redactAddresses(line.text.slice(from, start), book);
    text += replacement ?? redactAddresses(value, book);
    from = end;
  }
  return text + redactAddresses(line.text.slice(from), book);
}

/** Keeps the length, and the characters that the grammar asks for there. */
function replacementOf(kind: SecretKind, value: string, index: number): string {
  const number = String(index);
  switch (kind) {
    case 'digest':
      return value.replace(/[\da-f]/gi, '0').slice(0, -number.length) + number;
    case 'ufrag':
      return padded('u', number, value.length);
    case 'pwd':
      return padded('p', number, value.length);
    case 'key':
      return padded('k', number, value.length);
    case 'person':
      return `redacted-${number}`;
    default:
      return /^\d+$/.test(value)
        ? `1${number.padStart(Math.max(value.length - 1, 1), '0')}`
        : `id-${number}`;
  }
}

function padded(letter: string, number: string, length: number): string {
  return letter.repeat(Math.max(length - number.length, 1)) + number;
}

/** Four numbers with dots, groups with at least two colons, and names under `.local`. */
const ADDRESS =
  /(?<![\w.:-])(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,8}(?:\.\d{1,3}){0,3}|[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.local)(?![\w:-])/gi;

function redactAddresses(text: string, book: ReplacementBook): string {
  return text.replace(ADDRESS, (found) => addressInstead(found, book));
}

function addressInstead(address: string, book: ReplacementBook): string {
  const name = address.toLowerCase().endsWith('.local');
  if (!name && parseIPv4(address) === undefined && parseIPv6(address) === undefined) return address;
  if (KEPT.has(classOfAddress(address))) return address;
  if (name) return book.replace('name', address, (index) => `host-${index}.local`);
  const make = address.includes(':')
    ? (index: number) => `2001:db8::${index.toString(16)}`
    : documentation;
  return book.replace('address', address, make);
}

/** They say nothing about anybody. */
const KEPT = new Set(['unspecified', 'loopback', 'redacted']);

/** RFC 5737: three networks of 254 addresses each; the benchmarking network (RFC 2544) follows. */
function documentation(index: number): string {
  const networks = ['192.0.2', '198.51.100', '203.0.113'];
  const network = networks[Math.floor((index - 1) / 254)];
  if (network !== undefined) return `${network}.${((index - 1) % 254) + 1}`;
  return `198.18.${Math.floor(index / 256) % 256}.${index % 256}`;
}
