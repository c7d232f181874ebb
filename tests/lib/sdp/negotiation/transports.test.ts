import { describe, expect, test } from 'vitest';
import { pairOf } from './written-pair';

const AUDIO = ['m=audio 9 UDP/TLS/RTP/SAVPF 0', 'a=mid:a'];
const VIDEO = ['m=video 9 UDP/TLS/RTP/SAVPF 31', 'a=mid:v'];
const REFUSED_AUDIO = ['m=audio 0 UDP/TLS/RTP/SAVPF 0', 'a=mid:a'];
const DATA = ['m=application 9 UDP/DTLS/SCTP webrtc-datachannel', 'a=mid:d'];

describe('outcome of a section', () => {
  test.each([
    [AUDIO, AUDIO, 'accepted'],
    [AUDIO, REFUSED_AUDIO, 'refused by answerer'],
    [REFUSED_AUDIO, REFUSED_AUDIO, 'refused by offerer'],
    [[...REFUSED_AUDIO, 'a=bundle-only'], AUDIO, 'accepted'],
    [AUDIO, VIDEO, 'answered with other media'],
    [AUDIO, [], 'not answered'],
    [[], AUDIO, 'not offered'],
  ])('%j and %j', (offer, answer, outcome) => {
    const { negotiated, causes } = pairOf(offer, answer);
    const [section] = negotiated.sections;
    expect(section?.outcome.value).toBe(outcome);
    expect(causes(section?.outcome)).toEqual([offer[0], answer[0]]);
    expect(section?.rtp === undefined).toBe(outcome !== 'accepted');
    expect(section?.transport === undefined).toBe(outcome !== 'accepted');
  });
});

describe('BUNDLE', () => {
  const groups = (offer: readonly string[], answer: readonly string[]) =>
    pairOf(offer, answer).negotiated.transports.map(({ transport }) => [
      transport.value.bundled,
      transport.value.sections.map(({ mid }) => mid),
    ]);

  test('the sections of the answer’s group share the transport of its first', () => {
    const group = 'a=group:BUNDLE v a d';
    const sections = [...AUDIO, ...VIDEO, ...DATA];
    expect(groups([group, ...sections], [group, ...sections])).toEqual([[true, ['v', 'a', 'd']]]);
  });

  test('an answer may shrink the group; what it leaves out has its own transport', () => {
    const sections = [...AUDIO, ...VIDEO, ...DATA];
    expect(
      groups(['a=group:BUNDLE a v d', ...sections], ['a=group:BUNDLE a d', ...sections]),
    ).toEqual([
      [true, ['a', 'd']],
      [false, ['v']],
    ]);
  });

  test('the tag passes over a refused section', () => {
    expect(
      groups(
        ['a=group:BUNDLE a v', ...AUDIO, ...VIDEO],
        ['a=group:BUNDLE a v', ...REFUSED_AUDIO, ...VIDEO],
      ),
    ).toEqual([[true, ['v']]]);
  });

  test('what was not offered in the group stays out of it (B02)', () => {
    expect(
      groups(['a=group:BUNDLE a', ...AUDIO, ...VIDEO], ['a=group:BUNDLE a v', ...AUDIO, ...VIDEO]),
    ).toEqual([
      [true, ['a']],
      [false, ['v']],
    ]);
    expect(groups([...AUDIO, ...VIDEO], ['a=group:BUNDLE a v', ...AUDIO, ...VIDEO])).toEqual([
      [false, ['a']],
      [false, ['v']],
    ]);
  });

  test('two groups are two transports', () => {
    const lines = ['a=group:BUNDLE a v', 'a=group:BUNDLE d', ...AUDIO, ...VIDEO, ...DATA];
    expect(groups(lines, lines)).toEqual([
      [true, ['a', 'v']],
      [true, ['d']],
    ]);
  });

  test('credentials are those of the tagged section, wherever others have some too', () => {
    const { negotiated, causes } = pairOf(
      ['a=group:BUNDLE a v', ...AUDIO, 'a=ice-ufrag:offA', ...VIDEO, 'a=ice-ufrag:offV'],
      ['a=group:BUNDLE v a', ...AUDIO, 'a=ice-ufrag:ansA', ...VIDEO, 'a=ice-ufrag:ansV'],
    );
    const [transport] = negotiated.transports;
    expect(transport?.ufrags.map(({ value }) => value)).toEqual([
      { side: 'offerer', ufrag: 'offV' },
      { side: 'answerer', ufrag: 'ansV' },
    ]);
    expect(transport?.ufrags.map(causes)).toEqual([
      ['a=ice-ufrag:offV', undefined],
      [undefined, 'a=ice-ufrag:ansV'],
    ]);
    expect(causes(transport?.transport)).toEqual(['a=group:BUNDLE a v', 'a=group:BUNDLE v a']);
  });

  test('a bundle-only section that becomes the tagged one has the suggested one’s', () => {
    const { negotiated } = pairOf(
      [
        'a=group:BUNDLE a v',
        ...AUDIO,
        'a=ice-ufrag:offA',
        'm=video 0 RTP/AVP 31',
        'a=mid:v',
        'a=bundle-only',
      ],
      ['a=group:BUNDLE v a', ...AUDIO, ...VIDEO, 'a=ice-ufrag:ansV'],
    );
    expect(negotiated.transports[0]?.ufrags.map(({ value }) => value.ufrag)).toEqual([
      'offA',
      'ansV',
    ]);
  });
});

describe('ICE', () => {
  const ICE = 'a=ice-ufrag:abcd';
  const LITE = 'a=ice-lite';

  /** RFC 8445 §6.1.1 */
  test.each([
    [[], [], 'offerer'],
    [[LITE], [], 'answerer'],
    [[], [LITE], 'offerer'],
    [[LITE], [LITE], 'offerer'],
  ])('offer %j, answer %j: controlled by the %s', (offer, answer, controlling) => {
    const { negotiated, causes } = pairOf([...offer, ICE, ...AUDIO], [...answer, ICE, ...AUDIO]);
    expect(negotiated.ice?.value).toMatchObject({ used: true, controlling });
    expect(causes(negotiated.ice)).toEqual([offer[0] ?? ICE, answer[0] ?? ICE]);
  });

  test('needs credentials of both', () => {
    expect(pairOf([ICE, ...AUDIO], AUDIO).negotiated.ice?.value).toEqual({
      used: false,
      without: 'answerer',
    });
    expect(pairOf(AUDIO, AUDIO).negotiated.ice).toBeUndefined();
  });
});

describe('DTLS', () => {
  const PRINT = 'a=fingerprint:SHA-256 AB:CD';

  /** RFC 5763 §5, RFC 4145 §4.1 */
  test.each([
    ['actpass', 'active', 'answerer'],
    ['actpass', 'passive', 'offerer'],
    ['active', 'passive', 'offerer'],
    ['passive', 'active', 'answerer'],
    ['active', 'active', undefined],
    ['passive', 'passive', undefined],
    ['actpass', 'actpass', undefined],
    ['actpass', 'holdconn', undefined],
  ])('setup %s answered with %s: the client is the %s', (offered, answered, client) => {
    const { negotiated, causes } = pairOf(
      [PRINT, `a=setup:${offered}`, ...AUDIO],
      [...AUDIO, PRINT, `a=setup:${answered}`],
    );
    const roles = negotiated.transports[0]?.dtlsRoles;
    expect(roles?.value.client).toBe(client);
    expect(causes(roles)).toEqual([`a=setup:${offered}`, `a=setup:${answered}`]);
  });

  test('a silent answer is passive; without fingerprint and TLS there are no roles', () => {
    const roles = (offer: readonly string[], answer: readonly string[]) =>
      pairOf(offer, answer).negotiated.transports[0]?.dtlsRoles;
    expect(roles([...AUDIO, 'a=setup:actpass'], AUDIO)?.value).toEqual({
      client: 'offerer',
      setup: { offerer: 'actpass', answerer: undefined },
    });
    expect(roles(['m=audio 9 RTP/AVP 0'], ['m=audio 9 RTP/AVP 0'])).toBeUndefined();
  });

  test('all fingerprints of each side', () => {
    const { negotiated, causes } = pairOf(
      [PRINT, 'a=fingerprint:sha-512 01:02', ...AUDIO],
      [...AUDIO, 'a=fingerprint:sha-256 EF:01'],
    );
    const prints = negotiated.transports[0]?.fingerprints ?? [];
    expect(prints.map(({ value }) => [value.side, value.algorithm, value.value])).toEqual([
      ['offerer', 'sha-256', 'AB:CD'],
      ['offerer', 'sha-512', '01:02'],
      ['answerer', 'sha-256', 'EF:01'],
    ]);
    expect(prints.map(causes).map(([offer]) => offer)).toEqual([
      PRINT,
      'a=fingerprint:sha-512 01:02',
      undefined,
    ]);
  });
});

describe('SCTP (RFC 8841)', () => {
  test('what one side may send is what the other one takes', () => {
    const { negotiated, causes } = pairOf(
      [...DATA, 'a=sctp-port:5000', 'a=max-message-size:262144'],
      [...DATA, 'a=sctp-port:6000', 'a=max-message-size:0'],
    );
    const sctp = negotiated.sections[0]?.sctp;
    expect(sctp?.port.value).toEqual({ offerer: 5000, answerer: 6000 });
    expect(sctp?.messageSizes.map(({ value }) => [value.sender, value.limit])).toEqual([
      ['offerer', 0],
      ['answerer', 262_144],
    ]);
    expect(sctp?.messageSizes.map(causes)).toEqual([
      [undefined, 'a=max-message-size:0'],
      ['a=max-message-size:262144', undefined],
    ]);
  });

  test('64 KiB by default; the port of old descriptions stands in sctpmap', () => {
    const { negotiated } = pairOf(
      ['m=application 9 DTLS/SCTP 5000', 'a=sctpmap:5000 webrtc-datachannel 1024'],
      DATA,
    );
    const sctp = negotiated.sections[0]?.sctp;
    expect(sctp?.port.value).toEqual({ offerer: 5000, answerer: undefined });
    expect(sctp?.messageSizes.map(({ value }) => [value.limit, value.stated])).toEqual([
      [65_536, false],
      [65_536, false],
    ]);
  });
});
