import type { LineReading, ReadingOf } from './reading';

/** A line's part in a bond between lines, which is named by what they speak of. */
export interface Membership {
  readonly bond: string;
  /** Belongs with the centres of the bond only, not with the other spokes. */
  readonly spoke: boolean;
}

/** Where the names of a line hold. */
export interface BondScope {
  /** The m-section's index, or `session`. */
  readonly section: string;
  /** The section whose credentials hold, and the one whose fingerprint and setup do. */
  readonly ice: string;
  readonly dtls: string;
  /** How many t= lines stand up to here: r= and z= belong to the last one. */
  readonly times: number;
}

/** The bonds that a line is part of: none for most kinds. Linear in the line's length. */
export function membershipsOf(reading: LineReading, scope: BondScope): readonly Membership[] {
  const read: MembershipReader | undefined = READERS[reading.kind];
  return read === undefined ? [] : read(reading, scope);
}

type MembershipReader = (reading: LineReading, scope: BondScope) => readonly Membership[];

/** Pairs a kind with its reader, so that each reader sees its own kind only. */
function of<K extends LineReading['kind']>(
  kind: K,
  read: (reading: ReadingOf<K>, scope: BondScope) => readonly Membership[],
): readonly [K, MembershipReader] {
  return [kind, (reading, scope) => (isKind(reading, kind) ? read(reading, scope) : [])];
}

function isKind<K extends LineReading['kind']>(
  reading: LineReading,
  kind: K,
): reading is ReadingOf<K> {
  return reading.kind === kind;
}

const centre = (bond: string): Membership => ({ bond, spoke: false });
const spoke = (bond: string): Membership => ({ bond, spoke: true });

const format = (scope: BondScope, payloadType: string | number) =>
  centre(`format ${scope.section} ${payloadType}`);
const rid = (scope: BondScope, name: string) => centre(`rid ${scope.section} ${name}`);
const ssrc = (scope: BondScope, number: number) => centre(`ssrc ${scope.section} ${number}`);
const mid = (name: string) => centre(`mid ${name}`);
const sctp = (scope: BondScope) => centre(`sctp ${scope.section}`);
const channel = (scope: BondScope, stream: number) => centre(`channel ${scope.section} ${stream}`);
const ice = (scope: BondScope) => centre(`ice ${scope.ice}`);
const time = (scope: BondScope) => centre(`time ${scope.times}`);

/** A line that says what holds for its section only is a spoke of what the session says. */
const dtls = (scope: BondScope) =>
  scope.dtls === scope.section ? centre(`dtls ${scope.dtls}`) : spoke(`dtls ${scope.dtls}`);

const READERS: Readonly<Partial<Record<LineReading['kind'], MembershipReader>>> =
  Object.fromEntries([
    of('media', (reading, scope) => [
      ...reading.formats.map((name) => format(scope, name)),
      format(scope, '*'),
      ...(/SCTP/i.test(reading.proto) ? [sctp(scope)] : []),
    ]),
    of('rtpmap', (reading, scope) => [format(scope, reading.payloadType)]),
    of('fmtp', (reading, scope) => [
      format(scope, reading.format),
      ...repairedBy(reading).map((payloadType) => format(scope, payloadType)),
    ]),
    of('rtcp-fb', (reading, scope) => [format(scope, reading.payloadType)]),
    of('imageattr', (reading, scope) => [format(scope, reading.payloadType)]),
    of('framesize', (reading, scope) => [format(scope, reading.payloadType)]),
    of('rid', (reading, scope) => [
      rid(scope, reading.rid),
      ...reading.payloadTypes.map((payloadType) => format(scope, payloadType)),
    ]),
    of('simulcast', ({ lists }, scope) =>
      lists.flatMap(({ streams }) => streams.flat().map((layer) => rid(scope, layer.rid))),
    ),
    of('mid', (reading) => [mid(reading.mid)]),
    of('group', (reading) => reading.mids.map(mid)),
    of('ssrc', (reading, scope) => [
      ssrc(scope, reading.ssrc),
      ...(reading.attribute === 'msid' ? [centre(`msid ${scope.section} ${reading.value}`)] : []),
    ]),
    of('ssrc-group', (reading, scope) => reading.ssrcs.map((number) => ssrc(scope, number))),
    of('msid', ({ stream, track }, scope) => [
      centre(`msid ${scope.section} ${track === undefined ? stream : `${stream} ${track}`}`),
    ]),
    of('candidate', (_, scope) => [spoke(`ice ${scope.ice}`)]),
    of('remote-candidates', (_, scope) => [spoke(`ice ${scope.ice}`)]),
    of('end-of-candidates', (_, scope) => [ice(scope)]),
    of('ice-ufrag', (_, scope) => [ice(scope)]),
    of('ice-pwd', (_, scope) => [ice(scope)]),
    of('fingerprint', (_, scope) => [dtls(scope)]),
    of('setup', (_, scope) => [dtls(scope)]),
    of('tls-id', (_, scope) => [dtls(scope)]),
    of('sctp-port', (_, scope) => [sctp(scope)]),
    of('max-message-size', (_, scope) => [sctp(scope)]),
    of('sctpmap', (reading, scope) => [sctp(scope), format(scope, reading.port)]),
    of('dcmap', (reading, scope) => [channel(scope, reading.stream)]),
    of('dcsa', (reading, scope) => [channel(scope, reading.stream)]),
    of('timing', (_, scope) => [time(scope)]),
    of('repeat', (_, scope) => [time(scope)]),
    of('time zones', (_, scope) => [time(scope)]),
  ]);

/** `apt=96` of a retransmission (RFC 4588 §8.6), `111/111` of redundancy (RFC 2198 §5). */
function repairedBy({ parameters }: ReadingOf<'fmtp'>): readonly string[] {
  return parameters.flatMap(({ name, value }) => {
    if (name.toLowerCase() === 'apt' && value !== undefined) return [value.trim()];
    return /^\d{1,3}(?:\/\d{1,3})+$/.test(name) ? [...new Set(name.split('/'))] : [];
  });
}
