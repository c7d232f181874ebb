import type { Tone } from '@/components/controls/tone-glyph';
import type { PairView } from '@/lib/selectors/pair-view';
import type { PairState } from '@/lib/trace/states';

const TONES: Readonly<Record<PairState, Tone>> = {
  frozen: 'waiting',
  waiting: 'waiting',
  'in-progress': 'progress',
  succeeded: 'succeeded',
  failed: 'failed',
  cancelled: 'ended',
};

/** The shape and colour of a pair's state; a removed pair keeps the shape and loses the colour. */
export function toneOfPair({ check }: Pick<PairView, 'check'>): Tone {
  return TONES[check];
}
