import type { Milliseconds } from '../../time';
import type { NewEvent } from '../../trace/events/event';
import type { StatsEntry, StatsSample } from '../../trace/samples';
import { boundsOn, type Comparison, type Rule } from './comparison';
import { indexEntries, numeric, text } from './entries';

/** A stream that carried packets is called silent when none came for so long. */
export const SILENCE = 2000;

/** RTP streams that appeared, began to carry packets, fell silent, or went. */
export const compareStreams: Rule = (comparison) => [
  ...comparison.after.ofType('inbound-rtp', 'outbound-rtp').flatMap((entry) => {
    const key = streamKey(entry, comparison);
    return key ? changesOf(entry, key, comparison) : [];
  }),
  ...comparison.before.ofType('inbound-rtp', 'outbound-rtp').flatMap((entry): NewEvent[] => {
    if (comparison.after.byId.has(entry.id) || !wasRecorded(entry, comparison)) return [];
    const key = streamKey(entry, comparison);
    return key ? [{ kind: 'stream-ended', ...key }] : [];
  }),
];

/**
 * When each stream last moved: as before, and `next.taken` for those that have more packets than in
 * the sample before. What this returns is {@link Known.moved} of the next comparison.
 */
export function followStreams(
  moved: ReadonlyMap<string, Milliseconds>,
  previous: StatsSample | undefined,
  next: StatsSample,
): ReadonlyMap<string, Milliseconds> {
  const before = indexEntries(previous);
  const result = new Map<string, Milliseconds>();
  for (const entry of indexEntries(next).ofType('inbound-rtp', 'outbound-rtp')) {
    const last = moved.get(entry.id);
    if (packets(entry) > packets(before.byId.get(entry.id))) result.set(entry.id, next.taken);
    else if (last !== undefined) result.set(entry.id, last);
  }
  return result;
}

type StreamKey = NonNullable<ReturnType<typeof streamKey>>;

function changesOf(entry: StatsEntry, key: StreamKey, comparison: Comparison): NewEvent[] {
  const known = comparison.before.byId.get(entry.id);
  const before = known && wasRecorded(known, comparison) ? known : undefined;
  const events: NewEvent[] = before ? [] : [opened(entry, key)];
  const grew = packets(entry) > packets(before);
  const moved = before ? comparison.known.moved.get(entry.id) : undefined;
  const wasSilent = moved === undefined || quiet(moved, comparison.takenBefore);
  if (grew && wasSilent) events.push({ kind: 'stream-flowing', ...key });
  if (!grew && !wasSilent && quiet(moved, comparison.taken)) {
    events.push({ kind: 'stream-silent', ...key });
  }
  return events;
}

function quiet(moved: Milliseconds | undefined, taken: Milliseconds | undefined): boolean {
  return moved !== undefined && taken !== undefined && taken - moved >= SILENCE;
}

function opened(entry: StatsEntry, key: StreamKey): NewEvent {
  const mid = text(entry, 'mid');
  return {
    kind: 'stream-opened',
    ...key,
    direction: entry.type === 'inbound-rtp' ? 'received' : 'sent',
    media: text(entry, 'kind') === 'audio' ? 'audio' : 'video',
    ssrc: numeric(entry, 'ssrc') ?? 0,
    ...(mid === undefined ? {} : { mid }),
  };
}

function packets(entry: StatsEntry | undefined): number {
  return numeric(entry, entry?.type === 'inbound-rtp' ? 'packetsReceived' : 'packetsSent') ?? 0;
}

function wasRecorded(entry: StatsEntry, { known }: Comparison): boolean {
  const transport = text(entry, 'transportId');
  return transport !== undefined && known.names.has(transport);
}

function streamKey(entry: StatsEntry, comparison: Comparison) {
  const transport = comparison.transport(text(entry, 'transportId'));
  if (!transport) return undefined;
  return {
    peer: comparison.peer,
    transport: transport.id,
    stream: entry.id,
    ...boundsOn(comparison, transport),
  };
}
