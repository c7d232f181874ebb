/** What is wrong with a command line; content holds the words for each. */
export type UsageProblem =
  | 'command'
  | 'pair'
  | 'file beside a pair'
  | 'language'
  | 'redact files'
  | 'scenario'
  | 'another scenario'
  | 'place'
  | 'turn'
  | 'agent'
  | 'seed'
  | 'dtls'
  | 'srtp'
  | 'group'
  /** A hybrid group, and DTLS 1.2. */
  | 'hybrid group'
  | 'timer'
  | 'attack'
  | 'mtu'
  /** An empty path. */
  | 'no path'
  /** `-` where only a file can be written. */
  | 'standard output'
  /** Two options that write the same one. */
  | 'same file'
  /** `matrix` takes options only. */
  | 'matrix of something'
  /** An option that belongs to another command. */
  | 'foreign option'
  /** In the words of Node.js. */
  | 'option';

/** A command line that asks for nothing we know; its message is what is wrong in it. */
export class UsageError extends Error {
  constructor(
    readonly problem: UsageProblem,
    readonly found: string,
    /** What could stand there; empty where that is no list. */
    readonly known: readonly string[] = [],
  ) {
    super(`${problem}: ${found}`);
  }
}
