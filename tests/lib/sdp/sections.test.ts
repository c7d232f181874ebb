import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFingerprint, readFingerprints } from '@/lib/sdp/fingerprint';
import {
  attributeOf,
  directionOf,
  isRejected,
  mediaOf,
  portOf,
  splitSections,
} from '@/lib/sdp/sections';

const LINES = [
  'v=0',
  'a=recvonly',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=mid:x',
  'a=sendonly ',
  'm=video 0 UDP/TLS/RTP/SAVPF 96',
  'm=application 0 UDP/DTLS/SCTP webrtc-datachannel',
  'a=bundle-only',
];

describe('the sections of a description', () => {
  it.each(['\r\n', '\n', '\r'])('are the same with lines that end in %j', (end) => {
    const { session, media } = splitSections(LINES.join(end));
    expect(session).toEqual(['v=0', 'a=recvonly']);
    expect(media.map(mediaOf)).toEqual(['audio', 'video', 'application']);
    expect(media.map(portOf)).toEqual([9, 0, 0]);
    expect(media[0] && attributeOf(media[0], 'mid')).toBe('x');
  });

  it('have the direction of their own, then of the session, then sendrecv', () => {
    const { session, media } = splitSections(LINES.join('\n'));
    expect(media.map((section) => directionOf(section, session))).toEqual([
      'sendonly',
      'recvonly',
      'recvonly',
    ]);
    expect(directionOf([], [])).toBe('sendrecv');
  });

  it('are refused with port 0, unless a bundle carries them', () => {
    expect(splitSections(LINES.join('\n')).media.map(isRejected)).toEqual([false, true, false]);
  });

  it('hold every line of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES, '', 'm=')), (lines) => {
        const { session, media } = splitSections(lines.join('\n'));
        const trimmed = lines.length === 0 ? [''] : lines.map((line) => line.trimEnd());
        expect([...session, ...media.flat()]).toEqual(trimmed);
      }),
    );
  });
});

describe('RFC 8122 §5: fingerprints in a description', () => {
  it('are read with the algorithm in lower case, each once, broken lines left out', () => {
    const lines = [
      'a=fingerprint:SHA-256 AB:CD',
      'a=fingerprint:SHA-256 AB:CD',
      'a=fingerprint:sha-1',
      'a=fingerprint:sha-1 01:02',
    ];
    expect(readFingerprints(lines)).toEqual([
      { algorithm: 'sha-256', value: 'AB:CD' },
      { algorithm: 'sha-1', value: '01:02' },
    ]);
    expect(readFingerprint(lines.join('\r\n'))?.value).toBe('AB:CD');
    expect(readFingerprint('v=0\r\n')).toBeUndefined();
  });
});
