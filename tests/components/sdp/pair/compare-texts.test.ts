import { beforeAll, describe, expect, it } from 'vitest';
import { compareTexts } from '@/components/sdp/pair/compare-texts';
import { type ComparisonWords, loadComparisonWords } from '@/components/sdp/pair/comparison-words';
import { CHANGES, type Relation } from '@/components/sdp/pair/pair-api';
import { locales } from '@/content/locale';
import { EXAMPLES } from '@/lib/sdp/examples/examples';

const OFFER = [
  'v=0',
  'o=- 1 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 0',
  'c=IN IP4 0.0.0.0',
  'a=mid:0',
  'a=ice-ufrag:aaaa',
  'a=ice-pwd:aaaaaaaaaaaaaaaaaaaaaa',
  'a=setup:actpass',
  'a=sendrecv',
  'a=rtcp-mux',
  'a=rtpmap:111 opus/48000/2',
  'a=rtpmap:0 PCMU/8000',
  '',
].join('\r\n');

const ANSWER = OFFER.replace('RTP/SAVPF 111 0', 'RTP/SAVPF 111')
  .replace('a=rtpmap:0 PCMU/8000\r\n', '')
  .replace('o=- 1', 'o=- 7')
  .replaceAll('aaaa', 'bbbb')
  .replace('actpass', 'active')
  .replace('sendrecv', 'recvonly');

let words: Readonly<Record<'en' | 'ko', ComparisonWords>>;
beforeAll(async () => {
  words = { en: await loadComparisonWords.en(), ko: await loadComparisonWords.ko() };
});

function compare(first: string, second: string, relation: Relation = 'pair') {
  return compareTexts({ first, second, relation }, words.en);
}

describe('an offer and its answer', () => {
  it('tells each fact with the line of both sides that decides it', () => {
    const { compared } = compare(OFFER, ANSWER).comparison;
    const groups = compared?.agreement?.sections.flatMap((section) => section.groups) ?? [];
    const direction = groups.find(({ key }) => key === 'direction')?.facts[0];
    expect(direction?.views).toEqual(['The offerer only sends.', 'The answerer only receives.']);
    expect(direction?.lines).toEqual({
      first: { number: 12, text: 'a=sendrecv' },
      second: { number: 12, text: 'a=recvonly' },
    });
    const codecs = groups.find(({ key }) => key === 'codec')?.facts;
    expect(codecs?.map(({ lines }) => lines.first?.text)).toEqual(['a=rtpmap:111 opus/48000/2']);
  });

  it('tells what the answer may not do, by the lines of the answer', () => {
    const wrong = ANSWER.replace('a=mid:0', 'a=mid:5');
    const { compared } = compare(OFFER, wrong).comparison;
    const finding = compared?.findings.find(({ rule }) => rule === 'M05');
    expect(finding?.lines).toEqual([8]);
    expect(finding?.message).toContain('5');
    expect(compare(OFFER, ANSWER).comparison.compared?.findings).toEqual([]);
  });

  it('tells what only an offer may say', () => {
    const undecided = ANSWER.replace('setup:active', 'setup:actpass');
    const { compared } = compare(OFFER, undecided).comparison;
    expect(compared?.findings.map(({ rule, lines }) => [rule, lines])).toEqual([['D06', [11]]]);
  });

  it('marks the values that differ, and says how', () => {
    const { comparison, rows } = compare(OFFER, ANSWER);
    const table = comparison.compared?.rows;
    const at = table?.second.indexOf(11) ?? -1;
    expect(CHANGES[table?.changes[at] ?? 0]).toBe('changed');
    const [row] = rows(at, at + 1);
    const second = row?.second;
    expect(second?.marked.map((start) => second.text.slice(start))).toEqual(['active']);
    expect(row?.notes.map(({ text }) => text).join()).toMatch(/actpass.*active/);
  });
});

describe('two descriptions of one peer', () => {
  it('agrees on nothing, and tells what is different', () => {
    const changed = OFFER.replace('o=- 1 2', 'o=- 1 3');
    const { comparison, rows } = compare(OFFER, changed, 'change');
    expect(comparison.compared?.agreement).toBeUndefined();
    const codes = comparison.compared?.rows.changes ?? new Uint8Array();
    expect([...codes].filter((code) => CHANGES[code] !== 'same')).toHaveLength(1);
    expect(rows(1, 2)[0]?.notes[0]?.text).toMatch(/was 2 and is now 3/);
  });
});

describe('texts that cannot be compared', () => {
  it.each([
    ['nothing on a side', OFFER, '', 1, 0],
    ['no description', 'hello', ANSWER, 0, 1],
    ['several of them', OFFER + ANSWER, ANSWER, 2, 1],
  ])('%s', (_, first, second, inFirst, inSecond) => {
    const { comparison, rows } = compare(first, second);
    expect(comparison.compared).toBeUndefined();
    expect(comparison.first.descriptions).toHaveLength(inFirst);
    expect(comparison.second.descriptions).toHaveLength(inSecond);
    expect(rows(0, 10)).toEqual([]);
  });

  it('says where each of several descriptions stands', () => {
    const { first } = compare(OFFER + ANSWER, '').comparison;
    expect(first.descriptions.map(({ first: from, last }) => [from, last])).toEqual([
      [1, 15],
      [16, 29],
    ]);
  });
});

describe.each(EXAMPLES.filter(({ kind }) => kind === 'pair' || kind === 'change'))(
  'the example $id',
  (example) => {
    it.each(locales)('has every line in a row, and words for every row (%s)', async (locale) => {
      const texts = await example.load();
      if (!('offer' in texts) && !('before' in texts)) throw new Error('one text only');
      const [first, second] =
        'offer' in texts ? [texts.offer, texts.answer] : [texts.before, texts.after];
      const relation = texts.kind === 'pair' ? 'pair' : 'change';
      const { comparison, rows } = compareTexts({ first, second, relation }, words[locale]);
      const table = comparison.compared?.rows;
      expect([...(table?.first ?? [])].filter((line) => line > 0)).toHaveLength(
        comparison.first.offsets.length,
      );
      expect([...(table?.second ?? [])].filter((line) => line > 0)).toHaveLength(
        comparison.second.offsets.length,
      );
      for (const row of rows(0, table?.changes.length ?? 0)) {
        expect((row.second ?? row.first)?.meaning).toMatch(/\S/);
      }
      const facts = comparison.compared?.agreement?.sections.flatMap(({ groups }) => groups) ?? [];
      expect(facts.length > 0).toBe(relation === 'pair');
      for (const { label, facts: ofOneKind } of facts) {
        expect(label).toMatch(/\S/);
        for (const { sentence, lines } of ofOneKind) {
          expect(sentence).toMatch(/\S/);
          expect(lines.first ?? lines.second).toBeDefined();
        }
      }
    });
  },
);
