import { classOfAddress, familyOfAddress } from '../../address';
import type { AttributeReaders } from '../attribute-reader';
import type { LineReader } from '../line-reader';
import type { ReadingOf } from '../reading';
import { wordFollows, wordsLeft } from './word-list';

/** Where RTCP goes, and in which forms; `rtcp-fb` is with the codecs. */
export const rtcpReaders: AttributeReaders = {
  rtcp: { read: readRtcp, reference: { rfc: 3605, section: '2.1' } },
  'rtcp-mux': {
    read: () => ({ kind: 'rtcp-mux' }),
    reference: { rfc: 5761, section: '5.1.1' },
  },
  'rtcp-mux-only': {
    read: () => ({ kind: 'rtcp-mux-only' }),
    reference: { rfc: 8858, section: '3' },
  },
  'rtcp-rsize': {
    read: () => ({ kind: 'rtcp-rsize' }),
    reference: { rfc: 5506 },
  },
  'rtcp-xr': {
    read: (reader) => ({ kind: 'rtcp-xr', formats: wordsLeft(reader, 'rtcp-xr format') }),
    reference: { rfc: 3611, section: '5.1' },
  },
};

/** Sample input: `9 IN IP4 0.0.0.0`, or `53020` alone */
function readRtcp(reader: LineReader): ReadingOf<'rtcp'> {
  const port = reader.number('rtcp port', 0, 65_535);
  if (!wordFollows(reader)) return { kind: 'rtcp', port };
  const netType = reader.word('network type');
  const addressType = reader.word('address type');
  const address = reader.word('address');
  return {
    kind: 'rtcp',
    port,
    address: {
      netType,
      addressType,
      address,
      class: classOfAddress(address),
      family: familyOfAddress(address),
    },
  };
}
