import { describe, expect, test } from 'vitest';
import * as english from '@/content/en/sdp/transport';
import * as korean from '@/content/ko/sdp/transport';
import type { LineContext } from '@/lib/sdp/line-context';
import type { Token } from '@/lib/sdp/token';
import { meaningOf } from '@/lib/sdp/words';
import { lineOf, readTransport, TRANSPORT_LINES } from '../lib/sdp/transport-lines';

const MEDIA: Readonly<Record<string, string>> = { '0': 'audio', '1': 'video', '2': 'application' };

const CONTEXT: LineContext = {
  place: { in: 'media', index: 0 },
  media: 'audio',
  mid: '0',
  rtp: true,
  codecOf: () => undefined,
  repairs: () => undefined,
  formatOf: () => {
    throw new Error('lines of transport have no format parameters');
  },
  mediaOfMid: (mid) => (Object.hasOwn(MEDIA, mid) ? MEDIA[mid] : undefined),
  directionOfRid: () => undefined,
  ufrag: 'EsAw',
};

const SESSION: LineContext = {
  ...CONTEXT,
  place: { in: 'session' },
  media: undefined,
  mid: undefined,
  rtp: false,
  ufrag: undefined,
};

const DATA: LineContext = { ...CONTEXT, media: 'application', mid: '2', rtp: false };

const LANGUAGES = [
  ['en', english.transportMeanings, english.transportTokens],
  ['ko', korean.transportMeanings, korean.transportTokens],
] as const;

describe.each(LANGUAGES)('%s', (_, meanings, tokens) => {
  const say = (text: string, context = CONTEXT) =>
    meaningOf(meanings, lineOf(text).reading, context);

  test.each(TRANSPORT_LINES)('every value tells: %s', (text) => {
    const before = say(text);
    for (const token of lineOf(text).tokens) {
      const changed = mutationsOf(text, token);
      expect(changed, `${token.role} has another valid value`).not.toEqual([]);
      for (const other of changed) expect(say(other), other).not.toBe(before);
    }
  });

  test.each(TRANSPORT_LINES)('whole sentences in every place: %s', (text) => {
    for (const context of [CONTEXT, SESSION, DATA]) {
      const meaning = say(text, context);
      expect(meaning).toMatch(/[.)]$/);
      expect(meaning).not.toMatch(/undefined|\[object|NaN| {2}|\.\./);
    }
  });

  test.each(TRANSPORT_LINES)('the words of a value are whole sentences too: %s', (text) => {
    const line = lineOf(text);
    for (const token of line.tokens) {
      const value = text.slice(token.start, token.end);
      const { name, meaning } = wordsOf(tokens, token);
      expect(name).not.toBe('');
      const said = meaning?.(value, line, CONTEXT);
      if (said !== undefined) expect(said).toMatch(/\S\.$/);
      expect(said ?? '').not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test('names that every object has are values like others', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      for (const text of [
        `a=group:${name} 0`,
        `a=content:${name}`,
        `a=ice-options:${name}`,
        `a=rtcp-xr:${name}`,
        `a=crypto:1 ${name} inline:k ${name}`,
        `a=candidate:1 1 ${name} 1 1.2.3.4 9 typ host network-cost ${name}`,
      ]) {
        const line = lineOf(text);
        expect(say(text)).toContain(name);
        expect(say(text)).not.toMatch(/function|object Object/);
        for (const token of line.tokens) {
          const value = text.slice(token.start, token.end);
          const said = wordsOf(tokens, token).meaning?.(value, line, CONTEXT) ?? '';
          expect(said).not.toMatch(/function|object Object/);
        }
      }
    }
  });
});

test('a few sentences in full', () => {
  const say = (text: string) => meaningOf(english.transportMeanings, lineOf(text).reading, CONTEXT);
  expect(say('a=group:BUNDLE 0 1 7')).toBe(
    'BUNDLE: the sections 0 (audio), 1 (video), 7 (no such section) are to share one transport: one ICE connection and one DTLS association. The first, 0, is the one whose transport all use if the answer accepts it.',
  );
  expect(say('a=candidate:foundation 1 udp 1694498815 1.2.3.4 57336 typ srflx')).toBe(
    'A server-reflexive (srflx) candidate at 1.2.3.4 port 57336 over udp, for component 1 (RTP, and with rtcp-mux RTCP too). A STUN server saw the device at this address, the outer side of its NAT: a global IPv4 address, unique on the Internet. It reveals the public address of the network. Priority 1694498815 (type preference 100, local preference 65535, component 1), foundation foundation.',
  );
  expect(say('a=setup:actpass')).toContain('the answerer sends the ClientHello');
  expect(say('a=rtcp:9 IN IP4 0.0.0.0')).toContain('filler');
});

function wordsOf(tokens: typeof english.transportTokens, token: Token) {
  const words = Object.entries(tokens).find(([role]) => role === token.role)?.[1];
  // Network type, address type and address of `a=rtcp` have the words of the structure.
  return words ?? { name: token.role, meaning: undefined };
}

/** The line with another value in the place of one, in every way that can still be read. */
function mutationsOf(text: string, { start, end }: Token): readonly string[] {
  const value = text.slice(start, end);
  const last = value.slice(-1);
  const others = [
    `${value}1`,
    `${value.slice(0, -1)}${last === '7' ? '8' : '7'}`,
    `${value.slice(0, -1)}${last === 'A' ? 'B' : 'A'}`,
    `${value}:7F`,
    ...VALUES,
  ];
  return [...new Set(others)]
    .filter((other) => other !== value)
    .map((other) => text.slice(0, start) + other + text.slice(end))
    .filter((other) => readTransport(other).kind === 'read');
}

const VALUES = [
  ...['1', '2', '200', '0.0.0.0', '10.0.0.9', '2001:db8::9', 'x.local', 'udp', 'tcp', 'UDP'],
  ...['host', 'srflx', 'prflx', 'relay', 'active', 'passive', 'so', 'actpass', 'holdconn'],
  ...['new', 'existing', 'BUNDLE', 'WMS', '*', '-', 'trickle', 'slides', 'sha-1', 'inline'],
];
