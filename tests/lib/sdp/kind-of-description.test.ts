import { describe, expect, it } from 'vitest';
import { kindOfDescription } from '@/lib/sdp/kind-of-description';
import { readDescription } from '@/lib/sdp/read-description';
import { readText } from '@/lib/sdp/read-text';
import { OFFER } from '@/tests/fixtures/sdp/offer-text';

const HEAD = 'v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nt=0 0\r\n';

describe('the kind of a description', () => {
  it.each([
    ['webrtc', OFFER],
    ['webrtc', `${HEAD}m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n`],
    ['sip', `${HEAD}c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/AVP 0 101\r\na=rtpmap:0 PCMU/8000\r\n`],
    ['sip', `${HEAD}c=IN IP4 192.0.2.1\r\nm=image 4000 udptl t38\r\n`],
    ['rtsp', `${HEAD}a=control:*\r\nm=video 0 RTP/AVP 96\r\na=control:track1\r\n`],
    ['broadcast', `${HEAD}c=IN IP4 239.1.2.3/32\r\nm=audio 5004 RTP/AVP 97\r\n`],
    ['unknown', HEAD],
    ['fragment', 'm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n'],
  ] as const)('%s', (kind, text) => {
    expect(kindOfDescription(readDescription(text)).kind).toBe(kind);
  });

  it('is a fragment for a lone candidate', () => {
    const candidate = 'candidate:1 1 udp 2113937151 192.0.2.10 4000 typ host';
    const [description] = readText(candidate).descriptions;
    expect(description && kindOfDescription(description).kind).toBe('fragment');
  });

  it('names the lines that show it', () => {
    const { evidence } = kindOfDescription(readDescription(OFFER));
    const lines = OFFER.split('\r\n');
    const dtls = evidence.find(({ mark }) => mark === 'dtls transport');
    expect(lines[(dtls?.line ?? 0) - 1]).toContain('m=audio');
  });
});
