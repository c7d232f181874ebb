import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineMeant } from '@/lib/probe/line-meant';
import { readDescription } from '@/lib/sdp/read-description';
import { numberOf, SAMPLE_LINES, sampleWith, sdpOf } from './sample-offer';

// The errors are Chromium 156's and Firefox 153's words for texts broken like these.

interface Case {
  readonly said: string;
  readonly text: string;
  readonly line: number | undefined;
}

const WHOLE = sdpOf(SAMPLE_LINES);
const PARSE = "Failed to execute 'setRemoteDescription' on 'RTCPeerConnection': Failed to parse";
const SET =
  "Failed to execute 'setRemoteDescription' on 'RTCPeerConnection': Failed to set remote offer sdp:";
const AUDIO = numberOf('m=audio 9 UDP/TLS/RTP/SAVPF 111 0');
const VIDEO = numberOf('m=video 9 UDP/TLS/RTP/SAVPF 96');
const DATA = numberOf('m=application 9 UDP/DTLS/SCTP webrtc-datachannel');
const RTPMAP = numberOf('a=rtpmap:111 opus/48000/2');

const CHROMIUM_PARSES: readonly Case[] = [
  {
    said: 'a=rtpmap:111 opus Expected format "<encoding name>/<clock rate>[/<encodingparameters>]".',
    text: sampleWith(RTPMAP, 'a=rtpmap:111 opus'),
    line: RTPMAP,
  },
  // A shorter line is the beginning of the quoted one.
  {
    said: 'a=setup:active x Invalid attribute value.',
    text: sampleWith(13, 'a=setup:active', 'a=setup:active x'),
    line: 14,
  },
  { said: 's=- Expect line: o=', text: sampleWith(2), line: 2 },
  { said: 's= Expect line: s=', text: sampleWith(3, 's='), line: 3 },
  { said: ' Expect line: t=', text: sampleWith(4, '', 't=0 0'), line: 4 },
  { said: ' Invalid SDP line.', text: sampleWith(RTPMAP, '', 'a=sendrecv'), line: RTPMAP },
  { said: ' Expect line: v=', text: 'v=0', line: 1 },
  { said: ' Expect line: t=', text: sdpOf(SAMPLE_LINES.slice(0, 3)), line: undefined },
  {
    said: 'fmtp:aa Invalid value: aa.',
    text: sampleWith(RTPMAP, 'a=fmtp:aa minptime=10'),
    line: RTPMAP,
  },
  {
    said: ' Failed to parse codecs correctly.',
    text: sampleWith(numberOf('a=rtpmap:96 VP8/90000')),
    line: VIDEO,
  },
  {
    said: ' Duplicate a=msid lines detected',
    text: sampleWith(15, 'a=msid:stream audio', 'a=rtcp-mux'),
    line: 15,
  },
  {
    said: ' The a=extmap MUST be either all session level or all media level.',
    text: sampleWith(5, 'a=extmap:2 urn:ietf:params:rtp-hdrext:sdes:mid'),
    line: numberOf('a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level'),
  },
];

test.each(CHROMIUM_PARSES)('Chromium parses: $said', ({ said, text, line }) => {
  expect(meant(`${PARSE} SessionDescription. ${said}`, text)).toBe(line);
});

const CHROMIUM_APPLIES: readonly Case[] = [
  {
    said: 'Called with SDP without DTLS fingerprint.',
    text: sdpOf(SAMPLE_LINES.filter((line, at) => at < VIDEO || !line.includes('fingerprint'))),
    line: VIDEO,
  },
  {
    said: 'Called with SDP without ice-ufrag and ice-pwd.',
    text: sampleWith(numberOf('a=ice-pwd:hNbkfYelnOjpX7XLzk1Sr6y1', 2)),
    line: VIDEO,
  },
  {
    said: 'rtcp-mux must be enabled when BUNDLE is enabled.',
    text: sampleWith(numberOf('a=rtcp-mux', 2)),
    line: VIDEO,
  },
  {
    said: "Failed to apply the description for m= section with mid='1': Invalid ICE parameters: ICE pwd must be between 22 and 256 characters long.",
    text: sampleWith(numberOf('a=ice-pwd:hNbkfYelnOjpX7XLzk1Sr6y1', 2), 'a=ice-pwd:short'),
    line: numberOf('a=ice-pwd:hNbkfYelnOjpX7XLzk1Sr6y1', 2),
  },
  {
    said: "Failed to apply the description for m= section with mid='1': Invalid ICE parameters: ICE ufrag must be between 4 and 256 characters long.",
    text: sampleWith(numberOf('a=ice-ufrag:fsWT', 2)),
    line: VIDEO,
  },
  {
    said: "Failed to set remote video description send parameters for m-section with mid='1'.",
    text: WHOLE,
    line: VIDEO,
  },
  {
    said: "The m= section with mid='1' is invalid. RTCP-MUX is not enabled when it is required.",
    text: WHOLE,
    line: VIDEO,
  },
  {
    said: "A BUNDLE group contains a MID='7' matching no m= section.",
    text: sampleWith(5, 'a=group:BUNDLE 0 7'),
    line: 5,
  },
  {
    said: "A BUNDLE group contains a MID='0' that is already in a BUNDLE group.",
    text: sampleWith(5, 'a=group:BUNDLE 0', 'a=group:BUNDLE 0'),
    line: 6,
  },
  {
    said: "Duplicate a=mid value '0'.",
    text: sampleWith(numberOf('a=mid:1'), 'a=mid:0'),
    line: numberOf('a=mid:1'),
  },
  // A section without a mid gets the first number.
  { said: "Duplicate a=mid value '0'.", text: sampleWith(numberOf('a=mid:1')), line: VIDEO },
  {
    said: 'The MID attribute exceeds the maximum supported length of 16 characters.',
    text: sampleWith(numberOf('a=mid:1'), 'a=mid:video_content_name'),
    line: numberOf('a=mid:1'),
  },
  {
    said: "The media section with MID='1' negotiates simulcast but does not negotiate the RID RTP header extension.",
    text: sampleWith(numberOf('a=rtpmap:96 VP8/90000') + 1, 'a=simulcast:send a;b'),
    line: numberOf('a=rtpmap:96 VP8/90000') + 1,
  },
  {
    said: "The media section with MID='1' has a ssrc-group with semantics FID and an unexpected number of SSRCs.",
    text: sampleWith(numberOf('a=ssrc-group:FID 11 12'), 'a=ssrc-group:FID 11 12 13'),
    line: numberOf('a=ssrc-group:FID 11 12'),
  },
  {
    said: 'A BUNDLE group contains a codec collision for header extension id=1. The id must be the same across all bundled media descriptions',
    text: sampleWith(24, 'a=extmap:1 urn:3gpp:video-orientation'),
    line: 24,
  },
  {
    said: 'Media section has more than one track specified with a=ssrc lines which is not supported with Unified Plan.',
    text: sampleWith(numberOf('a=ssrc:12 msid:stream video'), 'a=ssrc:12 msid:stream second'),
    line: numberOf('a=ssrc:12 msid:stream video'),
  },
  {
    said: 'Failed to add remote stream ssrc: 11 to {mid: 1, media_type: video}',
    text: WHOLE,
    line: numberOf('a=ssrc:11 msid:stream video'),
  },
];

test.each(CHROMIUM_APPLIES)('Chromium applies: $said', ({ said, text, line }) => {
  expect(meant(`${SET} ${said}`, text)).toBe(line);
});

const WARNING = 'SDP Parse Error on line 3:  Warning: No session name specified.\n';
const MISSING_C = 'c= connection line not specified for every media level, validation failed.\n';

const FIREFOX_PARSES: readonly Case[] = [
  {
    said: `${WARNING}SDP Parse Error on line 6:  Invalid port format (1) specified for transport protocol (RTP/AVPF), parse failed.\n`,
    text: sampleWith(6, 'm=audio 1 RTP/AVPF 103'),
    line: 6,
  },
  {
    said: 'SDP Parse Error on line 7:  Error parsing address rel for mcast.\n',
    text: sampleWith(7, 'c=IN IP4 relay.example.com'),
    line: 7,
  },
  // The first error is the cause, and one line feed is one line.
  {
    said: 'SDP Parse Error on line 2:  Invalid owner session id specified for o=.\nSDP Parse Error on line 12:  End of line beyond end of buffer.\n',
    text: sampleWith(2, 'o=- x 2 IN IP4 127.0.0.1'),
    line: 2,
  },
  {
    said: 'SDP Parse Error on line 8: Unsupported media transport type\n',
    text: WHOLE.replace('\r\nt=', '\rt='),
    line: 9,
  },
  {
    said: `SDP Parse Error on line ${SAMPLE_LINES.length - 1}:  o= owner line not specified, validation failed.\n`,
    text: sampleWith(2),
    line: 2,
  },
  {
    said: `SDP Parse Error on line ${SAMPLE_LINES.length - 1}:  t= timespec line not specified, validation failed.\n`,
    text: sampleWith(4),
    line: 4,
  },
  {
    said: `SDP Parse Error on line ${SAMPLE_LINES.length - 1}:  ${MISSING_C}`,
    text: sampleWith(numberOf('c=IN IP4 0.0.0.0', 2)),
    line: VIDEO,
  },
  // It stopped at the empty line, and misses what it did not read.
  { said: `SDP Parse Error on line 18:  ${MISSING_C}`, text: sampleWith(18, '', 'x'), line: 18 },
  {
    said: `SDP Parse Error on line 7:  Warning: Connection address type unsupported (IP9) for c=.\nSDP Parse Error on line ${SAMPLE_LINES.length}:  ${MISSING_C}`,
    text: sampleWith(7, 'c=IN IP9 0.0.0.0'),
    line: 7,
  },
  // Of a letter that it does not know it says nothing at all.
  { said: '', text: sampleWith(13, 'q=extmap'), line: 13 },
  { said: WARNING, text: sampleWith(13, 'q=extmap'), line: 13 },
  { said: '', text: WHOLE, line: undefined },
];

test.each(FIREFOX_PARSES)('Firefox parses: $said', ({ said, text, line }) => {
  expect(meant(`SIPCC Failed to parse SDP: ${said}`, text)).toBe(line);
});

const FIREFOX_APPLIES: readonly Case[] = [
  {
    said: 'Invalid description, no ice-ufrag attribute at level 1',
    text: sampleWith(numberOf('a=ice-ufrag:fsWT', 2)),
    line: VIDEO,
  },
  {
    said: 'Invalid description, ice-pwd is too short at level 1',
    text: sampleWith(numberOf('a=ice-pwd:hNbkfYelnOjpX7XLzk1Sr6y1', 2), 'a=ice-pwd:short'),
    line: numberOf('a=ice-pwd:hNbkfYelnOjpX7XLzk1Sr6y1', 2),
  },
  {
    said: 'Invalid offer, no setup attribute at level 0',
    text: sampleWith(numberOf('a=setup:actpass'), 'a=setup:%s'),
    line: numberOf('a=setup:actpass'),
  },
  {
    said: 'm-section at level 1 is missing a=rtcp-mux, which is required by rtcpMuxPolicy',
    text: sampleWith(numberOf('a=rtcp-mux', 2)),
    line: VIDEO,
  },
  // The section has it, behind the empty line at which Firefox stopped.
  {
    said: 'm-section at level 1 is missing a=rtcp-mux, which is required by rtcpMuxPolicy',
    text: sampleWith(numberOf('a=mid:1'), ''),
    line: numberOf('a=mid:1'),
  },
  {
    said: 'Description contains duplicate extension id 1 on level 0',
    text: sampleWith(14, 'a=extmap:1 urn:ietf:params:rtp-hdrext:sdes:mid'),
    line: 14,
  },
  {
    said: 'mid specified for bundle transport in group attribute does not exist in the SDP. (mid=7)',
    text: sampleWith(5, 'a=group:BUNDLE 0 7'),
    line: 5,
  },
  {
    said: "mid '0' appears more than once in a BUNDLE group",
    text: sampleWith(5, 'a=group:BUNDLE 0', 'a=group:BUNDLE 0'),
    line: 6,
  },
  { said: 'audio/video payload type "200" is too large at level 1', text: WHOLE, line: VIDEO },
  {
    said: 'Invalid description, no fingerprint attribute at level 9',
    text: WHOLE,
    line: undefined,
  },
  { said: 'Something else went wrong', text: WHOLE, line: undefined },
];

test.each(FIREFOX_APPLIES)('Firefox applies: $said', ({ said, text, line }) => {
  expect(meant(said, text)).toBe(line);
});

test('whatever is said, the line is one of the text, or none', () => {
  const words = fc.array(
    fc.constantFrom(
      ...SAMPLE_LINES,
      'at level 1',
      "mid='1'",
      PARSE,
      'SessionDescription. ',
      'SIPCC',
    ),
  );
  const texts = fc.array(fc.constantFrom(...SAMPLE_LINES, '', 'q=', 'a=mid')).map(sdpOf);
  fc.assert(
    fc.property(words, texts, (said, text) => {
      const line = meant(said.join(' '), text);
      const count = readDescription(text).lines.length;
      expect(line === undefined || (line >= 1 && line <= count)).toBe(true);
    }),
  );
});

test('the sample has three sections', () => {
  expect([AUDIO, VIDEO, DATA].every((number) => SAMPLE_LINES[number - 1]?.startsWith('m='))).toBe(
    true,
  );
});

function meant(message: string, text: string): number | undefined {
  return lineMeant(message, readDescription(text));
}
