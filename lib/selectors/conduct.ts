import type { EventOf, TraceEvent } from '../trace/events/event';
import type { Trace } from '../trace/trace';
import { PacketReader } from './topology-packet';

/** An event that says what a node did, with a text that is the same whenever it does the same. */
export interface Deed {
  readonly event: TraceEvent;
  readonly key: string;
  /** Of a check: whether it carries USE-CANDIDATE (RFC 8445 §7.1.1). */
  readonly useCandidate?: boolean | undefined;
}

/**
 * What the nodes of a run did, in its order: packets, drops, table entries, the pairs that were
 * chosen, the states that came of it. Left out is what two agents cannot have in common, or have
 * only by name: descriptions with their credentials, candidate lines and their signaling, an agent's
 * own account of its pairs; and interventions, which are what is compared, not what came of them.
 */
export function deedsOf({ events }: Pick<Trace, 'events'>): readonly Deed[] {
  const contents = new Map<string, string>();
  const reader = new PacketReader();
  const nominating = new Map(
    events.flatMap((event) =>
      event.kind === 'check-sent' && event.packet !== undefined
        ? [[event.packet, event.useCandidate] as const]
        : [],
    ),
  );
  const contentOf = (event: EventOf<'packet-sent'>) => {
    const name = `${event.protocol} ${event.packet}`;
    const known = contents.get(name);
    if (known !== undefined) return known;
    const text = JSON.stringify([reader.read(event), nominating.get(event.packet) ?? false]);
    contents.set(name, text);
    return text;
  };
  return events.flatMap((event) => {
    const what = deedIn(event, contentOf);
    if (what === undefined) return [];
    const useCandidate = event.kind === 'packet-sent' ? nominating.get(event.packet) : undefined;
    return [{ event, key: JSON.stringify([event.kind, ...what]), useCandidate }];
  });
}

/** What the event is told by, besides its moment; undefined where it is no deed. */
function deedIn(
  event: TraceEvent,
  contentOf: (event: EventOf<'packet-sent'>) => string,
): readonly unknown[] | undefined {
  switch (event.kind) {
    case 'packet-sent':
      return [event.node, event.from, event.to, contentOf(event)];
    case 'packet-dropped':
      return [event.node, event.code ?? event.reason];
    case 'mapping-changed': {
      const { protocol, internal, external } = event.row;
      return TABLE_CHANGES.has(event.change)
        ? [event.node, event.change, protocol, internal, external]
        : undefined;
    }
    case 'state-reported':
      return 'state' in event ? [event.peer, event.subject, event.state] : undefined;
    case 'pair-selected':
    case 'ice-gave-up':
    case 'consent-lost':
    case 'consent-renewed':
      return [event.peer];
    default:
      return undefined;
  }
}

/** A refreshed entry follows from the packet that refreshed it. */
const TABLE_CHANGES: ReadonlySet<string> = new Set(['created', 'remote-added', 'expired']);
