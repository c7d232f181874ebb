import type { ByteReader } from '@/lib/bytes/byte-reader';
import type { ByteWriter } from '@/lib/bytes/byte-writer';
import { type ChunkCodec, fragmentFlags, readFragmentFlags } from './chunk-codec';
import type { ChunkValues, GapBlock } from './chunks';

/** The chunks that carry user data, acknowledge it or skip it. */
export const DATA_CHUNKS: {
  readonly [Type in 'DATA' | 'I-DATA' | 'SACK' | 'FORWARD-TSN' | 'I-FORWARD-TSN']: ChunkCodec<
    ChunkValues[Type]
  >;
} = {
  DATA: {
    code: 0,
    read: ({ flags, fields }) => ({
      ...readFragmentFlags(flags),
      tsn: fields.u32('TSN'),
      streamId: fields.u16('stream identifier'),
      streamSequence: fields.u16('stream sequence number'),
      ppid: fields.u32('payload protocol identifier'),
      data: fields.rest('user data'),
    }),
    flags: fragmentFlags,
    write: (writer, value) => {
      writer.u32('TSN', value.tsn);
      writer.u16('stream identifier', value.streamId);
      writer.u16('stream sequence number', value.streamSequence);
      writer.u32('payload protocol identifier', value.ppid);
      writer.bytes('user data', value.data);
    },
  },
  'I-DATA': {
    code: 64,
    read: ({ flags, fields }) => {
      const bits = readFragmentFlags(flags);
      const tsn = fields.u32('TSN');
      const streamId = fields.u16('stream identifier');
      fields.u16('reserved');
      const messageId = fields.u32('message identifier');
      const ppidOrFragment = fields.u32(lastField(bits.beginning));
      return { ...bits, tsn, streamId, messageId, ppidOrFragment, data: fields.rest('user data') };
    },
    flags: fragmentFlags,
    write: (writer, value) => {
      writer.u32('TSN', value.tsn);
      writer.u16('stream identifier', value.streamId);
      writer.u16('reserved', 0);
      writer.u32('message identifier', value.messageId);
      writer.u32(lastField(value.beginning), value.ppidOrFragment);
      writer.bytes('user data', value.data);
    },
  },
  SACK: {
    code: 3,
    read: ({ fields }) => {
      const cumulativeTsn = fields.u32('cumulative TSN ack');
      const receiverWindow = fields.u32('advertised receiver window credit');
      const blocks = fields.u16('number of gap ack blocks');
      const duplicates = fields.u16('number of duplicate TSNs');
      return {
        cumulativeTsn,
        receiverWindow,
        gapBlocks: repeated(blocks, () => readGapBlock(fields)),
        duplicateTsns: repeated(duplicates, () => fields.u32('duplicate TSN')),
      };
    },
    write: (writer, value) => {
      writer.u32('cumulative TSN ack', value.cumulativeTsn);
      writer.u32('advertised receiver window credit', value.receiverWindow);
      writer.u16('number of gap ack blocks', value.gapBlocks.length);
      writer.u16('number of duplicate TSNs', value.duplicateTsns.length);
      for (const block of value.gapBlocks) writeGapBlock(writer, block);
      for (const tsn of value.duplicateTsns) writer.u32('duplicate TSN', tsn);
    },
  },
  'FORWARD-TSN': {
    code: 192,
    read: ({ fields }) => ({
      newCumulativeTsn: fields.u32('new cumulative TSN'),
      streams: untilEnd(fields, () => ({
        streamId: fields.u16('stream identifier'),
        streamSequence: fields.u16('stream sequence number'),
      })),
    }),
    write: (writer, value) => {
      writer.u32('new cumulative TSN', value.newCumulativeTsn);
      for (const { streamId, streamSequence } of value.streams) {
        writer.u16('stream identifier', streamId);
        writer.u16('stream sequence number', streamSequence);
      }
    },
  },
  'I-FORWARD-TSN': {
    code: 194,
    read: ({ fields }) => ({
      newCumulativeTsn: fields.u32('new cumulative TSN'),
      streams: untilEnd(fields, () => ({
        streamId: fields.u16('stream identifier'),
        unordered: (fields.u16('reserved, U') & 1) !== 0,
        messageId: fields.u32('message identifier'),
      })),
    }),
    write: (writer, value) => {
      writer.u32('new cumulative TSN', value.newCumulativeTsn);
      for (const { streamId, unordered, messageId } of value.streams) {
        writer.u16('stream identifier', streamId);
        writer.u16('reserved, U', unordered ? 1 : 0);
        writer.u32('message identifier', messageId);
      }
    },
  },
};

function lastField(isFirstFragment: boolean): string {
  return isFirstFragment ? 'payload protocol identifier' : 'fragment sequence number';
}

function readGapBlock(fields: ByteReader): GapBlock {
  return { start: fields.u16('gap ack block start'), end: fields.u16('gap ack block end') };
}

function writeGapBlock(writer: ByteWriter, block: GapBlock): void {
  writer.u16('gap ack block start', block.start);
  writer.u16('gap ack block end', block.end);
}

function repeated<Value>(count: number, read: () => Value): readonly Value[] {
  const values: Value[] = [];
  for (let index = 0; index < count; index += 1) values.push(read());
  return values;
}

function untilEnd<Value>(fields: ByteReader, read: () => Value): readonly Value[] {
  const values: Value[] = [];
  while (fields.remaining > 0) values.push(read());
  return values;
}
