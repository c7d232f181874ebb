import { expect, test } from 'vitest';
import type { Intervention } from '@/lib/simulator/intervention';
import { INTERNET } from '@/lib/simulator/scenario';
import type { Stream } from '@/lib/simulator/tcp/stream';
import { A, at, ECHO, NA, natRouter, SmallWorld, server, twoHomes } from './small-world';
import { counting, StreamLog, segments } from './tcp-ends';

/*
 * 20 ms each way. Segments of a: a/1 SYN, then a/2, a/3 … as written. A round trip of 40 ms gives a
 * time-out of 40 + 4 × 20, which is below the least of 200 ms.
 */

function losing(...packets: readonly string[]): Partial<Parameters<typeof twoHomes>[0]> {
  const interventions: readonly Intervention[] = packets.map((packet) => {
    return { kind: 'drop-packet', at: 0, packet, node: 'na' };
  });
  return { servers: [server('e', 'echo', ECHO)], interventions };
}

/** Only reads: no data comes back. */
function sink(small: SmallWorld): StreamLog {
  const log = new StreamLog();
  small.host('e').tcp.listen(at(ECHO, 9), { tls: false, accept: () => log.handler() });
  return log;
}

function connect(small: SmallWorld, opened: (stream: Stream) => void): Stream {
  const { tcp } = small.host('a');
  const handler = new StreamLog().handler(() => opened(stream));
  const stream: Stream = tcp.connect(at(A, 5000), at(ECHO, 9), false, handler);
  return stream;
}

const ofA = (small: SmallWorld) => segments(small).filter((line) => / a /.test(line));

test('the second of two lost segments is sent again as soon as the first has arrived', () => {
  const small = new SmallWorld(twoHomes(losing('a/2', 'a/3')));
  const log = sink(small);
  connect(small, (stream) => stream.write(counting(4000)));
  small.run(2000);
  expect(ofA(small)).toEqual([
    '0 a SYN',
    '40 a ACK 1460',
    '40 a ACK 1460',
    '40 a ACK 1080',
    '240 a ACK 1460',
    '280 a ACK 1460',
  ]);
  expect(log.bytes).toEqual([...counting(4000)]);
});

test('what was sent twice does not measure the round trip (Karn)', () => {
  const small = new SmallWorld(twoHomes(losing('a/2', 'a/4')));
  const log = sink(small);
  const stream = connect(small, (opened) => opened.write(counting(10)));
  small.run(1000);
  stream.write(counting(11));
  small.run(1000);
  stream.write(counting(12));
  small.run(1000);
  expect(ofA(small)).toEqual([
    '0 a SYN',
    '40 a ACK 10',
    '240 a ACK 10',
    '1000 a ACK 11',
    '1200 a ACK 11',
    '2000 a ACK 12',
  ]);
  expect(log.heard).toEqual(['opened', 'read 10', 'read 11', 'read 12']);
});

test('a lost SYN-ACK, and a lost acknowledgment of it', () => {
  const small = new SmallWorld(twoHomes(losing('e/1', 'a/2')));
  const log = sink(small);
  const stream = connect(small, () => {});
  small.run(3000);
  stream.write(counting(10));
  small.run(3000);
  expect(segments(small).slice(0, 2)).toEqual(['0 a SYN', '20 e SYN ACK']);
  expect(log.heard).toEqual(['opened', 'read 10']);
  expect(small.world.counts.dropped).toBe(2);
});

test('only losses in a row end a connection', () => {
  const small = new SmallWorld(
    twoHomes({
      routers: [natRouter('na', ['home', INTERNET], NA, undefined, { loss: 0.3 })],
      servers: [server('e', 'echo', ECHO)],
    }),
  );
  const log = sink(small);
  connect(small, (stream) => {
    for (let sent = 0; sent < 100; sent += 1) stream.write(counting(10));
  });
  small.run(1_000_000);
  expect(log.bytes).toHaveLength(1000);
});
