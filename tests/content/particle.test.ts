import { describe, expect, it } from 'vitest';
import { withParticle } from '@/content/ko/particle';

describe('withParticle', () => {
  it.each([
    ['A', '이/가', 'A가'],
    ['Chromium', '은/는', 'Chromium은'],
    ['Firefox', '은/는', 'Firefox는'],
    ['checking', '으로/로', 'checking으로'],
    ['connected', '으로/로', 'connected로'],
    ['stable', '으로/로', 'stable로'],
    ['open', '으로/로', 'open으로'],
    ['offer', '을/를', 'offer를'],
    ['InvalidStateError', '으로/로', 'InvalidStateError로'],
    ['"0"', '이/가', '"0"이'],
    ['3분', '이/가', '3분이'],
    ['1.2초', '이/가', '1.2초가'],
    ['후보', '과/와', '후보와'],
    ['[fd00::2]:60201', '을/를', '[fd00::2]:60201을'],
  ] as const)('%s, %s', (word, particle, read) => {
    expect(withParticle(word, particle)).toBe(read);
  });
});
