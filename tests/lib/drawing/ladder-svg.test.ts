import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ladderWords as english } from '@/content/en/nat/ladder';
import { ladderPictureWords as englishPicture } from '@/content/en/nat/ladder-picture';
import { ladderWords as korean } from '@/content/ko/nat/ladder';
import { ladderPictureWords as koreanPicture } from '@/content/ko/nat/ladder-picture';
import { ladderPicture, MOST_MESSAGES } from '@/lib/drawing/ladder-picture';
import { ladderSvg } from '@/lib/drawing/ladder-svg';
import { SVG_COLOURS } from '@/lib/drawing/svg-colours';
import { cutEnd, textWidth } from '@/lib/drawing/text-width';
import { indexTrace, nameOf } from '@/lib/selectors/inspect-index';
import { filterLadder, ladderOf } from '@/lib/selectors/ladder';
import type { LadderMessage } from '@/lib/selectors/ladder-message';
import { partOfLadder } from '@/lib/selectors/ladder-part';
import { type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import type { Trace } from '@/lib/trace/trace';
import { expectWellFormed } from './well-formed';

const WORDS = {
  en: { ...english, picture: englishPicture.picture },
  ko: { ...korean, picture: koreanPicture.picture },
};

const traceOf = (id: ScenarioId, title = 'Two home routers'): Trace =>
  simulate(scenarioOf(scenarioEntry(id).setup, title)).trace;

const HOME = traceOf('home-routers');

function pictureOf(
  trace: Trace,
  messages: readonly LadderMessage[] = ladderOf(trace).messages,
  lang: 'en' | 'ko' = 'en',
  cursor?: number,
) {
  return ladderPicture({
    ladder: ladderOf(trace),
    messages,
    cursor: cursor === undefined ? undefined : milliseconds(cursor),
    title: trace.header.title,
    isModelled: true,
    nameOf: (node) => nameOf(indexTrace(trace), node),
    insideOf: ({ id }) => (id === 'opened' ? 'DTLS record (epoch 3) › SCTP INIT' : undefined),
    words: WORDS[lang],
  });
}

const LIGHT = { lang: 'en', theme: 'light' } as const;

describe('the ladder as SVG', () => {
  test('of the first messages between two home routers', async () => {
    const picture = pictureOf(HOME, ladderOf(HOME).messages.slice(0, 12));
    await expect(ladderSvg(picture, LIGHT)).toMatchFileSnapshot(
      '../../golden/ladder-home-routers.svg',
    );
  });

  test.each(['home-routers', 'turn-relay', 'udp-blocked', 'packet-loss'] as const)(
    'of %s is well-formed and stands alone, in both languages and themes',
    (id) => {
      const trace = traceOf(id);
      for (const lang of ['en', 'ko'] as const) {
        for (const theme of ['light', 'dark'] as const) {
          const svg = ladderSvg(pictureOf(trace, undefined, lang), { lang, theme });
          expectWellFormed(svg);
          expect(svg).not.toMatch(/<script|<image|<foreignObject|href|url\(|@import|\son\w+=/i);
          expect(svg.match(/https?:/g)).toEqual(['http:']);
          expect(svg).toContain(WORDS[lang].picture.modelled);
        }
      }
    },
  );

  test('draws what a filter keeps, and says of how many', () => {
    const { messages } = ladderOf(HOME);
    const kept = filterLadder(messages, { hidden: new Set(['signaling']), node: 'stun' });
    const picture = pictureOf(HOME, kept);
    expect(picture.rows).toHaveLength(kept.length);
    expect(picture.description).toContain(`${kept.length} of ${messages.length} messages`);
  });

  test('says in its head whose it is, and from when to when it reaches', () => {
    for (const lang of ['en', 'ko'] as const) {
      const { notes, description, top, footer } = pictureOf(HOME, undefined, lang);
      expect(notes[0]).toBe(`${WORDS[lang].picture.modelled} · ${description}`);
      expect(footer).toBe(WORDS[lang].picture.modelled);
      // All notes stand above the lanes.
      expect(46 + 16 * (notes.length - 1)).toBeLessThan(top - 28);
    }
  });

  test('leaves out what is too much, and says so in the picture', () => {
    const trace = traceOf('consent-lost');
    const { messages } = ladderOf(trace);
    const extra = messages.length - MOST_MESSAGES;
    expect(extra).toBeGreaterThan(0);
    const picture = pictureOf(trace);
    expect(picture.rows).toHaveLength(MOST_MESSAGES);
    expect(picture.description).toContain(`${MOST_MESSAGES} of ${messages.length} messages`);
    expect(ladderSvg(picture, LIGHT)).toContain(WORDS.en.picture.cut(MOST_MESSAGES, 0, extra));
  });

  test('keeps of too many those nearest to the cursor', () => {
    const trace = traceOf('consent-lost');
    const { messages } = ladderOf(trace);
    const times = (cursor: number, part: 'all' | 'until' | 'from') => {
      const some = partOfLadder(messages, part, milliseconds(cursor));
      const { rows, notes } = pictureOf(trace, some, 'en', cursor);
      return { rows, notes, some };
    };
    const middle = messages[Math.floor(messages.length / 2)]?.at ?? 0;
    const last = messages.at(-1)?.at ?? 0;
    const around = times(middle, 'all');
    const at = around.rows.findIndex(({ time }) => time === timeText(middle));
    expect(at).toBeGreaterThan(MOST_MESSAGES / 4);
    expect(at).toBeLessThan((MOST_MESSAGES * 3) / 4);
    const until = times(last, 'until');
    expect(until.rows.at(-1)?.time).toBe(timeText(last));
    expect(until.notes[1]).toBe(
      WORDS.en.picture.cut(MOST_MESSAGES, until.some.length - MOST_MESSAGES, 0),
    );
    const from = times(0, 'from');
    expect(from.rows[0]?.time).toBe(timeText(from.some[0]?.at ?? Number.NaN));
  });

  test('takes no text of the trace for markup', () => {
    const packet = ladderOf(HOME).messages.find(({ protocol }) => protocol === 'udp');
    if (packet === undefined) throw new Error('no packet');
    const nasty = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(nasty, nasty, (title, summary) => {
        const trace = { ...HOME, header: { ...HOME.header, title } };
        expectWellFormed(ladderSvg(pictureOf(trace, [{ ...packet, summary }]), LIGHT));
      }),
    );
    const summary = '</text><script>alert(1)</script>]]>&amp;';
    const svg = ladderSvg(pictureOf(HOME, [{ ...packet, summary }]), LIGHT);
    expectWellFormed(svg);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(1)');
  });

  test('says what was opened in a packet, as the page does', () => {
    const [first] = ladderOf(HOME).messages.filter(({ protocol }) => protocol === 'udp');
    const svg = ladderSvg(pictureOf(HOME, first && [{ ...first, id: 'opened' }]), LIGHT);
    expect(svg).toContain('DTLS record (epoch 3) › SCTP INIT');
  });

  test('keeps every text within its width', () => {
    const { rows, width } = pictureOf(traceOf('turn-relay'), undefined, 'ko');
    for (const { label, title, fault } of rows) {
      expect(88 + textWidth(`${label}${title}${fault ?? ''}`, 13)).toBeLessThan(width);
    }
  });
});

describe('a part of a ladder', () => {
  const { messages } = ladderOf(HOME);
  const cursor = messages[5]?.at ?? milliseconds(0);

  test('both sides of the cursor share the message at it and make the whole', () => {
    const from = partOfLadder(messages, 'from', cursor);
    const until = partOfLadder(messages, 'until', cursor);
    expect(from[0]).toBe(until.at(-1));
    expect([...until, ...from.slice(1)]).toEqual(messages);
    expect(partOfLadder(messages, 'all', cursor)).toBe(messages);
  });

  test('before the first one there is nothing, behind it everything', () => {
    const early = milliseconds(-1);
    expect(partOfLadder(messages, 'until', early)).toEqual([]);
    expect(partOfLadder(messages, 'from', early)).toEqual(messages);
  });
});

test('a text is cut to its width, wide letters counted as such', () => {
  expect(cutEnd('short', 100, 13)).toBe('short');
  expect(cutEnd('연결 검사 응답', 60, 13)).toBe('연결 검…');
  expect(textWidth(cutEnd('a'.repeat(100), 120, 13), 13)).toBeLessThanOrEqual(120);
  expect(cutEnd('abc', 5, 13)).toBe('');
});

test('the colours are those of the page', () => {
  const tokens = readFileSync(
    new URL('../../../components/styles/tokens.css', import.meta.url),
    'utf8',
  );
  for (const [name, light] of Object.entries(SVG_COLOURS.light)) {
    const dark = Object.entries(SVG_COLOURS.dark).find(([other]) => other === name)?.[1];
    expect(tokens).toContain(`--${name}: light-dark(${light}, ${dark});`);
  }
});
