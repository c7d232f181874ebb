import type { MediaProtection, RtpFields } from '@/lib/packet/field-values-rtp';
import type { FieldWords } from '@/lib/packet/field-words';

const PAYLOADS: Readonly<Record<MediaProtection, string>> = {
  clear: 'of media, in clear.',
  srtp: 'that SRTP encrypted. Only who has the keys of the DTLS handshake can read them.',
  unknown:
    'of media. SRTP encrypts them, and the header does not tell whether it did; the network sees no difference.',
};

/** RTP and SRTP, and SRTCP from outside. */
export const rtpFieldWords: Pick<FieldWords, keyof RtpFields> = {
  'rtp-packet': {
    name: 'RTP packet',
    means: ({ payloadType, sequence, protection }) =>
      `Media of payload type ${payloadType}, number ${sequence}. ${protection === 'srtp' ? 'It is SRTP: the header stays readable, so that anyone on the way sees who sends how much and when.' : 'The header looks the same in RTP and SRTP.'}`,
  },
  'rtp-flags': {
    name: 'Version and flags',
    means: ({ version, padding, extension, sources }) =>
      `Version ${version}, ${padding ? 'with' : 'no'} padding, ${extension ? 'with a' : 'no'} header extension, ${sources} contributing sources. A first byte of 128 to 191 tells RTP from STUN and DTLS.`,
  },
  'rtp-payload-type': {
    name: 'Marker and payload type',
    means: ({ marker, payloadType }) =>
      `Type ${payloadType}: a=rtpmap in the SDP says which codec. The marker is ${marker ? 'set' : 'not set'}: with video it ends a frame, with audio it begins one after silence.`,
  },
  'rtp-sequence': {
    name: 'Sequence number',
    means: ({ sequence }) =>
      `${sequence}: one more with each packet, so a receiver sees what is lost. It begins anywhere, and after 65535 comes 0.`,
  },
  'rtp-timestamp': {
    name: 'Timestamp',
    means: ({ timestamp }) =>
      `${timestamp}, in ticks of the codec’s clock: when the first sample of the packet was taken.`,
  },
  'rtp-ssrc': { name: 'SSRC', means: ({ ssrc }) => `${ssrc} identifies the stream.` },
  'rtp-csrc': {
    name: 'CSRC',
    means: ({ csrc }) => `${csrc} is one of the streams that a mixer put together.`,
  },
  'rtp-extension': {
    name: 'Header extension',
    means: ({ profile, length }) =>
      `${length} bytes of the form ${profile}${profile === '0xbede' ? ': elements with one-byte headers, which a=extmap names' : ''}. SRTP leaves them readable.`,
  },
  'rtp-extension-profile': {
    name: 'Form of the extension',
    means: ({ profile }) =>
      `${profile}: ${profile === '0xbede' ? 'elements with headers of one byte' : profile.startsWith('0x100') ? 'elements with headers of two bytes' : profile === '0xc0de' || profile === '0xc2de' ? 'elements that are encrypted (Cryptex)' : 'a form of its own'}.`,
  },
  'rtp-extension-length': {
    name: 'Length of the extension',
    means: ({ words, length }) => `${words} words of four: ${length} bytes follow.`,
  },
  'rtp-extension-element': {
    name: 'Element',
    means: ({ id, length }) =>
      `Number ${id}, ${length} bytes: a=extmap:${id} in the SDP says what it is.`,
  },
  'rtp-extension-data': {
    name: 'Data',
    means: ({ length }) => `${length} bytes, whose meaning the SDP gives.`,
  },
  'rtp-extension-padding': {
    name: 'Filling',
    means: ({ length }) => `${length} bytes, so that the extension ends at a multiple of four.`,
  },
  'rtp-payload': {
    name: 'Payload',
    means: ({ length, protection, holdsTag }) =>
      `${length} bytes ${PAYLOADS[protection]}${holdsTag ? ' At their end stands the tag that protects header and payload, 10 or 16 bytes by profile.' : ''}`,
  },
  'rtp-padding': {
    name: 'Padding',
    means: ({ length }) =>
      `${length} bytes that are no media; the last one says how many. Senders use it to try how much the path takes.`,
  },
  'srtp-tag': {
    name: 'Authentication tag',
    means: ({ length }) =>
      `${length} bytes that only who has the key can compute. A packet with any bit changed fails here, and is dropped.`,
  },
  'srtcp-packet': {
    name: 'SRTCP packet',
    means: ({ type, ssrc, encrypted, index }) =>
      `Reports and feedback from ${ssrc}, number ${index}${encrypted ? ', encrypted but for the first eight bytes' : ', authenticated only'}. The first of them is ${type}.`,
  },
  'srtcp-encrypted': {
    name: 'Encrypted part',
    means: ({ length }) => `${length} bytes: reports, and whatever else the compound holds.`,
  },
  'srtcp-index': {
    name: 'E flag and SRTCP index',
    means: ({ encrypted, index }) =>
      `E is ${encrypted ? 'set: the packet is encrypted' : 'not set: the packet is in clear'}. The index is ${index}, and counts packets: RTCP has no sequence number of its own.`,
  },
};
