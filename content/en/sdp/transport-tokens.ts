import { textFor } from '@/content/text-for';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadingOf, ReadLine } from '@/lib/sdp/reading';
import type { CandidateTokenRole, TransportTokenRole } from '@/lib/sdp/readings/transport';
import type { TokenCatalogue } from '@/lib/sdp/words';
import { iceOption } from './transport-ice';
import { xrFormat } from './transport-rtcp';
import { SESSION_PARAMETERS, SUITES } from './transport-security';

/** What each value of a transport line is, and says; those of candidates are apart. */
export const attributeTokens: TokenCatalogue<Exclude<TransportTokenRole, CandidateTokenRole>> = {
  direction: { name: 'direction' },
  'group semantics': {
    name: 'semantics of the group',
    meaning: (value) =>
      value === 'BUNDLE' ? 'BUNDLE: the sections named share one transport (RFC 9143).' : undefined,
  },
  mid: { name: 'mid', meaning: midMeaning },
  'stream id': {
    name: 'MediaStream id',
    meaning: (value) => textFor(STREAMS, value),
  },
  'track id': {
    name: 'track id',
    meaning: () =>
      'The id of the MediaStreamTrack at the sender; the receiver’s track may have another.',
  },
  'msid semantic': { name: 'msid semantic' },
  'identity assertion': {
    name: 'identity assertion',
    meaning: (_, line) => {
      const provider = readingOf(line, 'identity')?.provider;
      return provider === undefined ? undefined : `Made by ${provider}; base64 of JSON.`;
    },
  },
  'identity extension': { name: 'identity extension' },
  label: { name: 'label' },
  'content kind': { name: 'kind of content' },
  ufrag: {
    name: 'user name fragment',
    meaning: (value) => `${value.length} characters; at least 4 and at most 256 are allowed.`,
  },
  pwd: {
    name: 'password',
    meaning: (value) => `${value.length} characters; at least 22 and at most 256 are allowed.`,
  },
  'ice option': { name: 'ICE option', meaning: (value) => `${value}: ${iceOption(value)}.` },
  pacing: { name: 'pacing', meaning: (value) => `${value} milliseconds between two checks.` },
  'hash function': { name: 'hash function' },
  digest: {
    name: 'digest',
    meaning: (_, line) => {
      const reading = readingOf(line, 'fingerprint');
      if (reading === undefined) return undefined;
      return `${reading.octets} octets in hexadecimal: the ${reading.algorithm} hash over the whole certificate in DER.`;
    },
  },
  'setup role': { name: 'role in setting up the connection' },
  'connection use': { name: 'new or existing connection' },
  'tls-id': { name: 'id of the DTLS association' },
  'crypto tag': {
    name: 'tag',
    meaning: (value) =>
      `The answer names its choice among the crypto lines by this number, ${value}.`,
  },
  'crypto suite': {
    name: 'crypto suite',
    meaning: (value) => withStop(textFor(SUITES, value)),
  },
  'crypto key method': {
    name: 'key method',
    meaning: (value) => (value === 'inline' ? 'The key itself stands in the line.' : undefined),
  },
  'crypto key': {
    name: 'key and salt',
    meaning: () => 'Master key and salt one after the other, in base64: secret, and readable here.',
  },
  'key lifetime': {
    name: 'key lifetime',
    meaning: (value) => `At most ${value} packets may be protected with this key.`,
  },
  mki: {
    name: 'master key identifier',
    meaning: (value) => `Packets protected with this key carry the number ${value}.`,
  },
  'mki length': {
    name: 'length of the master key identifier',
    meaning: (value) => `The identifier takes ${value} bytes in each packet.`,
  },
  'session parameter': {
    name: 'session parameter',
    meaning: (value) => withStop(textFor(SESSION_PARAMETERS, value)),
  },
  'zrtp version': { name: 'ZRTP version' },
  'zrtp hash': { name: 'hash of the ZRTP Hello' },
  'rtcp port': {
    name: 'RTCP port',
    meaning: (value) => (value === '9' ? 'The discard port: a filler, no real port.' : undefined),
  },
  'rtcp-xr format': { name: 'extended report', meaning: (value) => withStop(xrFormat(value)) },
};

const STREAMS: Readonly<Record<string, string>> = {
  '-': 'No MediaStream.',
  '*': 'Any MediaStream.',
};

function midMeaning(value: string, _: ReadLine, context: LineContext): string | undefined {
  const media = context.mediaOfMid(value);
  return media === undefined
    ? `No section has the mid ${value}.`
    : `The ${media} section with mid ${value}.`;
}

function readingOf<K extends 'fingerprint' | 'identity'>(
  { reading }: ReadLine,
  kind: K,
): ReadingOf<K> | undefined {
  return isOf(reading, kind) ? reading : undefined;
}

function isOf<K extends ReadLine['reading']['kind']>(
  reading: ReadLine['reading'],
  kind: K,
): reading is ReadingOf<K> {
  return reading.kind === kind;
}

function withStop(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${text}.`;
}
