import type { ByteWriter } from '@/lib/bytes/byte-writer';
import type { ChunkCodec } from './chunk-codec';
import type { ChunkValues, InitFields } from './chunks';
import { type ErrorCause, writeCauses } from './error-causes';
import { type Parameter, writeParameters } from './parameters';

type ControlChunkType = Exclude<
  keyof ChunkValues,
  'DATA' | 'I-DATA' | 'SACK' | 'FORWARD-TSN' | 'I-FORWARD-TSN'
>;

/** The T bit of ABORT and SHUTDOWN-COMPLETE: the tag is the receiver's own one (§8.5.1). */
const REFLECTED = 1;

/** The chunks that set up, watch, change and end an association. */
export const CONTROL_CHUNKS: {
  readonly [Type in ControlChunkType]: ChunkCodec<ChunkValues[Type]>;
} = {
  INIT: init(1),
  'INIT-ACK': init(2),
  HEARTBEAT: ofParameters(4),
  'HEARTBEAT-ACK': ofParameters(5),
  ABORT: {
    code: 6,
    read: ({ flags, causes }) => ({
      tagIsReflected: (flags & REFLECTED) !== 0,
      causes: causes(),
    }),
    flags: ({ tagIsReflected }) => (tagIsReflected ? REFLECTED : 0),
    write: (writer, { causes }) => writeCauses(writer, causes),
  },
  SHUTDOWN: {
    code: 7,
    read: ({ fields }) => ({ cumulativeTsn: fields.u32('cumulative TSN ack') }),
    write: (writer, { cumulativeTsn }) => writer.u32('cumulative TSN ack', cumulativeTsn),
  },
  'SHUTDOWN-ACK': { code: 8, read: () => ({}), write: () => undefined },
  ERROR: {
    code: 9,
    read: ({ causes }) => ({ causes: causes() }),
    write: (writer, { causes }: { readonly causes: readonly ErrorCause[] }) =>
      writeCauses(writer, causes),
  },
  'COOKIE-ECHO': {
    code: 10,
    read: ({ fields }) => ({ cookie: fields.rest('cookie') }),
    write: (writer, { cookie }) => writer.bytes('cookie', cookie),
  },
  'COOKIE-ACK': { code: 11, read: () => ({}), write: () => undefined },
  'SHUTDOWN-COMPLETE': {
    code: 14,
    read: ({ flags }) => ({ tagIsReflected: (flags & REFLECTED) !== 0 }),
    flags: ({ tagIsReflected }) => (tagIsReflected ? REFLECTED : 0),
    write: () => undefined,
  },
  'RE-CONFIG': ofParameters(130),
  PAD: {
    code: 132,
    read: ({ fields }) => ({ padding: fields.rest('padding data') }),
    write: (writer, { padding }) => writer.bytes('padding data', padding),
  },
};

function init(code: number): ChunkCodec<InitFields> {
  return {
    code,
    read: ({ fields, parameters }) => ({
      initiateTag: fields.u32('initiate tag'),
      receiverWindow: fields.u32('advertised receiver window credit'),
      outboundStreams: fields.u16('number of outbound streams'),
      inboundStreams: fields.u16('number of inbound streams'),
      initialTsn: fields.u32('initial TSN'),
      parameters: parameters(),
    }),
    write: (writer, value) => {
      writer.u32('initiate tag', value.initiateTag);
      writer.u32('advertised receiver window credit', value.receiverWindow);
      writer.u16('number of outbound streams', value.outboundStreams);
      writer.u16('number of inbound streams', value.inboundStreams);
      writer.u32('initial TSN', value.initialTsn);
      writeParameters(writer, value.parameters);
    },
  };
}

function ofParameters(code: number): ChunkCodec<{ readonly parameters: readonly Parameter[] }> {
  return {
    code,
    read: ({ parameters }) => ({ parameters: parameters() }),
    write: (writer: ByteWriter, { parameters }) => writeParameters(writer, parameters),
  };
}
