import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chunk } from '@/lib/sctp/chunks';
import { encodePacket } from '@/lib/sctp/encode-packet';
import { WEBRTC_PORT } from '@/lib/sctp/packet';
import { arbitraryChunk } from './arbitrary-packet';
import { VirtualPipe } from './virtual-pipe';

const TAGS = { a: { initiateTag: 1 }, b: { initiateTag: 2 } };
const EARLY = ['closed', 'cookie-wait', 'established'] as const;

describe('an endpoint that gets anything', () => {
  test('never throws, in whatever state, and always comes to rest', () => {
    const chunks = fc.array(arbitraryChunk, { minLength: 1, maxLength: 4 });
    const packets = fc.array(chunks, { maxLength: 12 });
    fc.assert(
      fc.property(packets, fc.constantFrom(...EARLY), fc.nat(4), (list, state, pause) => {
        const pipe = inState(state);
        for (const one of list) {
          pipe.b.receive(pipe.now, packet(one));
          pipe.run(pause * 100);
        }
        const before = pipe.sent.length;
        pipe.run(20_000);
        expect(pipe.sent.length - before).toBeLessThan(200);
      }),
      { numRuns: 150 },
    );
  });

  test('that are no packets at all drops them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const pipe = inState('established');
        pipe.b.receive(pipe.now, bytes);
        pipe.drain();
        expect(pipe.of('b', 'dropped')).toHaveLength(1);
        expect(pipe.b.state).toBe('established');
      }),
      { numRuns: 30 },
    );
  });

  test('with numbers near its own never throws either', () => {
    const near = fc.integer({ min: 0, max: 40 });
    const data = fc.record({
      type: fc.constant('DATA' as const),
      immediate: fc.boolean(),
      unordered: fc.boolean(),
      beginning: fc.boolean(),
      ending: fc.boolean(),
      tsn: near,
      streamId: fc.nat(3),
      streamSequence: fc.nat(5),
      ppid: fc.integer({ min: 50, max: 57 }),
      data: fc.uint8Array({ minLength: 1, maxLength: 20 }),
    });
    const sack = fc.record({
      type: fc.constant('SACK' as const),
      cumulativeTsn: near,
      receiverWindow: fc.nat(5000),
      gapBlocks: fc.array(fc.record({ start: near, end: near }), { maxLength: 3 }),
      duplicateTsns: fc.constant([]),
    });
    const skip = fc.record({
      type: fc.constant('FORWARD-TSN' as const),
      newCumulativeTsn: near,
      streams: fc.array(fc.record({ streamId: fc.nat(3), streamSequence: fc.nat(5) })),
    });
    const reset = fc.record({
      type: fc.constant('RE-CONFIG' as const),
      parameters: fc.array(
        fc.record({
          type: fc.constant('OUTGOING-SSN-RESET-REQUEST' as const),
          requestSequence: near,
          responseSequence: near,
          lastTsn: near,
          streams: fc.array(fc.nat(3), { maxLength: 3 }),
        }),
        { maxLength: 2 },
      ),
    });
    const chunks = fc.array(fc.oneof(data, data, sack, skip, reset), { maxLength: 30 });
    fc.assert(
      fc.property(chunks, (list) => {
        const pipe = inState('established', { initialTsn: 0 });
        pipe.send('b', pipe.open('b'), new Uint8Array(9000));
        for (const chunk of list) pipe.b.receive(pipe.now, packet([chunk]));
        pipe.run(20_000);
        expect(pipe.b.state).toBe('established');
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is not meant for it', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['another tag', () => packet([{ type: 'COOKIE-ACK' }], 3), 'wrong-verification-tag'],
    ['another port', () => packet([{ type: 'COOKIE-ACK' }], 2, 5001), 'wrong-port'],
    ['a flipped bit', () => flipped(packet([{ type: 'COOKIE-ACK' }])), 'wrong-checksum'],
    ['nothing of a chunk', () => packet([]).subarray(0, 11), 'malformed'],
    ['an INIT-ACK that nobody waits for', () => packet([INIT_ACK]), 'unexpected-chunk'],
    [
      'a cookie of somebody else',
      () => packet([{ type: 'COOKIE-ECHO', cookie: new Uint8Array(44) }]),
      'foreign-cookie',
    ],
    [
      'data of a stream without a channel',
      () => packet([{ ...DATA, data: Uint8Array.of(1) }]),
      'no-such-channel',
    ],
  ])('%s is dropped, and said so', (_what, bytes, reason) => {
    const pipe = inState('established');
    pipe.b.receive(pipe.now, bytes());
    pipe.drain();
    expect(pipe.of('b', 'dropped')).toMatchObject([{ reason: { kind: reason } }]);
    expect(pipe.b.state).toBe('established');
  });

  test('data without a byte ends the association (RFC 9260 §6.2)', () => {
    const pipe = inState('established');
    pipe.b.receive(pipe.now, packet([DATA]));
    pipe.drain();
    expect(pipe.of('b', 'aborted')).toMatchObject([{ by: 'local', causes: [{ code: 9 }] }]);
  });

  test.each([
    [0x3f, 0, true],
    [0x7f, 1, true],
    [0xbf, 0, false],
    [0xff, 1, false],
  ])('an unknown chunk 0x%s is told or not, and ends the packet or not', (code, told, ends) => {
    const pipe = inState('established');
    const unknown = { type: 'unknown', code, flags: 0, value: Uint8Array.of(1, 2, 3) } as const;
    pipe.b.receive(
      pipe.now,
      packet([unknown, { type: 'ABORT', tagIsReflected: false, causes: [] }]),
    );
    pipe.drain();
    expect(pipe.ladder().filter((line) => line.includes('ERROR'))).toHaveLength(ends ? told : 0);
    expect(pipe.b.state).toBe(ends ? 'established' : 'closed');
  });

  test('unknown parameters of an INIT are told back if they ask for it (§3.2.1)', () => {
    const pipe = new VirtualPipe(TAGS);
    const unknown = (code: number) => ({ type: 'unknown', code, value: Uint8Array.of(9) }) as const;
    const parameters = [unknown(0x8765), unknown(0xc765), unknown(0x4765), unknown(0xc766)];
    pipe.b.receive(pipe.now, packet([{ ...INIT_ACK, type: 'INIT', parameters }], 0));
    pipe.drain();
    expect(pipe.ladder()[0]).toMatch(/INIT-ACK/);
    // Cookie, two capabilities, and two reports; behind 0x4765 nothing is read any more.
    expect(pipe.sent[0]?.bytes.length).toBe(92 + 2 * 12);
  });
});

const INIT_ACK = {
  type: 'INIT-ACK',
  initiateTag: 1,
  receiverWindow: 5000,
  outboundStreams: 10,
  inboundStreams: 10,
  initialTsn: 0,
  parameters: [],
} as const;

const DATA = {
  type: 'DATA',
  immediate: false,
  unordered: false,
  beginning: true,
  ending: true,
  tsn: 0,
  streamId: 5,
  streamSequence: 0,
  ppid: 51,
  data: new Uint8Array(0),
} as const;

function inState(state: (typeof EARLY)[number], options: object = { initialTsn: 0 }): VirtualPipe {
  const pipe = new VirtualPipe({ a: { ...TAGS.a, ...options }, b: { ...TAGS.b, ...options } });
  if (state === 'cookie-wait') pipe.b.connect(pipe.now);
  if (state === 'established') pipe.connect().run(150);
  pipe.drain();
  pipe.events.b.length = 0;
  pipe.sent.length = 0;
  return pipe;
}

/** With the right tag and a right checksum: as from a peer gone mad. */
function packet(chunks: readonly Chunk[], tag?: number, port = WEBRTC_PORT): Uint8Array {
  const isInit = chunks.some(({ type }) => type === 'INIT');
  const verificationTag = tag ?? (isInit ? 0 : TAGS.b.initiateTag);
  return encodePacket({ sourcePort: WEBRTC_PORT, destinationPort: port, verificationTag, chunks });
}

function flipped(bytes: Uint8Array): Uint8Array {
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  return bytes;
}
