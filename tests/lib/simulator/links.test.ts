import { expect, test } from 'vitest';
import { INTERNET, type Link } from '@/lib/simulator/scenario';
import { A, ECHO, NA, natRouter, SmallWorld, twoHomes } from './small-world';

const COUNT = 400;

/** Many packets of one host, 1 ms apart, over a router with this link. */
function over(link: Partial<Link>, seed = 1): SmallWorld {
  const small = new SmallWorld(
    twoHomes({
      seed,
      routers: [natRouter('na', ['home', INTERNET], NA, undefined, { delay: 10, ...link })],
    }),
  );
  for (let sent = 0; sent < COUNT; sent += 1) {
    small.send('a', `${A}:5000`, `${ECHO}:1`);
    small.run(1);
  }
  return small.run(1000);
}

/** Packets as they reach the server (whose port is closed), and how long they took. */
function arrivals(small: SmallWorld) {
  const sent = new Map(small.of('packet-sent').map(({ packet, at }) => [packet, at]));
  for (const { packet, at, node } of small.of('packet-sent'))
    if (node === 'a') sent.set(packet, at);
  return small
    .of('packet-received')
    .filter(({ node }) => node === 'e')
    .map(({ packet, at }) => ({
      number: Number(packet.split('/')[1]?.split('+')[0]),
      took: at - (sent.get(packet.replace('+1', '')) ?? 0),
      packet,
    }));
}

test('delay', () => {
  const all = arrivals(over({}));
  expect(all).toHaveLength(COUNT);
  expect(new Set(all.map(({ took }) => took))).toEqual(new Set([20]));
});

test('jitter changes times, never the order', () => {
  const all = arrivals(over({ jitter: 30 }));
  const times = all.map(({ took }) => took);
  expect(all.map(({ number }) => number)).toEqual(all.map((_, at) => at + 1));
  expect(Math.min(...times)).toBeGreaterThanOrEqual(20);
  expect(Math.max(...times)).toBeLessThanOrEqual(50);
  expect(new Set(times).size).toBeGreaterThan(COUNT / 4);
});

test('loss, told with the link', () => {
  const small = over({ loss: 0.1 });
  const lost = small.of('packet-dropped').filter(({ code }) => code === 'lost');
  expect(lost.length).toBeGreaterThan(COUNT * 0.05);
  expect(lost.length).toBeLessThan(COUNT * 0.15);
  expect(lost[0]).toMatchObject({ node: 'na', reason: 'lost on the link of na' });
  expect(arrivals(small)).toHaveLength(COUNT - lost.length);
});

test('copies have names of their own', () => {
  const small = over({ duplication: 0.1 });
  const copies = small.of('packet-sent').filter(({ copyOf }) => copyOf !== undefined);
  expect(copies.length).toBeGreaterThan(COUNT * 0.05);
  expect(copies.every(({ packet, copyOf }) => packet === `${copyOf}+1`)).toBe(true);
  expect(arrivals(small)).toHaveLength(COUNT + copies.length);
});

test('a reordered packet is overtaken', () => {
  const all = arrivals(over({ reordering: 0.1, reorderingDelay: 50 }));
  const late = all.filter(({ took }) => took === 70);
  expect(late.length).toBeGreaterThan(COUNT * 0.05);
  expect(all.filter(({ took }) => took === 20)).toHaveLength(COUNT - late.length);
});

test('the size limit counts headers: 28 bytes of IPv4 and UDP', () => {
  const small = new SmallWorld(twoHomes());
  small.send('a', `${A}:5000`, `${ECHO}:3478`, 1472);
  small.send('a', `${A}:5000`, `${ECHO}:3478`, 1473);
  small.run(100);
  expect(small.drops).toEqual(['a too-large: 1501 bytes, and the link of a carries 1500 at most']);
  expect(small.received).toHaveLength(1);
});

test('what is dropped by hand changes the fate of nothing else', () => {
  const link = { loss: 0.2, duplication: 0.1 };
  const withDrop = twoHomes({
    routers: [natRouter('na', ['home', INTERNET], NA, undefined, link)],
    interventions: [{ kind: 'drop-packet', at: 10, packet: 'a/50', node: 'na' }],
  });
  const fates = (small: SmallWorld) => {
    for (let sent = 0; sent < 200; sent += 1) {
      small.send('a', `${A}:5000`, `${ECHO}:1`);
      small.run(1);
    }
    const dropped = small.run(1000).of('packet-dropped');
    return dropped.map(({ packet, code }) => `${packet} ${code}`);
  };
  const before = fates(new SmallWorld({ ...withDrop, interventions: [] }));
  const after = fates(new SmallWorld(withDrop));
  expect(after).toContain('a/50 intervention');
  const others = (list: readonly string[]) => list.filter((line) => !/^a\/50(\+1)? /.test(line));
  expect(others(after)).toEqual(others(before));
});

test('a network that is lost carries nothing, then again', () => {
  const small = new SmallWorld(
    twoHomes({ interventions: [{ kind: 'lose-network', at: 100, node: 'a', duration: 50 }] }),
  );
  for (let sent = 0; sent < 3; sent += 1) {
    small.send('a', `${A}:5000`, `${ECHO}:3478`);
    small.run(80);
  }
  // The first answer comes at 40 ms; the second packet leaves at 80 ms, its answer finds the link down.
  expect(small.drops).toEqual(['a network-down: the network of a is down']);
  expect(small.received).toHaveLength(2);
});

test('a silenced host sends nothing', () => {
  const small = new SmallWorld(
    twoHomes({ interventions: [{ kind: 'silence-peer', at: 0, peer: 'a', duration: 50 }] }),
  );
  small.run(1);
  small.send('a', `${A}:5000`, `${ECHO}:3478`);
  small.run(49);
  small.send('a', `${A}:5000`, `${ECHO}:3478`);
  small.run(100);
  expect(small.drops).toEqual(['a silenced: this host may not send for now']);
  expect(small.received).toHaveLength(1);
});
