import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SECURE, DEFAULT_SETUP, setupOf } from '@/lib/simulator/setup/defaults';
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
    node: fc.constantFrom('a', 'b'),
    packet: fc.constantFrom('a/12', '7'),
  }),
);

const secure = fc.record(
  {
    dtls: fc.constantFrom('1.2', '1.3'),
    group: fc.constantFrom('x25519', 'X25519MLKEM768'),
    srtp: fc.constantFrom('SRTP_AEAD_AES_128_GCM', 'SRTP_AES128_CM_HMAC_SHA1_80'),
    timer: fc.constantFrom('libwebrtc', 'rfc6347'),
    early: fc.constantFrom('kept', 'dropped'),
    mtu: fc.integer({ min: 256, max: 1200 }),
  } as const,
  { requiredKeys: ['dtls', 'group', 'srtp', 'timer'] },
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
      secure,
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
        expect(result).toEqual({ setup: wanted, problems: [] });
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
    expect(setupFromParameters(parameters, DEFAULT_SETUP)).toEqual({ setup, problems: [] });
  });

  test('leaves parameters of other names alone', () => {
    const result = setupFromParameters(
      [
        ['cursor', '120'],
        ['utm_source', 'x'],
      ],
      DEFAULT_SETUP,
    );
    expect(result).toEqual({ setup: DEFAULT_SETUP, problems: [] });
  });

  test.each([
    ['a.nat.mapping', 'friendly', undefined],
    ['seed', '-1', '1'],
    ['a.loss', '2', '0'],
    ['a.hostAddress', '<script>', undefined],
    ['a.behind', '-', 'nat'],
    ['a', '5', undefined],
  ])('names what does not fit: %s=%s', (path, found, instead) => {
    expect(setupFromParameters([[path, found]], DEFAULT_SETUP)).toEqual({
      setup: DEFAULT_SETUP,
      problems: [{ kind: 'unfit-value', path, found, instead }],
    });
  });

  test.each(['255', '1201', '300.5', 'large'])('does not take datagrams of %s bytes', (found) => {
    const base = setupOf({ secure: { ...DEFAULT_SECURE, mtu: 300 } });
    expect(setupFromParameters([['secure.mtu', found]], base)).toEqual({
      setup: base,
      problems: [{ kind: 'unfit-value', path: 'secure.mtu', found, instead: '300' }],
    });
  });

  test('keeps what does fit beside it, and tells everything that does not', () => {
    const { setup: read, problems } = setupFromParameters(
      [
        ['seed', 'seven'],
        ['a.nat.mapping', 'friendly'],
        ['b.delay', '70'],
        ['a.colour', 'red'],
      ],
      DEFAULT_SETUP,
    );
    expect(read).toEqual(setupOf({ b: { delay: 70 } }));
    expect(problems.map(({ kind, path }) => `${kind} ${path}`).toSorted()).toEqual([
      'unfit-value a.nat.mapping',
      'unfit-value seed',
      'unknown-setting a.colour',
    ]);
  });

  test('leaves out an entry of a list that does not fit, and keeps the others', () => {
    const { setup: read, problems } = setupFromParameters(
      [
        ['changes.3.kind', 'explode'],
        ['changes.3.at', '3'],
        ['changes.7.kind', 'restart-ice'],
        ['changes.7.at', '7'],
        ['changes.7.peer', 'b'],
      ],
      DEFAULT_SETUP,
    );
    expect(read.changes).toEqual([{ kind: 'restart-ice', at: 7, peer: 'b' }]);
    expect(problems).toEqual([{ kind: 'unfit-entry', path: 'changes.3.kind', found: 'explode' }]);
  });

  test.each([
    [{ 'changes.0.kind': 'lose-network', 'changes.0.duration': '9' }, 'node', ['a', 'b', 'stun']],
    [{ 'changes.0.kind': 'expire-mapping', 'changes.0.mapping': '1' }, 'nat', ['nat-a', 'nat-b']],
  ])('leaves out a fork at a node that is not there: %o', (fields, field, known) => {
    const path = `changes.0.${field}`;
    const parameters = { ...fields, 'changes.0.at': '5', [path]: 'nat-x', seed: '9' };
    const { setup: read, problems } = setupFromParameters(
      Object.entries(parameters),
      DEFAULT_SETUP,
    );
    expect(read).toEqual(setupOf({ seed: 9 }));
    const nodes: unknown = expect.arrayContaining(known);
    expect(problems).toEqual([{ kind: 'unknown-node', path, found: 'nat-x', nodes }]);
  });

  test('a base’s own fork at a node that an edit took away is no fault of the address', () => {
    const change = { kind: 'expire-mapping', at: 5, nat: 'nat-a', mapping: 1 } as const;
    const base = setupOf({ changes: [change] });
    const { setup: read, problems } = setupFromParameters([['a.behind', 'public']], base);
    expect(read).toEqual(setupOf({ a: { behind: 'public' }, changes: [change] }));
    expect(problems).toEqual([]);
  });

  test('takes any parameters whatever', () => {
    const path = fc.oneof(
      fc.constantFrom('a.behind', 'seed', 'changes', 'changes.0', 'changes.0.kind', 'errands.2.at'),
      fc.stringMatching(/^(a|b|changes|errands|seed)(\.[a-z0-9]{1,4}){0,3}$/),
    );
    const text = fc.oneof(fc.constantFrom('', '-', 'nat', '5', 'true', 'restart-ice'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(path, text), { maxLength: 6 }), setup, (parameters, base) => {
        const { setup: read } = setupFromParameters(parameters, base);
        // What was read stands for itself: the address that the page writes next has no problem.
        const again = setupFromParameters(setupParameters(read, base), base);
        expect(again.problems).toEqual([]);
        expect(again.setup).toEqual(read);
      }),
    );
  });
});
