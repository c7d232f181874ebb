import type { ByteRange, FieldRange } from '@/lib/bytes/byte-range';
import { ByteReader } from '@/lib/bytes/byte-reader';
import { ByteWriter } from '@/lib/bytes/byte-writer';
import type { RtpHeaderExtension } from './rtp-packet';

/*
 *  0xBEDE: id 4 | length − 1, 4 | data …        id 0 one byte of padding, 15 ends the elements
 *  0x100X: id 8 | length, 8     | data …        id 0 one byte of padding        RFC 8285 §4.2, §4.3
 */

/** The profile of elements with a head of one byte (RFC 8285 §4.2). */
export const ONE_BYTE_PROFILE = 0xbede;
/** The first profile of elements with a head of two; its low four bits are for the application. */
export const TWO_BYTE_PROFILE = 0x1000;

export type ElementForm = 'one-byte' | 'two-byte';

/** An element; what its id means is agreed in SDP (`a=extmap`). */
export interface ExtensionElement {
  /** One byte: 1 to 14. Two bytes: 1 to 255. */
  readonly id: number;
  /** One byte: 1 to 16 bytes. Two bytes: 0 to 255. */
  readonly data: Uint8Array;
}

/** Where an element lies; `range` holds head and data. */
export interface ElementLayout {
  readonly id: number;
  readonly range: ByteRange;
  readonly head: readonly FieldRange[];
  readonly data: ByteRange;
}

export interface DecodedElements {
  readonly ok: true;
  readonly form: ElementForm;
  readonly elements: readonly ExtensionElement[];
  readonly layout: readonly ElementLayout[];
}

export type ElementsProblem =
  | { readonly kind: 'unknown-profile'; readonly profile: number }
  | { readonly kind: 'element-past-the-end'; readonly offset: number };

/** Which form a profile announces; undefined for a profile that is not RFC 8285's. */
export function elementForm(profile: number): ElementForm | undefined {
  if (profile === ONE_BYTE_PROFILE) return 'one-byte';
  return (profile & 0xfff0) === TWO_BYTE_PROFILE ? 'two-byte' : undefined;
}

/**
 * The elements of an extension. Ranges count from `offset`, the place of the data in the packet.
 * Never throws; of a broken extension the elements before the break come with the problem.
 */
export function decodeElements(
  { profile, data }: RtpHeaderExtension,
  offset = 0,
):
  | DecodedElements
  | {
      readonly ok: false;
      readonly problem: ElementsProblem;
      readonly elements: readonly ExtensionElement[];
      readonly layout: readonly ElementLayout[];
    } {
  const form = elementForm(profile);
  const elements: ExtensionElement[] = [];
  const layout: ElementLayout[] = [];
  const broken = (problem: ElementsProblem) => ({ ok: false, problem, elements, layout }) as const;
  if (form === undefined) return broken({ kind: 'unknown-profile', profile });
  const reader = new ByteReader(data);
  while (reader.remaining > 0) {
    const start = reader.offset;
    const first = reader.u8('head');
    const id = form === 'one-byte' ? first >> 4 : first;
    if (id === 0) continue;
    // §4.2: 15 is reserved, and whatever follows it is to be ignored.
    if (form === 'one-byte' && id === 15) break;
    const length = form === 'one-byte' ? (first & 0x0f) + 1 : lengthByte(reader);
    if (length === undefined || reader.remaining < length) {
      return broken({ kind: 'element-past-the-end', offset: offset + start });
    }
    elements.push({ id, data: reader.bytes('data', length) });
    layout.push(layoutOf(form, id, offset + start, offset + reader.offset));
  }
  return { ok: true, form, elements, layout };
}

function lengthByte(reader: ByteReader): number | undefined {
  return reader.remaining > 0 ? reader.u8('head') : undefined;
}

function layoutOf(form: ElementForm, id: number, start: number, end: number): ElementLayout {
  const body = start + (form === 'one-byte' ? 1 : 2);
  const head: FieldRange[] =
    form === 'one-byte'
      ? [{ name: 'id and length', start, end: body }]
      : [
          { name: 'id', start, end: start + 1 },
          { name: 'length', start: start + 1, end: body },
        ];
  return { id, range: { start, end }, head, data: { start: body, end } };
}

/** Throws a RangeError for an id or a length that the form cannot hold. */
export function encodeElements(
  form: ElementForm,
  elements: readonly ExtensionElement[],
): RtpHeaderExtension {
  const writer = new ByteWriter();
  for (const { id, data } of elements) {
    const greatest = form === 'one-byte' ? 14 : 255;
    if (id < 1 || id > greatest) throw new RangeError(`${id} is no id of a ${form} element`);
    if (form === 'one-byte') {
      if (data.length < 1 || data.length > 16) {
        throw new RangeError(`A one-byte element cannot hold ${data.length} bytes`);
      }
      writer.u8('id and length', (id << 4) | (data.length - 1));
    } else {
      writer.u8('id', id);
      writer.u8('length', data.length);
    }
    writer.bytes('data', data);
  }
  writer.fill('padding', -writer.offset & 3);
  const profile = form === 'one-byte' ? ONE_BYTE_PROFILE : TWO_BYTE_PROFILE;
  return { profile, data: writer.toBytes() };
}
