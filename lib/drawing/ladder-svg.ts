import type { LadderKind } from '../selectors/ladder-message';
import { endpointText, type TransportAddress } from '../transport-address';
import { cutFront, type HopShape } from './ladder-hops';
import {
  type LadderPicture,
  type PictureRow,
  ROW_ARROWS,
  ROW_TEXT,
  STAGE_LEFT,
  TEXT_SIZE,
} from './ladder-picture';
import { SVG_COLOURS, type SvgColour, type SvgTheme } from './svg-colours';
import { xmlText } from './xml-text';

export interface LadderSvgOptions {
  /** Of the texts, as `xml:lang` has it. */
  readonly lang: string;
  readonly theme: SvgTheme;
}

/**
 * A ladder as an SVG file that stands alone (SVG 1.1): no script, nothing from elsewhere, fonts by
 * generic family, every text of the trace escaped. The same picture gives the same text.
 */
export function ladderSvg(picture: LadderPicture, { lang, theme }: LadderSvgOptions): string {
  const { width, height, title, description, notes, footer } = picture;
  const noteLines = notes.map((note, index) => text(12, 46 + 16 * index, 'faint', note));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${xmlText(lang)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="ladder-title ladder-description">`,
    `<title id="ladder-title">${xmlText(title)}</title>`,
    `<desc id="ladder-description">${xmlText(`${description} ${footer}.`)}</desc>`,
    `<style>${styles(theme)}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    text(12, 26, 'heading', title),
    ...noteLines,
    ...head(picture),
    ...picture.rows.map(row),
    text(12, height - 14, 'faint', footer),
    text(width - 12, height - 14, 'faint', description, 'end'),
    '</svg>',
    '',
  ].join('\n');
}

/** Which line a kind of message has: its colour, its width, its dashes. */
const LINES: Readonly<Record<LadderKind, readonly [SvgColour, number, string?]>> = {
  'check-request': ['phase-ice-stroke', 1.75],
  'check-response': ['phase-ice-stroke', 1.75],
  stun: ['phase-ice-stroke', 1.1],
  turn: ['phase-ice-stroke', 2.5],
  dtls: ['phase-dtls-stroke', 1.75],
  media: ['phase-media-stroke', 1.75],
  payload: ['phase-media-stroke', 1.75],
  tcp: ['ink-soft', 1.1],
  tls: ['ink-soft', 1.1],
  signaling: ['phase-signaling-stroke', 1.75, '1.5 4'],
};

function styles(theme: SvgTheme): string {
  const colour = SVG_COLOURS[theme];
  const kinds = Object.entries(LINES).map(
    ([kind, [name, width, dashes]]) =>
      `.${kind} .line{stroke:${colour[name]};stroke-width:${width}${dashes === undefined ? '' : `;stroke-dasharray:${dashes};stroke-linecap:round`}}.${kind} .tip{fill:${colour[name]}}`,
  );
  return [
    `.paper{fill:${colour.paper}}`,
    `text{font:${TEXT_SIZE}px sans-serif;fill:${colour.ink};paint-order:stroke;stroke:${colour.paper};stroke-width:3px;stroke-linejoin:round}`,
    '.heading{font-size:16px;font-weight:600}',
    '.name,.label{font-weight:600}',
    `.soft{fill:${colour['ink-soft']}}`,
    `.faint{font-size:12px;fill:${colour['ink-faint']}}`,
    `.fault{font-weight:600;fill:${colour['tone-failed']}}`,
    `.address{font:12px monospace;fill:${colour['ink-soft']}}`,
    `.changed{fill:${colour.ink};text-decoration:underline}`,
    `.lane{stroke:${colour['line-strong']};opacity:.7}`,
    `.rule{stroke:${colour['line-strong']}}`,
    '.line{fill:none}',
    `.cross{fill:none;stroke:${colour['tone-failed']};stroke-width:2.25}`,
    ...kinds,
    `.check-response .tip{fill:${colour.paper};stroke:${colour['phase-ice-stroke']};stroke-width:1.4}`,
  ].join('\n');
}

function head({ lanes, top, bottom, width, timeHead }: LadderPicture): readonly string[] {
  return [
    text(12, top - 12, 'faint', timeHead),
    ...lanes.map(
      ({ x, name, kind }) =>
        `${text(x, top - 28, 'name', name, 'middle')}${text(x, top - 12, 'faint', kind, 'middle')}`,
    ),
    `<path class="rule" d="M12 ${top - 4}H${width - 12}"/>`,
    `<path class="lane" d="${lanes.map(({ x }) => `M${x} ${top - 4}V${bottom}`).join('')}"/>`,
  ];
}

function row({ y, kind, time, pause, label, title, fault, hops, told }: PictureRow): string {
  const spans = [
    `<tspan class="label">${xmlText(label)}</tspan>`,
    ...(title === '' ? [] : [`<tspan class="soft" dx="8">${xmlText(title)}</tspan>`]),
    ...(fault === undefined ? [] : [`<tspan class="fault" dx="8">✕ ${xmlText(fault)}</tspan>`]),
  ].join('');
  return [
    `<g class="${kind}"><title>${xmlText(told)}</title>`,
    ...(pause === undefined ? [] : [text(STAGE_LEFT, y - 8, 'faint', `⋮ ${pause}`)]),
    text(12, y + ROW_TEXT, 'soft', time),
    ...hops.map((shape) => hop(shape, y + ROW_ARROWS)),
    `<text x="${STAGE_LEFT}" y="${y + ROW_TEXT}">${spans}</text>`,
    '</g>',
  ].join('');
}

function hop(shape: HopShape, y: number): string {
  const { x1, x2, isDropped, hasArrived } = shape;
  const sign = x2 < x1 ? -1 : 1;
  const end = x2 - sign * (isDropped ? 5 : 1);
  const tip = isDropped
    ? `<path class="cross" d="M${x2 - 5} ${y - 5}l10 10M${x2 + 5} ${y - 5}l-10 10"/>`
    : hasArrived
      ? `<path class="tip" d="M${x2} ${y}l${-sign * 8} -4v8z"/>`
      : '';
  return `<path class="line" d="M${x1} ${y}H${end}"/>${tip}${addresses(shape, y, sign)}`;
}

function addresses(
  { hop: { addresses: ends, changed }, ...shape }: HopShape,
  y: number,
  sign: number,
) {
  if (ends === undefined) return '';
  const { x1, x2, isDropped, letters } = shape;
  const [start, finish] = sign > 0 ? (['start', 'end'] as const) : (['end', 'start'] as const);
  const written = (address: TransportAddress) => cutFront(endpointText(address), letters);
  const styled = (isChanged: boolean) => (isChanged ? 'address changed' : 'address');
  return [
    text(x1 + sign * 7, y - 5, styled(changed.source), written(ends.source), start),
    text(
      x2 - sign * (isDropped ? 12 : 10),
      y + 14,
      styled(changed.destination),
      written(ends.destination),
      finish,
    ),
  ].join('');
}

function text(
  x: number,
  y: number,
  style: string,
  said: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text class="${style}" x="${x}" y="${y}"${anchored}>${xmlText(said)}</text>`;
}
