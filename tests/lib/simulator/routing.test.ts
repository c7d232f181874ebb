import { expect, test } from 'vitest';
import { FIREWALL_PRESETS } from '@/lib/nat/firewall-presets';
import { NAT_PRESETS, rfc4787Behaviour } from '@/lib/nat/presets';
import { INTERNET, plainLink, type Router } from '@/lib/simulator/scenario';
import {
  A,
  attached,
  B,
  ECHO,
  NA,
  natRouter,
  network,
  peer,
  SmallWorld,
  twoHomes,
} from './small-world';

test('out through the NAT, and back', () => {
  const small = new SmallWorld(twoHomes());
  small.send('a', `${A}:5000`, `${ECHO}:3478`);
  small.run(100);
  expect(small.hops).toEqual([
    `0 a a/1 ${A}:5000 > ${ECHO}:3478 → na`,
    `5 na a/1 ${NA}:5000 > ${ECHO}:3478 → e`,
    `20 e e/1 ${ECHO}:3478 > ${NA}:5000 → na`,
    `35 na e/1 ${ECHO}:3478 > ${A}:5000 → a`,
  ]);
  expect(small.received).toEqual([`e/1 ${ECHO}:3478 > ${A}:5000`]);
  expect(small.of('packet-received').map(({ at, node }) => `${at} ${node}`)).toEqual([
    '5 na',
    '20 e',
    '35 na',
    '40 a',
  ]);
  expect(small.of('packet-sent').map(({ bytes }) => bytes !== undefined)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('nobody answers for a private address beyond its network', () => {
  const small = new SmallWorld(twoHomes());
  small.send('a', `${A}:5000`, `${B}:5000`);
  small.run(100);
  expect(small.drops).toEqual([
    `na private-address: ${B} is a private address, and the internet has no route to it`,
  ]);
});

test('what nobody asked for is dropped by the NAT, with the reason', () => {
  const small = new SmallWorld(twoHomes());
  small.send('e', `${ECHO}:9`, `${NA}:5000`);
  small.run(100);
  expect(small.drops).toEqual([`na no-mapping: no mapping for ${NA}:5000`]);
});

test('a closed port, an unknown address, a foreign family, an address that is gone', () => {
  const small = new SmallWorld(twoHomes());
  small.send('a', `${A}:5000`, `${ECHO}:1`);
  small.send('a', `${A}:5000`, '198.51.100.77:1');
  small.send('a', `${A}:5000`, '[2001:db8::9]:1');
  small.send('a', '192.168.1.99:5000', `${ECHO}:3478`);
  small.run(100);
  expect(small.drops).toEqual([
    `a other-family: ${A} and 2001:db8::9 are of different families`,
    'a address-gone: this host has no address 192.168.1.99',
    'na no-route: no route to 198.51.100.77',
    `e port-closed: nothing listens on ${ECHO}:1`,
  ]);
});

test('neighbours talk directly, unless their network keeps them apart', () => {
  const neighbours = (isolated: boolean) =>
    new SmallWorld(
      twoHomes({
        networks: [network(INTERNET), network('home', isolated)],
        routers: [natRouter('na', ['home', INTERNET], NA)],
        peers: [peer('a', attached('home', [A])), peer('b', attached('home', ['192.168.1.6']))],
      }),
    );
  const open = neighbours(false);
  open.bind('b', '192.168.1.6:6000');
  open.send('a', `${A}:5000`, '192.168.1.6:6000');
  open.run(100);
  expect(open.hops).toEqual([`0 a a/1 ${A}:5000 > 192.168.1.6:6000 → b`]);
  expect(open.received).toHaveLength(1);

  const isolated = neighbours(true);
  isolated.send('a', `${A}:5000`, '192.168.1.6:6000');
  isolated.send('a', `${A}:5000`, `${ECHO}:3478`);
  isolated.run(100);
  expect(isolated.drops.map((drop) => drop.split(':')[0])).toEqual(['a client-isolation']);
  expect(isolated.received).toHaveLength(1);
});

test('two behind one NAT meet by its outer address where it hairpins, and only there', () => {
  const behindOne = (hairpinning: 'off' | 'external-source') =>
    new SmallWorld(
      twoHomes({
        networks: [network(INTERNET), network('home')],
        routers: [
          natRouter('na', ['home', INTERNET], NA, {
            ...rfc4787Behaviour('endpoint-independent', 'endpoint-independent'),
            ports: NAT_PRESETS['home-router'].ports,
            hairpinning,
          }),
        ],
        peers: [peer('a', attached('home', [A])), peer('b', attached('home', ['192.168.1.6']))],
      }),
    );
  const looped = behindOne('external-source');
  looped.send('b', '192.168.1.6:6000', `${ECHO}:3478`);
  looped.run(100);
  looped.send('a', `${A}:5000`, `${NA}:6000`);
  looped.run(100);
  expect(looped.received.at(-1)).toBe(`a/1 ${NA}:5000 > 192.168.1.6:6000`);
  expect(looped.hops.at(-1)).toBe(`105 na a/1 ${NA}:5000 > 192.168.1.6:6000 → b`);

  const refused = behindOne('off');
  refused.send('a', `${A}:5000`, `${NA}:6000`);
  refused.run(100);
  expect(refused.drops.map((drop) => drop.split(':')[0])).toEqual(['na hairpinning-off']);
});

test('a chain of two NATs (carrier-grade NAT)', () => {
  const small = new SmallWorld(
    twoHomes({
      networks: [network(INTERNET), network('carrier'), network('home')],
      routers: [
        natRouter('home-nat', ['home', 'carrier'], '100.64.0.7'),
        natRouter('cgn', ['carrier', INTERNET], NA, NAT_PRESETS['mobile-carrier']),
      ],
      peers: [peer('a', attached('home', [A]))],
    }),
  );
  small.send('a', `${A}:5000`, `${ECHO}:3478`);
  small.run(200);
  const ways = small.hops.map((hop) => hop.split(' ').slice(0, 4).join(' '));
  expect(ways.slice(0, 3)).toEqual([
    `0 a a/1 ${A}:5000`,
    '5 home-nat a/1 100.64.0.7:5000',
    expect.stringMatching(/^15 cgn a\/1 203\.0\.113\.1:\d+$/),
  ]);
  expect(small.hops.filter((hop) => hop.includes('e/1'))).toHaveLength(3);
  expect(small.received).toEqual([`e/1 ${ECHO}:3478 > ${A}:5000`]);
});

const V6 = '2001:db8:1::5';

function sixRouter(box: Router['ipv6']): Router {
  return {
    id: 'na',
    inside: 'home',
    outside: INTERNET,
    link: plainLink(10),
    ipv4: { kind: 'plain' },
    ipv6: box,
  };
}

function ipv6World(box: Router['ipv6']): SmallWorld {
  const addresses = [A, V6, 'fe80::5'];
  return new SmallWorld(
    twoHomes({
      networks: [network(INTERNET), network('home')],
      routers: [sixRouter(box)],
      peers: [
        peer('a', attached('home', addresses)),
        peer('b', attached(INTERNET, ['2001:db8:2::5', 'fe80::6'])),
      ],
    }),
  );
}

test('IPv6 is announced through a plain router, but for link-local addresses', () => {
  const small = ipv6World({ kind: 'plain' });
  small.bind('a', `[${V6}]:5000`);
  small.send('b', '[2001:db8:2::5]:6000', `[${V6}]:5000`);
  small.send('b', '[fe80::6]:6000', '[fe80::5]:5000');
  small.run(100);
  expect(small.received).toEqual([`b/1 [2001:db8:2::5]:6000 > [${V6}]:5000`]);
  expect(small.drops).toEqual([
    'b link-local: fe80::5 is link-local, and nobody on this network has it',
  ]);
  expect(small.of('mapping-changed')).toEqual([]);
});

test('a stateful firewall lets answers in and nothing else', () => {
  const small = ipv6World({ kind: 'firewall', behaviour: FIREWALL_PRESETS.stateful });
  small.bind('b', '[2001:db8:2::5]:6000');
  small.send('b', '[2001:db8:2::5]:6000', `[${V6}]:5000`);
  small.run(100);
  expect(small.drops).toEqual([`na no-mapping: no mapping for [${V6}]:5000`]);
  small.send('a', `[${V6}]:5000`, '[2001:db8:2::5]:6000');
  small.run(100);
  small.send('b', '[2001:db8:2::5]:6000', `[${V6}]:5000`);
  small.run(100);
  expect(small.received).toEqual([
    `a/1 [${V6}]:5000 > [2001:db8:2::5]:6000`,
    `b/2 [2001:db8:2::5]:6000 > [${V6}]:5000`,
  ]);
});

test('UDP blocked', () => {
  const small = ipv6World({ kind: 'firewall', behaviour: FIREWALL_PRESETS['udp-blocked'] });
  small.send('a', `[${V6}]:5000`, '[2001:db8:2::5]:6000');
  small.run(100);
  expect(small.drops).toEqual(['na udp-blocked: UDP is blocked']);
});
