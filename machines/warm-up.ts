import { rehearseWatch } from '../lib/capture/rehearse-watch';
import { createReplay } from './replay';

/** The first run compiles a function; a few more, and its faster form is there as well. */
const ROUNDS = 3;

/**
 * Watches and folds a rehearsed call, so that a browser has compiled both the watch and the
 * machines before the first real one. Done cold, that work (some 20 ms) would fall into the 100 ms
 * that are to be watched.
 */
export async function warmUp(): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const trace = await rehearseWatch();
    const replay = createReplay(trace.header);
    for (const event of trace.events) replay.step(event);
    replay.history();
  }
}
