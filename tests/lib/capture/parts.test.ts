import { describe, expect, it } from 'vitest';
import {
  FIRST_GENERATION,
  localGeneration,
  remoteGeneration,
  withLocalUfrag,
  withRemoteUfrag,
} from '@/lib/capture/generations';
import { bundleTag, mediaSections } from '@/lib/capture/media-sections';
import { milliseconds } from '@/lib/time';

describe('generations', () => {
  const first = withRemoteUfrag(withLocalUfrag(FIRST_GENERATION, 'aaaa', milliseconds(1)), 'rrrr');
  const second = withLocalUfrag(first, 'bbbb', milliseconds(9));

  it('begin with each new local fragment', () => {
    expect(second).toEqual({
      local: ['aaaa', 'bbbb'],
      remote: ['rrrr'],
      since: [1, 9],
      current: 1,
    });
    expect(localGeneration(second, 'aaaa')).toBe(0);
    expect(localGeneration(second, 'bbbb')).toBe(1);
  });

  it('go back with a rollback and on with the next restart', () => {
    const rolledBack = withLocalUfrag(second, 'aaaa', milliseconds(12));
    expect(localGeneration(rolledBack, undefined)).toBe(0);
    expect(withLocalUfrag(rolledBack, 'cccc', milliseconds(20)).current).toBe(2);
  });

  it('take an unknown fragment for the newest', () => {
    expect(localGeneration(second, 'zzzz')).toBe(1);
    expect(remoteGeneration(withRemoteUfrag(first, 'ssss'), undefined)).toBe(1);
  });
});

describe('the m-sections of a description', () => {
  const sdp = [
    'v=0',
    'a=group:BUNDLE x 1',
    'a=ice-ufrag:session',
    'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    'a=mid:x',
    'a=ice-ufrag:own',
    'a=candidate:1 1 udp 1 192.0.2.1 9 typ host',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    '',
  ].join('\r\n');

  it('are read with the session level behind them', () => {
    expect(mediaSections(sdp)).toEqual([
      {
        mid: 'x',
        index: 0,
        application: false,
        ufrag: 'own',
        candidates: ['candidate:1 1 udp 1 192.0.2.1 9 typ host'],
      },
      { mid: '1', index: 1, application: true, ufrag: 'session', candidates: [] },
    ]);
  });

  it('are carried by the first of their BUNDLE group', () => {
    expect(bundleTag(sdp, '1')).toBe('x');
    expect(bundleTag(sdp, 'other')).toBe('other');
  });

  it('of an empty description are none', () => {
    expect(mediaSections('')).toEqual([]);
  });
});
