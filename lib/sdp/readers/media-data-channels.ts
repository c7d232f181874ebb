import type { AttributeReaders } from '../attribute-reader';
import type { LineReader } from '../line-reader';
import type { ReadingOf } from '../reading';
import type { RoundedSize } from '../readings/media';
import { skipSpaces, takeParameters } from './media-parameters';
import { readInitChunk } from './sctp-init-chunk';
import { wordFollows } from './word-list';

export const dataChannelReaders: AttributeReaders = {
  'sctp-port': {
    read: (reader) => ({ kind: 'sctp-port', port: reader.number('sctp port', 0, 65_535) }),
    reference: { rfc: 8841, section: '5' },
  },
  'max-message-size': { read: readMaxMessageSize, reference: { rfc: 8841, section: '6' } },
  sctpmap: {
    read: readSctpmap,
    reference: {
      title: 'draft-ietf-mmusic-sctp-sdp-05',
      url: 'https://datatracker.ietf.org/doc/html/draft-ietf-mmusic-sctp-sdp-05',
    },
  },
  dcmap: { read: readDcmap, reference: { rfc: 8864, section: '5.1' } },
  dcsa: { read: readDcsa, reference: { rfc: 8864, section: '5.2' } },
  'sctp-init': {
    read: readSctpInit,
    reference: {
      title: 'draft-hancke-tsvwg-snap',
      url: 'https://datatracker.ietf.org/doc/draft-hancke-tsvwg-snap/',
    },
  },
};

function readMaxMessageSize(reader: LineReader): ReadingOf<'max-message-size'> {
  const size = reader.number('message size', 0, Number.MAX_SAFE_INTEGER);
  return { kind: 'max-message-size', size, rounded: roundedSize(size) };
}

const UNITS = ['PiB', 'TiB', 'GiB', 'MiB', 'KiB'] as const;

/** Undefined below 1 KiB, where the number of bytes says enough. */
function roundedSize(size: number): RoundedSize | undefined {
  for (const [index, unit] of UNITS.entries()) {
    const bytes = 1024 ** (UNITS.length - index);
    // 1073741823 of Firefox is one byte short of 1 GiB and must read so, not as 1024.0 MiB.
    const amount = Number((size / bytes).toFixed(1));
    if (amount >= 1) return { amount: `${amount}`, unit, exact: amount * bytes === size };
  }
  return undefined;
}

/** Sample input: `5000 webrtc-datachannel 1024` */
function readSctpmap(reader: LineReader): ReadingOf<'sctpmap'> {
  const port = reader.number('sctp port', 0, 65_535);
  const protocol = reader.word('sctp protocol');
  const streams = wordFollows(reader) ? reader.number('stream count', 0, 65_535) : undefined;
  return { kind: 'sctpmap', port, protocol, streams };
}

/** Sample input: `2 subprotocol="bfcp";label="bfcp";max-retr=3` */
function readDcmap(reader: LineReader): ReadingOf<'dcmap'> {
  const stream = reader.number('data channel id', 0, 65_535);
  const parameters = wordFollows(reader) ? takeParameters(reader) : [];
  return { kind: 'dcmap', stream, parameters };
}

/** Sample input: `2 accept-types:text/plain` */
function readDcsa(reader: LineReader): ReadingOf<'dcsa'> {
  const stream = reader.number('data channel id', 0, 65_535);
  skipSpaces(reader);
  return { kind: 'dcsa', stream, attribute: reader.rest('data channel attribute') };
}

function readSctpInit(reader: LineReader): ReadingOf<'sctp-init'> {
  const init = reader.word('sctp init', /^[\w+/-]+={0,2}$/);
  return { kind: 'sctp-init', init, chunk: readInitChunk(init) };
}
