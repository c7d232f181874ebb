import { hexText } from '../bytes/hex';
import {
  type KeyLog,
  type KeyLogEntry,
  type KeyLogProblem,
  readKeyLog,
} from '../dtls/keys/read-key-log';

/** Some tools leave out the number of the first traffic secrets. */
const WITHOUT_NUMBER = /^(CLIENT|SERVER)_TRAFFIC_SECRET(?=[ \t])/gm;

/** Key logs from several places as one, found by their client randoms. */
export class KeyLogs {
  private readonly byRandom = new Map<string, KeyLogEntry[]>();
  private count = 0;

  /** Grows with every log that brought something: what failed before may be tried again. */
  get edition(): number {
    return this.count;
  }

  /** The first secret under a label and client random stays, also against a later log. */
  add(text: string): readonly KeyLogProblem[] {
    const { entries, problems } = readKeyLog(text.replace(WITHOUT_NUMBER, '$1_TRAFFIC_SECRET_0'));
    for (const entry of entries) {
      const random = hexText(entry.clientRandom);
      const held = this.byRandom.get(random) ?? [];
      this.byRandom.set(random, held);
      if (held.some(({ value }) => value === entry.value)) continue;
      held.push(entry);
      this.count += 1;
    }
    return problems;
  }

  /** What is told of one connection; `clientRandom` in hex digits. */
  of(clientRandom: string): KeyLog {
    const entries = this.byRandom.get(clientRandom) ?? [];
    return { entries, unknown: [], problems: [] };
  }
}
