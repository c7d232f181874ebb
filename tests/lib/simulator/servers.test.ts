import { describe, expect, test } from 'vitest';
import { FIREWALL_PRESETS } from '@/lib/nat/firewall-presets';
import { NAT_PRESETS } from '@/lib/nat/presets';
import { INTERNET } from '@/lib/simulator/scenario';
import type { Stream } from '@/lib/simulator/tcp/stream';
import { bindingRequest } from '@/lib/stun/binding';
import { attributeOf } from '@/lib/stun/message';
import { stunCodec } from '@/lib/stun/message-codec';
import {
  A,
  at,
  attached,
  ECHO,
  NA,
  natRouter,
  network,
  peer,
  SERVER,
  SmallWorld,
  server,
  twoHomes,
} from './small-world';

const REQUEST = bindingRequest('000102030405060708090a0b');

function mappedIn(bytes: Uint8Array) {
  const decoded = stunCodec.decode(bytes);
  return decoded.ok ? attributeOf(decoded.message, 'XOR-MAPPED-ADDRESS') : undefined;
}

describe.each(['stun', 'turn'] as const)('a %s server says what it sees', (role) => {
  const small = () => new SmallWorld(twoHomes({ servers: [server('s', role, SERVER)] }));

  test('over UDP', () => {
    const world = small();
    const heard: unknown[] = [];
    const host = world.host('a');
    host.bind(at(A, 5000), ({ bytes }) => {
      heard.push(mappedIn(bytes));
      return undefined;
    });
    host.send(at(A, 5000), at(SERVER, 3478), REQUEST);
    host.send(at(A, 5000), at(SERVER, 3478), new Uint8Array(3));
    world.run(100);
    expect(heard).toEqual([at(NA, 5000)]);
    expect(world.drops).toEqual(['s malformed: the server cannot read the message']);
  });

  test.each([
    ['TCP', 3478],
    ['TLS', 443],
  ] as const)('over %s', (name, port) => {
    const world = small();
    const heard: unknown[] = [];
    const { tcp } = world.host('a');
    const stream: Stream = tcp.connect(at(A, 5000), at(SERVER, port), name === 'TLS', {
      opened: () => stream.write(REQUEST),
      read: (bytes) => {
        heard.push(mappedIn(bytes));
        return undefined;
      },
      closed: () => heard.push('closed'),
    });
    world.run(1000);
    expect(heard).toEqual([at(NA, 5000)]);
  });
});

test('an errand asks for its mapping in five steps', () => {
  const behaviour = {
    ...NAT_PRESETS['home-router'],
    ports: {
      ...NAT_PRESETS['home-router'].ports,
      preservation: false,
      parity: false,
      order: { kind: 'sequential', first: 45_000, step: 1 } as const,
    },
  };
  const small = new SmallWorld(
    twoHomes({
      routers: [natRouter('na', ['home', INTERNET], '211.45.10.2', behaviour)],
      servers: [server('s', 'stun', '8.8.8.8')],
      errands: [
        { at: 10, host: 'a', fromPort: 5000, to: at('8.8.8.8', 3478), what: { kind: 'binding' } },
      ],
    }),
  );
  small.run(100);
  expect(small.hops).toEqual([
    `10 a a/1 ${A}:5000 > 8.8.8.8:3478 → na`,
    '15 na a/1 211.45.10.2:45000 > 8.8.8.8:3478 → s',
    '30 s s/1 8.8.8.8:3478 > 211.45.10.2:45000 → na',
    `45 na s/1 8.8.8.8:3478 > ${A}:5000 → a`,
  ]);
  const answer = small.of('packet-sent')[2]?.bytes ?? '';
  const bytes = Uint8Array.from(atob(answer), (letter) => letter.charCodeAt(0));
  expect(mappedIn(bytes)).toEqual(at('211.45.10.2', 45_000));
});

test('a router with two tables numbers their rows as one', () => {
  const v6 = '2001:db8:1::5';
  const small = new SmallWorld(
    twoHomes({
      networks: [network(INTERNET), network('home')],
      routers: [
        {
          ...natRouter('na', ['home', INTERNET], NA),
          ipv6: { kind: 'firewall', behaviour: FIREWALL_PRESETS.stateful },
        },
      ],
      peers: [peer('a', attached('home', [A, v6]))],
      interventions: [{ kind: 'expire-mapping', at: 500, nat: 'na', mapping: 2 }],
    }),
  );
  small.send('a', `${A}:5000`, `${ECHO}:3478`);
  small.run(100);
  small.send('a', `[${v6}]:5000`, '[2001:db8:9::9]:1');
  small.run(900);
  const rows = small.of('mapping-changed').map(({ change, row }) => {
    return `${change} ${row.id} ${row.internal.address}`;
  });
  expect(rows).toEqual([
    `created 1 ${A}`,
    `refreshed 1 ${A}`,
    `created 2 ${v6}`,
    `expired 2 ${v6}`,
  ]);
});
