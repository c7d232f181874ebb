import { describe, expect, it } from 'vitest';
import { readArguments } from '@/lib/cli/arguments';
import { setupFor } from '@/lib/cli/simulate-command';
import { SCENARIO_IDS, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { DEFAULT_SECURE } from '@/lib/simulator/setup/defaults';
import { callWithoutFiles as call } from './call';

const FIELDS = ['connected', 'at', 'first', 'selected', 'why', 'drops', 'packets'];

async function simulated(...args: readonly string[]) {
  const { code, out } = await call('simulate', ...args, '--json');
  return { code, document: JSON.parse(out) };
}

describe('simulate --json', () => {
  it('is one line with every field, the pairs of both sides in it', async () => {
    const { code, out } = await call('simulate', '--json');
    expect(code).toBe(0);
    expect(out.indexOf('\n')).toBe(out.length - 1);
    const document = JSON.parse(out);
    expect(Object.keys(document)).toEqual(FIELDS);
    const pair = { local: 'srflx', remote: 'srflx', protocol: 'udp' };
    expect(document).toMatchObject({
      connected: true,
      first: { a: pair, b: pair },
      selected: { a: pair, b: pair },
    });
    expect(document.at).toBeGreaterThan(0);
    expect(document.packets).toBeGreaterThan(0);
    expect(document.why).not.toBe('');
  });

  it('has null where there is no pair and no moment', async () => {
    const { code, document } = await simulated('symmetric-symmetric', '--agent', 'rfc8445');
    expect(code).toBe(0);
    expect(Object.keys(document)).toEqual(FIELDS);
    expect(document).toMatchObject({ connected: false, at: null, first: null, selected: null });
    expect(document.drops.filtered).toBeGreaterThan(0);
    expect(document.why).not.toBe('');
  });

  it('is the same for the same seed, byte for byte, and another for another one', async () => {
    const args = ['simulate', 'packet-loss', '--json', '--seed'];
    const [first, again, other] = [
      await call(...args, '3'),
      await call(...args, '3'),
      await call(...args, '4'),
    ];
    expect(again.out).toBe(first.out);
    expect(other.out).not.toBe(first.out);
  });
});

describe('the options of simulate', () => {
  it('put both sides where they say', async () => {
    const { document } = await simulated('--a', 'eim/adf', '--b', 'apdm/apdf');
    expect(document.selected).toMatchObject({
      a: { local: 'srflx', remote: 'prflx' },
      b: { local: 'prflx', remote: 'srflx' },
    });
  });

  it('give both sides a relay, also where UDP is blocked', async () => {
    const blocked = ['--a', 'udp-blocked', '--b', 'udp-blocked', '--agent', 'rfc8445'];
    expect((await simulated(...blocked)).document.connected).toBe(false);
    const { document } = await simulated(...blocked, '--turn', 'udp,tls');
    const pair = { local: 'relay', remote: 'relay', protocol: 'udp', relayProtocol: 'tls' };
    expect(document.selected.a).toEqual(pair);
  });

  it('give an attacked call another version or profile alone, and it is attacked all the same', () => {
    const secureOf = (...args: readonly string[]) => {
      const command = readArguments(['simulate', ...args]);
      return command.name === 'simulate' ? setupFor(command).secure : undefined;
    };
    expect(secureOf('mitm-certificate', '--dtls', '1.2')).toEqual({
      ...scenarioEntry('mitm-certificate').setup.secure,
      dtls: '1.2',
    });
    const srtp = 'SRTP_AES128_CM_HMAC_SHA1_80';
    expect(secureOf('handshake-1-2', '--srtp', srtp)).toMatchObject({ dtls: '1.2', srtp });
    expect(secureOf('--srtp', srtp)).toEqual({ ...DEFAULT_SECURE, srtp });
    expect(secureOf('mitm-certificate')?.attack).toBe('other-certificate');
    expect(secureOf()).toBeUndefined();
  });

  it('change a scenario, which keeps the rest as it is', async () => {
    const { document } = await simulated('two-private-hosts', '--a', 'public', '--b', 'public');
    expect(document.selected.a).toMatchObject({ local: 'host', remote: 'host' });
  });
});

describe('simulate for people', () => {
  it('gives verdict, pairs and drops, with the question and the conclusion of a scenario', async () => {
    const { code, out } = await call('simulate', 'home-routers');
    expect(code).toBe(0);
    expect(out).toMatch(/^== Two home routers\nQuestion: /);
    expect(out).toMatch(/Connected after \d+ ms\./);
    expect(out).toMatch(/A {2}srflx 203\.0\.113\.10:\d+ → srflx 198\.51\.100\.20:\d+, UDP/);
    expect(out).toContain('(filtered)');
    expect(out).toContain('What it shows: ');
  });

  it('leaves question and conclusion out once options have changed the scenario', async () => {
    const { out } = await call('simulate', 'plain-server', '--a', 'public');
    expect(out).toMatch(/^== A client behind a NAT and a plain server\nChanged by options/);
    expect(out).not.toMatch(/Question: |What it shows: /);
    const same = await call('simulate', 'turn-relay', '--turn', 'udp');
    expect(same.out).toContain('\nQuestion: ');
    expect(same.out).toContain('\nWhat it shows: ');
  });

  it('speaks Korean', async () => {
    const { out } = await call('simulate', 'home-routers', '--lang', 'ko');
    expect(out).toContain('만에 연결되었습니다');
  });

  it('knows that a scenario of single packets has no call', async () => {
    const { out } = await call('simulate', 'unsolicited');
    expect(out).toContain('Nobody calls');
    expect(out).toContain('(no-mapping)');
  });

  it('names what it knows where it does not know a name', async () => {
    const { code, err } = await call('simulate', 'nonsense');
    expect(code).toBe(2);
    for (const id of SCENARIO_IDS) expect(err).toContain(id);
    const place = await call('simulate', '--a', 'nonsense', '--lang', 'ko');
    expect(place.code).toBe(2);
    expect(place.err).toContain('없는 위치: nonsense (public, eim/eif');
    expect(place.err).toContain('linux-masquerade-open');
  });
});
