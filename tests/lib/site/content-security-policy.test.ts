import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withContentSecurityPolicy } from '@/lib/site/content-security-policy.mjs';

const PAGE = '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>a</title></head>';

describe('the policy of a page', () => {
  test('stands before everything but the charset', () => {
    expect(withContentSecurityPolicy(`${PAGE}</html>`)).toMatch(
      /^<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; [^"]+"\/><title>/,
    );
  });

  test('stands first where the charset does not', () => {
    const page = '<html><head data-a=">"><title>a</title><meta charset="utf-8"></head></html>';
    expect(withContentSecurityPolicy(page)).toMatch(
      /^<html><head data-a=">"><meta http-equiv="Con/,
    );
  });

  test('allows each inline script by its hash, once', () => {
    const page = `${PAGE}<body><script>a()</script><script nonce="">b("<p>")</script><script>a()</script>`;
    expect(directive(page, 'script-src')).toBe(`'self' ${sha256('a()')} ${sha256('b("<p>")')}`);
  });

  test('does not mistake an attribute for the text, nor a file for an inline script', () => {
    const page = `${PAGE}<script data-x="a>b">c()</script><script src="/d.js" async=""></script>`;
    expect(directive(page, 'script-src')).toBe(`'self' ${sha256('c()')}`);
    const named = `${PAGE}<script data-src="/d.js">e()</script>`;
    expect(directive(named, 'script-src')).toBe(`'self' ${sha256('e()')}`);
  });

  test('hashes line ends as the HTML parser leaves them', () => {
    const page = `${PAGE}<script>a()\r\nb()\rc()</script>`;
    expect(directive(page, 'script-src')).toBe(`'self' ${sha256('a()\nb()\nc()')}`);
  });

  test('allows inline styles by their hashes, and no others', () => {
    const page = `${PAGE}<style>b{color:red}</style>`;
    expect(directive(page, 'style-src')).toBe(`'self' ${sha256('b{color:red}')}`);
    expect(directive(`${PAGE}`, 'script-src')).not.toContain('unsafe');
  });

  test('is given once, and only to a page', () => {
    const secured = withContentSecurityPolicy(PAGE);
    expect(() => withContentSecurityPolicy(secured)).toThrow('already has');
    expect(() => withContentSecurityPolicy('<p>no head</p>')).toThrow('no <head>');
  });
});

function directive(page: string, name: string): string | undefined {
  const content = /Content-Security-Policy" content="([^"]*)"/.exec(
    withContentSecurityPolicy(page),
  );
  const found = content?.[1]?.split('; ').find((item) => item.startsWith(`${name} `));
  return found?.slice(name.length + 1);
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
