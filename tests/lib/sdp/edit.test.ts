import { describe, expect, it } from 'vitest';
import {
  countCandidates,
  readIcePwd,
  replaceFingerprint,
  replaceIcePwd,
  withoutCandidates,
} from '@/lib/sdp/edit';
import { readFingerprint } from '@/lib/sdp/fingerprint';

const SDP = [
  'v=0',
  'o=- 1 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=fingerprint:sha-256 AA:BB',
  'a=unknown-attribute:stays',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=ice-ufrag:abcd',
  'a=ice-pwd:0123456789012345678901',
  'a=candidate:1 1 udp 2113937151 192.0.2.1 54321 typ host',
  'a=end-of-candidates',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'a=ice-pwd:0123456789012345678901',
  'a=fingerprint:sha-256 AA:BB',
  '',
].join('\r\n');

/** The lines that differ, as [before, after]. */
function changes(after: string): readonly (readonly [string | undefined, string | undefined])[] {
  const lines = after.split('\r\n');
  return SDP.split('\r\n').flatMap((line, index) =>
    line === lines[index] ? [] : [[line, lines[index]] as const],
  );
}

describe('line-preserving SDP edits', () => {
  it('puts another fingerprint at session and at media level and changes nothing else', () => {
    const edited = replaceFingerprint(SDP, { algorithm: 'sha-256', value: 'CC:DD' });
    expect(changes(edited)).toEqual([
      ['a=fingerprint:sha-256 AA:BB', 'a=fingerprint:sha-256 CC:DD'],
      ['a=fingerprint:sha-256 AA:BB', 'a=fingerprint:sha-256 CC:DD'],
    ]);
  });

  it('puts another ice-pwd into every section', () => {
    const edited = replaceIcePwd(SDP, 'x'.repeat(22));
    expect(changes(edited).map(([, after]) => after)).toEqual([
      `a=ice-pwd:${'x'.repeat(22)}`,
      `a=ice-pwd:${'x'.repeat(22)}`,
    ]);
  });

  it('takes a replacement literally, dollar signs and all', () => {
    expect(readIcePwd(replaceIcePwd(SDP, '$&$1'))).toBe('$&$1');
  });

  it('takes the candidates out, and only these lines', () => {
    const kept = SDP.split('\r\n').filter(
      (line) => !line.startsWith('a=candidate') && line !== 'a=end-of-candidates',
    );
    expect(withoutCandidates(SDP)).toBe(kept.join('\r\n'));
    expect(countCandidates(SDP)).toBe(1);
    expect(countCandidates(withoutCandidates(SDP))).toBe(0);
  });

  it.each([
    ['CR LF', SDP],
    ['LF', SDP.replaceAll('\r\n', '\n')],
    ['no newline at the end', SDP.trimEnd()],
    ['nothing', ''],
  ])('keeps every byte where nothing is to be replaced: %s', (_name, sdp) => {
    const pwd = readIcePwd(sdp) ?? '';
    expect(replaceIcePwd(sdp, pwd)).toBe(sdp);
  });

  it('reads the first fingerprint and the first ice-pwd', () => {
    expect(readFingerprint(SDP)).toEqual({ algorithm: 'sha-256', value: 'AA:BB' });
    expect(readIcePwd(SDP)).toBe('0123456789012345678901');
    expect(readFingerprint('v=0\r\n')).toBeUndefined();
    expect(readIcePwd('v=0\r\n')).toBeUndefined();
  });
});
