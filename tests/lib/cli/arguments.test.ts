import { describe, expect, it } from 'vitest';
import { readArguments } from '@/lib/cli/arguments';
import { UsageError } from '@/lib/cli/usage-error';
import { PLACES, sideAt } from '@/lib/simulator/matrix-places';
import { SCENARIO_IDS } from '@/lib/simulator/scenarios/catalogue';
import { PRESET_NAMES } from '@/lib/simulator/setup/choices';
import { ATTACKS } from '@/lib/simulator/setup/setup';

describe('a command line', () => {
  it.each([
    [[], { name: 'help' }],
    [['--help'], { name: 'help' }],
    [['explain'], { name: 'explain', files: ['-'], json: false, lang: 'en' }],
    [
      ['explain', 'a.sdp', 'b.sdp', '--json', '--lang', 'ko'],
      { name: 'explain', files: ['a.sdp', 'b.sdp'], json: true, lang: 'ko' },
    ],
    [['--json', 'explain', '-'], { name: 'explain', files: ['-'], json: true, lang: 'en' }],
    [
      ['explain', '--offer', 'o.sdp', '--answer', 'a.sdp'],
      { name: 'explain pair', offer: 'o.sdp', answer: 'a.sdp', json: false, lang: 'en' },
    ],
    [['redact', 'a.sdp'], { name: 'redact', file: 'a.sdp' }],
    [['redact'], { name: 'redact', file: '-' }],
  ])('%j is understood', (args, command) => {
    expect(readArguments(args)).toEqual(command);
  });

  it.each([
    [['translate'], 'command: translate'],
    [['explain', '--lang', 'fr'], 'language: fr'],
    [['explain', '--offer', 'o.sdp'], 'pair: --answer'],
    [['explain', 'x', '--offer', 'o', '--answer', 'a'], 'file beside a pair: x'],
    [['redact', 'a', 'b'], 'redact files: b'],
    [['simulate', 'nonsense'], 'scenario: nonsense'],
    [['simulate', 'same-lan', 'home-routers'], 'another scenario: home-routers'],
    [['simulate', '--a', 'eim/none'], 'place: eim/none'],
    [['simulate', '--b', 'fortress'], 'place: fortress'],
    [['simulate', '--turn', 'udp,quic'], 'turn: udp,quic'],
    [['simulate', '--turn', 'none,udp'], 'turn: none,udp'],
    [['simulate', '--agent', 'opera'], 'agent: opera'],
    [['simulate', '--seed', '1.5'], 'seed: 1.5'],
    [['simulate', '--seed', '4294967296'], 'seed: 4294967296'],
    [['simulate', '--dtls', '1.0'], 'dtls: 1.0'],
    [['simulate', '--srtp', 'NULL'], 'srtp: NULL'],
    [['simulate', '--srtp', 'AEAD_AES_256_GCM'], 'srtp: AEAD_AES_256_GCM'],
    [['simulate', '--group', 'P-256'], 'group: P-256'],
    [['simulate', '--group', 'X25519MLKEM768', '--dtls', '1.2'], 'hybrid group: X25519MLKEM768'],
    [['simulate', 'handshake-1-2', '--group', 'X25519MLKEM768'], 'hybrid group: X25519MLKEM768'],
    [['simulate', '--timer', '1s'], 'timer: 1s'],
    [['simulate', '--attack', 'replay'], 'attack: replay'],
    [['simulate', '--mtu', '255'], 'mtu: 255'],
    [['simulate', '--mtu', '1201'], 'mtu: 1201'],
    [['simulate', '--mtu', '1e3'], 'mtu: 1e3'],
    [['simulate', '--pcapng', ''], 'no path: --pcapng'],
    [['dissect', '--keylog', ''], 'no path: --keylog'],
    [['explain', ''], 'no path: explain'],
    [['simulate', '--pcapng', '-'], 'standard output: --pcapng'],
    [['simulate', '--keylog', 'x', '--ladder', 'y/../x'], 'same file: y/../x'],
    [['simulate', '--offer', 'o.sdp'], 'foreign option: --offer'],
    [['explain', '--turn', 'udp'], 'foreign option: --turn'],
    [['matrix', 'home-routers'], 'matrix of something: home-routers'],
    [['matrix', '--seed', '3'], 'foreign option: --seed'],
    [['explain', '--colour'], '--colour'],
  ])('%j is refused, and what is wrong is named', (args, words) => {
    expect(() => readArguments(args)).toThrow(UsageError);
    expect(() => readArguments(args)).toThrow(words);
  });
});

it('a simulation is read with all its options', () => {
  const args = 'simulate home-routers --a EIM/ADF --b symmetric-office --turn tls,udp';
  expect(readArguments(`${args} --agent chrome --seed 7 --json`.split(' '))).toEqual({
    name: 'simulate',
    scenario: 'home-routers',
    a: {
      behind: 'nat',
      nat: { mapping: 'endpoint-independent', filtering: 'address-dependent' },
      blocks: 'nothing',
    },
    b: { behind: 'nat', nat: { preset: 'symmetric-office' }, blocks: 'nothing' },
    turn: ['udp', 'tls'],
    agent: 'libwebrtc',
    seed: 7,
    pcapng: undefined,
    sctp: undefined,
    ladder: undefined,
    json: true,
    lang: 'en',
  });
});

it('what follows ICE is read with all its options', () => {
  const args = '--dtls 1.3 --group X25519MLKEM768 --srtp AES128_CM_HMAC_SHA1_80 --timer rfc6347';
  expect(
    readArguments(`simulate ${args} --attack other-certificate --mtu 256`.split(' ')),
  ).toMatchObject({
    secure: {
      dtls: '1.3',
      group: 'X25519MLKEM768',
      srtp: 'SRTP_AES128_CM_HMAC_SHA1_80',
      timer: 'rfc6347',
      attack: 'other-certificate',
      mtu: 256,
    },
  });
  expect(readArguments(['simulate', '--timer', 'rfc6347'])).toMatchObject({
    secure: { timer: 'rfc6347' },
  });
});

it.each([
  ['AES128_CM_HMAC_SHA1_80', 'SRTP_AES128_CM_HMAC_SHA1_80'],
  ['SRTP_AES128_CM_HMAC_SHA1_80', 'SRTP_AES128_CM_HMAC_SHA1_80'],
  ['AES_CM_128_HMAC_SHA1_80', 'SRTP_AES128_CM_HMAC_SHA1_80'],
  ['SRTP_AES128_CM_SHA1_80', 'SRTP_AES128_CM_HMAC_SHA1_80'],
  ['AEAD_AES_128_GCM', 'SRTP_AEAD_AES_128_GCM'],
  ['SRTP_AEAD_AES_128_GCM', 'SRTP_AEAD_AES_128_GCM'],
])('%s is a profile of SRTP', (text, srtp) => {
  expect(readArguments(['simulate', '--srtp', text])).toMatchObject({ secure: { srtp } });
});

it.each(PLACES)('%s is a place for either side', (place) => {
  expect(readArguments(['simulate', '--a', place, '--b', place])).toMatchObject({
    a: sideAt(place),
    b: sideAt(place),
  });
});

it('what could stand there is told with what is wrong', () => {
  const known = (args: readonly string[]) => {
    try {
      readArguments(args);
    } catch (error) {
      return error instanceof UsageError ? error.known : undefined;
    }
    return undefined;
  };
  expect(known(['simulate', 'x'])).toEqual(SCENARIO_IDS);
  expect(known(['simulate', '--a', 'x'])).toEqual([...PLACES, ...PRESET_NAMES]);
  expect(known(['matrix', '--agent', 'x'])).toEqual(['rfc8445', 'chrome']);
  const profiles = ['AEAD_AES_128_GCM', 'AES128_CM_HMAC_SHA1_80'];
  expect(known(['simulate', '--srtp', 'x'])).toEqual(profiles);
  expect(known(['simulate', '--attack', 'x'])).toEqual(ATTACKS);
});
