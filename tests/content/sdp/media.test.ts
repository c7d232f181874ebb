import { describe, expect, test } from 'vitest';
import * as english from '@/content/en/sdp/media';
import * as korean from '@/content/ko/sdp/media';
import type { Token } from '@/lib/sdp/token';
import { meaningOf } from '@/lib/sdp/words';
import { isMediaReading, MEDIA_LINES, readInMedia } from '../../lib/sdp/media-lines';

const LANGUAGES = [
  ['en', english.mediaMeanings, english.mediaTokens],
  ['ko', korean.mediaMeanings, korean.mediaTokens],
] as const;

describe.each(LANGUAGES)('%s', (_, meanings, tokens) => {
  const say = (text: string) => {
    const { line, context } = readInMedia(text);
    if (!isMediaReading(line.reading)) throw new Error(`${text}: ${JSON.stringify(line.reading)}`);
    return meaningOf(meanings, line.reading, context);
  };

  test.each(MEDIA_LINES)('every value tells: %s', (text) => {
    const before = say(text);
    for (const token of readInMedia(text).line.tokens) {
      const changed = mutationsOf(text, token);
      expect(changed, `${token.role} has another valid value`).not.toEqual([]);
      for (const other of changed) expect(say(other), other).not.toBe(before);
    }
  });

  test.each(MEDIA_LINES)('whole sentences: %s', (text) => {
    const meaning = say(text);
    expect(meaning).toMatch(/[.)]$/);
    expect(meaning).not.toMatch(/undefined|\[object|NaN| {2}|\.\.|,,|, ?\./);
  });

  test.each(MEDIA_LINES)('the words of a value are whole sentences too: %s', (text) => {
    const { line, context } = readInMedia(text);
    for (const token of line.tokens) {
      const words = Object.entries(tokens).find(([role]) => role === token.role)?.[1];
      expect(words?.name).toBeTruthy();
      const said = words?.meaning?.(text.slice(token.start, token.end), line, context);
      if (said !== undefined) expect(said).toMatch(/\S[.]$/);
      expect(said ?? '').not.toMatch(/undefined|\[object|NaN|\.\./);
    }
  });

  test('names that every object has are values like others', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      const lines = [
        `a=rtpmap:96 ${name}/90000`,
        `a=fmtp:111 ${name}=1;${name}`,
        `a=rtcp-fb:96 ${name} ${name}`,
        `a=extmap:1 ${name}`,
        `a=ssrc:1 ${name}:x`,
        `a=ssrc-group:${name} 1 2`,
        `a=rid:1 send ${name}=1`,
        `a=imageattr:96 send [${name}=1]`,
        `a=dcmap:1 ${name}=1`,
      ];
      for (const text of lines) expect(say(text), text).toContain(name);
    }
  });
});

describe('in English', () => {
  test.each([
    [
      'a=rtpmap:111 opus/48000/2',
      'Payload type 111 is opus: 48,000 Hz clock, 2 channels (always written so, RFC 7587, even for mono). Opus codes speech and music; every WebRTC endpoint has it (RFC 7874).',
    ],
    [
      'a=rtpmap:97 rtx/90000',
      'Payload type 97 is rtx: 90,000 Hz clock. It carries lost packets of payload type 96 (VP8) again (RFC 4588).',
    ],
    [
      'a=fmtp:102 profile-level-id=42e01f',
      'For payload type 102 (H264): Constrained Baseline profile, level 3.1 (42e01f).',
    ],
    [
      'a=fmtp:63 111/111',
      'For payload type 63 (red): each packet carries payload type 111 (opus) together with older data as payload type 111 (opus).',
    ],
    ['a=ssrc-group:FID 1 2', 'SSRC 1 is the stream; SSRC 2 sends its lost packets again (FID).'],
    [
      'a=simulcast:send 1;2;~4,3',
      'This side can send 3 versions of the same source at a time: 1, 2, 4 (paused at first) or else 3.',
    ],
    [
      'a=max-message-size:262144',
      'This side takes data channel messages of up to 256 KiB (262,144 bytes).',
    ],
    [
      'a=max-message-size:1073741823',
      'This side takes data channel messages of up to about 1 GiB (1,073,741,823 bytes).',
    ],
    [
      'a=max-message-size:0',
      'This side takes data channel messages of any size (0 stands for no limit).',
    ],
  ])('%s', (text, meaning) => {
    const { line, context } = readInMedia(text);
    if (!isMediaReading(line.reading)) throw new Error(text);
    expect(meaningOf(english.mediaMeanings, line.reading, context)).toBe(meaning);
  });

  test('the value of profile-level-id tells what its level allows', () => {
    const text = 'a=fmtp:102 profile-level-id=42e01f';
    const { line, context } = readInMedia(text);
    expect(english.mediaTokens['parameter value'].meaning?.('42e01f', line, context)).toBe(
      'Constrained Baseline profile, level 3.1 (42e01f). Level 3.1: pictures of up to 3,600 macroblocks (16×16 pixels), 108,000 of them per second.',
    );
  });
});

/** The line with another value in the token's place, where it can still be read as the same kind. */
function mutationsOf(text: string, token: Token): readonly string[] {
  const value = text.slice(token.start, token.end);
  const kind = readInMedia(text).line.reading.kind;
  const replaced = othersFor(value)
    .filter((other) => other !== value)
    .map((other) => text.slice(0, token.start) + other + text.slice(token.end));
  // A line may name each direction once only: where it names both, they change places.
  const swapped = text.replace(/\b(send|recv)\b/g, (word) => (word === 'send' ? 'recv' : 'send'));
  return [...replaced, ...(token.role === 'simulcast direction' ? [swapped] : [])].filter(
    (other) => readInMedia(other).line.reading.kind === kind,
  );
}

const WORDS = [
  '96',
  'send',
  'recv',
  'sendonly',
  'inactive',
  'nack',
  'FID',
  'SIM',
  'rtx',
  'yes',
  'no',
];

function othersFor(value: string): readonly string[] {
  const number = /^\d+$/.test(value) ? Number(value) : undefined;
  const numbers = number === undefined ? [] : [`${number + 1}`, `${Math.max(0, number - 1)}`, '7'];
  const hex = /^[\da-f]{6}$/i.test(value) ? ['64001f', '42e00b', '640c34'] : [];
  return [...numbers, ...hex, ...WORDS, `${value}x`, `x${value}`, `${value}1`, '3.5', '0-11'];
}
