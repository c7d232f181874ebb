import { milliseconds } from '@/lib/time';
import type { NewEvent } from '@/lib/trace/events/event';
import { createRecorder } from '@/lib/trace/recorder';
import type { Trace } from '@/lib/trace/trace';

const PAIRS = 60;

/** About `count` events: 60 pairs of each peer that are checked over and over, a fifth in vain. */
export function manyChecksTrace(count: number): Trace {
  let now = 0;
  const recorder = createRecorder(
    {
      id: 'many-checks',
      title: 'Many checks',
      source: 'simulated',
      producer: 'test',
      nodes: [
        { kind: 'peer', id: 'A', side: 'A', observed: true },
        { kind: 'peer', id: 'B', side: 'B', observed: true },
      ],
    },
    { now: () => milliseconds(now) },
  );
  for (let pair = 0; pair < PAIRS; pair += 1) {
    for (const peer of ['A', 'B']) recorder.record(pairFormed(peer, pair));
  }
  for (let check = 0; check < (count - 2 * PAIRS) / 4; check += 1) {
    const [peer, other] = check % 2 === 0 ? ['A', 'B'] : ['B', 'A'];
    for (const event of checkEvents(peer ?? '', other ?? '', check)) {
      now += 0.7;
      recorder.record(event);
    }
  }
  return recorder.trace();
}

function pairFormed(peer: string, pair: number): NewEvent {
  const end = { type: 'host', protocol: 'udp' } as const;
  return { kind: 'pair-formed', ...pairOf(peer, pair), local: end, remote: end };
}

function pairOf(peer: string, pair: number) {
  return { peer, transport: '0', generation: 0, pair: `${pair}` } as const;
}

function checkEvents(peer: string, other: string, check: number): readonly NewEvent[] {
  const pair = pairOf(peer, check % PAIRS);
  const transaction = `t${check}`;
  const packet = `p${check}`;
  const from = { address: '192.0.2.1', port: 5000 };
  const to = { address: '198.51.100.1', port: 5000 };
  const lost = check % 5 === 0;
  return [
    { kind: 'check-sent', ...pair, transaction, useCandidate: false, packet },
    {
      kind: 'packet-sent',
      node: peer,
      packet,
      protocol: 'udp',
      from,
      to,
      label: 'Binding request',
    },
    lost
      ? { kind: 'packet-dropped', node: other, packet, reason: 'loss' }
      : { kind: 'packet-received', node: other, packet },
    lost
      ? { kind: 'check-failed', ...pair, transaction, reason: 'timeout' }
      : { kind: 'check-answered', ...pair, transaction },
  ];
}
