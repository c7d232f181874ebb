import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ruleWords as englishRules } from '@/content/en/sdp/rules';
import { summaryWords as english } from '@/content/en/sdp/summary';
import { ruleWords as koreanRules } from '@/content/ko/sdp/rules';
import { summaryWords as korean } from '@/content/ko/sdp/summary';
import { readDescription } from '@/lib/sdp/read-description';
import { judge } from '@/lib/sdp/rules/judge';
import { stopsAll } from '@/lib/sdp/summary/flaw';
import { summaryOf } from '@/lib/sdp/summary/summary-of';
import { summaryTable } from '@/lib/sdp/summary/summary-table';
import { OFFER } from '@/tests/fixtures/sdp/offer-text';
import { mutatedOffer } from '@/tests/lib/sdp/rules/mutated-offer';

const summaryIn = (text: string) => {
  const description = readDescription(text);
  return summaryOf(description, judge(description));
};
const sentences = (words: typeof english, text: string) => words.paragraph(summaryIn(text));
const said = (words: typeof english, text: string) => sentences(words, text).join('\n');
const changed = (from: string | RegExp, to: string) => OFFER.replace(from, to);

const LANGUAGES = [
  ['en', english, englishRules],
  ['ko', korean, koreanRules],
] as const;

/** A fault, what must be said of it in each language, and what must not be said any more. */
const FAULTS = [
  {
    fault: 'a digest of 31 bytes',
    text: changed(/(fingerprint:sha-256 )50:/, '$1'),
    en: [
      /Audio.*no browser can set up a secure call/,
      /sha-256 has 32 octets, here are 31/,
      /Video \(mid 1\).*nothing is wrong with it.*before the security of audio \(mid 0\)/,
    ],
    ko: [
      /오디오.*어느 브라우저도 이대로는 안전한 통화를 설정할 수 없습니다/,
      /31바이트/,
      /비디오\(mid 1\).*오디오\(mid 0\)의 보안 설정을 고치기 전에는/,
    ],
    never: /so that a secure call|안전한 통화를 설정할 수 있습니다/,
  },
  {
    fault: 'a digest in small letters, which Firefox refuses',
    text: changed('50:BD', '50:bd'),
    en: [/Firefox cannot set up a secure call/],
    ko: [/Firefox는 이대로는 안전한 통화/],
    never: /Audio[^\n]*so that a secure call/,
  },
  {
    fault: 'a role that nobody knows',
    text: changed('a=setup:actpass', 'a=setup:maybe'),
    en: [/no browser can set up a secure call/, /a=setup:maybe/],
    ko: [/어느 브라우저도/, /a=setup:maybe/],
    never: /Audio[^\n]*so that a secure call/,
  },
  {
    fault: 'a group with a mid that no section has',
    text: changed('BUNDLE 0 1 2', 'BUNDLE 0 1 9'),
    en: [/BUNDLE names 0, 1, 9, but no section has the mid 9\./],
    ko: [/BUNDLE에 0, 1, 9가 적혀 있지만 mid가 9인 섹션이 없습니다\./],
    never: /BUNDLE: /,
  },
  {
    fault: 'a mid of two sections',
    text: changed('a=mid:1', 'a=mid:0'),
    en: [/several sections have the mid 0/, /Video \(mid 0\).*“The same mid twice”/],
    ko: [/mid가 0인 섹션이 여럿입니다/, /비디오\(mid 0\).*“중복된 mid”/],
    never: /BUNDLE: |bundled with|함께 묶인/,
  },
  {
    fault: 'candidates that cannot be read',
    text: OFFER.replaceAll(/ \d+ 192\.0\.2\.10/g, ' first 192.0.2.10'),
    en: [/no candidate that can be used\. Line 10/],
    ko: [/쓸 수 있는 후보가 없습니다\. 10번 줄/],
    never: /no candidates|들어 있지 않습니다/,
  },
  {
    fault: 'a user name of two characters',
    text: changed(/a=ice-ufrag:.*/, 'a=ice-ufrag:ab'),
    en: [
      /Audio \(mid 0\): ICE credentials are present, but no browser can use them/,
      /2 characters/,
    ],
    ko: [/오디오\(mid 0\): .*어느 브라우저도 이대로는 쓰지 못합니다/, /2자/],
    never: /No ICE credentials/,
  },
  {
    fault: 'a password that is missing',
    text: changed(/a=ice-pwd:.*\r\n/, ''),
    en: [/only ice-ufrag can be used/],
    ko: [/ice-ufrag만 쓸 수 있습니다/],
    never: /Audio \(mid 0\): (?:No )?ICE credentials/,
  },
  {
    fault: 'an m-line that cannot be read',
    text: changed('m=video 9', 'm=video nine'),
    en: [/section that begins in line 26 is left out/],
    ko: [/26번 줄에서 시작하는 섹션/],
    never: /no media section/,
  },
  {
    fault: 'two directions',
    text: changed('a=sendrecv', 'a=sendrecv\r\na=recvonly'),
    en: [/sendrecv and recvonly stand in one section/],
    ko: [/sendrecv.*recvonly/],
    never: /undefined/,
  },
  {
    fault: 'a direction that is misspelt',
    text: changed('a=sendrecv', 'a=sendrcv'),
    en: [/“sendrcv” is no known attribute/],
    ko: [/“sendrcv”는 알려진 속성이 아닙니다/],
    never: /undefined/,
  },
  {
    fault: 'a payload type without a name',
    text: changed('a=rtpmap:111 opus/48000/2\r\n', ''),
    en: [/a payload type that no line names/, /Line 8, /],
    ko: [/이름이 적히지 않은 페이로드 타입/],
    never: /111 \(in this order|Opus/,
  },
  {
    fault: 'an rtpmap of a payload type that the m-line does not list',
    text: changed('SAVPF 96 97', 'SAVPF 96'),
    en: [/Video.*Line \d+, /],
    ko: [/비디오.*번 줄/],
    never: /retransmission;/,
  },
  {
    fault: 'a port of data channels beyond all ports',
    text: changed('sctp-port:5000', 'sctp-port:99999'),
    en: [/no port that can be read/],
    ko: [/읽을 수 있는 포트 없음/],
    never: /no port named/,
  },
  {
    fault: 'a refused section in the group',
    text: changed('m=video 9', 'm=video 0'),
    en: [/the sections 0, 2 share one transport \(1 refused by port 0\)/],
    ko: [/섹션 0, 2가 전송 경로 하나를 함께 씁니다 \(1은 포트 0으로 거부됨\)/],
    never: /0, 1, 2 share/,
  },
];

describe.each(FAULTS)('$fault', ({ text, en, ko, never }) => {
  it('is said beside what is there', () => {
    for (const one of en) expect(said(english, text)).toMatch(one);
    for (const one of ko) expect(said(korean, text)).toMatch(one);
    for (const words of [english, korean]) expect(said(words, text)).not.toMatch(never);
  });
});

describe.each(LANGUAGES)('%s', (_, words, rules) => {
  it('says of any mutated offer that browsers do not take it, and for which reason', () => {
    fc.assert(
      fc.property(mutatedOffer(OFFER), (text) => {
        const { obstacles } = summaryIn(text);
        const [, second = ''] = sentences(words, text);
        for (const { rule } of Object.values(obstacles))
          expect(second).toContain(rules[rule].title);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('never says that what has an error serves', () => {
    const serves = /so that a secure call|안전한 통화를 설정할 수 있습니다/;
    fc.assert(
      fc.property(mutatedOffer(OFFER), (text) => {
        const { media } = summaryIn(text);
        const live = media.filter(({ refused }) => !refused);
        const wrong = live.filter(({ flaws }) =>
          flaws.some(({ aspect, grave }) => aspect === 'security' && grave),
        );
        const all = wrong.length === live.length && wrong.length > 0;
        const stopped = live.some(({ flaws }) => stopsAll(flaws, 'security'));
        if (all || stopped) expect(said(words, text)).not.toMatch(serves);
      }),
      { numRuns: 200, seed: 12 },
    );
  });

  it('keeps helpers of a codec out of the order of preference', () => {
    const text = changed('96 97', '96 97 98').replace(
      'a=rtpmap:97 rtx/90000',
      'a=rtpmap:98 H264/90000\r\na=fmtp:98 packetization-mode=1\r\na=rtpmap:97 rtx/90000',
    );
    const { head, rows } = summaryTable(summaryIn(text), words);
    const column = (name: string) => rows[1]?.cells[head.indexOf(name)];
    expect(column(words.table.codecs)).toEqual(['VP8 (96)', 'H264 (98)']);
    expect(column(words.table.helpers)).toEqual([expect.stringMatching(/^rtx \(97\): /)]);
  });

  it('marks the cell whose facts do not serve', () => {
    const text = changed(/(fingerprint:sha-256 )50:/, '$1');
    const { head, rows } = summaryTable(summaryIn(text), words);
    const cell = rows[0]?.cells[head.indexOf(words.table.security)];
    expect(cell?.[1]).toContain(rules.D04.title);
    expect(rows[1]?.cells[head.indexOf(words.table.security)]).toHaveLength(1);
  });
});

test('a good offer has no fault in its summary', () => {
  const { obstacles, flaws, media } = summaryIn(OFFER);
  expect([obstacles, flaws, media.map((section) => section.flaws)]).toEqual([{}, [], [[], [], []]]);
});
