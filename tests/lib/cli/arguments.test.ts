import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '@/lib/cli/arguments';

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
    [['explain', '--colour'], '--colour'],
  ])('%j is refused, and what is wrong is named', (args, words) => {
    expect(() => readArguments(args)).toThrow(UsageError);
    expect(() => readArguments(args)).toThrow(words);
  });
});
