import type { CandidateType } from '@/lib/sdp/candidate';
import type { Milliseconds } from '@/lib/time';
import type { TurnTransport } from '@/lib/turn/packet';
import { PLACES, type Place, sideAt } from './matrix-places';
import type { BothPairs, Outcome, PairOutcome } from './outcome';
import type { AgentName } from './scenario';
import { furthestEnd } from './scenarios/answer';
import { scenarioOf } from './setup/build-scenario';
import { setupOf } from './setup/defaults';
import type { Setup } from './setup/setup';
import { simulateOutcome } from './simulate';

/** What every cell of a matrix has in common. */
export interface MatrixChoice {
  readonly agent: AgentName;
  /** What both peers reach the TURN server by; none without one. */
  readonly turn: readonly TurnTransport[];
  /** Filters of a NAT for each mapping (by default) or for the internal endpoint. */
  readonly filtersPer?: 'mapping' | 'internal-endpoint';
  readonly seed?: number;
}

/** A pair without its addresses. */
export type PairTypes = Pick<PairOutcome, 'local' | 'remote' | 'protocol'>;

export interface BothPairTypes {
  readonly a: PairTypes;
  readonly b: PairTypes;
}

/** What came of one run: A stands there, B stands here. */
export interface MatrixCell {
  readonly a: Place;
  readonly b: Place;
  readonly connected: boolean;
  /** When both sides were connected, in milliseconds after the call began. */
  readonly at: Milliseconds | undefined;
  /** At that moment. */
  readonly first: BothPairTypes | undefined;
  /** After `SETTLING` further milliseconds. */
  readonly selected: BothPairTypes | undefined;
  /** By the pair that stays: the end that is the furthest from a host's own address. */
  readonly path: CandidateType | 'none';
}

/** How many cells a matrix has. */
export const MATRIX_SIZE = PLACES.length ** 2;

/** How long a connection may find itself a better pair, in milliseconds. */
const SETTLING = 5_000;

/**
 * How long a cell waits for its verdict, in milliseconds: libwebrtc fails after 15 s without an
 * answer, and most of what connects here does so within two. Between two NATs that map
 * symmetrically where one filters nothing, every check shows another address: there libwebrtc never
 * gives up, and comes to its relays late, by chance, as Chromium was seen to.
 */
export const PATIENCE = 20_000;

/** The network of one cell; pressing the cell plays it. */
export function cellSetup(a: Place, b: Place, choice: MatrixChoice): Setup {
  const { agent, turn, filtersPer, seed } = choice;
  const side = (place: Place) => {
    const at = sideAt(place);
    const nat = filtersPer === undefined ? at.nat : { ...at.nat, filtersPer };
    return { ...at, nat, agent, turn: [...turn] };
  };
  return setupOf({
    a: side(a),
    b: side(b),
    quiet: SETTLING,
    ...(seed === undefined ? {} : { seed }),
  });
}

/**
 * Computes the matrix cell by cell, row by row: who iterates may tell how far it is, and may stop.
 * Each cell is a run of its own, to its verdict and, where it connects, until the pair has settled.
 */
export function* matrixCells(choice: MatrixChoice): Generator<MatrixCell, void, undefined> {
  for (const a of PLACES) for (const b of PLACES) yield matrixCell(a, b, choice);
}

/** The same, a row at a time, from the row at `first` (from 0): where A stands, against every B. */
export function* matrixRows(
  choice: MatrixChoice,
  first = 0,
): Generator<readonly MatrixCell[], void, undefined> {
  for (const a of PLACES.slice(first)) yield PLACES.map((b) => matrixCell(a, b, choice));
}

/** One cell of the matrix, computed. */
export function matrixCell(a: Place, b: Place, choice: MatrixChoice): MatrixCell {
  const scenario = scenarioOf({ ...cellSetup(a, b, choice), latest: PATIENCE });
  return cellOf(a, b, simulateOutcome(scenario, { stopsAtFailure: true }));
}

function cellOf(a: Place, b: Place, outcome: Outcome): MatrixCell {
  const { connected, at, first, selected } = outcome;
  return {
    a,
    b,
    connected,
    at,
    first: first && typesOfBoth(first),
    selected: selected && typesOfBoth(selected),
    path: connected ? furthestEnd(selected ?? first) : 'none',
  };
}

/** The pairs as types only. */
export function typesOfBoth({ a, b }: BothPairs): BothPairTypes {
  return { a: typesOf(a), b: typesOf(b) };
}

function typesOf({ local, remote, protocol }: PairOutcome): PairTypes {
  return { local, remote, protocol };
}
