import type { ComposedReason, ExampleKind } from '@/lib/sdp/examples/example';
import type { ExampleId } from '@/lib/sdp/examples/examples';

interface ExampleText {
  readonly name: string;
  /** One line: what there is to see in it. */
  readonly shows: string;
}

const examples: Readonly<Record<ExampleId, ExampleText>> = {
  'chromium-audio-only': {
    name: 'Chromium, one microphone',
    shows: 'The smallest offer with media: one m-section, Opus first, an mDNS name per address.',
  },
  'chromium-data-only': {
    name: 'Chromium, data channel only',
    shows: 'No RTP at all: an SCTP port and the largest message, and no codec.',
  },
  'chromium-audio-video-data': {
    name: 'Chromium, audio, video and data',
    shows: 'Three m-sections in one BUNDLE, and all the video codecs of this build.',
  },
  'chromium-simulcast': {
    name: 'Chromium, simulcast in three layers',
    shows: 'One camera in three sizes, told apart by rid f, h and q; no ssrc lines are needed.',
  },
  'chromium-viewer': {
    name: 'Chromium, a viewer',
    shows: 'Everything recvonly: codecs that it can receive, and neither msid nor ssrc.',
  },
  'chromium-call': {
    name: 'Chromium, a call in both directions',
    shows: 'Offer actpass, answer active; only the first section of the answer has candidates.',
  },
  'chromium-ice-restart': {
    name: 'Chromium, before and after an ICE restart',
    shows: 'New ice-ufrag, ice-pwd, candidates and o= version; the fingerprint stays.',
  },
  'firefox-audio-only': {
    name: 'Firefox, one microphone',
    shows: 'Candidates for RTP and RTCP, over UDP and TCP; fingerprint at session level.',
  },
  'firefox-data-only': {
    name: 'Firefox, data channel only',
    shows: 'The same channel as in Chromium, with a max-message-size of about 1 GB.',
  },
  'firefox-audio-video-data': {
    name: 'Firefox, audio, video and data',
    shows: 'Other payload types and extension numbers than in Chromium for the same codecs.',
  },
  'firefox-simulcast': {
    name: 'Firefox, simulcast in three layers',
    shows: 'The layers as rid f, h and q, and besides them an ssrc and its rtx for each.',
  },
  'firefox-viewer': {
    name: 'Firefox, a viewer',
    shows:
      'Everything recvonly; unlike Chromium it still writes an ssrc with its cname per section.',
  },
  'firefox-call': {
    name: 'Firefox, a call in both directions',
    shows: 'The answer is active, has no RTCP candidates, and drops what both could only receive.',
  },
  'firefox-ice-restart': {
    name: 'Firefox, before and after an ICE restart',
    shows: 'New ice-ufrag, ice-pwd and ports; the mDNS names and the fingerprint stay.',
  },
  'rfc-8866-call': {
    name: 'A call, as the SDP standard prints it',
    shows: 'Who calls, how to reach them, two audio streams, and a video with its own address.',
  },
  'rfc-4566-seminar': {
    name: 'The seminar of the older SDP standard',
    shows: 'A multicast announcement: t= as dates, a time to live, recvonly for all.',
  },
  'rfc-3264-call': {
    name: 'The classic offer and answer',
    shows: 'Port 0 in the answer refuses one of two videos; the m-lines keep their order.',
  },
  'rfc-9429-call': {
    name: 'The simple call of JSEP',
    shows: 'An own transport per section in the offer, and the answer bundles them on one.',
  },
  'introductory-answer': {
    name: 'The answer known from introductions',
    shows: 'Opus and VP8 in few lines. Its blank lines, and not only they, stop a real browser.',
  },
  'sfu-answer': {
    name: 'The answer of a media server',
    shows: 'ICE-lite on a public address, recvonly: the server only answers the browser’s checks.',
  },
  'plan-b-offer': {
    name: 'A Plan B offer',
    shows: 'A camera and a screen in one m-section, told apart by ssrc. Chromium refuses it today.',
  },
  'sip-gateway-offer': {
    name: 'A SIP gateway with G.711',
    shows: 'Plain RTP, an address in c=, telephone tones: no ICE, no encryption.',
  },
  'sip-sdes-offer': {
    name: 'A SIP gateway with keys in the text',
    shows: 'SRTP keyed by a=crypto (SDES): whoever reads the signaling can decrypt the call.',
  },
  'rtsp-camera': {
    name: 'An RTSP camera',
    shows: 'H.264 with its parameter sets, a control URL per stream, port 0 until SETUP.',
  },
  'aes67-stream': {
    name: 'An AES67 audio stream',
    shows: 'Uncompressed L24 by multicast, 1 ms per packet, on a PTP clock that all share.',
  },
  'escaped-line-ends': {
    name: 'Mistake: \\r\\n as text',
    shows: 'Copied out of JSON without decoding it: for a browser, one long line. Both refuse.',
  },
  'no-final-newline': {
    name: 'Mistake: last line without its end',
    shows: 'trim() or join() took the last CRLF away: Chromium refuses it, Firefox takes it.',
  },
  'answer-actpass': {
    name: 'Mistake: an answer with actpass',
    shows: 'The offer’s setup was copied: an answer must choose active or passive. Both refuse.',
  },
  'foreign-candidates': {
    name: 'Mistake: candidates of another session',
    shows:
      'The candidate’s ufrag is not that of its section. Both take it; no check succeeds there.',
  },
  'lower-case-fingerprint': {
    name: 'Mistake: a fingerprint in lower case',
    shows: 'The grammar wants upper-case hexadecimal: Firefox refuses it, Chromium takes it.',
  },
};

const because: Readonly<Record<ComposedReason, string>> = {
  'ice-lite': 'browsers are always full ICE agents; only servers are lite.',
  'plan-b': 'Chromium no longer has Plan B, and Firefox never wrote it.',
  sip: 'browsers neither send plain RTP nor offer G.729.',
  sdes: 'browsers key SRTP by DTLS only.',
  rtsp: 'browsers do not speak RTSP.',
  broadcast: 'browsers neither use multicast nor follow a PTP clock.',
  introduction:
    'it is shortened for print; a browser writes no blank lines and leaves nothing out.',
};

const kinds: Readonly<Record<ExampleKind, string>> = {
  offer: 'Offer',
  answer: 'Answer',
  other: 'Description',
  pair: 'Offer and answer',
  change: 'Before and after',
};

/** Texts of the library of examples. */
export const exampleWords = {
  heading: 'Examples',
  groups: {
    browser: 'Recorded from browsers',
    rfc: 'From RFCs',
    hand: 'Composed by hand',
    mistake: 'Common mistakes',
  },
  provenance: {
    browser: (browser: string, version: string) => `Recorded from ${browser} ${version}.`,
    rfc: (rfc: number, section: string) => `The lines of RFC ${rfc} §${section}.`,
    /** `reason` from `because`. */
    hand: (reason: string) => `Composed by hand: ${reason}`,
    mistake: (rule: string) => `Composed by hand, right but for one thing: rule ${rule}.`,
    passingOn: 'Composed by hand, right in itself; wrong is how it was passed on.',
  },
  because,
  kinds,
  examples,
};
