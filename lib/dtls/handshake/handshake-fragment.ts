import type { ByteRange, FieldRange } from '@/lib/bytes/byte-range';
import { attemptRead, ByteReader, PastEndError } from '@/lib/bytes/byte-reader';
import { ByteWriter } from '@/lib/bytes/byte-writer';
import type { ContentProblem } from '../record/content';
import { readUint24, writeUint24 } from '../record/wide-integers';

/*
 *  | type | length, 24 bits | message_seq, 16 | fragment_offset, 24 | fragment_length, 24 |
 *  | fragment …                                            RFC 6347 §4.2.2, RFC 9147 §5.2
 */

export const HANDSHAKE_HEADER_LENGTH = 12;

/** A part of a message, or all of it. */
export interface HandshakeFragment {
  /** 0 to 255: `HANDSHAKE_TYPES`. */
  readonly type: number;
  /** Bytes of the whole message's body. */
  readonly length: number;
  readonly messageSequence: number;
  readonly fragmentOffset: number;
  readonly fragment: Uint8Array;
}

export interface ReadFragment {
  readonly fragment: HandshakeFragment;
  readonly range: ByteRange;
  readonly header: readonly FieldRange[];
  readonly body: ByteRange;
}

/** The fragments in a record's content; of a broken one, those before the break. */
export type ReadFragments =
  | { readonly ok: true; readonly fragments: readonly ReadFragment[] }
  | {
      readonly ok: false;
      readonly fragments: readonly ReadFragment[];
      readonly problem: ContentProblem;
      readonly header: readonly FieldRange[];
    };

/** One record may hold several (RFC 6347 §4.2.3); offsets count from `content`. Never throws. */
export function readFragments(content: Uint8Array): ReadFragments {
  const fragments: ReadFragment[] = [];
  for (let at = 0; at < content.length; ) {
    const reader = new ByteReader(content, at);
    const read = attemptRead(() => readFragment(reader));
    if (read instanceof PastEndError || 'kind' in read) {
      return { ok: false, fragments, problem: problemOf(read), header: reader.fields };
    }
    fragments.push(read);
    at = read.range.end;
  }
  return { ok: true, fragments };
}

function readFragment(reader: ByteReader): ReadFragment | ContentProblem {
  const start = reader.offset;
  const type = reader.u8('type');
  const length = readUint24(reader, 'length');
  const messageSequence = reader.u16('message_seq');
  const fragmentOffset = readUint24(reader, 'fragment_offset');
  const at = reader.offset;
  const fragmentLength = readUint24(reader, 'fragment_length');
  if (fragmentOffset + fragmentLength > length) {
    return { kind: 'out-of-range', offset: at, field: 'fragment_length' };
  }
  const header = [...reader.fields];
  const body = { start: reader.offset, end: reader.offset + fragmentLength };
  const fragment = reader.bytes('fragment', fragmentLength);
  return {
    fragment: { type, length, messageSequence, fragmentOffset, fragment },
    range: { start, end: body.end },
    header,
    body,
  };
}

function problemOf(read: PastEndError | ContentProblem): ContentProblem {
  if (!(read instanceof PastEndError)) return read;
  return { kind: 'past-the-end', offset: read.offset, field: read.field };
}

/** Throws a RangeError when a value does not fit its field, or the fragment its message. */
export function encodeFragment(fragment: HandshakeFragment): Uint8Array {
  const { fragmentOffset, length } = fragment;
  if (fragmentOffset + fragment.fragment.length > length) {
    throw new RangeError(`A fragment at ${fragmentOffset} ends after its message`);
  }
  const writer = new ByteWriter();
  writer.u8('type', fragment.type);
  writeUint24(writer, 'length', length);
  writer.u16('message_seq', fragment.messageSequence);
  writeUint24(writer, 'fragment_offset', fragmentOffset);
  writeUint24(writer, 'fragment_length', fragment.fragment.length);
  writer.bytes('fragment', fragment.fragment);
  return writer.toBytes();
}
