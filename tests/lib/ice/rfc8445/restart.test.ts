import { describe, expect, test } from 'vitest';
import { BareNetwork } from '../bare-network';
import { behind, nat, OPEN } from './sides';

const PAYLOAD = Uint8Array.of(20, 1);

describe('ICE restart (RFC 8445 §9)', () => {
  test('the old pair carries payload until the new one is selected', () => {
    const network = new BareNetwork({ a: behind(1, 'eim+adf'), b: OPEN }).connect().run(5_000);
    const before = network.a.selected;
    const { usernameFragment } = network.a.agent.localParameters;
    network.restart();
    expect(network.a.agent.generation).toBe(1);
    expect(network.a.agent.localParameters.usernameFragment).not.toBe(usernameFragment);
    expect(network.a.state).toBe('connected');
    expect(network.a.selected?.local.id).toBe(before?.local.id);
    for (let step = 0; step < 20; step += 1) {
      expect(network.send('a', PAYLOAD)).toBe(true);
      network.run(50);
    }
    network.run(4_000);
    expect(network.b.of('data').length).toBe(20);
    expect(network.a.selected?.local.generation).toBe(1);
    expect([network.a.state, network.b.state]).toEqual(['completed', 'completed']);
    const states = network.a.of('state').map(({ state }) => state);
    expect(states.slice(states.indexOf('completed') + 1)).toEqual(['connected', 'completed']);
  });

  test('the pairs of the old generation are told to be removed, its selected one last', () => {
    const network = new BareNetwork({ a: OPEN, b: OPEN }).connect().run(5_000);
    const old = network.a.of('pair-selected')[0]?.pair;
    network.restart().run(5_000);
    const removed = network.a.of('pair-removed').filter(({ because }) => because === 'restarted');
    expect(removed.at(-1)?.pair).toBe(old);
    expect(removed.every(({ generation }) => generation === 0)).toBe(true);
  });

  test('a failed agent can restart', () => {
    let isCut = true;
    const network = new BareNetwork({
      a: OPEN,
      b: OPEN,
      loses: ({ by }) => isCut && by !== 'server',
    });
    network.connect().run(60_000);
    expect([network.a.state, network.b.state]).toEqual(['failed', 'failed']);
    isCut = false;
    network.restart().run(5_000);
    expect([network.a.state, network.b.state]).toEqual(['completed', 'completed']);
  });
});

describe('a host that moves to another network', () => {
  test('loses its pair at once, fails without a restart', () => {
    const network = new BareNetwork({ a: behind(1, 'eim+apdf'), b: OPEN }).connect().run(5_000);
    network.move('a', ['10.9.0.2'], nat(9, 'eim+apdf')).run(100);
    expect(network.a.state).toBe('disconnected');
    expect(network.send('a', PAYLOAD)).toBe(false);
    network.run(40_000);
    expect([network.a.state, network.b.state]).toEqual(['failed', 'failed']);
  });

  test('recovers with one', () => {
    const network = new BareNetwork({ a: behind(1, 'eim+apdf'), b: OPEN }).connect().run(5_000);
    network.move('a', ['10.9.0.2'], nat(9, 'eim+apdf')).run(1_000);
    network.restart().run(5_000);
    expect([network.a.state, network.b.state]).toEqual(['completed', 'completed']);
    expect(network.a.selected?.local.base.address).toBe('10.9.0.2');
    expect(network.send('a', PAYLOAD)).toBe(true);
  });
});
