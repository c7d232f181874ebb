import type { Ladder } from '../selectors/ladder';
import { messageAtCursor, refusalIn } from '../selectors/ladder';
import type { LaneKind } from '../selectors/ladder-lanes';
import type { LadderKind, LadderMessage } from '../selectors/ladder-message';
import type { Milliseconds } from '../time';
import { timeText } from '../time-text';
import { type HopShape, type LanePlaces, pausesBefore, placeHops } from './ladder-hops';
import { dropText, hopText, type LadderTextWords, messageTitle, type NameOf } from './ladder-text';
import { cutEnd, textWidth } from './text-width';

/** So many rows are some 27,000 pixels; what shows SVG begins to stumble beyond. */
export const MOST_MESSAGES = 400;

/** The words of the ladder, and those that only its picture needs. */
export interface LadderPictureWords extends LadderTextWords {
  readonly time: string;
  readonly gap: (duration: string) => string;
  readonly refused: string;
  readonly changed: string;
  readonly kinds: Readonly<Record<LadderKind, string>>;
  readonly lanes: Readonly<Record<LaneKind, string>>;
  readonly picture: {
    /** What is drawn, in one sentence: how many messages of how many, and when. */
    readonly described: (shown: number, total: number, from: string, to: string) => string;
    /** How many are drawn where not all fit, and how many earlier and later ones are not. */
    readonly cut: (drawn: number, before: number, after: number) => string;
    readonly modelled: string;
    readonly other: string;
  };
}

export interface LadderPictureInput {
  readonly ladder: Ladder;
  /** Of the ladder, in their order: what is to be drawn. */
  readonly messages: readonly LadderMessage[];
  /** Where there are too many, those nearest to it are drawn; undefined: the first. */
  readonly cursor: Milliseconds | undefined;
  readonly title: string;
  /** A simulation made it; the picture says so. */
  readonly isModelled: boolean;
  readonly nameOf: NameOf;
  /** What a message says with what was opened in it; undefined where nothing was. */
  readonly insideOf: (message: LadderMessage) => string | undefined;
  readonly words: LadderPictureWords;
}

/** The ladder with every place in CSS pixels and every text as it is written. */
export interface LadderPicture {
  readonly title: string;
  readonly description: string;
  /** Whose it is, of when, and what every row shares: below the title. */
  readonly notes: readonly string[];
  readonly footer: string;
  readonly width: number;
  readonly height: number;
  readonly timeHead: string;
  readonly lanes: readonly PictureLane[];
  /** Lines of the lanes reach from here to there. */
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly PictureRow[];
}

export interface PictureLane {
  readonly x: number;
  readonly name: string;
  readonly kind: string;
}

export interface PictureRow {
  readonly y: number;
  readonly kind: LadderKind;
  readonly time: string;
  /** Above the row, where nothing happened for long. */
  readonly pause: string | undefined;
  readonly label: string;
  readonly title: string;
  readonly fault: string | undefined;
  readonly hops: readonly HopShape[];
  /** All of it, nothing cut off. */
  readonly told: string;
}

export const ROW_TEXT = 18;
export const ROW_ARROWS = 44;
export const TEXT_SIZE = 13;
export const STAGE_LEFT = 88;
const RIGHT = 12;
const LANE_MARGIN = 56;
const LANE_GAP = { least: 170, most: 300 } as const;
const LEAST_STAGE = 640;
const ROW = 68;
const PAUSE = 26;
const HEAD = 84;
const NOTE = 16;
const NOTE_SIZE = 12;
const FOOT = 40;

/** Lays out a ladder; of more than `MOST_MESSAGES` some are left out, which a note says. */
export function ladderPicture(input: LadderPictureInput): LadderPicture {
  const { ladder, messages, words } = input;
  const before = leftOutBefore(input);
  const drawn = messages.slice(before, before + MOST_MESSAGES);
  const places = placeLanes(ladder);
  const width = STAGE_LEFT + stageWidth(ladder) + RIGHT;
  const description = describe(input, drawn);
  const origin = input.isModelled ? words.picture.modelled : words.picture.other;
  const after = messages.length - before - drawn.length;
  const notes = [
    `${origin} · ${description}`,
    ...(before + after > 0 ? [words.picture.cut(drawn.length, before, after)] : []),
    words.changed,
  ].map((note) => cutEnd(note, width - 2 * RIGHT, NOTE_SIZE));
  const top = HEAD + NOTE * notes.length;
  const rows = placeRows(input, drawn, { places, width, top });
  const bottom = (rows.at(-1)?.y ?? top) + ROW;
  return {
    title: cutEnd(input.title, width - 2 * RIGHT, 1.25 * TEXT_SIZE),
    description,
    notes,
    footer: origin,
    width,
    height: bottom + FOOT,
    timeHead: words.time,
    lanes: ladder.lanes.map(({ node, name, kind }) => ({
      x: places.get(node) ?? 0,
      name: cutEnd(name, LANE_GAP.least, TEXT_SIZE),
      kind: words.lanes[kind],
    })),
    top,
    bottom,
    rows,
  };
}

function stageWidth({ lanes }: Ladder): number {
  const gaps = Math.max(lanes.length - 1, 1);
  const share = (LEAST_STAGE - 2 * LANE_MARGIN) / gaps;
  return 2 * LANE_MARGIN + gaps * Math.min(LANE_GAP.most, Math.max(LANE_GAP.least, share));
}

function placeLanes(ladder: Ladder): LanePlaces {
  const gaps = Math.max(ladder.lanes.length - 1, 1);
  const gap = (stageWidth(ladder) - 2 * LANE_MARGIN) / gaps;
  const first = STAGE_LEFT + LANE_MARGIN;
  return new Map(ladder.lanes.map(({ node }, index) => [node, Math.round(first + index * gap)]));
}

/** How many are skipped so that the one at the cursor comes to stand in the middle. */
function leftOutBefore({ messages, cursor }: LadderPictureInput): number {
  const extra = messages.length - MOST_MESSAGES;
  if (extra <= 0 || cursor === undefined) return 0;
  const middle = messageAtCursor(messages, cursor) - MOST_MESSAGES / 2;
  return Math.min(extra, Math.max(0, middle));
}

function describe({ ladder, words }: LadderPictureInput, drawn: readonly LadderMessage[]): string {
  const [from, to] = [drawn[0]?.at ?? 0, drawn.at(-1)?.at ?? 0].map((at) => timeText(at));
  return words.picture.described(drawn.length, ladder.messages.length, from ?? '', to ?? '');
}

function placeRows(
  input: LadderPictureInput,
  drawn: readonly LadderMessage[],
  frame: { readonly places: LanePlaces; readonly width: number; readonly top: number },
): readonly PictureRow[] {
  const pauses = pausesBefore(drawn);
  let y = frame.top;
  return drawn.map((message, index) => {
    const pause = pauses[index];
    if (pause !== undefined) y += PAUSE;
    const row = rowOf(input, message, y, frame);
    y += ROW;
    return { ...row, pause: pause === undefined ? undefined : input.words.gap(timeText(pause)) };
  });
}

function rowOf(
  { ladder, nameOf, insideOf, words }: LadderPictureInput,
  message: LadderMessage,
  y: number,
  { places, width }: { readonly places: LanePlaces; readonly width: number },
): PictureRow {
  const label = words.kinds[message.kind];
  const summary = insideOf(message) ?? message.summary;
  const title = messageTitle({ ...message, summary }, words);
  const refusal = refusalIn(ladder, message) === undefined ? undefined : words.refused;
  const fault = message.drop === undefined ? refusal : dropText(message.drop, nameOf, words);
  const hops = message.hops.map((hop) => hopText(hop, nameOf, words));
  const time = timeText(message.at);
  // Between what it is and why it failed, which are never cut.
  const taken = textWidth(`${label}  ${fault === undefined ? '' : `  ✕ ${fault}`}`, TEXT_SIZE);
  return {
    y,
    kind: message.kind,
    time,
    pause: undefined,
    label,
    title: cutEnd(title, width - STAGE_LEFT - RIGHT - taken, TEXT_SIZE),
    fault,
    hops: placeHops(message, places),
    told: [`${time}, ${label}: ${title}`, ...hops, ...(fault === undefined ? [] : [fault])].join(
      '\n',
    ),
  };
}
