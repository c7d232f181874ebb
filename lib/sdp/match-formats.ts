import { type CodecFormat, parameterOf } from './codec-formats';
import { readProfileLevelId } from './formats/h264-profile';

/**
 * Which payload type of `from` is the same codec as each payload type of `to`: for most the same
 * number, but an answer may number a codec anew (RFC 3264 §6.1). The keys are those of `to`; what
 * has no counterpart is left out. In linear time.
 *
 * 1. the same number for the same codec; 2. another number for the same codec in the same variant
 * (H.264 profile and packetization mode …); 3. the same number for the same codec, whatever its
 * parameters. Retransmission formats come after: they are the same if what they repair is, else by
 * their number.
 */
export function matchFormats(
  from: readonly CodecFormat[],
  to: readonly CodecFormat[],
): ReadonlyMap<number, number> {
  const matched = new Map<number, number>();
  const isRepair = ({ repairs }: CodecFormat) => repairs !== undefined;
  const primary = (formats: readonly CodecFormat[]) => formats.filter((one) => !isRepair(one));
  matchAlike(primary(from), primary(to), variantKey, matched);
  const repaired = new Map([...matched].map(([answered, offered]) => [offered, answered]));
  const fromKey = (one: CodecFormat) =>
    `${codecKey(one)} ${repaired.get(one.repairs ?? -1) ?? `without ${one.repairs}`}`;
  const toKey = (one: CodecFormat) =>
    `${codecKey(one)} ${matched.has(one.repairs ?? -1) ? one.repairs : 'nothing'}`;
  const repairsFrom = keyed(from.filter(isRepair), fromKey);
  const repairsTo = keyed(to.filter(isRepair), toKey);
  matchKeyed(repairsFrom, repairsTo, matched);
  matchNumbers(keyed(from, codecKey), keyed(to, codecKey), matched);
  return matched;
}

function matchAlike(
  from: readonly CodecFormat[],
  to: readonly CodecFormat[],
  keyOf: (format: CodecFormat) => string,
  matched: Map<number, number>,
): void {
  matchKeyed(keyed(from, keyOf), keyed(to, keyOf), matched);
  matchNumbers(keyed(from, codecKey), keyed(to, codecKey), matched);
}

/** Payload types with what makes two of them the same. */
type Keyed = ReadonlyMap<number, string>;

function keyed(formats: readonly CodecFormat[], keyOf: (format: CodecFormat) => string): Keyed {
  return new Map(formats.map((format) => [format.payloadType, keyOf(format)]));
}

function matchKeyed(from: Keyed, to: Keyed, matched: Map<number, number>): void {
  matchNumbers(from, to, matched);
  const taken = new Set(matched.values());
  const waiting = new Map<string, number[]>();
  for (const [payloadType, key] of [...from].reverse()) {
    if (taken.has(payloadType)) continue;
    const queue = waiting.get(key);
    if (queue) queue.push(payloadType);
    else waiting.set(key, [payloadType]);
  }
  for (const [payloadType, key] of to) {
    if (matched.has(payloadType)) continue;
    const partner = waiting.get(key)?.pop();
    if (partner !== undefined) matched.set(payloadType, partner);
  }
}

function matchNumbers(from: Keyed, to: Keyed, matched: Map<number, number>): void {
  const taken = new Set(matched.values());
  for (const [payloadType, key] of to) {
    if (matched.has(payloadType) || taken.has(payloadType)) continue;
    if (from.get(payloadType) === key) matched.set(payloadType, payloadType);
  }
}

/** Name, clock and channels; a codec without a name is known by its number alone. */
function codecKey({ codec, payloadType }: CodecFormat): string {
  if (codec === undefined) return `payload type ${payloadType}`;
  return `${codec.codec.toLowerCase()}/${codec.clockRate}/${codec.channels ?? 1}`;
}

/** With the parameters on which both sides must agree, for they make another codec of it. */
function variantKey(format: CodecFormat): string {
  const name = format.codec?.codec.toLowerCase() ?? '';
  if (name === 'h264') return `${codecKey(format)} ${h264Variant(format)}`;
  const values = (VARIANTS.get(name) ?? []).map(
    ([parameter, byDefault]) => parameterOf(format.parameters, parameter) ?? byDefault,
  );
  return [codecKey(format), ...values].join(' ');
}

const VARIANTS: ReadonlyMap<string, readonly (readonly [name: string, byDefault: string])[]> =
  new Map([
    ['vp9', [['profile-id', '0']]],
    ['av1', [['profile', '0']]],
    ['h265', [['profile-id', '1']]],
    ['amr', [['octet-align', '0']]],
    ['amr-wb', [['octet-align', '0']]],
    ['g7221', [['bitrate', '']]],
  ]);

/** Profile without level, and packetization mode: both symmetric (RFC 6184 §8.2.2). */
function h264Variant({ parameters }: CodecFormat): string {
  const id = parameterOf(parameters, 'profile-level-id') ?? '420010';
  const profile = readProfileLevelId(id)?.profile ?? id.slice(0, 4).toLowerCase();
  return `${profile} ${parameterOf(parameters, 'packetization-mode') ?? '0'}`;
}
