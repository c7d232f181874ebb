import { classOfAddress, parseIPv4, parseIPv6 } from '../address';
import type { Description, ReadLine } from './reading';
import { joinLines } from './split-lines';
import type { Token, TokenRole } from './token';

/*
 * A copy of a description that can be shown to others: what names a person, a machine or a key is
 * replaced, and everything that explains the call stays: order, numbers, codecs, lengths. The same
 * value becomes the same replacement everywhere, so that lines which belonged together still do.
 */

/** What of a text gets replaced. `group`: a multicast address. `text`: a line around. */
export type SecretKind =
  | 'address'
  | 'group'
  | 'name'
  | 'ufrag'
  | 'pwd'
  | 'digest'
  | 'key'
  | 'id'
  | 'person'
  | 'text';

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
  const text = joinLines(
    lines.map((line) => ({ text: redactLine(line, book), end: line.line.end })),
  );
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

/** Where a host may be called by its name. */
const HOSTS: ReadonlySet<string> = new Set(['candidate address', 'related address']);

/** Where a secret may stand again: `ufrag X` of a candidate, `msid:` of a source. */
const MAY_REPEAT: ReadonlySet<string> = new Set([
  ...Object.keys(SECRETS),
  ...HOSTS,
  'source value',
]);

function noteSecret(book: ReplacementBook, { line, reading }: ReadLine, token: Token): void {
  const value = line.text.slice(token.start, token.end);
  if (HOSTS.has(token.role) && classOfAddress(value) === 'name' && /[a-z]/i.test(value)) {
    book.replace('name', value, (index) => `host-${index}.invalid`);
  }
  const cname = reading.kind === 'ssrc' && token.role === 'source value';
  const kind = cname ? 'id' : SECRETS[token.role];
  if (kind === undefined || PLACEHOLDERS.has(value)) return;
  book.replace(kind, value, (index) => replacementOf(kind, value, index));
}

/** A user name of `-`, a stream id of `-` or `*`: nothing is told by them. */
const PLACEHOLDERS = new Set(['-', '*', '0']);

function redactLine({ line, tokens }: ReadLine, book: ReplacementBook): string {
  if (line.place.in === 'around') return redactAround(line.text, book);
  let text = '';
  let from = 0;
  for (const { start, end, instead } of secretsIn(line.text, tokens, book)) {
    text += line.text.slice(from, start) + instead;
    from = end;
  }
  return text + line.text.slice(from);
}

/** Text of a mail, a log or a SIP message may name anybody in any words. */
function redactAround(text: string, book: ReplacementBook): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return text;
  return book.replace('text', text, (index) => `(text ${index})`);
}

interface Secret {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

/** In the order of the line; what its own reading says is a secret counts before what looks so. */
function secretsIn(
  text: string,
  tokens: readonly Token[],
  book: ReplacementBook,
): readonly Secret[] {
  const own: Secret[] = [];
  for (const { role, start, end } of tokens) {
    const instead = MAY_REPEAT.has(role) ? book.formerly(text.slice(start, end)) : undefined;
    if (instead !== undefined) own.push({ start, end, instead });
  }
  const secrets = [...own];
  let at = 0;
  for (const { 0: found, index: start, groups } of text.matchAll(ANYWHERE)) {
    const kind = Object.keys(groups ?? {}).find((name) => groups?.[name] !== undefined);
    if (namesNobody(kind, text)) continue;
    const end = start + found.length;
    while ((own[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    if ((own[at]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    secrets.push({ start, end, instead: insteadOf(found, kind, book) });
  }
  return secrets.sort((one, other) => one.start - other.start);
}

/** Keeps the length, and the characters that the grammar asks for there. */
function replacementOf(kind: SecretKind, value: string, index: number): string {
  const number = String(index);
  switch (kind) {
    case 'digest':
      return value.replace(/[\da-f]/gi, '0').slice(0, -number.length) + number;
    case 'ufrag':
      return padded('u', index, value.length);
    case 'pwd':
      return padded('p', index, value.length);
    case 'key':
      return padded('k', index, value.length);
    case 'person':
      return `redacted-${number}`;
    default:
      return /^\d+$/.test(value)
        ? `1${number.padStart(Math.max(value.length - 1, 1), '0')}`
        : `id-${number}`;
  }
}

function padded(letter: string, index: number, length: number): string {
  const number = String(index);
  return letter.repeat(Math.max(length - number.length, 1)) + number;
}

/**
 * What tells of somebody wherever it stands: four numbers with dots, groups with at least two colons,
 * names under `.local`, hosts and users of URIs and of `IN IP4`, UUIDs, hardware addresses (a PTP
 * clock has one in its name), names of files, secrets in queries.
 */
const ANYWHERE = new RegExp(
  [
    /(?<login>(?<=:\/\/)[^\s@/"<>]{1,256}(?=@))/,
    /(?<user>(?<=\bsips?:|^|[\s"<:=])[\w.+%!~*'-]{1,128}(?=@[\w[]))/,
    /(?<phone>(?<=\btel:)\+?\d[\d().-]{2,30})/,
    /(?<ip4>(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d))/,
    /(?<ip6>(?<!^a=|[\w.-]|(?<!^a=[^:]{0,64})[\da-f]:)[\da-f]{0,4}(?::[\da-f]{0,4}){2,8}(?:\.\d{1,3}){0,3}(?![\w:-]))/,
    /(?<name>(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.local(?![\w-]))/,
    /(?<host>(?<=\bIN IP[46] |:\/\/|@)(?=[\w.-]{0,253}[a-z])[\w-]{1,63}(?:\.[\w-]{1,63}){0,10}(?![\w.-]{0,253}@))/,
    /(?<uuid>(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-]))/,
    /(?<mac>(?<![\w-])(?:[\da-f]{2}-){5}(?:[\da-f]{2}-[\da-f]{2}-)?[\da-f]{2}(?![\w-]))/,
    /(?<file>(?<=\bname:")[^"]+)/,
    /(?<query>(?<=[?&;](?:access_)?(?:token|auth|key|pass(?:word|wd)?|pwd|user(?:name)?|sig(?:nature)?|session(?:id)?)=)[^\s&;]+)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/** The URI of a header extension names nobody, nor does any `name:` but a file's. */
function namesNobody(kind: string | undefined, line: string): boolean {
  if (kind === 'host') return line.startsWith('a=extmap:');
  return kind === 'file' && !line.startsWith('a=file-selector:');
}

function insteadOf(found: string, kind: string | undefined, book: ReplacementBook): string {
  switch (kind) {
    case 'ip4':
    case 'ip6':
    case 'name':
      return addressInstead(found, book);
    case 'host':
      return book.replace('name', found, (index) => `host-${index}.invalid`);
    case 'uuid':
      return book.replace('id', found, (index) => UUID.slice(0, -12) + padded('0', index, 12));
    case 'mac':
      return book.replace('id', found, (index) => hardwareAddress(found, index));
    case 'query':
      return book.replace('key', found, (index) => padded('k', index, found.length));
    default:
      return book.replace('person', found, (index) => `redacted-${index}`);
  }
}

const UUID = '00000000-0000-4000-8000-000000000000';

/** Those that RFC 9542 keeps for documentation; eight octets are a clock's identity. */
function hardwareAddress(found: string, index: number): string {
  const last = (index % 256).toString(16).padStart(2, '0').toUpperCase();
  return found.length > 17 ? `00-00-5E-FF-FE-00-53-${last}` : `00-00-5E-00-53-${last}`;
}

function addressInstead(address: string, book: ReplacementBook): string {
  const name = address.toLowerCase().endsWith('.local');
  if (!name && parseIPv4(address) === undefined && parseIPv6(address) === undefined) return address;
  const addressClass = classOfAddress(address);
  if (KEPT.has(addressClass)) return address;
  if (name) return book.replace('name', address, (index) => `host-${index}.local`);
  const six = address.includes(':');
  if (addressClass === 'multicast') {
    // RFC 6676: multicast for documentation, so that a broadcast still reads as one.
    const group = six ? 'ff0e::db8:0:' : '233.252.0.';
    return book.replace(
      'group',
      address,
      (index) => group + (six ? index.toString(16) : index % 256),
    );
  }
  const make = six ? (index: number) => `2001:db8::${index.toString(16)}` : documentation;
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
