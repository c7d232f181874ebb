import { describe, expect, test } from 'vitest';
import { changedTokens, onlyPreferenceChanged } from '@/lib/sdp/changed-tokens';
import { readDescription } from '@/lib/sdp/read-description';
import type { ReadLine } from '@/lib/sdp/reading';
import type { Token } from '@/lib/sdp/token';

function lineOf(text: string): ReadLine {
  const [line] = readDescription(text).lines;
  if (line === undefined) throw new Error('no line');
  return line;
}

function changes(before: string, after: string) {
  const [old, now] = [lineOf(before), lineOf(after)];
  const cut = (line: ReadLine, { start, end }: Token) => line.line.text.slice(start, end);
  const { changes: found, reordered } = changedTokens(old, now);
  const said = found.map((change) => [
    change.role,
    change.change === 'added' ? undefined : cut(old, change.before),
    change.change === 'removed' ? undefined : cut(now, change.after),
  ]);
  return { said, reordered };
}

describe('values that changed', () => {
  test.each([
    ['a=mid:0', 'a=mid:a', [['mid', '0', 'a']]],
    ['a=rtpmap:111 opus/48000/2', 'a=rtpmap:109 opus/48000/2', [['payload type', '111', '109']]],
    [
      'a=candidate:1 1 udp 5 192.0.2.1 5000 typ host generation 0',
      'a=candidate:1 1 udp 6 192.0.2.1 5000 typ host generation 1',
      [
        ['priority', '5', '6'],
        ['generation', '0', '1'],
      ],
    ],
  ])('%s → %s', (before, after, expected) => {
    expect(changes(before, after)).toEqual({ said: expected, reordered: false });
  });

  test('parameters of fmtp are known by name, whatever their order', () => {
    expect(
      changes(
        'a=fmtp:111 minptime=10;useinbandfec=1',
        'a=fmtp:111 useinbandfec=0;stereo=1;minptime=10',
      ),
    ).toEqual({
      said: [
        ['parameter value', '1', '0'],
        ['parameter name', undefined, 'stereo'],
        ['parameter value', undefined, '1'],
      ],
      reordered: false,
    });
    expect(changes('a=fmtp:1 a=1;b=2', 'a=fmtp:1 b=2;a=1')).toEqual({ said: [], reordered: false });
    expect(changes('a=fmtp:97 apt=96', 'a=fmtp:97 apt=98').said).toEqual([
      ['parameter value', '96', '98'],
    ]);
  });

  test('members of a list are there or not', () => {
    expect(changes('a=group:BUNDLE 0 1 2', 'a=group:BUNDLE 0 2 3')).toEqual({
      said: [
        ['mid', undefined, '3'],
        ['mid', '1', undefined],
      ],
      reordered: false,
    });
    expect(changes('m=video 9 RTP/AVP 96 97', 'm=video 0 RTP/AVP 96').said).toEqual([
      ['port', '9', '0'],
      ['format', '97', undefined],
    ]);
  });

  test('lines that cannot be read have none', () => {
    expect(changes('a=rtpmap:x', 'a=rtpmap:y')).toEqual({ said: [], reordered: false });
  });
});

describe('order of preference', () => {
  const M = 'm=video 9 RTP/AVP';
  test.each([
    [`${M} 96 97 98`, `${M} 98 96 97`, true],
    [`${M} 96 97`, `${M} 96 97`, false],
    [`${M} 96 97`, `${M} 97`, false],
    [`${M} 96 97`, 'm=video 0 RTP/AVP 97 96', false],
    ['a=group:BUNDLE 0 1', 'a=group:BUNDLE 1 0', false],
  ])('%s → %s: %s', (before, after, only) => {
    expect(onlyPreferenceChanged(lineOf(before), lineOf(after))).toBe(only);
  });

  test('another order is told beside what changed', () => {
    expect(changes(`${M} 96 97 98`, `${M} 97 96 99`)).toEqual({
      said: [
        ['format', undefined, '99'],
        ['format', '98', undefined],
      ],
      reordered: true,
    });
    expect(changes('a=group:BUNDLE 0 1', 'a=group:BUNDLE 1 0')).toEqual({
      said: [],
      reordered: true,
    });
  });
});
