import { loadDissectWords } from '@/lib/cli/dissect-words';
import { type Random, randomStream } from '@/lib/random';
import { Round } from './round';
import { type Sample, samples } from './samples';

/** Milliseconds for one packet: a hundred times what the slowest takes on an idle machine. */
const LONGEST_PACKET = 2_000;
/** Milliseconds for all of them. */
const LONGEST_RUN = 15 * 60_000;
/** Packets until a dissector and a decryption begin anew, with another call. */
const ROUND = 500;

const [seed = '1', count = '100000'] = process.argv.slice(2);
const words = await loadDissectWords('en');
process.exitCode = run(samples(), randomStream(`fuzz ${seed}`), Number(count));

function run(all: readonly Sample[], random: Random, wanted: number): 0 | 1 {
  const begin = performance.now();
  let done = 0;
  let longest = 0;
  let opened = 0;
  while (done < wanted) {
    const round = new Round(sampleOf(random, all), random, words);
    for (let left = Math.min(ROUND, wanted - done); left > 0; left -= 1, done += 1) {
      const start = performance.now();
      const fault = round.next();
      const time = performance.now() - start;
      longest = Math.max(longest, time);
      const problem = fault ?? (time > LONGEST_PACKET ? `${Math.round(time)} ms` : undefined);
      if (problem !== undefined) {
        console.error(`packet ${done} of seed ${seed}: ${problem}\n${round.last}`);
        return 1;
      }
    }
    opened += round.opened;
    if (performance.now() - begin > LONGEST_RUN) {
      console.error(`only ${done} packets in ${LONGEST_RUN / 60_000} minutes`);
      return 1;
    }
  }
  const seconds = (performance.now() - begin) / 1000;
  console.log(
    `${done} packets of seed ${seed} in ${seconds.toFixed(1)} s, the longest ${longest.toFixed(1)} ms; ${opened} parts decrypted; no fault`,
  );
  return 0;
}

function sampleOf(random: Random, all: readonly Sample[]): Sample {
  const sample = all[random.integer(0, all.length - 1)];
  if (sample === undefined) throw new RangeError('no samples');
  return sample;
}
