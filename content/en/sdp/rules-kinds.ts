import type { KindWords } from '@/lib/sdp/rules/rule-words';

/** What a text is, what shows it, and what a browser does. */
export const kindWords: KindWords = {
  kinds: {
    webrtc: 'WebRTC',
    sip: 'SIP',
    rtsp: 'RTSP',
    broadcast: 'broadcast or SAP',
    fragment: 'part of a description',
    unknown: 'of no kind that is known',
  },
  evidence: {
    'dtls transport': 'a DTLS transport in the m-line',
    'data channel': 'a data channel',
    'feedback profile': 'the SAVPF profile',
    fingerprint: 'a certificate fingerprint',
    'ice credentials': 'ICE credentials',
    'ice candidate': 'an ICE candidate',
    bundle: 'a BUNDLE group',
    'rtcp-mux': 'rtcp-mux',
    msid: 'stream and track names',
    'control url': 'a control URL',
    'media range': 'a time range',
    'multicast address': 'a multicast address',
    'source filter': 'a source filter',
    'reference clock': 'a reference clock',
    'broadcast type': 'the conference type',
    'plain rtp': 'RTP without DTLS',
    fax: 'fax',
    'sdes key': 'an SDES key',
    'sip attribute': 'an attribute of SIP phones',
    'no session part': 'no session part',
  },
  verdicts: {
    rejects: 'rejects it',
    accepts: 'accepts it',
    'fails later': 'fails later',
    varies: 'depends on the rest',
    unknown: 'not tried',
  },
  misspelt: (line, text) =>
    `Line ${line} (“${text}”) is probably meant to say it, but its name is misspelt.`,
};
