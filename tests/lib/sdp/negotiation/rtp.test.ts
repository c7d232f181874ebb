import { describe, expect, test } from 'vitest';
import { pairOf } from './written-pair';

const AUDIO = 'm=audio 9 UDP/TLS/RTP/SAVPF';

describe('direction', () => {
  /** RFC 3264 §6.1: what each offer may be answered with. */
  test.each([
    ['sendrecv', 'sendrecv', true, true],
    ['sendrecv', 'sendonly', false, true],
    ['sendrecv', 'recvonly', true, false],
    ['sendrecv', 'inactive', false, false],
    ['sendonly', 'recvonly', true, false],
    ['sendonly', 'inactive', false, false],
    ['recvonly', 'sendonly', false, true],
    ['recvonly', 'inactive', false, false],
    ['inactive', 'inactive', false, false],
    // Against the rules: the offerer does not take what the answer wants to send.
    ['sendonly', 'sendrecv', true, false],
    ['sendonly', 'sendonly', false, false],
  ])('%s answered with %s', (offered, answered, offerer, answerer) => {
    const { negotiated, causes } = pairOf(
      [`${AUDIO} 0`, `a=${offered}`],
      [`${AUDIO} 0`, `a=${answered}`],
    );
    const fact = negotiated.sections[0]?.rtp?.direction;
    expect(fact?.value.sends).toEqual({ offerer, answerer });
    expect(causes(fact)).toEqual([`a=${offered}`, `a=${answered}`]);
  });

  test('the session speaks where the section is silent, and sendrecv where both are', () => {
    const { negotiated, causes } = pairOf(
      ['a=sendonly', `${AUDIO} 0`, `${AUDIO} 8`, 'a=recvonly'],
      [`${AUDIO} 0`, `${AUDIO} 8`],
    );
    const [first, second] = negotiated.sections.map(({ rtp }) => rtp?.direction);
    expect(first?.value.stated).toEqual({ offerer: 'sendonly', answerer: 'sendrecv' });
    expect(causes(first)).toEqual(['a=sendonly', `${AUDIO} 0`]);
    expect(second?.value.sends).toEqual({ offerer: false, answerer: true });
  });
});

describe('codecs', () => {
  const codecs = (offer: readonly string[], answer: readonly string[]) => {
    const pair = pairOf(offer, answer);
    return { ...pair, rtp: pair.negotiated.sections[0]?.rtp };
  };

  test('stand in the order of the answer, each with its two rtpmaps', () => {
    const { rtp, causes } = codecs(
      [`${AUDIO} 111 0 8`, 'a=rtpmap:111 opus/48000/2', 'a=rtpmap:8 PCMA/8000'],
      [`${AUDIO} 8 111`, 'a=rtpmap:111 OPUS/48000/2', 'a=rtpmap:8 PCMA/8000'],
    );
    expect(rtp?.codecs.map(({ value }) => value.name)).toEqual(['PCMA', 'OPUS']);
    expect(rtp?.codecs.map(causes)).toEqual([
      ['a=rtpmap:8 PCMA/8000', 'a=rtpmap:8 PCMA/8000'],
      ['a=rtpmap:111 opus/48000/2', 'a=rtpmap:111 OPUS/48000/2'],
    ]);
    expect(rtp?.declinedCodecs.map(({ value }) => value.codec?.codec)).toEqual(['PCMU']);
    // A static payload type without rtpmap: the m-line names it.
    expect(rtp?.declinedCodecs.map(causes)).toEqual([[`${AUDIO} 111 0 8`, `${AUDIO} 8 111`]]);
  });

  test('RFC 3264 §7 and §6.1: the offerer begins with the answer’s first, the answerer with the offer’s', () => {
    const { rtp } = codecs([`${AUDIO} 13 0 8`], [`${AUDIO} 13 8 0`]);
    expect(
      rtp?.firstCodecs.map(({ value }) => [value.sender, value.codec.payloadType[value.sender]]),
    ).toEqual([
      ['offerer', 8],
      ['answerer', 0],
    ]);
    const oneWay = codecs([`${AUDIO} 0`, 'a=sendonly'], [`${AUDIO} 0`, 'a=recvonly']);
    expect(oneWay.rtp?.firstCodecs.map(({ value }) => value.sender)).toEqual(['offerer']);
  });

  test('RFC 3264 §5.1: with other numbers each side sends with the number of the other', () => {
    const { rtp } = codecs(
      [
        'm=video 9 RTP/AVPF 96 97',
        'a=rtpmap:96 VP8/90000',
        'a=rtpmap:97 rtx/90000',
        'a=fmtp:97 apt=96',
      ],
      [
        'm=video 9 RTP/AVPF 120 96',
        'a=rtpmap:120 VP8/90000',
        'a=rtpmap:96 rtx/90000',
        'a=fmtp:96 apt=120',
      ],
    );
    expect(rtp?.codecs.map(({ value }) => [value.use, value.payloadType, value.repairs])).toEqual([
      ['media', { offerer: 120, answerer: 96 }, { offerer: undefined, answerer: undefined }],
      ['retransmission', { offerer: 96, answerer: 97 }, { offerer: 120, answerer: 96 }],
    ]);
    expect(rtp?.declinedCodecs).toEqual([]);
    expect(rtp?.addedCodecs).toEqual([]);
  });

  test('a variant on which both must agree makes another codec', () => {
    const h264 = (payloadType: number, mode: number, profile: string) => [
      `a=rtpmap:${payloadType} H264/90000`,
      `a=fmtp:${payloadType} packetization-mode=${mode};profile-level-id=${profile}`,
    ];
    const { rtp } = codecs(
      [
        'm=video 9 RTP/AVPF 102 104 108',
        ...h264(102, 1, '42001f'),
        ...h264(104, 0, '42e01f'),
        ...h264(108, 1, '42e01f'),
      ],
      // The level may differ, and 42c0 is Constrained Baseline like 42e0.
      ['m=video 9 RTP/AVPF 97 98', ...h264(97, 1, '42c00a'), ...h264(98, 1, '640c1f')],
    );
    expect(rtp?.codecs.map(({ value }) => value.payloadType)).toEqual([
      { offerer: 97, answerer: 108 },
    ]);
    expect(rtp?.addedCodecs.map(({ value }) => value.payloadType)).toEqual([98]);
    expect(rtp?.declinedCodecs.map(({ value }) => value.payloadType)).toEqual([102, 104]);
  });

  test('a number that the answer gives to another codec is not agreed (R07)', () => {
    const { rtp } = codecs(
      [`${AUDIO} 111`, 'a=rtpmap:111 opus/48000/2'],
      [`${AUDIO} 111`, 'a=rtpmap:111 speex/16000'],
    );
    expect(rtp?.codecs).toEqual([]);
    expect(rtp?.declinedCodecs.map(({ value }) => value.codec?.codec)).toEqual(['opus']);
    expect(rtp?.addedCodecs.map(({ value }) => value.codec?.codec)).toEqual(['speex']);
  });

  test('what repairs, protects or signals is told apart', () => {
    const lines = [
      `${AUDIO} 111 63 13 126 97 98 99`,
      ...[
        '111 opus/48000/2',
        '63 red/48000/2',
        '126 telephone-event/8000',
        '97 rtx/90000',
        '98 ulpfec/90000',
        '99 flexfec-03/90000',
      ].map((map) => `a=rtpmap:${map}`),
    ];
    const { rtp } = codecs(lines, lines);
    expect(rtp?.codecs.map(({ value }) => value.use)).toEqual([
      'media',
      'redundancy',
      'comfort noise',
      'dtmf',
      'retransmission',
      'forward error correction',
      'forward error correction',
    ]);
  });
});

test('rtcp-mux needs both sides (RFC 5761 §5.1.1)', () => {
  const mux = (offer: readonly string[], answer: readonly string[]) =>
    pairOf([`${AUDIO} 0`, ...offer], [`${AUDIO} 0`, ...answer]).negotiated.sections[0]?.rtp?.rtcpMux
      .value;
  expect(mux(['a=rtcp-mux'], ['a=rtcp-mux'])?.muxed).toBe(true);
  expect(mux(['a=rtcp-mux'], [])).toEqual({
    muxed: false,
    stated: { offerer: true, answerer: false },
  });
});

test('header extensions are known by URI, whatever their number; directions meet', () => {
  const { negotiated, causes } = pairOf(
    [`${AUDIO} 0`, 'a=extmap:1 urn:a', 'a=extmap:2/recvonly urn:b', 'a=extmap:3 urn:c'],
    [`${AUDIO} 0`, 'a=extmap:5/sendonly urn:b', 'a=extmap:1 urn:a', 'a=extmap:9 urn:not-offered'],
  );
  const rtp = negotiated.sections[0]?.rtp;
  expect(rtp?.headerExtensions.map(({ value }) => [value.uri, value.id, value.sends])).toEqual([
    ['urn:b', { offerer: 2, answerer: 5 }, { offerer: false, answerer: true }],
    ['urn:a', { offerer: 1, answerer: 1 }, { offerer: true, answerer: true }],
  ]);
  expect(causes(rtp?.headerExtensions[0])).toEqual([
    'a=extmap:2/recvonly urn:b',
    'a=extmap:5/sendonly urn:b',
  ]);
  expect(rtp?.declinedHeaderExtensions.map(({ value }) => value)).toEqual([
    { id: 3, uri: 'urn:c' },
  ]);
});

describe('simulcast (RFC 8853 §5.3)', () => {
  const VIDEO = ['m=video 9 UDP/TLS/RTP/SAVPF 96', 'a=rtpmap:96 VP8/90000'];
  const OFFER = [
    ...VIDEO,
    'a=rid:h send',
    'a=rid:m send max-width=640',
    'a=rid:l send',
    'a=simulcast:send h;m,l',
  ];

  test('the answer leaves out a stream, pauses one and narrows one', () => {
    const { negotiated, causes } = pairOf(OFFER, [
      ...VIDEO,
      'a=rid:h recv max-fps=15',
      'a=rid:m recv',
      'a=simulcast:recv h;~m',
    ]);
    const rtp = negotiated.sections[0]?.rtp;
    expect(rtp?.simulcast.map(({ value }) => value)).toEqual([
      {
        sender: 'offerer',
        streams: [[{ rid: 'h', paused: false }], [{ rid: 'm', paused: true }]],
        declined: ['l'],
      },
    ]);
    expect(causes(rtp?.simulcast[0])).toEqual(['a=simulcast:send h;m,l', 'a=simulcast:recv h;~m']);
    expect(rtp?.rids.map(({ value }) => [value.rid, value.restrictions])).toEqual([
      ['h', [{ name: 'max-fps', value: '15' }]],
      ['m', [{ name: 'max-width', value: '640' }]],
    ]);
  });

  test('an answer without a word declines all of it', () => {
    const { negotiated, causes } = pairOf(OFFER, VIDEO);
    const [fact] = negotiated.sections[0]?.rtp?.simulcast ?? [];
    expect(fact?.value).toEqual({ sender: 'offerer', streams: [], declined: ['h', 'm', 'l'] });
    expect(causes(fact)).toEqual(['a=simulcast:send h;m,l', VIDEO[0]]);
  });

  test('an offer to receive is the answerer’s to send', () => {
    const { negotiated } = pairOf(
      [...VIDEO, 'a=rid:1 recv', 'a=simulcast:recv 1'],
      [...VIDEO, 'a=rid:1 send', 'a=simulcast:send 1'],
    );
    const rtp = negotiated.sections[0]?.rtp;
    expect(rtp?.simulcast.map(({ value }) => value.sender)).toEqual(['answerer']);
    expect(rtp?.rids.map(({ value }) => value.sender)).toEqual(['answerer']);
  });
});
