import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classicalName, FILTERING_SHORT, MAPPING_SHORT } from '@/lib/nat/description';
import { dropText } from '@/lib/nat/drop';
import { FIREWALL_PRESETS } from '@/lib/nat/firewall-presets';
import { NAT_PRESETS, rfc4787Behaviour } from '@/lib/nat/presets';
import { endpoint } from './packets';

const FOLDER = join(import.meta.dirname, '../../../lib/nat');
const NAMES_LIVE_IN = ['presets.ts', 'firewall-presets.ts', 'description.ts'];
/** A preset and a reason for a drop are called the same. */
const ALSO_A_REASON = 'udp-blocked';
const LOGIC = readdirSync(FOLDER).filter(
  (file) => file.endsWith('.ts') && !NAMES_LIVE_IN.includes(file),
);

describe.each(LOGIC)('%s', (file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');

  test('knows no preset and no classical name, so renaming them changes nothing', () => {
    const firewalls = Object.keys(FIREWALL_PRESETS).filter((name) => name !== ALSO_A_REASON);
    for (const name of [...Object.keys(NAT_PRESETS), ...firewalls]) {
      expect(text).not.toContain(`'${name}'`);
    }
    expect(text).not.toMatch(/symmetric|\bcone\b/i);
    expect(text).not.toMatch(/from '\.\/(firewall-)?presets'|from '\.\/description'/);
  });

  test('reads no clock and draws no chance of its own', () => {
    expect(text).not.toMatch(/Date\b|performance|Math\.random|setTimeout/);
  });
});

test('classical names of the nine behaviours', () => {
  const named = (Object.keys(MAPPING_SHORT) as (keyof typeof MAPPING_SHORT)[]).map((mapping) =>
    (Object.keys(FILTERING_SHORT) as (keyof typeof FILTERING_SHORT)[]).map((filtering) =>
      classicalName(rfc4787Behaviour(mapping, filtering)),
    ),
  );
  expect(named).toEqual([
    ['full cone', 'restricted cone', 'port-restricted cone'],
    [undefined, undefined, undefined],
    ['symmetric', 'symmetric', 'symmetric'],
  ]);
});

test('classical names of the presets', () => {
  const named = Object.entries(NAT_PRESETS).map(([name, nat]) => [name, classicalName(nat)]);
  expect(Object.fromEntries(named)).toEqual({
    'home-router': 'port-restricted cone',
    'symmetric-office': 'symmetric',
    'mobile-carrier': 'full cone',
    'linux-masquerade': 'port-restricted cone',
    'linux-masquerade-random': 'symmetric',
    'linux-masquerade-open': 'port-restricted cone',
  });
});

test('every drop in words', () => {
  const source = endpoint('198.51.100.1:51234');
  const destination = endpoint('203.0.113.7:45000');
  const filtering = 'address-and-port-dependent';
  const texts = [
    dropText({ reason: 'udp-blocked' }),
    dropText({ reason: 'tcp-blocked' }),
    dropText({ reason: 'tcp-port-blocked', port: 3478, allowed: [443] }),
    dropText({ reason: 'no-mapping', protocol: 'udp', destination }),
    dropText({ reason: 'filtered', filtering, source, known: [endpoint('198.51.100.1:1')] }),
    dropText({ reason: 'filtered', filtering, source, known: [endpoint('[2001:db8::1]:1')] }),
    dropText({ reason: 'taken-by-router', source, destination }),
    dropText({ reason: 'hairpinning-off', destination }),
    dropText({ reason: 'no-session', source, destination }),
    dropText({
      reason: 'ports-exhausted',
      addresses: ['203.0.113.7'],
      range: { lowest: 1024, highest: 65_535 },
    }),
    dropText({ reason: 'mapping-limit', host: '100.64.0.2', limit: 1000 }),
    dropText({ reason: 'no-external-address', source }),
  ];
  expect(texts).toMatchInlineSnapshot(`
    [
      "UDP is blocked",
      "TCP is blocked",
      "TCP to port 3478 is blocked, only 443 may pass",
      "no mapping for 203.0.113.7:45000",
      "the filter knows 198.51.100.1 but not port 51234",
      "the filter does not know 198.51.100.1, it knows only [2001:db8::1]:1",
      "the router took the packet to 203.0.113.7:45000 for itself and holds the flow from 198.51.100.1:51234",
      "hairpinning is off, 203.0.113.7:45000 is an external endpoint of this NAT",
      "no connection from 198.51.100.1:51234 to 203.0.113.7:45000, and the packet does not open one",
      "no free port from 1024 to 65535 on 203.0.113.7",
      "100.64.0.2 has its 1000 mappings already",
      "no external address of the family of 198.51.100.1",
    ]
  `);
});
