import { expect, test } from 'vitest';
import { NAT_PRESETS, rfc4787Behaviour } from '@/lib/nat/presets';
import { INTERNET } from '@/lib/simulator/scenario';
import { milliseconds } from '@/lib/time';
import {
  A,
  attached,
  B,
  ECHO,
  NA,
  NB,
  natRouter,
  network,
  peer,
  SmallWorld,
  twoHomes,
} from './small-world';

const changes = (small: SmallWorld) =>
  small
    .of('mapping-changed')
    .map(({ at, node, change, row, packet }) => `${at} ${node} ${change} ${row.id} ${packet}`);

test('a mapping is made, refreshed and gone at its time, though nothing comes', () => {
  const small = new SmallWorld(twoHomes());
  small.send('a', `${A}:5000`, `${ECHO}:3478`);
  small.run(300_000);
  expect(changes(small)).toEqual([
    '5 na created 1 a/1',
    '35 na refreshed 1 e/1',
    '120035 na expired 1 undefined',
  ]);
  expect(small.of('mapping-changed').at(-1)?.cause).toBe('lifetime');
  expect(small.of('packet-sent').map(({ mapping }) => mapping)).toEqual([
    undefined,
    1,
    undefined,
    1,
  ]);
});

test('somebody takes a mapping away, changes the behaviour, changes the address', () => {
  const small = new SmallWorld(
    twoHomes({
      interventions: [
        { kind: 'expire-mapping', at: 100, nat: 'na', mapping: 1 },
        {
          kind: 'change-nat',
          at: 200,
          nat: 'na',
          behaviour: rfc4787Behaviour('address-dependent', 'address-dependent'),
        },
        { kind: 'change-external-addresses', at: 300, nat: 'na', addresses: ['203.0.113.99'] },
        { kind: 'expire-mapping', at: 400, nat: 'na', mapping: 77 },
      ],
    }),
  );
  for (let sent = 0; sent < 4; sent += 1) {
    small.send('a', `${A}:5000`, `${ECHO}:3478`);
    small.run(100);
  }
  small.run(100);
  const told = small.of('mapping-changed').map(({ at, change, row, cause }) => {
    return [at, change, row.id, ...(cause === undefined ? [] : [cause])].join(' ');
  });
  expect(told).toEqual([
    '5 created 1',
    '35 refreshed 1',
    '100 expired 1 removed',
    '105 created 2',
    '135 refreshed 2',
    '200 expired 2 restarted',
    '205 created 3',
    '235 remote-answered 3',
    '300 expired 3 external-address-changed',
    '305 created 4',
    '335 remote-answered 4',
  ]);
  expect(small.of('mapping-changed').at(-1)?.row.external.address).toBe('203.0.113.99');
  expect(small.of('intervention').map(({ intervention }) => intervention)).toEqual([
    'expire-mapping',
    'change-nat',
    'change-external-addresses',
  ]);
  expect(small.received).toHaveLength(4);
});

test('who knocks first: a router that holds unsolicited flows gives another port', () => {
  const open = NAT_PRESETS['linux-masquerade-open'];
  const knock = (delayOfB: number) => {
    const small = new SmallWorld(
      twoHomes({
        networks: [network(INTERNET), network('home'), network('home-b')],
        routers: [
          natRouter('na', ['home', INTERNET], NA, open),
          natRouter('nb', ['home-b', INTERNET], NB, open),
        ],
        peers: [peer('a', attached('home', [A])), peer('b', attached('home-b', [B]))],
      }),
    );
    small.send('a', `${A}:5000`, `${ECHO}:3478`);
    small.send('b', `${B}:5000`, `${ECHO}:3478`);
    small.run(1000);
    small.send('a', `${A}:5000`, `${NB}:5000`);
    small.run(delayOfB);
    small.send('b', `${B}:5000`, `${NA}:5000`);
    small.run(1000);
    return small;
  };
  const crossing = knock(10);
  expect(crossing.received.at(-1)).toBe(`b/2 ${NB}:5000 > ${A}:5000`);
  expect(crossing.of('held-flow-changed')).toEqual([]);

  const late = knock(500);
  expect(late.of('held-flow-changed')).toEqual([
    expect.objectContaining({ node: 'nb', change: 'held', packet: 'a/2', at: 1025 }),
    expect.objectContaining({ node: 'na', change: 'held', packet: 'b/2' }),
  ]);
  expect(late.drops.map((drop) => drop.split(':')[0])).toEqual([
    'nb taken-by-router',
    'na taken-by-router',
  ]);
  late.run(40_000);
  expect(late.of('held-flow-changed').filter(({ change }) => change === 'released')).toEqual([
    expect.objectContaining({ node: 'nb', at: milliseconds(31_025) }),
    expect.objectContaining({ node: 'na' }),
  ]);
});
