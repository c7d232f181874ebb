import type { AttributeReaders } from '../attribute-reader';
import type { LineReader } from '../line-reader';
import type { ReadingOf } from '../reading';
import { someWords, wordFollows } from './word-list';

/** ICE but for its candidates (RFC 8839 §5). Lengths and characters are for the rules to judge. */
export const iceReaders: AttributeReaders = {
  'ice-ufrag': {
    read: (reader) => ({ kind: 'ice-ufrag', ufrag: reader.word('ufrag') }),
    reference: { rfc: 8839, section: '5.4' },
  },
  'ice-pwd': {
    read: (reader) => ({ kind: 'ice-pwd', pwd: reader.word('pwd') }),
    reference: { rfc: 8839, section: '5.4' },
  },
  'ice-options': {
    read: (reader) => ({ kind: 'ice-options', options: someWords(reader, 'ice option') }),
    reference: { rfc: 8839, section: '5.6' },
  },
  'ice-lite': {
    read: () => ({ kind: 'ice-lite' }),
    reference: { rfc: 8839, section: '5.3' },
  },
  'ice-mismatch': {
    read: () => ({ kind: 'ice-mismatch' }),
    reference: { rfc: 8839, section: '5.3' },
  },
  'ice-pacing': {
    read: (reader) => ({ kind: 'ice-pacing', pacing: reader.number('pacing', 0, 9_999_999_999) }),
    reference: { rfc: 8839, section: '5.5' },
  },
  'remote-candidates': {
    read: readRemoteCandidates,
    reference: { rfc: 8839, section: '5.2' },
  },
  'end-of-candidates': {
    read: () => ({ kind: 'end-of-candidates' }),
    reference: { rfc: 8840, section: '8' },
  },
};

/** Sample input: `1 192.0.2.1 5000 2 192.0.2.1 5001` */
function readRemoteCandidates(reader: LineReader): ReadingOf<'remote-candidates'> {
  const candidates = [readRemoteCandidate(reader)];
  while (wordFollows(reader)) candidates.push(readRemoteCandidate(reader));
  return { kind: 'remote-candidates', candidates };
}

/** Some agents count components from 0, which no candidate does. */
function readRemoteCandidate(reader: LineReader) {
  return {
    component: reader.number('component', 0, 256),
    address: reader.word('candidate address'),
    port: reader.number('candidate port', 0, 65_535),
  };
}
