import { describe, expect, it } from 'vitest';
import { counterpart } from '@/components/site/counterpart';

describe('counterpart', () => {
  it.each([
    ['/en/', 'ko', '/ko/'],
    ['/en/call/', 'ko', '/ko/call/'],
    ['/ko/call/', 'ko', '/ko/call/'],
    ['/ko/learn/ice/', 'en', '/en/learn/ice/'],
  ] as const)('of %s in %s is %s, under any base path', (pathname, locale, expected) => {
    for (const base of ['', '/peerscope']) {
      const here = new URL(`https://example.org${base}${pathname}`);
      expect(new URL(counterpart(pathname, locale), here).pathname).toBe(`${base}${expected}`);
    }
  });
});
