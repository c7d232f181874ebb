import type { Milliseconds } from '../time';
import type { EventOf, TraceEvent } from '../trace/events/event';
import { countUntil } from '../trace/history';
import type { NodeId, Trace } from '../trace/trace';
import { type LineChange, lineChange } from './nat-tables';

type RelayEvent = EventOf<'allocation-changed'>;
type Subject = RelayEvent['subject'];

interface Line<Kind extends Subject['kind']> {
  readonly subject: Extract<Subject, { kind: Kind }>;
  readonly change: LineChange<RelayEvent['change']>;
  readonly gone: boolean;
}

/** An allocation of a TURN server with what belongs to it (RFC 8656 §3). */
export interface AllocationLine extends Line<'allocation'> {
  readonly relayed: RelayEvent['relayed'];
  readonly permissions: readonly Line<'permission'>[];
  readonly channels: readonly Line<'channel'>[];
}

/** What a TURN server keeps at a moment, in the order in which it was asked for. */
export function relayTableAt(
  trace: Trace,
  node: NodeId,
  at: Milliseconds,
): readonly AllocationLine[] {
  const lines = (relaysOf(trace).get(node) ?? []).flatMap((steps) => lineAt(steps, at) ?? []);
  const ofKind = <Kind extends Subject['kind']>(kind: Kind, relayed: RelayEvent['relayed']) =>
    lines.flatMap(({ event, change, gone }) =>
      isAbout(event.subject, kind) && isSame(event.relayed, relayed)
        ? [{ subject: event.subject, change, gone }]
        : [],
    );
  return lines.flatMap(({ event: { relayed, subject }, change, gone }) => {
    if (subject.kind !== 'allocation') return [];
    const permissions = ofKind('permission', relayed);
    const channels = ofKind('channel', relayed);
    return [{ relayed, subject, change, gone, permissions, channels }];
  });
}

type Steps = RelayEvent[];

const indexes = new WeakMap<readonly TraceEvent[], ReadonlyMap<NodeId, readonly Steps[]>>();

function relaysOf({ events }: Trace): ReadonlyMap<NodeId, readonly Steps[]> {
  const known = indexes.get(events);
  if (known) return known;
  const relays = new Map<NodeId, Steps[]>();
  const lines = new Map<string, Steps>();
  for (const event of events) {
    if (event.kind !== 'allocation-changed') continue;
    const key = lineKey(event);
    const line = lines.get(key);
    if (line) line.push(event);
    else {
      const steps = [event];
      lines.set(key, steps);
      relays.set(event.node, [...(relays.get(event.node) ?? []), steps]);
    }
  }
  indexes.set(events, relays);
  return relays;
}

function lineKey({ node, relayed, subject }: RelayEvent): string {
  const what =
    subject.kind === 'permission'
      ? subject.address
      : subject.kind === 'channel'
        ? String(subject.channel)
        : '';
  return [node, relayed.address, relayed.port, subject.kind, what].join(' ');
}

function lineAt(steps: Steps, at: Milliseconds) {
  const event = steps[countUntil(steps, at) - 1];
  if (event === undefined) return undefined;
  const gone = event.change === 'expired' || event.change === 'released';
  const change = lineChange(event.change, event.at, event.id, at);
  return gone && !change.fresh ? undefined : { event, change, gone };
}

function isAbout<Kind extends Subject['kind']>(
  subject: Subject,
  kind: Kind,
): subject is Extract<Subject, { kind: Kind }> {
  return subject.kind === kind;
}

function isSame(one: RelayEvent['relayed'], other: RelayEvent['relayed']): boolean {
  return one.port === other.port && one.address === other.address;
}
