import { describe, expect, test } from 'vitest';
import { type NatAddress, natSearch, readNatAddress } from '@/components/nat/nat-address';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { DEFAULT_SETUP } from '@/lib/simulator/setup/defaults';

describe('an address that cannot be read whole', () => {
  test('an unknown scenario: a network of one’s own, with what else could be read', () => {
    const { scenario, setup, problems, isBare } = readNatAddress('?scenario=atlantis&seed=9');
    expect(scenario).toBeUndefined();
    expect(setup).toEqual({ ...DEFAULT_SETUP, seed: 9 });
    expect(problems).toEqual([{ kind: 'unknown-scenario', path: 'scenario', found: 'atlantis' }]);
    expect(isBare).toBe(false);
  });

  test.each([
    ['view', 'map', 'scenario'],
    ['matrix.turn', 'sctp', 'none'],
    ['matrix.agent', 'pion', 'libwebrtc'],
    ['seed', 'x', '1'],
  ])('a value that does not fit: %s=%s', (path, found, instead) => {
    const { problems } = readNatAddress(`?${path}=${found}`);
    expect(problems).toEqual([{ kind: 'unfit-value', path, found, instead }]);
  });

  test.each(['-5', 'noon', ''])('a moment that is none: %s', (found) => {
    const { at, problems } = readNatAddress(`?scenario=home-routers&at=${found}`);
    expect(at).toBeUndefined();
    expect(problems).toEqual([{ kind: 'unfit-moment', path: 'at', found }]);
  });

  test('parameters of strangers alone leave the choice to the page, and are told', () => {
    const { isBare, problems } = readNatAddress('?utm_source=x');
    expect(isBare).toBe(true);
    expect(problems).toEqual([{ kind: 'unknown-setting', path: 'utm_source', found: 'x' }]);
    expect(readNatAddress('')).toMatchObject({ isBare: true, problems: [] });
  });
});

test('an address that the page wrote has no problem', () => {
  const { setup } = scenarioEntry('home-routers');
  const written = natSearch({
    view: 'matrix',
    matrix: { turn: 'tls', agent: 'rfc8445' },
    scenario: 'home-routers',
    setup: { ...setup, seed: 5, changes: [{ kind: 'restart-ice', at: 12, peer: 'a' }] },
    at: 120.5,
    against: undefined,
    packet: { packet: 'a/12', layer: 1, field: '0.3' },
  });
  const read = readNatAddress(written);
  expect(read.problems).toEqual([]);
  expect(natSearch(read)).toBe(written);
});

describe('the run that is compared', () => {
  const { setup } = scenarioEntry('home-routers');
  const place: NatAddress = {
    view: 'scenario',
    matrix: { turn: 'none', agent: 'libwebrtc' },
    scenario: 'home-routers',
    setup: { ...setup, changes: [{ kind: 'restart-ice', at: 12, peer: 'a' }] },
    at: 12,
    against: undefined,
    packet: undefined,
  };

  test('as prepared it is one word', () => {
    const written = natSearch({ ...place, against: { setup, isLater: false } });
    expect(written).toMatch(/&at=12&against=before$/);
    const { against, problems } = readNatAddress(written);
    expect(problems).toEqual([]);
    // By identity: the page tells a prepared scenario by that.
    expect(against?.setup).toBe(setup);
    expect(against?.isLater).toBe(false);
  });

  test('another one is told by what it changes', () => {
    const other = { ...setup, a: { ...setup.a, agent: 'rfc8445' as const }, seed: 3 };
    const written = natSearch({ ...place, against: { setup: other, isLater: true } });
    expect(written).toMatch(/&against=after&against\.seed=3&against\.a\.agent=rfc8445$/);
    const read = readNatAddress(written);
    expect(read.problems).toEqual([]);
    expect(read.against).toEqual({ setup: other, isLater: true });
    expect(natSearch(read)).toBe(written);
  });

  test('what does not fit in it is told under its own name', () => {
    const found = '?scenario=home-routers&against=before&against.seed=x';
    expect(readNatAddress(found).problems).toEqual([
      { kind: 'unfit-value', path: 'against.seed', found: 'x', instead: '1' },
    ]);
    expect(readNatAddress('?against=sideways')).toMatchObject({
      against: undefined,
      problems: [{ kind: 'unfit-value', path: 'against', found: 'sideways' }],
    });
    expect(readNatAddress('?against.seed=3').problems).toEqual([
      { kind: 'unknown-setting', path: 'against.seed', found: '3' },
    ]);
  });
});

describe('a packet in the address', () => {
  test('with its layer and field', () => {
    const { packet, isBare, problems } = readNatAddress('?packet=b/7&layer=2&field=1.0.12');
    expect(packet).toEqual({ packet: 'b/7', layer: 2, field: '1.0.12' });
    expect(isBare).toBe(false);
    expect(problems).toEqual([]);
  });

  test('layer -1 is the datagram around the payload', () => {
    const { packet, problems } = readNatAddress('?packet=b/7&layer=-1&field=0.3');
    expect(packet).toEqual({ packet: 'b/7', layer: -1, field: '0.3' });
    expect(problems).toEqual([]);
  });

  test('without a layer it is the wire', () => {
    expect(readNatAddress('?packet=turn/3').packet).toEqual({
      packet: 'turn/3',
      layer: 0,
      field: undefined,
    });
  });

  test.each([
    ['packet', '', 'unfit-packet'],
    ['packet', '<script>/1', 'unfit-packet'],
    ['packet', `a/${'9'.repeat(5000)}`, 'unfit-packet'],
    ['packet', 'a/1/../../etc/passwd/x', 'unfit-packet'],
    ['layer', '-2', 'unfit-layer'],
    ['layer', '1e3', 'unfit-layer'],
    ['field', '0..3', 'unfit-field'],
    ['field', '__proto__', 'unfit-field'],
    ['field', '0.'.repeat(200), 'unfit-field'],
  ])('%s=%s is told and left out', (path, found, kind) => {
    const search = new URLSearchParams({ packet: 'a/1', [path]: found });
    const { packet, problems } = readNatAddress(`?${search}`);
    expect(problems).toEqual([{ kind, path, found }]);
    const rest = { layer: 0, field: undefined };
    expect(packet).toEqual(path === 'packet' ? undefined : { packet: 'a/1', ...rest });
  });
});
