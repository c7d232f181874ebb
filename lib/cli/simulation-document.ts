import type { BothPairTypes, PairTypes } from '../simulator/matrix';
import type { Run } from '../simulator/simulate';
import type { TurnTransport } from '../turn/packet';

/** A pair as a browser's statistics name it: its types, and the protocols of its local candidate. */
export interface PairDocument extends Pick<PairTypes, 'local' | 'remote'> {
  /** What a relay sends to the other side, too, goes over UDP. */
  readonly protocol: 'udp';
  /** Of a local relay: how its client reaches it (`relayProtocol` of RTCIceCandidateStats). */
  readonly relayProtocol?: TurnTransport;
}

export interface BothPairsDocument {
  readonly a: PairDocument;
  readonly b: PairDocument;
}

/**
 * What `simulate --json` prints. A pair that there is not is `null` there, and so is the moment of
 * a connection that never was.
 */
export interface SimulationDocument {
  readonly connected: boolean;
  /** When both sides were connected, in milliseconds after the call began. */
  readonly at: number | undefined;
  /** The pairs at that moment, by the types that each browser's statistics would name. */
  readonly first: BothPairsDocument | undefined;
  /**
   * The pairs after 5 further quiet virtual seconds; at the end of a scenario that goes on for
   * longer.
   */
  readonly selected: BothPairsDocument | undefined;
  /** Sentences. */
  readonly why: string;
  /** Packets that went no further, by the code of the reason. */
  readonly drops: Readonly<Record<string, number>>;
  /** Packets that were sent. */
  readonly packets: number;
}

export function simulationDocument({ outcome }: Run, why: readonly string[]): SimulationDocument {
  const { connected, at, first, selected, drops, packets } = outcome;
  return {
    connected,
    at,
    first: first && inStatistics(first),
    selected: selected && inStatistics(selected),
    why: why.join(' '),
    drops,
    packets,
  };
}

/** Both pairs as statistics would name them. */
export function inStatistics({ a, b }: BothPairTypes): BothPairsDocument {
  return { a: pairDocument(a), b: pairDocument(b) };
}

function pairDocument({ local, remote, protocol }: PairTypes): PairDocument {
  const pair = { local, remote, protocol: 'udp' } as const;
  return local === 'relay' ? { ...pair, relayProtocol: protocol } : pair;
}

/** One line of JSON in which what there is not is `null`, so that every document has every field. */
export function jsonLine(document: unknown): string {
  return `${JSON.stringify(document, (_, value: unknown) => (value === undefined ? null : value))}\n`;
}
