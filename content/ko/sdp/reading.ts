import type { Expectation } from '@/lib/sdp/line-reader';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { EmptyReading } from '@/lib/sdp/readings/structure';
import type { ReadStep } from '@/lib/sdp/unwrap/read-step';
import type { Meanings } from '@/lib/sdp/words';
import { tokens } from './tokens';

/** 아무것도 말하지 않는 줄과 읽을 수 없는 줄. */
export const readingMeanings: Meanings<EmptyReading['kind'] | 'unreadable'> = {
  blank: (_, { place }) =>
    place.in === 'around'
      ? 'SDP 바깥의 빈 줄입니다.'
      : '빈 줄입니다. SDP에는 빈 줄이 없으며, 안에 빈 줄이 있는 SDP는 Chromium과 Firefox 모두 거부합니다.',
  around: () => 'SDP 앞뒤의 글이며 SDP에 속하지 않습니다.',
  unreadable: unreadableText,
};

/** 붙여 넣은 글에서 줄을 얻기까지 한 일, 또는 알아낸 것 하나. */
export function readStepText(step: ReadStep): string {
  // Each text takes the fields of its own step only.
  const say = READ_STEPS[step.step] as (step: ReadStep) => string;
  return say(step);
}

type StepTexts = {
  readonly [Name in ReadStep['step']]: (step: Extract<ReadStep, { step: Name }>) => string;
};

const READ_STEPS: StepTexts = {
  empty: () => '읽을 내용이 없음',
  'nothing found': () => 'SDP처럼 보이는 줄이 없음',
  'byte order mark removed': () => '바이트 순서 표시(BOM) 제거',
  'html unescaped': () => 'HTML 이스케이프(&quot; 등)를 문자로 변환',
  'percent decoded': () => '퍼센트 인코딩(%0D%0A 등) 해제',
  'base64 decoded': ({ characters, urlSafe }) =>
    `${urlSafe ? 'URL용 ' : ''}base64 ${characters}자 해제`,
  'no-break spaces replaced': ({ count }) =>
    `줄바꿈 없는 공백(NBSP) ${count}개를 보통 공백으로 변환`,
  'prefix removed': ({ prefix, lines }) => `${lines}개 줄 앞의 “${prefix}” 제거`,
  'indentation removed': ({ characters, lines }) =>
    `${lines}개 줄에서 앞 공백 ${characters}칸 제거`,
  'object unwrapped': ({ json, strings }) =>
    `${json ? 'JSON' : '출력된 객체'}에서 꺼냄${strings === 1 ? '' : `(글 ${strings}개)`}`,
  'quotes removed': ({ strings }) => `따옴표로 묶인 문자열 ${strings}개를 풂`,
  'escapes turned into line ends': ({ escape: written, count }) =>
    `글자로 적힌 “${written}”을 줄 끝 ${count}개로 변환`,
  'candidate object': ({ line, sdpMid, sdpMLineIndex }) =>
    `${line}번 줄의 후보가 속한 곳: ${[
      ...(sdpMid === undefined ? [] : [`sdpMid “${sdpMid}”`]),
      ...(sdpMLineIndex === undefined ? [] : [`sdpMLineIndex ${sdpMLineIndex}`]),
    ].join(', ')}`,
  'end of candidates': ({ line, sdpMid, sdpMLineIndex }) =>
    `빈 후보를 ${line}번 줄 a=end-of-candidates로 읽음: 더 올 후보 없음${endPlace(sdpMid, sdpMLineIndex)}`,
  'a= added': ({ lines }) => `${lines}줄 앞에 빠진 “a=”를 붙임`,
  'diff read': ({ removed }) => `diff의 새 쪽을 읽음(지워진 ${removed}줄은 따로 둠)`,
  'line ends guessed': ({ lines }) =>
    `모두 한 줄에 있어 공백 뒤에 “글자=”가 나올 때마다 나누어 ${lines}줄로 읽음(추정)`,
  'folded lines joined': ({ line, joined }) => `이어지는 줄 ${joined}개를 ${line}번 줄에 붙임`,
  'text around': ({ lines }) => `앞뒤의 글 ${lines}줄을 따로 둠`,
  'several descriptions': ({ count }) => `SDP ${count}개 발견`,
  fragment: ({ of }) => FRAGMENTS[of],
};

function endPlace(mid: string | undefined, index: number | undefined): string {
  const names = [
    ...(mid === undefined ? [] : [`sdpMid “${mid}”`]),
    ...(index === undefined ? [] : [`sdpMLineIndex ${index}`]),
  ];
  return names.length === 0 ? '' : `(${names.join(', ')})`;
}

const FRAGMENTS: Readonly<Record<Extract<ReadStep, { step: 'fragment' }>['of'], string>> = {
  candidates: 'SDP 없이 후보만 있음',
  'm-sections': '앞에 세션 줄이 없는 m-섹션',
  lines: '세션도 m-섹션도 없는 낱줄',
};

function unreadableText({ of, problem }: ReadingOf<'unreadable'>): string {
  const { at, found, role, expected } = problem;
  if (expected.what === 'line') {
    return `SDP 줄이 아닙니다. 줄은 글자 하나와 “=”로 시작해야 하는데 “${found}”만 있습니다.`;
  }
  const line = of.length === 1 ? `${of}=` : `a=${of}`;
  const what = role === undefined || expected.what === 'word' ? '' : `(${tokens[role].name})`;
  const there = found === '' ? '줄이 끝나 있습니다' : `“${found}”만 있습니다`;
  return `읽을 수 없는 ${line} 줄입니다. ${at + 1}번째 글자 자리에 필요한 것: ${expectationText(expected)}${what}. 그런데 그 자리에는 ${there}.`;
}

/** 이만큼 커도 되는 수에는 상한을 말하지 않습니다. */
const ANY = 2n ** 53n - 1n;

/** 그 자리에 있어야 할 것. */
export function expectationText(expected: Expectation): string {
  switch (expected.what) {
    case 'number':
      return expected.highest < ANY
        ? `${expected.lowest} 이상 ${expected.highest} 이하의 정수`
        : `${expected.lowest} 이상의 정수`;
    case 'one of':
      return expected.choices.length === 1
        ? `“${expected.choices[0]}”`
        : `${expected.choices.map((choice) => `“${choice}”`).join(', ')} 가운데 하나`;
    case 'word':
      return `알맞은 값(${tokens[expected.role].name})`;
    case 'end of line':
      return '줄의 끝';
    case 'literal':
      return `“${expected.text}”`;
    case 'line':
      return 'SDP 줄';
  }
}
