import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { localeScript } from '@/components/site/locale-script';

describe('the script of /', () => {
  it.each([
    { kept: null, languages: ['ko-KR', 'en'], goes: 'ko/' },
    { kept: null, languages: ['de-CH', 'en-GB', 'ko'], goes: 'en/' },
    { kept: null, languages: ['de', 'fr'], goes: 'en/' },
    { kept: 'en', languages: ['ko-KR'], goes: 'en/' },
    { kept: 'xx', languages: ['ko'], goes: 'ko/' },
  ])('goes to $goes with $kept kept and $languages spoken', ({ kept, languages, goes }) => {
    expect(destination({ getItem: () => kept }, languages)).toBe(`${goes}?a=1#b`);
  });

  it('goes by the browser where storage is blocked', () => {
    const blocked = {
      getItem: () => {
        throw new Error('SecurityError');
      },
    };
    expect(destination(blocked, ['ko'])).toBe('ko/?a=1#b');
  });
});

function destination(localStorage: object, languages: readonly string[]): string | undefined {
  const gone: string[] = [];
  const location = { search: '?a=1', hash: '#b', replace: (to: string) => gone.push(to) };
  runInNewContext(localeScript, { localStorage, location, navigator: { languages } });
  return gone[0];
}
