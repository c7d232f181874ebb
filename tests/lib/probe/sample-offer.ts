/** An offer as browsers write them, of which tests break one line. */
export const SAMPLE_LINES = [
  'v=0',
  'o=- 3569214446791858603 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0 1 2',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 0',
  'c=IN IP4 0.0.0.0',
  'a=ice-ufrag:fsWT',
  'a=ice-pwd:hNbkfYelnOjpX7XLzk1Sr6y1',
  'a=fingerprint:sha-256 3B:58:33:5A:43:5E:20:EE:0A:84:DB:EB:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44',
  'a=setup:actpass',
  'a=mid:0',
  'a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'a=msid:stream audio',
  'a=rtcp-mux',
  'a=rtpmap:111 opus/48000/2',
  'm=video 9 UDP/TLS/RTP/SAVPF 96',
  'c=IN IP4 0.0.0.0',
  'a=ice-ufrag:fsWT',
  'a=ice-pwd:hNbkfYelnOjpX7XLzk1Sr6y1',
  'a=fingerprint:sha-256 3B:58:33:5A:43:5E:20:EE:0A:84:DB:EB:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44',
  'a=setup:actpass',
  'a=mid:1',
  'a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'a=rtcp-mux',
  'a=rtpmap:96 VP8/90000',
  'a=ssrc-group:FID 11 12',
  'a=ssrc:11 msid:stream video',
  'a=ssrc:12 msid:stream video',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'c=IN IP4 0.0.0.0',
  'a=ice-ufrag:fsWT',
  'a=ice-pwd:hNbkfYelnOjpX7XLzk1Sr6y1',
  'a=fingerprint:sha-256 3B:58:33:5A:43:5E:20:EE:0A:84:DB:EB:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44',
  'a=setup:actpass',
  'a=mid:2',
  'a=sctp-port:5000',
] as const;

/** The number of the sample's line with this text, the `count`-th of them. */
export function numberOf(text: string, count = 1): number {
  let passed = 0;
  const index = SAMPLE_LINES.findIndex((line) => {
    if (line === text) passed += 1;
    return passed === count;
  });
  if (index < 0) throw new Error(`the sample has no line ${text}`);
  return index + 1;
}

/** The sample with its line of this number replaced by these. */
export function sampleWith(number: number, ...instead: readonly string[]): string {
  return sdpOf([...SAMPLE_LINES.slice(0, number - 1), ...instead, ...SAMPLE_LINES.slice(number)]);
}

export function sdpOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}
