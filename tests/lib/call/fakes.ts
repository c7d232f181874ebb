import type { Cancel } from '@/lib/call/environment';
import type { CallObserver } from '@/lib/call/observer';

/** A clock that stands still until `advance`. */
export function createFakeClock() {
  let now = 0;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    pending: () => waiting.length,
    schedule(delay: number, run: () => void): Cancel {
      const entry = { at: now + delay, run };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
    advance(milliseconds: number) {
      now += milliseconds;
      const due = waiting.filter((entry) => entry.at <= now).toSorted((a, b) => a.at - b.at);
      waiting = waiting.filter((entry) => entry.at > now);
      for (const entry of due) entry.run();
    },
  };
}

/** Writes down what it is told, one line each; a browser may write into the same lines. */
export function createFakeObserver(lines: string[] = []) {
  const observer: CallObserver = {
    peerCreated: (peer) => lines.push(`created ${peer}`),
    messageSent: ({ id, from, to, content }) => lines.push(`${from}→${to} ${id} ${content.kind}`),
    messageReceived: ({ id, peer }) => lines.push(`${peer} got ${id}`),
    messageDropped: ({ id, reason }) => lines.push(`dropped ${id}: ${reason}`),
    intervention: ({ intervention, detail }) => lines.push(`${intervention}: ${detail}`),
    condition: ({ kind, peer, ...error }) =>
      lines.push([`${kind} at ${peer}`, ...('name' in error ? [error.name] : [])].join(': ')),
  };
  return { observer, lines };
}
