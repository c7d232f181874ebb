import type { CandidateType } from '@/lib/sdp/candidate';
import type { Milliseconds } from '@/lib/time';
import type { TransportAddress } from '@/lib/transport-address';
import type { TurnTransport } from '@/lib/turn/packet';
import type { PairInUse } from './peer/selected-pairs';

/** A selected pair as statistics would name it. */
export interface PairOutcome {
  readonly local: CandidateType;
  readonly remote: CandidateType;
  /** What carries the data from this host: UDP, or the way to the relay. */
  readonly protocol: TurnTransport;
  readonly localAddress: TransportAddress;
  readonly remoteAddress: TransportAddress;
}

export interface BothPairs {
  readonly a: PairOutcome;
  readonly b: PairOutcome;
}

/** What came of a run; read from the agents' own reports. */
export interface Outcome {
  /** Whether both sides were connected at some moment. */
  readonly connected: boolean;
  /** That moment. */
  readonly at: Milliseconds | undefined;
  /** The pairs at that moment. */
  readonly first: BothPairs | undefined;
  /** The pairs at the end of the run. */
  readonly selected: BothPairs | undefined;
  /** The last states of the agents. */
  readonly states: { readonly a: string; readonly b: string };
  /** When payload arrived at each side: of a secured call, audio that could be opened. */
  readonly arrivals: { readonly a: readonly Milliseconds[]; readonly b: readonly Milliseconds[] };
  /** When the first side of a secured call ends its media; undefined where none began. */
  readonly mediaEnds?: Milliseconds | undefined;
  /** Packets that went no further, by the reason's code. */
  readonly drops: Readonly<Record<string, number>>;
  /** Packets that were sent, copies of the network not counted. */
  readonly packets: number;
  readonly ended: Milliseconds;
}

/** Whether a call that had come about is no more at the end of the run. */
export function isLost({ connected, states }: Outcome): boolean {
  return connected && !(isUp(states.a) && isUp(states.b));
}

/** A state of an ICE transport in which data may flow (webrtc-pc §5.6.4). */
export function isUp(state: string | undefined): boolean {
  return state === 'connected' || state === 'completed';
}

export function pairOutcome({ local, remote }: PairInUse): PairOutcome {
  return {
    local: local.type,
    remote: remote.type,
    protocol: local.relayProtocol ?? 'udp',
    localAddress: local.address,
    remoteAddress: remote.address,
  };
}
