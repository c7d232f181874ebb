import { ladderPicture } from '../drawing/ladder-picture';
import { ladderSvg } from '../drawing/ladder-svg';
import { indexTrace, nameOf } from '../selectors/inspect-index';
import { ladderOf } from '../selectors/ladder';
import { insideSummary } from '../selectors/packet-inside';
import type { Trace } from '../trace/trace';
import type { Lang } from './arguments';
import type { LadderWords } from './words';

/** The ladder of a run as an SVG file, for paper: the light theme. */
export function ladderFile(trace: Trace, lang: Lang, words: LadderWords): Uint8Array {
  const ladder = ladderOf(trace);
  const picture = ladderPicture({
    ladder,
    messages: ladder.messages,
    cursor: undefined,
    title: trace.header.title,
    isModelled: true,
    nameOf: (node) => nameOf(indexTrace(trace), node),
    insideOf: ({ id, protocol }) =>
      protocol === 'signaling' ? undefined : insideSummary(trace, id),
    words,
  });
  return new TextEncoder().encode(ladderSvg(picture, { lang, theme: 'light' }));
}
