/**
 * What an address says about itself: the special-purpose ranges of RFC 6890 that matter for a
 * call, an mDNS name that hides an address, or a placeholder in its place.
 */
export const ADDRESS_CLASSES = [
  'unspecified',
  'loopback',
  'link-local',
  'private',
  'shared',
  'unique-local',
  'documentation',
  'multicast',
  'reserved',
  'global',
  'mdns',
  'redacted',
  'name',
] as const;
export type AddressClass = (typeof ADDRESS_CLASSES)[number];

export type AddressFamily = 'IPv4' | 'IPv6' | 'name';

/**
 * The class of a connection address as it stands in a candidate or in statistics: IPv4, IPv6
 * (also IPv4-mapped, with a zone, or in brackets), or a name. Never throws: what is no address is
 * a `name`, and an empty text is `redacted`, because browsers blank what they hide.
 */
export function classOfAddress(address: string): AddressClass {
  const text = bare(address).toLowerCase();
  if (text === '' || isRedacted(text)) return 'redacted';
  if (text.endsWith('.local')) return 'mdns';
  const v4 = parseIPv4(text);
  if (v4 !== undefined) return classOfIPv4(v4);
  const v6 = parseIPv6(text);
  return v6 === undefined ? 'name' : classOfIPv6(v6);
}

/** IPv4, IPv6, or a name (mDNS names among them). */
export function familyOfAddress(address: string): AddressFamily {
  const text = bare(address);
  if (parseIPv4(text) !== undefined) return 'IPv4';
  return parseIPv6(text) === undefined ? 'name' : 'IPv6';
}

/** Four numbers and dots as a number of 32 bits; undefined for anything else. No octal, no short forms. */
export function parseIPv4(text: string): number | undefined {
  const octets = IPV4.exec(text);
  if (octets === null) return undefined;
  let value = 0;
  for (let at = 1; at <= 4; at += 1) {
    const octet = Number(octets[at]);
    if (octet > 255) return undefined;
    value = value * 256 + octet;
  }
  return value;
}

const OCTET = '(0|[1-9]\\d{0,2})';
const IPV4 = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}$`);

/** Eight groups of 16 bits (RFC 4291 §2.2, `::` and a dotted tail included); undefined for anything else. */
export function parseIPv6(text: string): readonly number[] | undefined {
  const address = withoutZone(text);
  if (!address.includes(':')) return undefined;
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const head = parseGroups(halves[0] ?? '');
  if (head === undefined) return undefined;
  if (halves.length === 1) return head.length === 8 ? head : undefined;
  const tail = parseGroups(halves[1] ?? '');
  if (tail === undefined || head.length + tail.length > 7) return undefined;
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function bare(address: string): string {
  return address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address;
}

function withoutZone(address: string): string {
  const zone = address.indexOf('%');
  return zone < 0 ? address : address.slice(0, zone);
}

/** Chromium names the address of a remote candidate that was never signaled `redacted-ip.invalid`. */
function isRedacted(text: string): boolean {
  return text === 'redacted-ip.invalid' || text === '(redacted)';
}

function parseGroups(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const dotted = index === parts.length - 1 ? parseIPv4(part) : undefined;
    if (dotted !== undefined) groups.push(dotted >>> 16, dotted & 0xffff);
    else if (/^[\da-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}

/** First match wins. RFC 1918, 3927, 5737, 6598, 1112, 919. */
const IPV4_RANGES = [
  ipv4Range('0.0.0.0', 32, 'unspecified'),
  ipv4Range('127.0.0.0', 8, 'loopback'),
  ipv4Range('169.254.0.0', 16, 'link-local'),
  ipv4Range('10.0.0.0', 8, 'private'),
  ipv4Range('172.16.0.0', 12, 'private'),
  ipv4Range('192.168.0.0', 16, 'private'),
  ipv4Range('100.64.0.0', 10, 'shared'),
  ipv4Range('192.0.2.0', 24, 'documentation'),
  ipv4Range('198.51.100.0', 24, 'documentation'),
  ipv4Range('203.0.113.0', 24, 'documentation'),
  ipv4Range('224.0.0.0', 4, 'multicast'),
  ipv4Range('0.0.0.0', 8, 'reserved'),
  ipv4Range('240.0.0.0', 4, 'reserved'),
] as const;

interface IPv4Range {
  readonly first: number;
  readonly last: number;
  readonly class: AddressClass;
}

function ipv4Range(prefix: string, bits: number, of: AddressClass): IPv4Range {
  const first = parseIPv4(prefix) ?? 0;
  return { first, last: first + 2 ** (32 - bits) - 1, class: of };
}

function classOfIPv4(address: number): AddressClass {
  return (
    IPV4_RANGES.find(({ first, last }) => address >= first && address <= last)?.class ?? 'global'
  );
}

/** RFC 4291, 4193, 3849, 9637. An IPv4-mapped address is what it maps. */
function classOfIPv6(groups: readonly number[]): AddressClass {
  const [first = 0, second = 0] = groups;
  const last = groups[7] ?? 0;
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    return classOfIPv4((groups[6] ?? 0) * 0x10000 + last);
  }
  if (groups.slice(0, 7).every((group) => group === 0)) {
    if (last === 0) return 'unspecified';
    if (last === 1) return 'loopback';
  }
  if ((first & 0xffc0) === 0xfe80) return 'link-local';
  if ((first & 0xfe00) === 0xfc00) return 'unique-local';
  if ((first & 0xff00) === 0xff00) return 'multicast';
  if (first === 0x2001 && second === 0x0db8) return 'documentation';
  if (first === 0x3fff && (second & 0xf000) === 0) return 'documentation';
  return (first & 0xe000) === 0x2000 ? 'global' : 'reserved';
}
