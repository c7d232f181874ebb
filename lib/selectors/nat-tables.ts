import type { Milliseconds } from '../time';
import type { EventId, EventOf, TraceEvent } from '../trace/events/event';
import { countUntil } from '../trace/history';
import type { NodeId, Trace } from '../trace/trace';

type MappingEvent = EventOf<'mapping-changed'>;
type FlowEvent = EventOf<'held-flow-changed'>;

/** How long after a change a line is still marked by it, in milliseconds of the recording. */
export const FRESH = 100;

/** The last thing that happened to a line of a table. */
export interface LineChange<Kind extends string> {
  readonly kind: Kind;
  readonly at: Milliseconds;
  readonly event: EventId;
  /** It happened less than {@link FRESH} ago. */
  readonly fresh: boolean;
}

/** What is left of a lifetime at the cursor. */
export interface TimeLeft {
  readonly expires: Milliseconds;
  /** Milliseconds; 0 where it has run out and nobody has noticed it yet. */
  readonly left: number;
  /** Of the lifetime that began with the last refresh, 0 to 1. */
  readonly share: number;
}

export interface RemoteLine extends TimeLeft {
  readonly endpoint: { readonly address: string; readonly port: number };
  /** Of the session: `unreplied`, `replied`, or a state of TCP. */
  readonly state: string;
}

export interface MappingLine extends TimeLeft {
  readonly id: number;
  readonly protocol: 'udp' | 'tcp';
  readonly internal: MappingEvent['row']['internal'];
  readonly external: MappingEvent['row']['external'];
  readonly remotes: readonly RemoteLine[];
  readonly change: LineChange<MappingEvent['change']>;
  /** It is gone, and shown for a moment only. */
  readonly gone: boolean;
}

/** A flow that a router holds for itself, because an unsolicited packet began it. */
export interface HeldLine extends TimeLeft {
  readonly protocol: 'udp' | 'tcp';
  readonly external: FlowEvent['external'];
  readonly remote: FlowEvent['remote'];
  readonly change: LineChange<FlowEvent['change']>;
  readonly gone: boolean;
}

export interface NatTable {
  /** In the order in which they were made. */
  readonly mappings: readonly MappingLine[];
  readonly held: readonly HeldLine[];
}

/** The table of a NAT or firewall as it stands at a moment. */
export function natTableAt(trace: Trace, node: NodeId, at: Milliseconds): NatTable {
  const table = tablesOf(trace).get(node);
  if (table === undefined) return { mappings: [], held: [] };
  return {
    mappings: table.mappings.flatMap((steps) => mappingLine(steps, at) ?? []),
    held: table.held.flatMap((steps) => heldLine(steps, at) ?? []),
  };
}

/** The nodes that keep a table, in the order in which they began to. */
export function nodesWithTables(trace: Trace): readonly NodeId[] {
  return [...tablesOf(trace).keys()];
}

interface Step<Event> {
  readonly at: Milliseconds;
  readonly event: Event;
  /** When the lifetime that it shows began. */
  readonly since: Milliseconds;
}

interface TableSteps {
  readonly mappings: Step<MappingEvent>[][];
  readonly held: Step<FlowEvent>[][];
}

type Tables = ReadonlyMap<NodeId, TableSteps>;

const indexes = new WeakMap<readonly TraceEvent[], Tables>();

function tablesOf({ events }: Trace): Tables {
  const known = indexes.get(events);
  if (known) return known;
  const tables = new Map<NodeId, TableSteps>();
  const lines = new Map<string, Step<MappingEvent>[] | Step<FlowEvent>[]>();
  for (const event of events) {
    if (event.kind === 'mapping-changed') {
      const steps = lineOf(tables, lines, event.node, `${event.node} ${event.row.id}`, 'mappings');
      addStep(steps as Step<MappingEvent>[], event, event.row.expires);
    } else if (event.kind === 'held-flow-changed') {
      const { node, protocol, external, remote } = event;
      const key = [node, protocol, external.address, external.port, remote.address, remote.port];
      const steps = lineOf(tables, lines, node, key.join(' '), 'held');
      addStep(steps as Step<FlowEvent>[], event, event.expires);
    }
  }
  indexes.set(events, tables);
  return tables;
}

function lineOf(
  tables: Map<NodeId, TableSteps>,
  lines: Map<string, Step<MappingEvent>[] | Step<FlowEvent>[]>,
  node: NodeId,
  key: string,
  part: keyof TableSteps,
) {
  const known = lines.get(key);
  if (known) return known;
  const table = tables.get(node) ?? { mappings: [], held: [] };
  tables.set(node, table);
  const steps: Step<MappingEvent>[] & Step<FlowEvent>[] = [];
  table[part].push(steps);
  lines.set(key, steps);
  return steps;
}

function addStep<Event extends MappingEvent | FlowEvent>(
  steps: Step<Event>[],
  event: Event,
  expires: number,
): void {
  const before = steps.at(-1);
  const isSame = before !== undefined && expiryOf(before.event) === expires;
  steps.push({ at: event.at, event, since: isSame ? before.since : event.at });
}

function expiryOf(event: MappingEvent | FlowEvent): Milliseconds {
  return event.kind === 'mapping-changed' ? event.row.expires : event.expires;
}

function mappingLine(
  steps: readonly Step<MappingEvent>[],
  at: Milliseconds,
): MappingLine | undefined {
  const step = steps[countUntil(steps, at) - 1];
  if (step === undefined) return undefined;
  const { row, change: kind, id: event } = step.event;
  const gone = kind === 'expired';
  const change = lineChange(kind, step.at, event, at);
  if (gone && !change.fresh) return undefined;
  const { id, protocol, internal, external, expires } = row;
  return {
    id,
    protocol,
    internal,
    external,
    remotes: row.remotes.map(({ endpoint, state, expires: end }) => ({
      endpoint,
      state,
      ...timeLeft(end, step.since, at),
    })),
    change,
    gone,
    ...timeLeft(expires, step.since, at),
  };
}

function heldLine(steps: readonly Step<FlowEvent>[], at: Milliseconds): HeldLine | undefined {
  const step = steps[countUntil(steps, at) - 1];
  if (step === undefined) return undefined;
  const { protocol, external, remote, expires, change: kind, id } = step.event;
  const gone = kind === 'released';
  const change = lineChange(kind, step.at, id, at);
  if (gone && !change.fresh) return undefined;
  return { protocol, external, remote, change, gone, ...timeLeft(expires, step.since, at) };
}

export function lineChange<Kind extends string>(
  kind: Kind,
  at: Milliseconds,
  event: EventId,
  now: Milliseconds,
): LineChange<Kind> {
  return { kind, at, event, fresh: now - at < FRESH };
}

function timeLeft(expires: Milliseconds, since: Milliseconds, at: Milliseconds): TimeLeft {
  const left = Math.max(0, expires - at);
  const whole = expires - since;
  return { expires, left, share: whole > 0 ? Math.min(1, left / whole) : 0 };
}
