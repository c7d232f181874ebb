import { expect, test } from 'vitest';
import { BareNetwork } from '../bare-network';
import { behind, OPEN } from './sides';

test('a full agent facing a lite one controls, whoever offered', () => {
  const b = { ...behind(2, 'apdm+apdf'), role: 'controlled' as const };
  const network = new BareNetwork({ a: { ...OPEN, lite: true }, b }).connect().run(5_000);
  expect([network.a.agent.role, network.b.agent.role]).toEqual(['controlled', 'controlling']);
  expect([network.a.types, network.b.types]).toEqual(['host/prflx', 'prflx/host']);
});

test('a lite agent has host candidates only, sends no checks and answers those of others', () => {
  const a = { ...OPEN, lite: true, turn: ['udp'] as const };
  const network = new BareNetwork({ a, b: OPEN }).connect().run(5_000);
  expect(network.a.of('candidate').map(({ candidate }) => candidate.type)).toEqual(['host']);
  expect(network.a.of('check-sent')).toEqual([]);
  expect(network.a.of('check-received').length).toBeGreaterThan(1);
  expect([network.a.state, network.b.state]).toEqual(['completed', 'completed']);
});

test('a lite agent keeps a silent path open with an indication every 15 s', () => {
  const network = new BareNetwork({ a: { ...OPEN, lite: true }, b: OPEN }).connect().run(50_000);
  const { a } = network;
  const connectedAt = a.selected?.at ?? Number.NaN;
  const own = network.sent.filter(
    ({ by, bytes }) => by === 'a' && bytes[0] === 0 && bytes[1] === 0x11,
  );
  expect(own.map(({ at }) => at - connectedAt)).toEqual([15_000, 30_000, 45_000]);
});

test('two lite agents take the best pair without a check', () => {
  const network = new BareNetwork({ a: { ...OPEN, lite: true }, b: { ...OPEN, lite: true } });
  network.connect().run(1_000);
  expect([network.a.types, network.b.types]).toEqual(['host/host', 'host/host']);
  expect([network.a.agent.role, network.b.agent.role]).toEqual(['controlling', 'controlled']);
  expect(network.a.of('check-sent')).toEqual([]);
  expect(network.send('a', Uint8Array.of(20, 1, 2, 3))).toBe(true);
  network.run(100);
  expect(network.b.of('data').map(({ bytes }) => [...bytes])).toEqual([[20, 1, 2, 3]]);
});
