import type * as english from '@/content/en/sdp/summary-flaws';
import type { BundleSummary, DescriptionSummary } from '@/lib/sdp/summary/description-summary';
import type { Aspect, Flaw, Stops } from '@/lib/sdp/summary/flaw';
import { withParticle } from '../particle';
import { ruleWords } from './rules';

/** 같은 결함이 더 있으면 개수만 적습니다. 전체는 점검 결과에 있습니다. */
const FLAWS_SAID = 3;

const LONGEST_LINE = 60;

export const flawsText: typeof english.flawsText = (flaws, ...aspects) => {
  const of = flaws.filter(({ aspect }) => aspects.includes(aspect));
  const more = of.length - FLAWS_SAID;
  return [
    ...of.slice(0, FLAWS_SAID).map(flawText),
    ...(more > 0 ? [`같은 종류의 결함이 ${more}개 더 있습니다.`] : []),
  ]
    .map((text) => ` ${text}`)
    .join('');
};

export const isGrave: typeof english.isGrave = (flaws, ...aspects) =>
  flaws.some(({ aspect, grave }) => grave && aspects.includes(aspect));

/** 그대로는 쓰지 못하는 브라우저. "어느 브라우저도", "Chromium은". */
export function whoCannot(flaws: readonly Flaw[], aspect: Aspect): string | undefined {
  const of = flaws.filter((flaw) => flaw.aspect === aspect);
  const chromium = of.some(({ stops }) => stops.chromium !== undefined);
  const firefox = of.some(({ stops }) => stops.firefox !== undefined);
  if (chromium && firefox) return '어느 브라우저도';
  if (chromium) return 'Chromium은';
  return firefox ? 'Firefox는' : undefined;
}

function flawText({ line, cause, stops }: Flaw): string {
  const at = line === undefined ? '' : `${line}번 줄`;
  if (cause.by === 'unreadable') return `${at}(“${shortened(cause.text)}”)을 읽을 수 없습니다.`;
  const { title, message } = ruleWords[cause.rule];
  const named = at === '' ? `“${title}”` : `${at} “${title}”`;
  const end = stopsText(stops);
  return `${named}: ${message(cause.values)}${end === '' ? '' : ` ${end}`}`;
}

function stopsText({ chromium, firefox }: Stops): string {
  if (chromium === undefined && firefox === undefined) return '';
  if (chromium === firefox) {
    return chromium === 'rejects'
      ? '두 브라우저 모두 거부합니다.'
      : '두 브라우저 모두 받아들이지만 연결이 나중에 실패합니다.';
  }
  return [
    ...(chromium === undefined ? [] : [`Chromium은 ${STOPS[chromium]}.`]),
    ...(firefox === undefined ? [] : [`Firefox는 ${STOPS[firefox]}.`]),
  ].join(' ');
}

const STOPS = {
  rejects: '거부합니다',
  'fails later': '받아들이지만 나중에 실패합니다',
} as const;

export function flawCell({ line, cause }: Flaw): string {
  const what = cause.by === 'rule' ? ruleWords[cause.rule].title : '읽을 수 없는 줄';
  return line === undefined ? `문제: ${what}` : `문제: ${what}(${line}번 줄)`;
}

export function obstacleSentence({ obstacles }: DescriptionSummary): readonly string[] {
  const { chromium, firefox } = obstacles;
  if (chromium === undefined && firefox === undefined) return [];
  return [
    `이대로 오퍼로 쓰면 Chromium은 ${obstacleText(chromium)}, Firefox는 ${obstacleText(firefox)}입니다. 아래는 각 줄에 적힌 내용입니다.`,
  ];
}

function obstacleText(obstacle: DescriptionSummary['obstacles']['chromium']): string {
  if (obstacle === undefined) return '수락';
  const { does, rule, line } = obstacle;
  const why = `“${ruleWords[rule].title}”${line === undefined ? '' : `, ${line}번 줄`}`;
  return does === 'rejects' ? `거부(${why})` : `수락 후 실패(${why})`;
}

export function bundleText({ mids, missing, repeated, refused }: BundleSummary): string {
  const odd = [
    ...missing.map((mid) => `mid가 ${mid}인 섹션이 없습니다`),
    ...[...new Set(repeated)].map((mid) => `mid가 ${mid}인 섹션이 여럿입니다`),
  ];
  const named = mids.join(', ');
  if (odd.length > 0) {
    const known = mids.filter((mid) => !missing.includes(mid) && !repeated.includes(mid));
    const rest =
      known.length > 1
        ? ` 나머지 섹션 ${withParticle(known.join(', '), '은/는')} 전송 경로 하나를 함께 쓰려는 것입니다.`
        : '';
    return `BUNDLE에 ${withParticle(named, '이/가')} 적혀 있지만 ${odd.join('. ')}.${rest}`;
  }
  const without =
    refused.length === 0 ? '' : ` (${withParticle(refused.join(', '), '은/는')} 포트 0으로 거부됨)`;
  const shared = mids.filter((mid) => !refused.includes(mid));
  if (mids.length === 1) {
    return `BUNDLE에 섹션이 하나(${named})뿐이어서 전송 경로를 함께 쓰는 섹션은 없습니다.`;
  }
  if (shared.length < 2) {
    return `BUNDLE에 ${withParticle(named, '이/가')} 적혀 있지만 전송 경로를 함께 쓰는 섹션은 없습니다${without}.`;
  }
  return `BUNDLE: 섹션 ${withParticle(shared.join(', '), '이/가')} 전송 경로 하나를 함께 씁니다${without}.`;
}

function shortened(text: string): string {
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)} …` : text;
}
