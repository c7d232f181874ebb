import { parseHex } from '../bytes/hex';
import { type Derivation, parentsOf } from '../derivation/derivation';
import type { Milliseconds } from '../time';
import type { EventId, EventOf, TraceEvent } from '../trace/events/event';
import type { NodeId, Trace } from '../trace/trace';
import { grouped } from './timeline/grouped';

/** A value of a key schedule, how it came about, and when the trace tells of it. */
export interface KeyValue {
  /** As in `lib/dtls/keys/value-name.ts`, or of SRTP's session keys. */
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly derivation: Derivation;
  readonly at: Milliseconds;
  /** The event that brought it. */
  readonly event: EventId;
}

/** Everything that one end of a DTLS transport derived, parents before their children. */
export interface KeySchedule {
  readonly peer: NodeId;
  readonly transport: string;
  readonly role: 'client' | 'server';
  readonly values: ReadonlyMap<string, KeyValue>;
}

const built = new WeakMap<readonly TraceEvent[], readonly KeySchedule[]>();

/** The schedules of a trace in the order of their first values; none where nothing was simulated. */
export function keySchedules({ events }: Pick<Trace, 'events'>): readonly KeySchedule[] {
  const known = built.get(events);
  if (known !== undefined) return known;
  const schedules = build(events);
  built.set(events, schedules);
  return schedules;
}

/** The values that name this one as a parent, in the order in which they were derived. */
export function childrenOf({ values }: KeySchedule, id: string): readonly KeyValue[] {
  return [...values.values()].filter(({ derivation }) => parentsOf(derivation).includes(id));
}

function build(events: readonly TraceEvent[]): readonly KeySchedule[] {
  const told = events.filter((event) => event.kind === 'values-derived');
  const ends = grouped(told, ({ peer, transport }) => JSON.stringify([peer, transport]));
  return [...ends.values()].flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    const values = valuesOf(of);
    const { peer, transport } = first;
    return [{ peer, transport, role: roleOf(values), values }];
  });
}

function valuesOf(told: readonly EventOf<'values-derived'>[]): ReadonlyMap<string, KeyValue> {
  const values = new Map<string, KeyValue>();
  for (const event of told) {
    for (const { id, bytes, derivation } of event.values) {
      const known = parseHex(bytes);
      // Of an opened file whose digits are none: what cannot be read is not shown.
      if (known === undefined) continue;
      values.set(id, { id, bytes: known, derivation, at: event.at, event: event.id });
    }
  }
  return values;
}

/** Whoever drew the client's private key or random is the client. */
function roleOf(values: ReadonlyMap<string, KeyValue>): 'client' | 'server' {
  const drawn = [...values.values()].filter(
    ({ derivation }) => derivation.function === 'given' && derivation.from === 'drawn',
  );
  return drawn.some(({ id }) => id.startsWith('server-')) ? 'server' : 'client';
}
