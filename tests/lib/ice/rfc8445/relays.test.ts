import { describe, expect, test } from 'vitest';
import type { TurnTransport } from '@/lib/turn/packet';
import { BareNetwork } from '../bare-network';
import { TURN_ADDRESS } from '../bare-servers';
import type { BareSide } from '../bare-side';
import { behind, guarded, type NatName, OPEN } from './sides';

const ALL_TURN: readonly TurnTransport[] = ['udp', 'tls'];

type Place = NatName | 'open' | 'blocked';

function at(number: number, place: Place, turn: readonly TurnTransport[] = ALL_TURN): BareSide {
  if (place === 'open') return { ...OPEN, turn };
  if (place === 'blocked') return { ...guarded(number, 'udp-blocked'), turn };
  return { ...behind(number, place), turn };
}

/** "local/remote" of A's pair after 10 s, with the protocol of its relay. */
function selectedByA(a: BareSide, b: BareSide): string {
  const network = new BareNetwork({ a, b }).connect().run(10_000);
  const { selected } = network.a;
  expect(network.b.selected === undefined).toBe(selected === undefined);
  if (selected === undefined) return '-';
  const { local, remote } = selected;
  return `${local.type}${local.type === 'relay' ? `(${local.relayProtocol})` : ''}/${remote.type}`;
}

describe('both sides with TURN over UDP and TLS', () => {
  /**
   * Direct wherever there is a direct path; else one relay, unless both must use theirs. Which of
   * two relays: the pair with the higher maximum, and peer-reflexive ranks above server-reflexive.
   */
  const PLACES: readonly Place[] = ['open', 'eim+adf', 'eim+apdf', 'apdm+apdf', 'blocked'];
  const TABLE = `
    host/host        host/srflx       host/srflx       host/prflx       host/relay
    srflx/host       srflx/srflx      srflx/srflx      srflx/prflx      srflx/relay
    srflx/host       srflx/srflx      srflx/srflx      relay(udp)/prflx srflx/relay
    prflx/host       prflx/srflx      prflx/relay      prflx/relay      prflx/relay
    relay(tls)/host  relay(tls)/srflx relay(tls)/srflx relay(tls)/prflx relay(tls)/relay
  `;

  test('which pair is selected', () => {
    const rows = PLACES.map((a) =>
      PLACES.map((b) => selectedByA(at(1, a), at(2, b)).padEnd(16))
        .join(' ')
        .trimEnd(),
    );
    expect(`\n${rows.join('\n')}\n`).toBe(TABLE.replaceAll('\n    ', '\n').replace(/ +$/, ''));
  });
});

describe('one relay', () => {
  test.each([
    ['apdm+apdf', ['udp'], 'apdm+apdf', [], 'relay(udp)/prflx'],
    ['apdm+apdf', [], 'apdm+apdf', ['udp'], 'prflx/relay'],
    ['apdm+apdf', ['tcp'], 'eim+apdf', [], 'relay(tcp)/srflx'],
    ['blocked', ['tcp'], 'open', [], 'relay(tcp)/host'],
    ['blocked', ['udp'], 'open', [], '-'],
    ['apdm+apdf', [], 'apdm+apdf', [], '-'],
  ] as const)('%s with %j, %s with %j: %s', (a, turnA, b, turnB, expected) => {
    expect(selectedByA(at(1, a, turnA), at(2, b, turnB))).toBe(expected);
  });

  test('a peer without STUN and TURN gives the relay no public address to permit', () => {
    const a = at(1, 'apdm+apdf', ['udp']);
    const b = { ...at(2, 'apdm+apdf', []), stun: false };
    expect(selectedByA(a, b)).toBe('-');
  });
});

describe('the relay itself', () => {
  const a = at(1, 'apdm+apdf', ['udp']);
  const b = at(2, 'apdm+apdf', []);

  test('no check is sent over it before its permission: the server drops nothing for want of one', () => {
    const network = new BareNetwork({ a, b }).connect().run(10_000);
    const drops: string[] = [];
    const { turn } = network.servers;
    for (let event = turn.pollEvent(); event; event = turn.pollEvent()) {
      if (event.kind === 'dropped' && event.packet.to.address === TURN_ADDRESS) {
        const isOfClient = event.packet.to.port === 3478;
        if (isOfClient) drops.push(event.reason);
      }
    }
    expect(drops).toEqual([]);
    expect(network.a.types).toBe('relay/prflx');
  });

  test('a channel is bound with the first payload', () => {
    const network = new BareNetwork({ a, b }).connect().run(10_000);
    const binds = () =>
      network.sent.filter(({ by, bytes }) => by === 'a' && bytes[0] === 0 && bytes[1] === 9);
    expect(binds()).toHaveLength(0);
    for (let count = 0; count < 3; count += 1) {
      expect(network.send('a', Uint8Array.of(20, count))).toBe(true);
      network.run(200);
    }
    expect(network.b.of('data').map(({ bytes }) => bytes[1])).toEqual([0, 1, 2]);
    expect(binds().length).toBeGreaterThan(0);
    expect(network.sent.some(({ by, bytes }) => by === 'a' && bytes[0] === 0x40)).toBe(true);
  });

  test('a wrong password is a candidate error, and there is no relayed candidate', () => {
    const network = new BareNetwork({ a: { ...a, turnPassword: 'wrong' }, b })
      .connect()
      .run(10_000);
    expect(network.a.of('candidate-error').map(({ code }) => code)).toEqual([401]);
    expect(network.a.types).toBe('-');
  });

  test('the policy "relay" leaves relayed candidates only', () => {
    const relayed = { ...OPEN, turn: ['udp'] as const, transportPolicy: 'relay' as const };
    const network = new BareNetwork({ a: relayed, b: OPEN }).connect().run(10_000);
    expect(network.a.of('candidate').map(({ candidate }) => candidate.type)).toEqual(['relay']);
    expect([network.a.types, network.b.types]).toEqual(['relay/host', 'host/relay']);
  });

  test('a relay that is lost takes its pairs with it', () => {
    const network = new BareNetwork({ a: at(1, 'blocked', ['tls']), b: OPEN }).connect().run(5_000);
    expect(network.a.types).toBe('relay/host');
    const [stream = 0] = network.a.streams.keys();
    network.a.agent.handleInput(network.now, { kind: 'closed', stream });
    network.run(0);
    expect(network.a.of('pair-removed').at(-1)?.because).toBe('dead');
    expect(network.a.state).toBe('disconnected');
  });
});
