import fc from 'fast-check';
import { CHUNK_TABLE, chunkType } from '@/lib/sctp/chunk-table';
import type { Chunk, ChunkType, ChunkValues } from '@/lib/sctp/chunks';
import type { SctpPacket } from '@/lib/sctp/packet';
import { PARAMETER_TABLE, type Parameter, type ParameterType } from '@/lib/sctp/parameters';

const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });
const uint16 = fc.integer({ min: 0, max: 0xffff });
const uint8 = fc.integer({ min: 0, max: 0xff });
const bytes = fc.uint8Array({ maxLength: 30 });
const sized = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const list = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { maxLength: 5 });
const addStreams = fc.record({ requestSequence: uint32, newStreams: uint16 });

type ParameterRow<Type extends ParameterType> = fc.Arbitrary<
  Omit<Extract<Parameter, { readonly type: Type }>, 'type'>
>;

/** A row for every parameter: one that is added without its row does not compile. */
const PARAMETERS: { readonly [Type in ParameterType]: ParameterRow<Type> } = {
  'HEARTBEAT-INFO': fc.record({ info: bytes }),
  'IPV4-ADDRESS': fc.record({ address: sized(4) }),
  'IPV6-ADDRESS': fc.record({ address: sized(16) }),
  'STATE-COOKIE': fc.record({ cookie: bytes }),
  'UNRECOGNIZED-PARAMETER': fc.record({ parameter: bytes }),
  'COOKIE-PRESERVATIVE': fc.record({ increment: uint32 }),
  'SUPPORTED-ADDRESS-TYPES': fc.record({ types: list(uint16) }),
  'ZERO-CHECKSUM-ACCEPTABLE': fc.record({ method: uint32 }),
  'SUPPORTED-EXTENSIONS': fc.record({ chunkTypes: list(uint8) }),
  'FORWARD-TSN-SUPPORTED': fc.constant({}),
  'OUTGOING-SSN-RESET-REQUEST': fc.record({
    requestSequence: uint32,
    responseSequence: uint32,
    lastTsn: uint32,
    streams: list(uint16),
  }),
  'INCOMING-SSN-RESET-REQUEST': fc.record({ requestSequence: uint32, streams: list(uint16) }),
  'SSN-TSN-RESET-REQUEST': fc.record({ requestSequence: uint32 }),
  'RECONFIGURATION-RESPONSE': fc.record({
    responseSequence: uint32,
    result: uint32,
    nextTsns: fc.option(fc.record({ sender: uint32, receiver: uint32 }), { nil: undefined }),
  }),
  'ADD-OUTGOING-STREAMS-REQUEST': addStreams,
  'ADD-INCOMING-STREAMS-REQUEST': addStreams,
};

const unknownParameter = fc.record({
  type: fc.constant('unknown' as const),
  code: uint16.filter((code) => PARAMETER_TABLE.nameOf(code) === undefined),
  value: bytes,
});
const knownParameter = fc.constantFrom(...Object.entries(PARAMETERS)).chain(([type, row]) =>
  // Each row is typed above; the pair of its name and its values is that parameter.
  (row as fc.Arbitrary<object>).map((value) => ({ ...value, type }) as Parameter),
);
const parameters = list(fc.oneof(knownParameter, unknownParameter));
const causes = list(fc.record({ code: uint16, info: bytes }));

const fragmentFlags = {
  immediate: fc.boolean(),
  unordered: fc.boolean(),
  beginning: fc.boolean(),
  ending: fc.boolean(),
};
const init = fc.record({
  initiateTag: uint32,
  receiverWindow: uint32,
  outboundStreams: uint16,
  inboundStreams: uint16,
  initialTsn: uint32,
  parameters,
});

/** A row for every chunk. */
const CHUNKS: { readonly [Type in ChunkType]: fc.Arbitrary<ChunkValues[Type]> } = {
  DATA: fc.record({
    ...fragmentFlags,
    tsn: uint32,
    streamId: uint16,
    streamSequence: uint16,
    ppid: uint32,
    data: bytes,
  }),
  INIT: init,
  'INIT-ACK': init,
  SACK: fc.record({
    cumulativeTsn: uint32,
    receiverWindow: uint32,
    gapBlocks: list(fc.record({ start: uint16, end: uint16 })),
    duplicateTsns: list(uint32),
  }),
  HEARTBEAT: fc.record({ parameters }),
  'HEARTBEAT-ACK': fc.record({ parameters }),
  ABORT: fc.record({ tagIsReflected: fc.boolean(), causes }),
  SHUTDOWN: fc.record({ cumulativeTsn: uint32 }),
  'SHUTDOWN-ACK': fc.constant({}),
  ERROR: fc.record({ causes }),
  'COOKIE-ECHO': fc.record({ cookie: bytes }),
  'COOKIE-ACK': fc.constant({}),
  'SHUTDOWN-COMPLETE': fc.record({ tagIsReflected: fc.boolean() }),
  'I-DATA': fc.record({
    ...fragmentFlags,
    tsn: uint32,
    streamId: uint16,
    messageId: uint32,
    ppidOrFragment: uint32,
    data: bytes,
  }),
  'RE-CONFIG': fc.record({ parameters }),
  PAD: fc.record({ padding: bytes }),
  'FORWARD-TSN': fc.record({
    newCumulativeTsn: uint32,
    streams: list(fc.record({ streamId: uint16, streamSequence: uint16 })),
  }),
  'I-FORWARD-TSN': fc.record({
    newCumulativeTsn: uint32,
    streams: list(fc.record({ streamId: uint16, unordered: fc.boolean(), messageId: uint32 })),
  }),
};

const unknownChunk = fc.record({
  type: fc.constant('unknown' as const),
  code: uint8.filter((code) => chunkType(code) === undefined),
  flags: uint8,
  value: bytes,
});
const knownChunk = fc.constantFrom(...Object.entries(CHUNKS)).chain(([type, row]) =>
  // As above.
  (row as fc.Arbitrary<object>).map((value) => ({ ...value, type }) as Chunk),
);

export const arbitraryChunk: fc.Arbitrary<Chunk> = fc.oneof(
  { weight: Object.keys(CHUNK_TABLE).length, arbitrary: knownChunk },
  { weight: 2, arbitrary: unknownChunk },
);

export const arbitraryPacket: fc.Arbitrary<SctpPacket> = fc.record({
  sourcePort: uint16,
  destinationPort: uint16,
  verificationTag: uint32,
  chunks: list(arbitraryChunk),
});
