import type { Setup } from '../setup/setup';

/** What a scenario asks to be predicted; the answer is read from the run, never stored. */
export const QUESTIONS = [
  'path',
  'first-arrival',
  'arrival',
  'survival',
  'security',
  'replay',
] as const;
export type Question = (typeof QUESTIONS)[number];

/**
 * The answers. `path`: the pair that is selected at the end, by the ends that are the furthest from
 * a host address. `first-arrival`, `arrival`: what became of the first and of the last packet that
 * anybody sent. `survival`: whether payload went on, paused and came again, or stayed away.
 * `security`: who can read what follows ICE, or why nobody can. `replay`: whether media that were
 * sent twice were taken in twice.
 */
export const ANSWERS = {
  path: ['host', 'srflx', 'prflx', 'relay', 'none'],
  'first-arrival': ['arrives', 'dropped'],
  arrival: ['arrives', 'dropped'],
  survival: ['goes-on', 'pauses', 'lost'],
  security: ['private', 'overheard', 'refused', 'no-keys'],
  replay: ['played-twice', 'never-twice'],
} as const satisfies Record<Question, readonly string[]>;

export type Answer = (typeof ANSWERS)[Question][number];

/** A prepared network with a question; its words are in `content`. */
export interface ScenarioEntry {
  readonly question: Question;
  readonly setup: Setup;
}
