import { readFileSync } from 'node:fs';
import type { Trace } from '../../lib/trace/trace';
import { parseLadder } from './parse-ladder';

const FOLDER = new URL('../fixtures/ladders/', import.meta.url);

/** A ladder file of tests/fixtures/ladders, as a trace. */
export function ladderTrace(name: string): Trace {
  return parseLadder(readFileSync(new URL(`${name}.ladder`, FOLDER), 'utf8'));
}

/**
 * Both peers, a NAT that drops, two transports of which BUNDLE closes one, an ICE restart, and a
 * bounded event: all that a view must cope with, facts and reports together.
 */
export function seamTrace(): Trace {
  return ladderTrace('seam');
}

/** An imported recording of peer A alone: of peer B only what A's side knows. */
export function oneSidedTrace(): Trace {
  return ladderTrace('one-sided');
}
