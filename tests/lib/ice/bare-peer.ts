import type { IceAgent, IceAgentOptions } from '@/lib/ice/agent/agent';
import type { IceAgentEvent } from '@/lib/ice/agent/agent-events';
import type { LocalCandidate, RemoteCandidate } from '@/lib/ice/agent/local-candidate';
import type { StreamProtocol } from '@/lib/ice/agent/socket-io';
import type { Middlebox } from '@/lib/nat/middlebox';
import type { Milliseconds } from '@/lib/time';
import type { TransportAddress } from '@/lib/transport-address';

export interface TimedEvent {
  readonly at: Milliseconds;
  readonly event: IceAgentEvent;
}

export interface SelectedPair {
  readonly at: Milliseconds;
  readonly local: LocalCandidate;
  /** With the type that it has by now: a prflx one may have been signaled since. */
  readonly remote: RemoteCandidate;
}

/** A TCP or TLS connection with the source that the server sees. */
export interface BareStream {
  readonly protocol: StreamProtocol;
  readonly from: TransportAddress;
  readonly to: TransportAddress;
}

type EventOf<Kind extends IceAgentEvent['kind']> = Extract<IceAgentEvent, { readonly kind: Kind }>;

/** An agent on its host, and everything that it said. */
export class BarePeer {
  readonly agent: IceAgent;
  readonly events: TimedEvent[] = [];
  readonly streams = new Map<number, BareStream>();
  private lastSelection: TimedEvent | undefined;

  constructor(
    create: (options: IceAgentOptions) => IceAgent,
    readonly options: IceAgentOptions,
    public addresses: readonly string[],
    public box: Middlebox | undefined,
  ) {
    this.agent = create(options);
  }

  /** The events of one kind, in order. */
  of<Kind extends IceAgentEvent['kind']>(kind: Kind): EventOf<Kind>[] {
    const isOfKind = (event: IceAgentEvent): event is EventOf<Kind> => event.kind === kind;
    return this.events.map(({ event }) => event).filter(isOfKind);
  }

  /** When the first event of a kind was told; undefined while it was not. */
  firstAt(kind: IceAgentEvent['kind']): Milliseconds | undefined {
    return this.events.find(({ event }) => event.kind === kind)?.at;
  }

  /** The last state that the agent told; 'new' before the first. */
  get state(): EventOf<'state'>['state'] {
    return this.of('state').at(-1)?.state ?? 'new';
  }

  /** The pair in use; undefined while there is none. */
  get selected(): SelectedPair | undefined {
    const last = this.lastSelection;
    if (last?.event.kind !== 'pair-selected') return undefined;
    const { pair: id } = last.event;
    const formed = this.of('pair-formed').findLast(({ pair }) => pair === id);
    if (formed === undefined) throw new Error(`Pair ${id} was selected but never formed`);
    const { local, remote } = formed;
    const known = this.of('remote-candidate').findLast(
      ({ candidate }) => candidate.id === remote.id,
    );
    return { at: last.at, local, remote: known?.candidate ?? remote };
  }

  /** "srflx/prflx": local and remote type of the pair in use; "-" while there is none. */
  get types(): string {
    const { selected } = this;
    return selected === undefined ? '-' : `${selected.local.type}/${selected.remote.type}`;
  }

  /** Takes what the agent says now into `events`. */
  drainEvents(now: Milliseconds): readonly IceAgentEvent[] {
    const fresh: IceAgentEvent[] = [];
    for (let event = this.agent.pollEvent(); event; event = this.agent.pollEvent()) {
      fresh.push(event);
      const timed = { at: now, event };
      this.events.push(timed);
      const isSelection = event.kind === 'pair-selected' || event.kind === 'pair-unselected';
      if (isSelection) this.lastSelection = timed;
    }
    return fresh;
  }
}
