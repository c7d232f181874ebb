import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INTERNET } from '@/lib/simulator/scenario';
import type { Stream } from '@/lib/simulator/tcp/stream';
import { A, at, ECHO, NA, natRouter, SmallWorld, server, twoHomes } from './small-world';
import { counting, StreamLog, segments } from './tcp-ends';

/** A server that sends back what it reads, over TLS. */
function tlsWorld(loss = 0, seed = 1): SmallWorld {
  const small = new SmallWorld(
    twoHomes({
      seed,
      routers: [natRouter('na', ['home', INTERNET], NA, undefined, { loss })],
      servers: [server('e', 'echo', ECHO)],
    }),
  );
  small.host('e').tcp.listen(at(ECHO, 443), {
    tls: true,
    accept: (stream) => new StreamLog().handler(undefined, (bytes) => stream.write(bytes)),
  });
  return small;
}

function connect(small: SmallWorld, log: StreamLog, bytes: Uint8Array): Stream {
  const opened = () => stream.write(bytes);
  const { tcp } = small.host('a');
  const stream: Stream = tcp.connect(at(A, 5000), at(ECHO, 443), true, log.handler(opened));
  return stream;
}

test('one round trip more than TCP, then records of 22 bytes more than they carry', () => {
  const small = tlsWorld();
  const log = new StreamLog();
  connect(small, log, counting(100));
  small.run(1000);
  expect(segments(small).filter((line) => !line.endsWith('ACK'))).toEqual([
    '0 a SYN',
    '40 a ACK 517',
    '60 e ACK 1460',
    '60 e ACK 1095',
    '80 a ACK 64',
    '80 a ACK 122',
    '100 e ACK 122',
  ]);
  expect(log.heard).toEqual(['opened', 'read 100']);
  expect(log.bytes).toEqual([...counting(100)]);
});

test('nobody on the way can read what was written, and the segments say that it is TLS', () => {
  const small = tlsWorld();
  connect(small, new StreamLog(), new Uint8Array(100).fill(0x41));
  small.run(1000);
  const payloads = small.of('packet-sent').flatMap(({ bytes, segment }) => {
    if (bytes === undefined || bytes === '') return [];
    expect(segment?.tls).toBe(true);
    return [atob(bytes)];
  });
  expect(payloads).toHaveLength(6);
  expect(payloads.some((payload) => payload.includes('AAAA'))).toBe(false);
  const types = payloads.map((payload) => payload.charCodeAt(0));
  expect(types).toEqual([22, 22, expect.any(Number), 20, 23, 23]);
});

test('whatever is lost, the records arrive', () => {
  const loss = fc.double({ min: 0, max: 0.3, noNaN: true });
  fc.assert(
    fc.property(loss, fc.nat(), fc.integer({ min: 1, max: 40_000 }), (chance, seed, length) => {
      const log = new StreamLog();
      const small = tlsWorld(chance, seed);
      connect(small, log, counting(length));
      small.run(1_000_000);
      expect(log.bytes).toEqual([...counting(length)]);
    }),
    { numRuns: 20 },
  );
});
