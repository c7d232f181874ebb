import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETUP, setupOf } from '@/lib/simulator/setup/defaults';
import { setupFromParameters, setupParameters } from '@/lib/simulator/setup/setup-text';

const natChoice = fc.record(
  {
    preset: fc.constantFrom('home-router', 'symmetric-office', 'linux-masquerade-open'),
    mapping: fc.constantFrom('endpoint-independent', 'address-dependent'),
    hairpinning: fc.boolean(),
    lifetime: fc.integer({ min: 1, max: 600 }),
    firstPort: fc.integer({ min: 1, max: 65_535 }),
  } as const,
  { requiredKeys: ['preset'] },
);

const side = fc.record(
  {
    behind: fc.constantFrom('public', 'nat', 'firewall'),
    nat: natChoice,
    carrier: natChoice,
    agent: fc.constantFrom('rfc8445', 'libwebrtc'),
    turn: fc.uniqueArray(fc.constantFrom('udp', 'tcp', 'tls')),
    hostAddress: fc.ipV4(),
    delay: fc.integer({ min: 0, max: 500 }),
    loss: fc.constantFrom(0, 0.05, 0.5),
  } as const,
  { requiredKeys: [] },
);

const change = fc.oneof(
  fc.record({
    kind: fc.constant('restart-ice' as const),
    at: fc.integer({ min: 0, max: 9_000 }),
    peer: fc.constantFrom('a' as const, 'b' as const),
  }),
  fc.record({
    kind: fc.constant('drop-packet' as const),
    at: fc.integer({ min: 0, max: 9_000 }),
    node: fc.constantFrom('nat-a', 'a'),
    packet: fc.constantFrom('a/12', '7'),
  }),
);

const setup = fc
  .record(
    {
      seed: fc.nat(),
      shape: fc.constantFrom('apart', 'same-nat'),
      a: side,
      b: side,
      trickle: fc.boolean(),
      deniedPeers: fc.array(fc.ipV4(), { maxLength: 2 }),
      changes: fc.array(change, { maxLength: 3 }),
    } as const,
    { requiredKeys: [] },
  )
  .map(setupOf);

describe('a setup in an address', () => {
  test('comes back as it was, from any base', () => {
    fc.assert(
      fc.property(setup, setup, (wanted, base) => {
        const query = new URLSearchParams(setupParameters(wanted, base).map((pair) => [...pair]));
        const result = setupFromParameters(new URLSearchParams(query.toString()), base);
        expect(result).toEqual({ kind: 'setup', setup: wanted });
      }),
    );
  });

  test('says nothing where nothing differs from the base', () => {
    expect(setupParameters(DEFAULT_SETUP, DEFAULT_SETUP)).toEqual([]);
  });

  test('names an entry of a list that was empty by its fields alone', () => {
    const setup = setupOf({ changes: [{ kind: 'restart-ice', at: 5, peer: 'a' }] });
    const parameters = setupParameters(setup, DEFAULT_SETUP);
    expect(parameters.map(([path]) => path).toSorted()).toEqual([
      'changes.0.at',
      'changes.0.kind',
      'changes.0.peer',
    ]);
    expect(setupFromParameters(parameters, DEFAULT_SETUP)).toEqual({ kind: 'setup', setup });
  });

  test('leaves parameters of other names alone', () => {
    const result = setupFromParameters(
      [
        ['cursor', '120'],
        ['utm_source', 'x'],
      ],
      DEFAULT_SETUP,
    );
    expect(result).toEqual({ kind: 'setup', setup: DEFAULT_SETUP });
  });

  test.each([
    ['a.nat.mapping', 'friendly'],
    ['seed', '-1'],
    ['a.loss', '2'],
    ['a.hostAddress', '<script>'],
    ['changes.0.kind', 'explode'],
  ])('names what does not fit: %s=%s', (path, text) => {
    expect(setupFromParameters([[path, text]], DEFAULT_SETUP)).toEqual({
      kind: 'problem',
      path,
      found: text,
    });
  });
});
