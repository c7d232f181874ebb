import type { SctpFault, SctpFields } from '@/lib/packet/field-values-sctp';
import type { FieldWords } from '@/lib/packet/field-words';

const CHUNKS: Readonly<Record<string, string>> = {
  DATA: 'a message, or a part of one',
  INIT: 'asks for an association; over WebRTC both sides do',
  'INIT-ACK': 'agrees, with a cookie instead of keeping any state',
  SACK: 'says what has arrived, and what is missing between',
  HEARTBEAT: 'asks whether the other side is there',
  'HEARTBEAT-ACK': 'it is',
  ABORT: 'ends the association at once',
  SHUTDOWN: 'nothing more will be sent',
  ERROR: 'something could not be used',
  'COOKIE-ECHO': 'brings the cookie back: now the association is made',
  'COOKIE-ACK': 'the association stands',
  'I-DATA': 'a part of a message, so that a long one does not hold up others',
  'RE-CONFIG': 'closes streams, which is how a data channel closes',
  'FORWARD-TSN': 'do not wait for what was given up',
};

const FRAGMENTS = {
  whole: 'a whole message',
  first: 'the first part of a message',
  middle: 'a middle part of a message',
  last: 'the last part of a message',
} as const;

const VERDICTS = {
  right: 'It is right.',
  zero: 'Zero: both sides agreed that DTLS protects the packet well enough.',
  wrong: 'It is not what these bytes give.',
  unknown: 'The packet is broken, so it was not checked.',
} as const;

/** Why an SCTP packet ends here. */
export const sctpFaults: Readonly<Record<SctpFault, string>> = {
  'shorter-than-a-header': 'The bytes end within the common header.',
  'chunk-shorter-than-its-header': 'The chunk says that it is shorter than its own header.',
  'chunk-past-the-end': 'The chunk says more bytes than there are.',
  'malformed-chunk': 'The chunk does not hold what its type demands.',
};

/** SCTP and DCEP. */
export const sctpFieldWords: Pick<FieldWords, keyof SctpFields> = {
  'sctp-packet': {
    name: 'SCTP packet',
    means: ({ chunks }) =>
      chunks.length === 0 ? 'A packet without a chunk.' : `Chunks: ${chunks.join(', ')}.`,
  },
  'sctp-source-port': {
    name: 'Source port',
    means: ({ port }) => `${port}, as a=sctp-port says; there is no socket of that number.`,
  },
  'sctp-destination-port': { name: 'Destination port', means: ({ port }) => `Port ${port}.` },
  'sctp-verification-tag': {
    name: 'Verification tag',
    means: ({ tag }) =>
      tag === '0x00000000'
        ? 'Zero, as a packet with an INIT has it: none was chosen yet.'
        : `${tag} was chosen by the receiver: a packet with another tag is none of this association.`,
  },
  'sctp-checksum': {
    name: 'CRC-32C',
    means: ({ checksum, verdict }) => `${checksum}, its low byte first. ${VERDICTS[verdict]}`,
  },
  'sctp-chunk': {
    name: 'Chunk',
    means: ({ chunk, length }) =>
      chunk === ''
        ? `${length} bytes that make no chunk.`
        : `${chunk}${CHUNKS[chunk] ? `: ${CHUNKS[chunk]}` : ''}. ${length} bytes without padding.`,
  },
  'sctp-chunk-type': { name: 'Chunk type', means: ({ code, chunk }) => `${code}: ${chunk}.` },
  'sctp-chunk-flags': {
    name: 'Chunk flags',
    means: ({ flags, fragment, unordered }) =>
      fragment === undefined
        ? `${flags}.`
        : `${flags}: ${FRAGMENTS[fragment]}, ${unordered ? 'which need not wait for others' : 'in the order of its stream'}.`,
  },
  'sctp-length': { name: 'Length', means: ({ length }) => `${length} bytes without padding.` },
  'sctp-parameter': {
    name: 'Parameter',
    means: ({ parameter, length }) => `${parameter}, ${length} bytes.`,
  },
  'sctp-parameter-type': {
    name: 'Type',
    means: ({ code, parameter }) => `${code}: ${parameter}.`,
  },
  'sctp-tsn': {
    name: 'TSN',
    means: ({ tsn }) => `${tsn}: every DATA chunk has the next number, whatever its stream.`,
  },
  'sctp-stream': {
    name: 'Stream identifier',
    means: ({ stream }) => `Stream ${stream}: a data channel is one stream in each direction.`,
  },
  'sctp-stream-sequence': {
    name: 'Stream sequence number',
    means: ({ sequence }) => `Message ${sequence} of its stream.`,
  },
  'sctp-cumulative-tsn': {
    name: 'Cumulative TSN',
    means: ({ tsn }) => `Everything up to ${tsn} counts as arrived.`,
  },
  'sctp-window': {
    name: 'Receiver window',
    means: ({ window }) => `Room for ${window} more bytes.`,
  },
  'sctp-initiate-tag': {
    name: 'Initiate tag',
    means: ({ tag }) => `${tag}: packets to the sender of this chunk have to bear it.`,
  },
  'sctp-payload-protocol': {
    name: 'Payload protocol',
    means: ({ ppid, carries }) =>
      `${ppid}${carries ? `: ${carries}` : ', which data channels do not use'}.`,
  },
  'sctp-user-data': {
    name: 'User data',
    means: ({ length, carries }) => `${length} bytes${carries ? ` (${carries})` : ''}.`,
  },
  'sctp-number': { name: 'Number', means: ({ part, value }) => `“${part}”: ${value}.` },
  'sctp-bytes': { name: 'Bytes', means: ({ part, length }) => `“${part}”, ${length} bytes.` },
  'sctp-padding': {
    name: 'Padding',
    means: ({ length }) => `${length} bytes, up to a multiple of four.`,
  },
  'dcep-message': {
    name: 'DCEP message',
    means: ({ message, label }) =>
      message === 'OPEN'
        ? `Opens the data channel “${label}”.`
        : 'The data channel of this stream is open.',
  },
  'dcep-part': { name: 'Part', means: ({ part, value }) => `“${part}”: ${value}.` },
};
