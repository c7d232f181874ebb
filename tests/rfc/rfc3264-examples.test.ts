import { describe, expect, test } from 'vitest';
import { pairOf } from '../lib/sdp/negotiation/written-pair';

const PCMU = 'a=rtpmap:0 PCMU/8000';
const H261 = 'a=rtpmap:31 H261/90000';
const MPV = 'a=rtpmap:32 MPV/90000';

describe('RFC 3264 §10.1: basic exchange', () => {
  test('the first of two video streams is refused', () => {
    const { negotiated, causes } = pairOf(
      [
        'm=audio 49170 RTP/AVP 0',
        PCMU,
        'm=video 51372 RTP/AVP 31',
        H261,
        'm=video 53000 RTP/AVP 32',
        MPV,
      ],
      ['m=audio 49920 RTP/AVP 0', PCMU, 'm=video 0 RTP/AVP 31', 'm=video 53000 RTP/AVP 32', MPV],
    );
    expect(negotiated.sections.map(({ outcome }) => outcome.value)).toEqual([
      'accepted',
      'refused by answerer',
      'accepted',
    ]);
    expect(causes(negotiated.sections[1]?.outcome)).toEqual([
      'm=video 51372 RTP/AVP 31',
      'm=video 0 RTP/AVP 31',
    ]);
    // Plain RTP: no ICE, no DTLS, and a transport for each stream.
    expect(negotiated.ice).toBeUndefined();
    expect(negotiated.transports).toHaveLength(2);
    expect(negotiated.transports[0]?.dtlsRoles).toBeUndefined();
  });

  test('the other side adds a stream that it only receives; the refused one stays off', () => {
    const EVENTS = 'a=rtpmap:110 telephone-events/8000';
    const { negotiated } = pairOf(
      [
        'm=audio 65422 RTP/AVP 0',
        PCMU,
        'm=video 0 RTP/AVP 31',
        'm=video 53000 RTP/AVP 32',
        MPV,
        'm=audio 51434 RTP/AVP 110',
        EVENTS,
        'a=recvonly',
      ],
      [
        'm=audio 49170 RTP/AVP 0',
        PCMU,
        'm=video 0 RTP/AVP 31',
        H261,
        'm=video 53000 RTP/AVP 32',
        MPV,
        'm=audio 53122 RTP/AVP 110',
        EVENTS,
        'a=sendonly',
      ],
    );
    expect(negotiated.sections.map(({ outcome }) => outcome.value)).toEqual([
      'accepted',
      'refused by offerer',
      'accepted',
      'accepted',
    ]);
    expect(negotiated.sections[3]?.rtp?.direction.value.sends).toEqual({
      offerer: false,
      answerer: true,
    });
  });
});

describe('RFC 3264 §10.2: one of N codecs', () => {
  const G723 = 'a=rtpmap:4 G723/8000';

  test('first all codecs, with no media', () => {
    const { negotiated } = pairOf(
      ['m=audio 62986 RTP/AVP 0 4 18', PCMU, G723, 'a=rtpmap:18 G729/8000', 'a=inactive'],
      ['m=audio 54344 RTP/AVP 0 4', PCMU, G723, 'a=inactive'],
    );
    const rtp = negotiated.sections[0]?.rtp;
    expect(rtp?.codecs.map(({ value }) => value.name)).toEqual(['PCMU', 'G723']);
    expect(rtp?.declinedCodecs.map(({ value }) => value.codec?.codec)).toEqual(['G729']);
    expect(rtp?.direction.value.sends).toEqual({ offerer: false, answerer: false });
    expect(rtp?.firstCodecs).toEqual([]);
  });

  test('then the one that is chosen', () => {
    const { negotiated } = pairOf(
      ['m=audio 62986 RTP/AVP 4', G723, 'a=sendrecv'],
      ['m=audio 54344 RTP/AVP 4', G723, 'a=sendrecv'],
    );
    const rtp = negotiated.sections[0]?.rtp;
    expect(rtp?.firstCodecs.map(({ value }) => [value.sender, value.codec.name])).toEqual([
      ['offerer', 'G723'],
      ['answerer', 'G723'],
    ]);
  });
});
