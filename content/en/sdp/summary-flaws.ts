import type { BundleSummary, DescriptionSummary } from '@/lib/sdp/summary/description-summary';
import type { Aspect, Flaw, Stops } from '@/lib/sdp/summary/flaw';
import { ruleWords } from './rules';

/** More faults of one kind are told by their number: the findings have all of them. */
const FLAWS_SAID = 3;

const LONGEST_LINE = 60;

/** The faults of these aspects, a sentence or two each; empty where there are none. */
export function flawsText(flaws: readonly Flaw[], ...aspects: readonly Aspect[]): string {
  const of = flaws.filter(({ aspect }) => aspects.includes(aspect));
  const more = of.length - FLAWS_SAID;
  return [
    ...of.slice(0, FLAWS_SAID).map(flawText),
    ...(more > 0 ? [`${more} more such ${more === 1 ? 'fault follows' : 'faults follow'}.`] : []),
  ]
    .map((text) => ` ${text}`)
    .join('');
}

/** Whether what is there cannot serve as it stands. */
export const isGrave = (flaws: readonly Flaw[], ...aspects: readonly Aspect[]) =>
  flaws.some(({ aspect, grave }) => grave && aspects.includes(aspect));

/** Who cannot use what is there: "no browser", "Chromium". */
export function whoCannot(flaws: readonly Flaw[], aspect: Aspect): string | undefined {
  const of = flaws.filter((flaw) => flaw.aspect === aspect);
  const chromium = of.some(({ stops }) => stops.chromium !== undefined);
  const firefox = of.some(({ stops }) => stops.firefox !== undefined);
  if (chromium && firefox) return 'no browser can';
  if (chromium) return 'Chromium cannot';
  return firefox ? 'Firefox cannot' : undefined;
}

function flawText({ line, cause, stops }: Flaw): string {
  const at = line === undefined ? '' : `Line ${line}`;
  if (cause.by === 'unreadable') return `${at} (“${shortened(cause.text)}”) cannot be read.`;
  const { title, message } = ruleWords[cause.rule];
  const named = at === '' ? `“${title}”` : `${at}, “${title}”`;
  const end = stopsText(stops);
  return `${named}: ${message(cause.values)}${end === '' ? '' : ` ${end}`}`;
}

function stopsText({ chromium, firefox }: Stops): string {
  if (chromium === undefined && firefox === undefined) return '';
  if (chromium === firefox) {
    return chromium === 'rejects'
      ? 'Both browsers reject this.'
      : 'Both browsers take this, and the connection fails later.';
  }
  return [
    ...(chromium === undefined ? [] : [`Chromium ${STOPS[chromium]}.`]),
    ...(firefox === undefined ? [] : [`Firefox ${STOPS[firefox]}.`]),
  ].join(' ');
}

const STOPS = {
  rejects: 'rejects this',
  'fails later': 'takes this and fails later',
} as const;

/** For a cell of the table. */
export function flawCell({ line, cause }: Flaw): string {
  const what = cause.by === 'rule' ? ruleWords[cause.rule].title : 'A line cannot be read';
  return line === undefined ? `but: ${what}` : `but: ${what} (line ${line})`;
}

/** What becomes of it as an offer, where a browser does not take it: the first thing to know. */
export function obstacleSentence({ obstacles }: DescriptionSummary): readonly string[] {
  const { chromium, firefox } = obstacles;
  if (chromium === undefined && firefox === undefined) return [];
  return [
    `As an offer, as it stands: Chromium ${obstacleText(chromium)}; Firefox ${obstacleText(firefox)}. What follows is what its lines say.`,
  ];
}

function obstacleText(obstacle: DescriptionSummary['obstacles']['chromium']): string {
  if (obstacle === undefined) return 'accepts it';
  const { does, rule, line } = obstacle;
  const why = `“${ruleWords[rule].title}”${line === undefined ? '' : `, line ${line}`}`;
  return does === 'rejects' ? `rejects it (${why})` : `takes it and fails later (${why})`;
}

/** A group, and what of it cannot be so. */
export function bundleText({ mids, missing, repeated, refused }: BundleSummary): string {
  const odd = [
    ...missing.map((mid) => `no section has the mid ${mid}`),
    ...[...new Set(repeated)].map((mid) => `several sections have the mid ${mid}`),
  ];
  const named = mids.join(', ');
  if (odd.length > 0) {
    const known = mids.filter((mid) => !missing.includes(mid) && !repeated.includes(mid));
    const rest =
      known.length > 1 ? ` The sections ${known.join(', ')} are meant to share one transport.` : '';
    return `BUNDLE names ${named}, but ${odd.join(', and ')}.${rest}`;
  }
  const without = refused.length === 0 ? '' : ` (${refused.join(', ')} refused by port 0)`;
  const shared = mids.filter((mid) => !refused.includes(mid));
  if (mids.length === 1) {
    return `BUNDLE names one section (${named}), which shares its transport with none.`;
  }
  if (shared.length < 2)
    return `BUNDLE names ${named}, of which no two share a transport${without}.`;
  return `BUNDLE: the sections ${shared.join(', ')} share one transport${without}.`;
}

function shortened(text: string): string {
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)} …` : text;
}
