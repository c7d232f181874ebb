import { describe, expect, test } from 'vitest';
import { Nat } from '@/lib/nat/nat';
import { NAT_PRESETS } from '@/lib/nat/presets';
import { randomStream } from '@/lib/random';
import { areConnected, boxOf, chromePair } from './two-agents';

/* What was seen of Chromium 156 behind real NATs, and follows from its algorithm and theirs. */

describe('who knocks first, at two Linux routers', () => {
  const isFound = (preset: keyof typeof NAT_PRESETS, signalingDelay: number) => {
    const nat = (address: string) =>
      new Nat({
        behaviour: NAT_PRESETS[preset],
        externalAddresses: [address],
        random: randomStream(address),
      });
    const network = chromePair(
      { box: nat('203.0.113.1') },
      { box: nat('203.0.113.2') },
      { delay: 60, signalingDelay },
    ).connect();
    return network.runUntil(() => areConnected(network), 5_000);
  };

  test('decides where unsolicited packets are held', () => {
    expect([5, 50, 100, 400].map((delay) => isFound('linux-masquerade-open', delay))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('does not matter where they are dropped', () => {
    for (const delay of [5, 50, 100, 400]) {
      expect(isFound('linux-masquerade', delay)).toBe(true);
    }
  });
});

describe('gathering', () => {
  test('stops as soon as a pair carries packets both ways, whatever is still under way', () => {
    const network = chromePair({}, {}, { loses: ({ by }) => by === 'server' }).connect();
    network.runUntil(() => areConnected(network), 5_000);
    expect(network.a.of('gathering-ended')).toHaveLength(1);
    expect(network.a.of('candidate-error')).toEqual([]);
  });

  test('with UDP blocked and STUN only it does not end, and nothing is reported, for 39 s', () => {
    const network = chromePair({ box: boxOf('blocked', '') })
      .connect()
      .run(39_000);
    expect(network.a.of('gathering-ended')).toEqual([]);
    expect(network.a.of('candidate-error')).toEqual([]);
  });
});

test('two hosts behind one NAT meet on their LAN, and by hairpinning where names hide them', () => {
  const box = () => boxOf('port-restricted', '203.0.113.1');
  const shared = box();
  const seen = chromePair({ box: shared }, { box: shared, addresses: ['10.0.1.3'] });
  expect(seen.connect().run(6_000).a.types).toBe('host/host');
  const nat = box();
  const hidden = { box: nat, hidesHostAddresses: true };
  const names = chromePair(hidden, { ...hidden, addresses: ['10.0.1.3'] });
  expect(names.connect().run(6_000).a.types).toBe('srflx/srflx');
});

test('5 % loss delays a connection, and never ends it', () => {
  for (const seed of [1, 2, 3]) {
    const chance = randomStream(seed);
    const network = chromePair(
      { box: boxOf('port-restricted', '203.0.113.1') },
      { box: boxOf('port-restricted', '203.0.113.2') },
      { seed, loses: () => chance.chance(0.05) },
    ).connect();
    expect(network.runUntil(() => areConnected(network), 3_000)).toBe(true);
    network.run(60_000);
    expect(network.a.of('state').map(({ state }) => state)).toEqual(['checking', 'connected']);
  }
});
