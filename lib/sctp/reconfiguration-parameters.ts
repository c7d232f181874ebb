import { type ParameterCodec, readU16s, writeU16s } from './parameter-codec';

/** RFC 6525 §4.4: what became of a request. */
export const RECONFIGURATION_RESULTS = {
  NOTHING_TO_DO: 0,
  PERFORMED: 1,
  DENIED: 2,
  WRONG_SSN: 3,
  ALREADY_IN_PROGRESS: 4,
  BAD_SEQUENCE_NUMBER: 5,
  IN_PROGRESS: 6,
} as const;

/** The parameters of RE-CONFIG (RFC 6525 §4). An empty list of streams means all of them. */
export interface ReconfigurationValues {
  readonly 'OUTGOING-SSN-RESET-REQUEST': {
    readonly requestSequence: number;
    /** The request of the other side that this one answers to; else the one before its first. */
    readonly responseSequence: number;
    /** Everything up to it belongs to the streams before their reset. */
    readonly lastTsn: number;
    readonly streams: readonly number[];
  };
  readonly 'INCOMING-SSN-RESET-REQUEST': {
    readonly requestSequence: number;
    readonly streams: readonly number[];
  };
  readonly 'SSN-TSN-RESET-REQUEST': { readonly requestSequence: number };
  readonly 'RECONFIGURATION-RESPONSE': {
    readonly responseSequence: number;
    /** Of `RECONFIGURATION_RESULTS`, or one that is not known here. */
    readonly result: number;
    /** Only in answer to an SSN/TSN reset. */
    readonly nextTsns: { readonly sender: number; readonly receiver: number } | undefined;
  };
  readonly 'ADD-OUTGOING-STREAMS-REQUEST': AddStreams;
  readonly 'ADD-INCOMING-STREAMS-REQUEST': AddStreams;
}

interface AddStreams {
  readonly requestSequence: number;
  readonly newStreams: number;
}

const REQUEST = 're-configuration request sequence number';
const RESPONSE = 're-configuration response sequence number';
const STREAM = 'stream number';

export const RECONFIGURATION_TABLE: {
  readonly [Type in keyof ReconfigurationValues]: ParameterCodec<ReconfigurationValues[Type]>;
} = {
  'OUTGOING-SSN-RESET-REQUEST': {
    code: 13,
    read: (reader) => ({
      requestSequence: reader.u32(REQUEST),
      responseSequence: reader.u32(RESPONSE),
      lastTsn: reader.u32("sender's last assigned TSN"),
      streams: readU16s(reader, STREAM),
    }),
    write: (writer, value) => {
      writer.u32(REQUEST, value.requestSequence);
      writer.u32(RESPONSE, value.responseSequence);
      writer.u32("sender's last assigned TSN", value.lastTsn);
      writeU16s(writer, STREAM, value.streams);
    },
  },
  'INCOMING-SSN-RESET-REQUEST': {
    code: 14,
    read: (reader) => ({
      requestSequence: reader.u32(REQUEST),
      streams: readU16s(reader, STREAM),
    }),
    write: (writer, value) => {
      writer.u32(REQUEST, value.requestSequence);
      writeU16s(writer, STREAM, value.streams);
    },
  },
  'SSN-TSN-RESET-REQUEST': {
    code: 15,
    read: (reader) => ({ requestSequence: reader.u32(REQUEST) }),
    write: (writer, value) => writer.u32(REQUEST, value.requestSequence),
  },
  'RECONFIGURATION-RESPONSE': {
    code: 16,
    read: (reader) => ({
      responseSequence: reader.u32(RESPONSE),
      result: reader.u32('result'),
      nextTsns:
        reader.remaining === 0
          ? undefined
          : {
              sender: reader.u32("sender's next TSN"),
              receiver: reader.u32("receiver's next TSN"),
            },
    }),
    write: (writer, value) => {
      writer.u32(RESPONSE, value.responseSequence);
      writer.u32('result', value.result);
      if (value.nextTsns === undefined) return;
      writer.u32("sender's next TSN", value.nextTsns.sender);
      writer.u32("receiver's next TSN", value.nextTsns.receiver);
    },
  },
  'ADD-OUTGOING-STREAMS-REQUEST': addStreams(17),
  'ADD-INCOMING-STREAMS-REQUEST': addStreams(18),
};

function addStreams(code: number): ParameterCodec<AddStreams> {
  return {
    code,
    read: (reader) => {
      const requestSequence = reader.u32(REQUEST);
      const newStreams = reader.u16('number of new streams');
      reader.u16('reserved');
      return { requestSequence, newStreams };
    },
    write: (writer, { requestSequence, newStreams }) => {
      writer.u32(REQUEST, requestSequence);
      writer.u16('number of new streams', newStreams);
      writer.u16('reserved', 0);
    },
  };
}
