import { describe, expect, test } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { decodePacket } from '@/lib/sctp/decode-packet';
import { DELAY, type Side, VirtualPipe } from './virtual-pipe';

describe('both sides begin at once', () => {
  test('and one association results, with each chunk twice (RFC 9260 §5.2)', () => {
    const pipe = new VirtualPipe();
    pipe.open('a');
    pipe.connect().run(150);
    expect(pipe.ladder()).toEqual([
      '0 a INIT 44',
      '0 b INIT 44',
      '25 b INIT-ACK 92',
      '25 a INIT-ACK 92',
      '50 a COOKIE-ECHO+DCEP 92',
      '50 b COOKIE-ECHO 60',
      '75 b COOKIE-ACK+SACK+DCEP 52',
      '75 a COOKIE-ACK 16',
      '100 a SACK 28',
    ]);
    const [a] = pipe.of('a', 'established');
    const [b] = pipe.of('b', 'established');
    expect(a).toMatchObject({ localTag: b?.remoteTag, remoteTag: b?.localTag });
    expect(a).toMatchObject({ localInitialTsn: b?.remoteInitialTsn, partialReliability: true });
    expect(pipe.of('a', 'init-collided')).toHaveLength(1);
    expect(pipe.of('a', 'dropped')).toEqual([]);
  });

  test('one side alone is enough', () => {
    const pipe = new VirtualPipe();
    pipe.a.connect(pipe.now);
    pipe.run(150);
    expect([pipe.a.state, pipe.b.state]).toEqual(['established', 'established']);
    expect(pipe.ladder().map((line) => line.split(' ')[2])).toEqual([
      'INIT',
      'INIT-ACK',
      'COOKIE-ECHO',
      'COOKIE-ACK',
    ]);
  });

  test.each<[string, number, number]>([
    ['the later one has answered an INIT before', 0, 30],
    ['the later one has got a COOKIE-ECHO before', 0, 60],
    ['they are a little apart', 0, 10],
  ])('at different times: %s', (_what, atA, atB) => {
    const pipe = new VirtualPipe();
    pipe.a.connect(pipe.now);
    pipe.run(atB - atA);
    pipe.b.connect(pipe.now);
    pipe.run(5000);
    expect([pipe.a.state, pipe.b.state]).toEqual(['established', 'established']);
    expect(pipe.of('a', 'established')).toHaveLength(1);
    expect(pipe.of('b', 'established')).toHaveLength(1);
    expect(pipe.of('a', 'timer-expired')).toEqual([]);
  });

  test('an INIT is repeated after 1 s, 2 s, then every 3 s, for as long as nobody answers', () => {
    const pipe = new VirtualPipe({ fate: () => [] });
    pipe.a.connect(pipe.now);
    pipe.run(10_000);
    expect(pipe.sent.map(({ at }) => at)).toEqual([0, 1000, 3000, 6000, 9000]);
  });

  test('data that went with a lost COOKIE-ECHO goes with the next one', () => {
    const pipe = new VirtualPipe({ fate: ({ at }) => (at === 50 ? [] : [DELAY]) });
    const id = pipe.open('a');
    pipe.connect().run(3000);
    expect(pipe.of('a', 'retransmitted')).toMatchObject([{ why: 't1-cookie', sendings: 1 }]);
    expect(pipe.of('b', 'channel-incoming')).toMatchObject([{ channelId: id }]);
    expect(pipe.of('a', 'channel-acknowledged')).toHaveLength(1);
  });
});

describe('a channel', () => {
  test('is open for its creator before the other side has heard of it', () => {
    const pipe = connected();
    const id = pipe.open('a', { label: 'log', protocol: 'v1' });
    expect(pipe.of('a', 'channel-opened')).toEqual([{ kind: 'channel-opened', channelId: id }]);
    expect(pipe.of('b', 'channel-incoming')).toEqual([]);
    pipe.send('a', id, 'first');
    pipe.run(1000);
    expect(pipe.of('b', 'channel-incoming')).toMatchObject([{ label: 'log', protocol: 'v1' }]);
    expect(pipe.received('b', id)).toEqual(['first']);
  });

  test('has an even stream if the DTLS client opens it, an odd one if the server does', () => {
    const pipe = connected();
    expect([pipe.open('a'), pipe.open('a'), pipe.open('b'), pipe.open('b')]).toEqual([0, 2, 1, 3]);
  });

  test('carries strings, bytes and nothing both ways', () => {
    const pipe = connected();
    const id = pipe.open('b');
    pipe.run(200);
    for (const [side, other] of BOTH) {
      for (const message of ['text', '', Uint8Array.of(1, 2), new Uint8Array(0)]) {
        pipe.send(side, id, message);
      }
      pipe.run(1000);
      expect(pipe.received(other, id)).toEqual(['text', '', 2, 0]);
      expect(pipe.of(side, 'message-acknowledged').filter(({ ppid }) => ppid !== 50)).toHaveLength(
        4,
      );
    }
  });

  test('carries 64 KiB in fragments of packets of at most 1191 bytes', () => {
    const pipe = connected();
    const id = pipe.open('a');
    const message = Uint8Array.from({ length: 65_536 }, (_, index) => index % 251);
    pipe.send('a', id, message);
    pipe.run(3000);
    const [received] = pipe.of('b', 'message-received');
    expect(received?.message.kind === 'binary' && hexText(received.message.bytes)).toBe(
      hexText(message),
    );
    expect(Math.max(...pipe.sent.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(1191);
    const [sent] = pipe.of('a', 'message-sent').filter(({ ppid }) => ppid === 53);
    const fragments = ((sent?.lastTsn ?? 0) - (sent?.firstTsn ?? 0) + 1) >>> 0;
    // 1160 bytes fill a packet: 1191 less 12, less 16, cut down to a multiple of four.
    expect(fragments).toBeGreaterThanOrEqual(Math.ceil(65_536 / 1160));
    expect(pipe.of('a', 'retransmitted')).toEqual([]);
  });

  test('agreed upon outside is not announced', () => {
    const pipe = connected();
    for (const [side] of BOTH) pipe.open(side, { negotiatedId: 7, ordered: false });
    pipe.send('a', 7, 'hello');
    pipe.run(1000);
    expect(pipe.received('b', 7)).toEqual(['hello']);
    expect(pipe.ladder().filter((line) => line.includes('DCEP'))).toEqual([]);
  });

  test('that is unordered sends in order until the other side is known to know it', () => {
    const pipe = connected();
    const id = pipe.open('a', { ordered: false });
    pipe.send('a', id, 'before');
    pipe.run(1000);
    pipe.send('a', id, 'after');
    const data = pipe.sent.flatMap(({ from, bytes }) => {
      const decoded = decodePacket(bytes);
      const chunks = decoded.ok && from === 'a' ? decoded.packet.chunks : [];
      return chunks.flatMap((chunk) => (chunk.type === 'DATA' ? [chunk.unordered] : []));
    });
    expect(data).toEqual([false, false, true]);
  });

  test('is closed by a reset of both directions, after what was sent', () => {
    const pipe = connected();
    const id = pipe.open('a');
    pipe.send('a', id, new Uint8Array(20_000));
    pipe.a.closeChannel(pipe.now, id);
    pipe.run(5000);
    expect(pipe.received('b', id)).toEqual([20_000]);
    expect(pipe.of('a', 'channel-closing')).toMatchObject([{ by: 'local' }]);
    expect(pipe.of('b', 'channel-closing')).toMatchObject([{ by: 'remote' }]);
    for (const [side] of BOTH) {
      expect(pipe.of(side, 'channel-closed')).toEqual([{ kind: 'channel-closed', channelId: id }]);
    }
  });

  test('closed by both sides at once is closed once', () => {
    const pipe = connected();
    const id = pipe.open('a');
    pipe.run(1000);
    for (const [side] of BOTH) pipe.side(side).closeChannel(pipe.now, id);
    pipe.run(5000);
    for (const [side] of BOTH) expect(pipe.of(side, 'channel-closed')).toHaveLength(1);
  });

  test('can be opened again on the stream of one that is closed', () => {
    const pipe = connected();
    for (const round of ['first', 'second', 'third']) {
      const id = pipe.open('a', { label: round });
      expect(id).toBe(0);
      pipe.send('a', id, round);
      pipe.run(1000);
      pipe.send('b', id, `${round} too`);
      pipe.run(1000);
      pipe.a.closeChannel(pipe.now, id);
      pipe.run(2000);
    }
    expect(pipe.received('b', 0)).toEqual(['first', 'second', 'third']);
    expect(pipe.received('a', 0)).toEqual(['first too', 'second too', 'third too']);
  });
});

describe('what cannot be', () => {
  test('is told as a value', () => {
    const pipe = connected();
    const id = pipe.open('a');
    const { a, now } = pipe;
    const request = {
      label: '',
      protocol: '',
      ordered: true,
      reliability: { kind: 'reliable' as const },
    };
    const open = (more: object) => a.openChannel(now, { ...request, ...more });
    expect(open({ negotiatedId: id })).toEqual({ ok: false, problem: 'stream-in-use' });
    expect(open({ negotiatedId: 65_535 })).toEqual({ ok: false, problem: 'stream-out-of-range' });
    expect(open({ label: 'x'.repeat(65_536) })).toEqual({ ok: false, problem: 'text-too-long' });
    expect(open({ reliability: { kind: 'max-retransmits', count: -1 } })).toEqual({
      ok: false,
      problem: 'reliability-out-of-range',
    });
    const message = { kind: 'binary', bytes: new Uint8Array(262_145) } as const;
    expect(a.send(now, id, message)).toEqual({ ok: false, problem: 'message-too-large' });
    expect(a.send(now, 99, message)).toEqual({ ok: false, problem: 'no-such-channel' });
    expect(a.closeChannel(now, 99)).toBe(false);
  });

  test('a message before the association is up', () => {
    const pipe = new VirtualPipe();
    const id = pipe.open('a');
    const result = pipe.a.send(pipe.now, id, { kind: 'string', text: 'too early' });
    expect(result).toEqual({ ok: false, problem: 'channel-not-open' });
  });
});

describe('the end', () => {
  test('by SHUTDOWN loses nothing (RFC 9260 §9.2)', () => {
    const pipe = connected();
    const id = pipe.open('a');
    pipe.send('a', id, new Uint8Array(30_000));
    pipe.a.shutdown(pipe.now);
    pipe.run(5000);
    expect(pipe.received('b', id)).toEqual([30_000]);
    for (const [side] of BOTH) {
      expect(pipe.of(side, 'shutdown-completed')).toHaveLength(1);
      expect(pipe.of(side, 'channel-closed')).toHaveLength(1);
      expect(pipe.side(side).state).toBe('closed');
      expect(pipe.side(side).pollTimeout()).toBeUndefined();
    }
  });

  test('by SHUTDOWN of both at once', () => {
    const pipe = connected();
    for (const [side] of BOTH) pipe.side(side).shutdown(pipe.now);
    pipe.run(5000);
    for (const [side] of BOTH) expect(pipe.of(side, 'shutdown-completed')).toHaveLength(1);
  });

  test('by ABORT, with a reason', () => {
    const pipe = connected();
    const id = pipe.open('b');
    pipe.run(1000);
    pipe.b.abort('closed by the user');
    pipe.run(1000);
    const [aborted] = pipe.of('a', 'aborted');
    expect(aborted).toMatchObject({ by: 'remote', causes: [{ code: 12 }] });
    expect(new TextDecoder().decode(aborted?.causes[0]?.info)).toBe('closed by the user');
    expect(pipe.of('a', 'channel-closed')).toEqual([{ kind: 'channel-closed', channelId: id }]);
    expect(pipe.a.openChannel(pipe.now, REQUEST)).toEqual({
      ok: false,
      problem: 'association-over',
    });
  });

  test('who missed the ABORT is told again at its next packet (§8.4)', () => {
    let isDeaf = false;
    const pipe = connected(() => (isDeaf ? [] : [DELAY]));
    const id = pipe.open('b');
    pipe.run(1000);
    isDeaf = true;
    pipe.a.abort('');
    pipe.drain();
    isDeaf = false;
    pipe.send('b', id, 'are you there?');
    pipe.run(1000);
    expect(pipe.of('b', 'aborted')).toMatchObject([{ by: 'remote' }]);
  });
});

test('a silent path is asked for a sign of life every 30 s and an RTO', () => {
  const pipe = connected();
  pipe.run(70_000);
  const asked = pipe.ladder().filter((line) => line.endsWith('a HEARTBEAT 28'));
  expect(asked).toHaveLength(2);
  expect(pipe.of('a', 'heartbeat-answered')).toMatchObject([
    { rtt: 2 * DELAY },
    { rtt: 2 * DELAY },
  ]);
});

test('the same seed gives the same bytes', () => {
  const bytes = () => {
    const pipe = connected();
    pipe.send('a', pipe.open('a'), new Uint8Array(5000));
    return pipe.run(1000).sent.map((packet) => packet.bytes);
  };
  expect(bytes()).toEqual(bytes());
});

const BOTH: readonly (readonly [Side, Side])[] = [
  ['a', 'b'],
  ['b', 'a'],
];

const REQUEST = {
  label: '',
  protocol: '',
  ordered: true,
  reliability: { kind: 'reliable' },
} as const;

function connected(fate?: () => readonly number[]): VirtualPipe {
  return new VirtualPipe(fate && { fate }).connect().run(150);
}
