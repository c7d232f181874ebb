import type { TrackGroupName } from '@/lib/selectors/timeline/tone';
import type { Row } from './rows';
import type { DrawnLink } from './scene-links';
import type { DrawnRun } from './scene-moments';
import type { DrawnRow } from './scene-rows';
import { type ShapeOf, signLayers, signPath } from './scene-signs';
import type { DrawnSpan } from './scene-spans';

/*
 * What looks alike is one SVG element, in whichever row it stands: to move a hundred elements takes
 * as long as a frame of a zoom may last, to move one that has a hundred parts does not.
 */

/** From the lowest layer to the highest. */
const KINDS = ['span', 'interval', 'run', 'sign', 'link', 'link-end'] as const;

/** Attributes that the style sheet tells looks apart by; undefined ones are left out. */
export type Look = Readonly<Record<`data-${string}`, string | undefined>>;

/** Everything of one look. */
export interface DrawnShape {
  readonly key: string;
  readonly kind: (typeof KINDS)[number];
  readonly look: Look;
  /** The outline in pixels of the plot. */
  readonly d: string;
}

interface Outline {
  readonly look: Look;
  d: string;
}

type Layers = Readonly<Record<DrawnShape['kind'], Map<string, Outline>>>;

/** The shapes of a picture, the lower ones first. */
export function shapesOf(
  rows: readonly DrawnRow[],
  links: readonly DrawnLink[],
): readonly DrawnShape[] {
  const layers: Layers = {
    span: new Map(),
    interval: new Map(),
    run: new Map(),
    sign: new Map(),
    link: new Map(),
    'link-end': new Map(),
  };
  for (const row of rows) addRow(layers, row);
  for (const link of links) addLink(layers, link);
  return KINDS.flatMap((kind) =>
    [...layers[kind]].map(([key, { look, d }]) => ({ key: `${kind} ${key}`, kind, look, d })),
  );
}

function addRow(layers: Layers, drawn: DrawnRow): void {
  const { row, spans, marks, runs } = drawn;
  const look: RowLook = {
    phase: 'group' in row ? row.group?.name : undefined,
    ended: row.kind === 'track' && row.track.ended ? '' : undefined,
  };
  const box = boxesOf(row);
  addSpans(layers.span, spans, box, look);
  for (const { interval } of [...spans, ...marks]) addInterval(layers, interval, box, look);
  for (const run of runs) {
    addRun(layers, row, run, look);
    addInterval(layers, run.end, box, look);
  }
  for (const { key, look: sign, places } of signLayers(marks)) {
    const d = signPath(sign.shape, places, row.y + row.height / 2 - 2);
    outlineOf(layers.sign, `${look.phase} ${key}`, () => signLook(sign, look)).d += d;
  }
}

/** What a row gives all that stands in it. */
interface RowLook {
  readonly phase: TrackGroupName | undefined;
  readonly ended: '' | undefined;
}

function addSpans(
  layer: Layers['span'],
  spans: readonly DrawnSpan[],
  box: BoxPath,
  { phase, ended }: RowLook,
): void {
  for (const span of spans) {
    // Several states in one place are none of them.
    const tone = span.many > 1 ? 'many' : span.tone;
    const { origin } = span;
    outlineOf(layer, `${phase} ${ended} ${tone} ${origin}`, () => ({
      'data-phase': phase,
      'data-ended': ended,
      'data-tone': tone,
      'data-origin': origin,
    })).d += box(span);
  }
}

/** It happened somewhere in here: hatched, between dashed borders. */
function addInterval(
  layers: Layers,
  interval: Stretch | undefined,
  box: BoxPath,
  { phase, ended }: RowLook,
): void {
  if (!interval) return;
  outlineOf(layers.interval, `${phase} ${ended}`, () => ({
    'data-phase': phase,
    'data-ended': ended,
  })).d += box(interval);
}

function addRun(layers: Layers, row: Row, run: DrawnRun, { phase }: RowLook): void {
  const { outcome } = run;
  outlineOf(layers.run, `${phase} ${outcome}`, () => ({
    'data-phase': phase,
    'data-outcome': outcome,
  })).d += runPath(run, row.y + row.height);
}

function signLook({ shape, origin, many }: ShapeOf, { phase }: RowLook): Look {
  return {
    'data-phase': phase,
    'data-shape': shape,
    'data-origin': origin,
    'data-many': many ? '' : undefined,
  };
}

function addLink(layers: Layers, drawn: DrawnLink): void {
  const { kind, origin, end } = drawn.link;
  const many = drawn.last ? '' : undefined;
  outlineOf(layers.link, `${kind} ${origin} ${end.kind} ${many}`, () => ({
    'data-kind': kind,
    'data-origin': origin,
    'data-end': end.kind,
    'data-many': many,
  })).d += linePath(drawn);
  if (drawn.last || end.kind === 'unknown') return;
  outlineOf(layers['link-end'], `${kind} ${end.kind}`, () => ({
    'data-kind': kind,
    'data-end': end.kind,
  })).d += endPath(drawn);
}

/** The outline to draw on: the one of this look, or a new one. */
function outlineOf(layer: Map<string, Outline>, key: string, look: () => Look): Outline {
  const known = layer.get(key);
  if (known) return known;
  const outline = { look: look(), d: '' };
  layer.set(key, outline);
  return outline;
}

interface Stretch {
  readonly x: number;
  readonly width: number;
}

type BoxPath = (stretch: Stretch) => string;

/** Boxes as high as a row less its margins. What they share is written once. */
function boxesOf({ y, height }: Row): BoxPath {
  const top = ` ${y + 2.5}h`;
  const side = `v${height - 5}H`;
  return ({ x, width }) => `M${x}${top}${width}${side}${x}z`;
}

/** A line along the bottom of the row; where the phase ended, a post over the whole row. */
function runPath({ x, width, outcome }: DrawnRun, bottom: number): string {
  const line = `M${x} ${bottom - 6}h${width}v3H${x}z`;
  if (outcome === 'running') return line;
  // The flag stands away from the run.
  return `${line}M${x + width - 1} ${bottom - 3}v${-POST}h9l-2.5 3.5 2.5 3.5h-7v${POST - 7}z`;
}

/** Pixels from the bottom of a run's line to the top of its post. */
const POST = 20;

type Ends = Pick<DrawnLink, 'from' | 'to'>;

/** A line, or the space from the first of several to the last. */
function linePath({ from, to, last }: DrawnLink): string {
  const line = `M${from.x} ${from.y}L${to.x} ${to.y}`;
  return last ? `${line}L${last.to.x} ${last.to.y}L${last.from.x} ${last.from.y}Z` : line;
}

/** How a line ends: an arrow where it came, a cross where it was lost, nothing where none knows. */
function endPath({ link, from, to }: DrawnLink): string {
  switch (link.end.kind) {
    case 'received':
      return arrowPath(from, to);
    case 'dropped':
      return `M${to.x - 5} ${to.y - 5}l10 10m0-10l-10 10`;
    case 'unknown':
      return '';
  }
}

function arrowPath(from: Ends['from'], to: Ends['to']): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const wing = (turn: number) => {
    const x = to.x - 7 * Math.cos(angle + turn);
    const y = to.y - 7 * Math.sin(angle + turn);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  return `M${wing(0.38)}L${to.x} ${to.y}L${wing(-0.38)}`;
}
