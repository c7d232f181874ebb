import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { carryTextOverLanguageChange, takeCarriedText } from '@/components/sdp/carried-text';
import { handOver, takeHandedOver } from '@/components/sdp/handed-over';
import type { ShownTexts } from '@/components/sdp/shown-texts';
import { announceLanguageChange } from '@/components/site/language-change';

const PAIR: ShownTexts = { kind: 'pair', offer: 'v=0\r\n', answer: 'v=0 "x"\n' };
const ONE: ShownTexts = { kind: 'one', text: '' };

let local: Record<string, string>;

beforeEach(() => {
  local = {};
  vi.stubGlobal('localStorage', storage(local));
  vi.stubGlobal('sessionStorage', storage({}));
  const window = Object.assign(new EventTarget(), { location: { pathname: '/folder/ko/call/' } });
  vi.stubGlobal('window', window);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([PAIR, ONE])('texts are handed over once, out of the address', (texts) => {
  const path = handOver(texts) ?? '';
  expect(path).toMatch(/^\/folder\/ko\/sdp\/#handed=[\w-]{36}$/);
  const { hash } = new URL(path, 'https://example.com');
  expect(takeHandedOver(hash)).toEqual(texts);
  expect(takeHandedOver(hash)).toBeUndefined();
  expect(local).toEqual({});
});

test('texts that no tab took are removed after a while, other things are not', () => {
  vi.useFakeTimers();
  local['peerscope.theme'] = 'dark';
  const first = handOver(ONE) ?? '';
  vi.advanceTimersByTime(11 * 60 * 1000);
  handOver(PAIR);
  expect(Object.keys(local)).toHaveLength(2);
  expect(takeHandedOver(first.slice(first.indexOf('#')))).toBeUndefined();
  expect(local['peerscope.theme']).toBe('dark');
});

test.each(['', '#L12', '#handed=', '#handed=../x', '#handed=unknown'])(
  '%s hands over nothing',
  (hash) => {
    expect(takeHandedOver(hash)).toBeUndefined();
  },
);

test.each(['', 'null', '{"kind":"one"}', '{"kind":"pair","offer":1,"answer":""}', '{'])(
  'what was not written here is not taken: %s',
  (written) => {
    local['peerscope.handed.key'] = `${Date.now()} ${written}`;
    expect(takeHandedOver('#handed=key')).toBeUndefined();
    expect(local).toEqual({});
  },
);

test('a browser that blocks storage hands nothing over', () => {
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  expect(handOver(ONE)).toBeUndefined();
});

test('a language change takes the texts along, once', () => {
  const end = carryTextOverLanguageChange(() => PAIR);
  expect(takeCarriedText()).toBeUndefined();
  announceLanguageChange();
  expect(takeCarriedText()).toEqual(PAIR);
  expect(takeCarriedText()).toBeUndefined();
  end();
  announceLanguageChange();
  expect(takeCarriedText()).toBeUndefined();
});

/** A `Storage` over an object: its keys are the object's, as `Object.keys` of a real one gives. */
function storage(kept: Record<string, string>): object {
  return new Proxy(kept, {
    get: (_, name) => {
      if (name === 'getItem') return (key: string) => kept[key] ?? null;
      if (name === 'setItem')
        return (key: string, value: string) => Object.assign(kept, { [key]: value });
      if (name === 'removeItem') return (key: string) => Reflect.deleteProperty(kept, key);
      return undefined;
    },
  });
}
