import type { Milliseconds } from '../../time';
import type { Generations } from '../generations';

/** A state that an event told before the statistics could. */
export interface ToldState {
  readonly state: string;
  /** Undefined: still the initial state. */
  readonly at: Milliseconds | undefined;
}

/** What the events of one transport told so far. */
export interface KnownTransport {
  readonly id: string;
  readonly mids: readonly string[];
  readonly open: boolean;
  readonly generations: Generations;
  readonly ice: ToldState;
  readonly dtls: ToldState;
  /** The last moment at which there was surely no selected pair. */
  readonly unselectedAt: Milliseconds | undefined;
  /** The selection that an event told, with the pair's statistics id. */
  readonly selected: { readonly pair: string; readonly at: Milliseconds } | undefined;
}

/** What is known beside the two samples; the comparison reads it and changes nothing. */
export interface Known {
  /** Nothing of this peer can have happened before. */
  readonly begin: Milliseconds;
  readonly transports: readonly KnownTransport[];
  /** Names found before, by statistics id; see nameTransports. */
  readonly names: ReadonlyMap<string, string>;
  /** When each stream was last seen to have carried packets; see followStreams. */
  readonly moved: ReadonlyMap<string, Milliseconds>;
}
