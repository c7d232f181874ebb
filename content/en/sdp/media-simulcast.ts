import { grouped } from '@/content/grouped';
import type { LineContext } from '@/lib/sdp/line-context';
import type {
  ImageAttribute,
  ImageExtent,
  ImageList,
  Parameter,
  SimulcastAlternative,
  SimulcastList,
} from '@/lib/sdp/readings/media';
import type { Meanings } from '@/lib/sdp/words';
import { payloadTypeName } from './media-formats';

export const simulcastMeanings: Meanings<'rid' | 'simulcast' | 'imageattr' | 'framesize'> = {
  rid: ({ rid, direction, payloadTypes, restrictions }, context) => {
    const limits = [
      ...payloadTypesText(payloadTypes, context),
      ...restrictions.map(restrictionText),
    ];
    const does = direction === 'send' ? 'can send' : 'can receive';
    const with_ = limits.length === 0 ? '' : `: ${limits.join('; ')}`;
    return `The rid ${rid} names an encoding that this side ${does}${with_}.`;
  },
  simulcast: ({ lists }) => lists.map(listText).join(' '),
  imageattr: ({ payloadType, lists }, context) => {
    const of =
      payloadType === '*' ? 'all payload types' : payloadTypeName(Number(payloadType), context);
    return `For ${of}, this side ${lists.map(imageListText).join(', and ')}.`;
  },
  framesize: ({ payloadType, width, height }, context) =>
    `For ${payloadTypeName(payloadType, context)}, pictures are at most ${width}×${height} pixels.`,
};

function payloadTypesText(payloadTypes: readonly number[], context: LineContext): string[] {
  if (payloadTypes.length === 0) return [];
  return [`only as ${payloadTypes.map((type) => payloadTypeName(type, context)).join(' or ')}`];
}

const RESTRICTIONS: Readonly<Record<string, (value: string) => string>> = {
  'max-width': (value) => `at most ${value} pixels wide`,
  'max-height': (value) => `at most ${value} pixels high`,
  'max-fps': (value) => `at most ${value} frames per second`,
  'max-fs': (value) => `at most ${value} pixels per frame`,
  'max-br': (value) => `at most ${value} bit/s`,
  'max-pps': (value) => `at most ${value} pixels per second`,
  'max-bpp': (value) => `at most ${value} bits per pixel`,
  depend: (value) => `depending on ${value}`,
};

/** One restriction of a rid (RFC 8851 §5), as a clause. */
export function restrictionText({ name, value }: Parameter): string {
  const say = Object.hasOwn(RESTRICTIONS, name) ? RESTRICTIONS[name] : undefined;
  if (value === undefined) return `with “${name}”`;
  return say ? say(value) : `with ${name} “${value}”`;
}

function listText({ direction, oldPrefix, streams }: SimulcastList): string {
  const does = direction === 'send' ? 'can send' : 'can receive';
  const count = streams.length === 1 ? '1 version' : `${grouped(streams.length)} versions`;
  const draft = oldPrefix === undefined ? '' : ` (“${oldPrefix}=” is the syntax of an early draft)`;
  const names = streams.map((stream) => stream.map(alternativeText).join(' or else ')).join(', ');
  return `This side ${does} ${count} of the same source at a time: ${names}${draft}.`;
}

function alternativeText({ rid, paused }: SimulcastAlternative): string {
  return paused ? `${rid} (paused at first)` : rid;
}

function imageListText({ direction, sets }: ImageList): string {
  const does = direction === 'send' ? 'can send' : 'can receive';
  if (sets === 'any') return `${does} pictures of any size`;
  return `${does} pictures of ${sets.map((set) => set.map(imageAttributeText).join(', ')).join('; or of ')}`;
}

const IMAGE_ATTRIBUTES: Readonly<Record<string, (extent: string) => string>> = {
  x: (extent) => `width ${extent}`,
  y: (extent) => `height ${extent}`,
  sar: (extent) => `sample aspect ratio ${extent}`,
  par: (extent) => `picture aspect ratio ${extent}`,
  q: (extent) => `preference ${extent} (of 1)`,
};

function imageAttributeText({ name, extent }: ImageAttribute): string {
  const say = Object.hasOwn(IMAGE_ATTRIBUTES, name) ? IMAGE_ATTRIBUTES[name] : undefined;
  const text = extentText(extent);
  return say ? say(text) : `${name} ${text}`;
}

function extentText(extent: ImageExtent): string {
  if (extent.shape === 'one') return extent.value;
  if (extent.shape === 'some') return extent.values.join(' or ');
  const { lowest, highest, step } = extent;
  return step === undefined
    ? `${lowest} to ${highest}`
    : `${lowest} to ${highest} in steps of ${step}`;
}
