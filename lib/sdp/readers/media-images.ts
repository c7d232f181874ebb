import type { AttributeReaders } from '../attribute-reader';
import type { LineReader } from '../line-reader';
import type { ReadingOf } from '../reading';
import type { ImageAttribute, ImageExtent, ImageList } from '../readings/media';
import { skipSpaces, takePayloadType } from './media-parameters';
import { wordFollows } from './word-list';

export const imageReaders: AttributeReaders = {
  imageattr: { read: readImageattr, reference: { rfc: 6236, section: '3.1' } },
  framesize: { read: readFramesize, reference: { rfc: 6064 } },
};

/** Sample input: `97 send [x=800,y=640,sar=1.1,q=0.6] [x=480,y=320] recv *` */
function readImageattr(reader: LineReader): ReadingOf<'imageattr'> {
  const payloadType = reader.word('payload type', /^(\*|\d{1,3})$/);
  const lists = [takeList(reader)];
  while (wordFollows(reader)) lists.push(takeList(reader));
  return { kind: 'imageattr', payloadType, lists };
}

function takeList(reader: LineReader): ImageList {
  const direction = reader.oneOf('simulcast direction', ['send', 'recv']);
  skipSpaces(reader);
  if (reader.skip('*')) return { direction, sets: 'any' };
  const sets: (readonly ImageAttribute[])[] = [];
  do {
    sets.push(takeSet(reader));
    skipSpaces(reader);
  } while (reader.text.startsWith('[', reader.position));
  return { direction, sets };
}

function takeSet(reader: LineReader): readonly ImageAttribute[] {
  const attributes: ImageAttribute[] = [];
  reader.literal('[');
  do {
    const name = reader.until('parameter name', '=,] ');
    reader.literal('=');
    attributes.push({ name, extent: takeExtent(reader) });
  } while (reader.skip(','));
  reader.literal(']');
  return attributes;
}

/** `320`, `[320:1280]`, `[320:16:1280]`, `[320,640]`, and of ratios `[1.1-1.3]`. */
function takeExtent(reader: LineReader): ImageExtent {
  if (!reader.skip('[')) return { shape: 'one', value: reader.until('parameter value', ',] ') };
  const written = reader.until('parameter value', '] ', /^[\d.]+([:,-][\d.]+)*$/);
  reader.literal(']');
  return extentOf(written);
}

function extentOf(written: string): ImageExtent {
  const bounds = written.split(/[:-]/);
  const [lowest = '', middle = '', highest] = bounds;
  if (bounds.length === 2) return { shape: 'range', lowest, highest: middle };
  if (bounds.length === 3 && highest !== undefined) {
    return { shape: 'range', lowest, step: middle, highest };
  }
  return { shape: 'some', values: written.split(',') };
}

/** Sample input: `96 640-480` */
function readFramesize(reader: LineReader): ReadingOf<'framesize'> {
  const payloadType = takePayloadType(reader);
  const width = reader.number('width', 0, 65_535, '- \t');
  reader.literal('-');
  const height = reader.number('height', 0, 65_535);
  return { kind: 'framesize', payloadType, width, height };
}
