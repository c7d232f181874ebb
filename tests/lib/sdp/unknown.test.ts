import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTES } from '@/lib/sdp/attributes/dictionary';
import { readUnknownAttribute } from '@/lib/sdp/unknown';

describe('a misspelling names what was meant', () => {
  test.each([
    ['RTPMAP', 'rtpmap', 'case'],
    ['Candidate', 'candidate', 'case'],
    ['t38faxversion', 'T38FaxVersion', 'case'],
    ['ice_ufrag', 'ice-ufrag', 'hyphen'],
    ['icepwd', 'ice-pwd', 'hyphen'],
    ['rtcpmux', 'rtcp-mux', 'hyphen'],
    ['end_of_candidates', 'end-of-candidates', 'hyphen'],
    ['finger-print', 'fingerprint', 'hyphen'],
    ['fingerpint', 'fingerprint', 'spelling'],
    ['candiate', 'candidate', 'spelling'],
    ['candidates', 'candidate', 'spelling'],
    ['rtmap', 'rtpmap', 'spelling'],
    ['fmpt', 'fmtp', 'spelling'],
    ['setpu', 'setup', 'spelling'],
    ['ice-ufarg', 'ice-ufrag', 'spelling'],
    ['sendrcv', 'sendrecv', 'spelling'],
    ['simulacst', 'simulcast', 'spelling'],
    ['ssrcgroup', 'ssrc-group', 'hyphen'],
    ['max-mesage-size', 'max-message-size', 'spelling'],
    [' rtpmap', 'rtpmap', 'space'],
    ['rtpmap 111 opus/48000/2', 'rtpmap', 'separator'],
    ['mid=0', 'mid', 'separator'],
    ['ssrc 1234 cname', 'ssrc', 'separator'],
    ['sendonlya=rtpmap', 'sendonly', 'joined lines'],
  ])('%s means %s (%s)', (name, meant, mistake) => {
    expect(readUnknownAttribute(name, 'x')).toEqual({
      kind: 'unknown attribute',
      name,
      value: 'x',
      meant,
      mistake,
    });
  });
});

describe('a name of its own is not taken for a misspelling', () => {
  test.each([
    'thisisnottherightplace',
    'unsupported',
    'stream',
    'foo',
    'bar',
    'mode',
    'name',
    'x-my-own',
    'request-iframe-allowed',
    'constructor',
    'a',
    '',
  ])('%s', (name) => {
    expect(readUnknownAttribute(name, undefined).meant).toBeUndefined();
  });
});

describe('whose names begin so', () => {
  test.each([
    ['x-google-experiment', 'webrtc', 'Google'],
    ['X-Google-Experiment', 'webrtc', 'Google'],
    ['x-ms-video', 'vendor', 'Microsoft'],
    ['X-cisco-media', 'sip', 'Cisco'],
    ['x-onvif-more', 'rtsp', 'ONVIF'],
    ['T38SomethingElse', 'fax', undefined],
    ['X-private', 'vendor', undefined],
    ['private', undefined, undefined],
  ])('%s: %s, %s', (name, dialect, maker) => {
    const reading = readUnknownAttribute(name, undefined);
    expect([reading.dialect, reading.maker]).toEqual([dialect, maker]);
  });
});

test.each([
  ['minptime=10;useinbandfec=1', 'minptime'],
  ['profile-level-id', 'profile-level-id'],
  ['apt=96', 'apt'],
])('%s is the codec parameter %s', (name, formatParameter) => {
  expect(readUnknownAttribute(name, undefined)).toMatchObject({ formatParameter });
});

test('any name and value: nothing is thrown, nothing of them is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (name, option) => {
      const value = option ?? undefined;
      const reading = readUnknownAttribute(name, value);
      expect([reading.name, reading.value]).toEqual([name, value]);
      expect(reading.mistake === undefined).toBe(reading.meant === undefined);
    }),
  );
});

test('a long known name with one letter changed is found again', () => {
  const long = ATTRIBUTES.filter(({ name, dialect }) => name.length >= 10 && dialect === 'webrtc');
  expect(long.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.nat(8), ({ name }, at) => {
      const wrong = `${name.slice(0, at + 1)}q${name.slice(at + 2)}`;
      expect(readUnknownAttribute(wrong, undefined).meant).toBeDefined();
    }),
  );
});

test('a name longer than any known one is no misspelling, however it begins', () => {
  const reading = readUnknownAttribute(`fingerprint${'t'.repeat(1_000_000)}`, 'x');
  expect(reading).toEqual({ kind: 'unknown attribute', name: reading.name, value: 'x' });
  expect(readUnknownAttribute(`rtpmap ${'1'.repeat(1_000_000)}`, undefined).mistake).toBe(
    'separator',
  );
});
