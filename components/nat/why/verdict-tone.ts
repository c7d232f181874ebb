import type { Tone } from '@/components/controls/tone-glyph';
import type { PairFate, Verdict } from '@/lib/diagnosis/why-findings';

const VERDICTS: Readonly<Record<Verdict, Tone>> = {
  connected: 'succeeded',
  overheard: 'failed',
  'no-keys': 'failed',
  'not-connected': 'failed',
  lost: 'failed',
  arrived: 'succeeded',
  'partly-arrived': 'progress',
  dropped: 'failed',
  nothing: 'waiting',
};

/** The shape of a verdict; its words stand beside it. */
export function toneOfVerdict(verdict: Verdict): Tone {
  return VERDICTS[verdict];
}

/** What became of a pair: `unneeded` where nothing was in its way but that nobody waited for it. */
export type FateKind = PairFate['result']['kind'] | 'unneeded';

export function fateKind({ result }: PairFate): FateKind {
  if (result.kind !== 'stopped') return result.kind;
  const idle = ({ stop }: (typeof result.stops)[number]) =>
    stop.kind === 'under-way' || stop.kind === 'never-checked';
  return result.stops.every(idle) ? 'unneeded' : 'stopped';
}

const FATES: Readonly<Record<FateKind, Tone>> = {
  selected: 'succeeded',
  left: 'ended',
  proved: 'succeeded',
  valid: 'ended',
  stopped: 'failed',
  unneeded: 'waiting',
};

export function toneOfFate(kind: FateKind): Tone {
  return FATES[kind];
}
