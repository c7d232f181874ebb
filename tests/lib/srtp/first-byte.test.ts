import { describe, expect, it } from 'vitest';
import { demultiplex, FIRST_BYTE_TABLE } from '@/lib/srtp/first-byte';

const classOf = (...bytes: readonly number[]) => demultiplex(Uint8Array.from(bytes)).class;

describe('RFC 7983 §7 and RFC 9443 §3', () => {
  it('every first byte has one row', () => {
    const covered = FIRST_BYTE_TABLE.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at),
    );
    expect(covered).toEqual(Array.from({ length: 256 }, (_, byte) => byte));
  });

  it.each([
    [0, 'stun'],
    [1, 'stun'],
    [3, 'stun'],
    [4, 'unassigned'],
    [15, 'unassigned'],
    [16, 'zrtp'],
    [19, 'zrtp'],
    [20, 'dtls'],
    [22, 'dtls'],
    [63, 'dtls'],
    [64, 'quic'],
    [80, 'quic'],
    [127, 'quic'],
    [128, 'rtp'],
    [191, 'rtp'],
    [192, 'quic'],
    [255, 'quic'],
  ] as const)('%i: %s', (first, expected) => {
    const { class: found, decisions } = demultiplex(Uint8Array.of(first, 0));
    expect(found).toBe(expected);
    const [decision] = decisions;
    expect(decision).toMatchObject({ start: 0, end: 1, value: first });
    expect(first).toBeGreaterThanOrEqual(decision?.first ?? 256);
    expect(first).toBeLessThanOrEqual(decision?.last ?? -1);
  });

  it('64 to 79 are ChannelData where a TURN server sent them', () => {
    for (const first of [64, 79]) {
      expect(demultiplex(Uint8Array.of(first), true).class).toBe('turn-channel-data');
    }
    expect(demultiplex(Uint8Array.of(80), true).class).toBe('quic');
  });

  it('nothing is nobody’s', () => {
    expect(demultiplex(new Uint8Array())).toEqual({ class: 'unassigned', decisions: [] });
  });
});

describe('RFC 5761 §4', () => {
  it.each([
    [0, 'rtp'],
    [111, 'rtp'],
    [191, 'rtp'],
    [192, 'rtcp'],
    [200, 'rtcp'],
    [207, 'rtcp'],
    [223, 'rtcp'],
    [224, 'rtp'],
    [255, 'rtp'],
  ] as const)('second byte %i: %s', (second, expected) => {
    expect(classOf(0x80, second)).toBe(expected);
    const decision = demultiplex(Uint8Array.of(0x80, second)).decisions[1];
    expect(decision).toMatchObject({ start: 1, end: 2, value: second });
    expect(second >= (decision?.first ?? 256) && second <= (decision?.last ?? -1)).toBe(true);
  });

  it('payload types 64 to 95 are lost to RTCP when the marker is set, and only those', () => {
    for (let type = 0; type < 128; type += 1) {
      const isMistaken = classOf(0x80, 0x80 | type) === 'rtcp';
      expect(isMistaken).toBe(type >= 64 && type <= 95);
    }
  });
});
