/** Texts of the phase rail. The names and questions of the phases stand in `interface`. */
export const phaseWords = {
  label: 'The four phases at the cursor',
  states: {
    waiting: 'not begun',
    running: 'in progress',
    done: 'done',
    failed: 'failed',
    interrupted: 'begun anew',
    closed: 'closed',
  },
  notObserved: 'not observed',
  /** In place of the question whether the path is safe. */
  overheard: 'No: overheard, and neither end knows.',
  runOf: (run: string, runs: string) => `run ${run} of ${runs}`,
  jump: (phase: string, peer: string, at: string) => `${phase}, ${peer}: go to its end at ${at}`,
  jumpRunning: (phase: string, peer: string, at: string) =>
    `${phase}, ${peer}: go to its start at ${at}`,
};
