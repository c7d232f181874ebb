import { describe, expect, test } from 'vitest';
import { grammarWords as englishGrammar } from '@/content/en/sdp/grammar';
import { meanings as english } from '@/content/en/sdp/meanings';
import * as englishReading from '@/content/en/sdp/reading';
import { tokens as englishTokens } from '@/content/en/sdp/tokens';
import { grammarWords as koreanGrammar } from '@/content/ko/sdp/grammar';
import { meanings as korean } from '@/content/ko/sdp/meanings';
import * as koreanReading from '@/content/ko/sdp/reading';
import { tokens as koreanTokens } from '@/content/ko/sdp/tokens';
import { contextsOf } from '@/lib/sdp/contexts-of';
import { readText } from '@/lib/sdp/read-text';
import type { ReadStep } from '@/lib/sdp/unwrap/read-step';
import { meaningOf } from '@/lib/sdp/words';

const TEXT = [
  'v=0',
  'o=- 3546004397921447048 1596742744 IN IP4 0.0.0.0',
  's=-',
  't=2873397496 0',
  'b=TIAS:128000',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 0 63',
  'c=IN IP4 0.0.0.0',
  'a=rtpmap:111 opus/48000/2',
  'a=setup:both',
  'b=AS:many',
  'm=video 0 RTP/AVP 96',
  'c=IN IP4 233.252.0.1/127/3',
  '',
  'a=mid:1 2',
  'foo',
  'a=mid:1',
].join('\n');

/** The others are the words of other groups of lines. */
const OWN_LINES = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15];

const meaningsOf = (text: string, words: typeof english) =>
  readText(text).descriptions.flatMap((description) => {
    const contextOf = contextsOf(description);
    return description.lines.map((line) => meaningOf(words, line.reading, contextOf(line)));
  });

const LANGUAGES = [
  ['en', english, englishReading, englishTokens, englishGrammar],
  ['ko', korean, koreanReading, koreanTokens, koreanGrammar],
] as const;

const STEPS: readonly ReadStep[] = [
  { step: 'empty' },
  { step: 'nothing found' },
  { step: 'byte order mark removed' },
  { step: 'html unescaped' },
  { step: 'percent decoded' },
  { step: 'base64 decoded', characters: 164, urlSafe: true },
  { step: 'no-break spaces replaced', count: 1 },
  { step: 'prefix removed', prefix: '> ', lines: 12 },
  { step: 'indentation removed', characters: 4, lines: 12 },
  { step: 'object unwrapped', json: true, strings: 2 },
  { step: 'quotes removed', strings: 3 },
  { step: 'escapes turned into line ends', escape: '\\r\\n', count: 12 },
  { step: 'candidate object', line: 5, sdpMid: '0', sdpMLineIndex: 1 },
  { step: 'end of candidates', line: 5, sdpMid: '0', sdpMLineIndex: 1 },
  { step: 'a= added', lines: 2 },
  { step: 'diff read', removed: 2 },
  { step: 'folded lines joined', line: 8, joined: 2 },
  { step: 'text around', lines: 2 },
  { step: 'several descriptions', count: 2 },
  { step: 'fragment', of: 'candidates' },
];

const EXPECTED_EN: readonly string[] = [
  'The description begins here. It is written in SDP version 0, the only one there is.',
  'Session 3546004397921447048 in its version 1596742744, written without a user name (“-”); the version grows with each change of the description. IN IP4 0.0.0.0 stands where the writer’s address would be, so that it is not revealed; no packet goes there.',
  'The session has no name: “-” stands for it, as browsers always write.',
  'The session starts at 1991-01-20 21:58:16 UTC (2873397496 seconds since 1900) and has no fixed end (0).',
  'The writer wants to receive at most 128000 bit/s for the whole session, without the headers of IP and UDP (TIAS, transport independent; RFC 3890).',
  'Section 1: audio on port 9 (a placeholder until ICE has found one), by UDP/TLS/RTP/SAVPF (encrypted RTP with keys from DTLS and quick feedback, as WebRTC demands). Formats, the preferred one first: 111 opus, 0 PCMU, 63 (no rtpmap).',
  'No address yet for this audio section: 0.0.0.0 (IN IP4) is a placeholder until ICE has found one; without ICE it puts the media on hold.',
  'An a=setup line that cannot be read: at character 9, where stands “both”, one of “active”, “passive”, “actpass”, “holdconn” (role in setting up the connection) is expected.',
  'A b= line that cannot be read: at character 6, where stands “many”, a whole number of at least 0 (bandwidth) is expected.',
  'Section 2: video on port 0 (refused or switched off, or with a=bundle-only using another section’s transport), by RTP/AVP (RTP without encryption). The only video format is 96 (no rtpmap).',
  'Packets for this video section go to 233.252.0.1 (IN IP4), a multicast address, unless ICE finds another path. Their time to live is 127 router hops (IP4 multicast). Addresses in a row from 233.252.0.1 on: 3.',
  'An empty line. SDP has none: Chromium and Firefox both reject a description with an empty line inside.',
  'An a=mid line that cannot be read: at character 9, where stands “2”, the end of the line is expected.',
  'This is no line of SDP: a line begins with one letter and “=”, but here stands “foo”.',
];
const EXPECTED_KO: readonly string[] = [
  'SDP가 여기서 시작합니다. 버전은 0이며, 다른 버전은 없습니다.',
  '세션 3546004397921447048의 버전 1596742744이며 사용자 이름은 없습니다(“-”). 버전은 SDP가 바뀔 때마다 커집니다. 작성한 쪽의 주소를 드러내지 않도록 그 자리에 IN IP4 0.0.0.0을 적었습니다. 패킷이 가는 주소가 아닙니다.',
  '세션에 이름이 없습니다. 브라우저는 항상 이름 자리에 “-”를 적습니다.',
  '세션은 1991-01-20 21:58:16 UTC(1900년부터 2873397496초)에 시작하여 종료 시각 없이(0) 이어집니다.',
  '작성한 쪽은 세션 전체에서 IP와 UDP 헤더를 빼고 최대 128000 bit/s까지 받으려 합니다(TIAS, transport independent; RFC 3890).',
  '1번 섹션: audio, 포트 9(ICE가 찾을 때까지의 자리 채움), 전송은 UDP/TLS/RTP/SAVPF(DTLS로 키를 정하는 암호화된 RTP와 빠른 피드백, WebRTC가 요구하는 방식)입니다. 포맷(선호하는 순서): 111 opus, 0 PCMU, 63(rtpmap 없음).',
  '이 audio 섹션의 주소는 아직 없습니다. 0.0.0.0(IN IP4)는 ICE가 주소를 찾을 때까지의 자리 채움이며, ICE가 없으면 미디어를 보류한다는 뜻입니다.',
  '읽을 수 없는 a=setup 줄입니다. 9번째 글자 자리에 필요한 것: “active”, “passive”, “actpass”, “holdconn” 가운데 하나(연결을 여는 역할). 그런데 그 자리에는 “both”만 있습니다.',
  '읽을 수 없는 b= 줄입니다. 6번째 글자 자리에 필요한 것: 0 이상의 정수(대역폭). 그런데 그 자리에는 “many”만 있습니다.',
  '2번 섹션: video, 포트 0(거절되었거나 꺼진 섹션, a=bundle-only가 있으면 다른 섹션의 전송 경로를 사용), 전송은 RTP/AVP(암호화하지 않은 RTP)입니다. video 포맷은 96(rtpmap 없음) 하나입니다.',
  'ICE가 다른 경로를 찾지 않는 한, 이 video 섹션의 패킷은 233.252.0.1(IN IP4), 곧 멀티캐스트 주소로 갑니다. 라우터를 최대 127번 지날 수 있습니다(TTL 127, IP4 멀티캐스트). 233.252.0.1부터 이어지는 주소 3개를 씁니다.',
  '빈 줄입니다. SDP에는 빈 줄이 없으며, 안에 빈 줄이 있는 SDP는 Chromium과 Firefox 모두 거부합니다.',
  '읽을 수 없는 a=mid 줄입니다. 9번째 글자 자리에 필요한 것: 줄의 끝. 그런데 그 자리에는 “2”만 있습니다.',
  'SDP 줄이 아닙니다. 줄은 글자 하나와 “=”로 시작해야 하는데 “foo”만 있습니다.',
];

test('line by line, in English and in Korean', () => {
  const own = (_: string, at: number) => OWN_LINES.includes(at + 1);
  expect(meaningsOf(TEXT, english).filter(own)).toEqual(EXPECTED_EN);
  expect(meaningsOf(TEXT, korean).filter(own)).toEqual(EXPECTED_KO);
});

describe.each(LANGUAGES)('%s', (_, meanings, reading, tokens, grammar) => {
  test('whole sentences', () => {
    for (const meaning of meaningsOf(TEXT, meanings)) {
      expect(meaning).toMatch(/[.)]$/);
      expect(meaning).not.toMatch(/undefined|\[object|NaN| {2}|\.\./);
    }
  });

  test('each thing done in reading has its own words, with its values', () => {
    const texts = STEPS.map(reading.readStepText);
    expect(new Set(texts).size).toBe(STEPS.length);
    for (const [at, step] of STEPS.entries()) {
      const values = Object.values(step).filter((value) => typeof value === 'number');
      for (const value of values) {
        const text = texts[at] ?? '';
        if (value !== 1 || step.step !== 'no-break spaces replaced')
          expect(text).toContain(`${value}`);
        expect(text).not.toMatch(/undefined|\[object/);
      }
    }
  });

  test('each expectation has its own words', () => {
    const texts = [
      reading.expectationText({ what: 'number', lowest: 0n, highest: 65_535n }),
      reading.expectationText({ what: 'one of', choices: ['active', 'passive'] }),
      reading.expectationText({ what: 'one of', choices: ['typ'] }),
      reading.expectationText({ what: 'word', role: 'address' }),
      reading.expectationText({ what: 'literal', text: '/' }),
      reading.expectationText({ what: 'end of line' }),
      reading.expectationText({ what: 'line' }),
    ];
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts[0]).toContain('65535');
    expect(texts[1]).toContain('passive');
    expect(texts[3]).toContain(tokens.address.name);
  });

  test('every role and every node of the grammar has a name', () => {
    for (const { name } of Object.values(tokens)) expect(name.trim()).not.toBe('');
    for (const node of Object.values(grammar.nodes)) expect(node.webrtc).toMatch(/\.$/);
  });
});
