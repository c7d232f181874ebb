import { describe, expect, test } from 'vitest';
import { FEEDBACK_MESSAGES, feedbackMessageOf, referenceOfFeedback } from '@/lib/sdp/feedback';
import { HEADER_EXTENSIONS, headerExtensionOf } from '@/lib/sdp/header-extensions';
import { staticCodecOf } from '@/lib/sdp/static-payload-types';

describe('RFC 3551 tables 4 and 5', () => {
  test.each([
    [0, 'PCMU', 8000, undefined],
    [3, 'GSM', 8000, undefined],
    [8, 'PCMA', 8000, undefined],
    [9, 'G722', 8000, undefined],
    [10, 'L16', 44_100, 2],
    [13, 'CN', 8000, undefined],
    [14, 'MPA', 90_000, undefined],
    [18, 'G729', 8000, undefined],
    [26, 'JPEG', 90_000, undefined],
    [31, 'H261', 90_000, undefined],
    [34, 'H263', 90_000, undefined],
  ])('%i is %s', (payloadType, codec, clockRate, channels) => {
    expect(staticCodecOf(payloadType)).toEqual({ codec, clockRate, channels });
  });

  test.each([1, 2, 19, 20, 24, 27, 29, 30, 35, 72, 95, 96, 111, 127, -1, 0.5, Number.NaN])(
    '%d is free, reserved, or no payload type',
    (payloadType) => {
      expect(staticCodecOf(payloadType)).toBeUndefined();
    },
  );
});

describe('feedback', () => {
  test.each([
    ['nack', undefined, 'nack'],
    ['nack', 'pli', 'nack pli'],
    ['ccm', 'fir', 'ccm fir'],
    ['ack', 'ccfb', 'ack ccfb'],
    ['trr-int', '100', 'trr-int'],
    ['goog-remb', undefined, 'goog-remb'],
    ['nack', 'new', undefined],
    ['ccm', undefined, undefined],
    ['NACK', undefined, undefined],
  ])('%s %s', (type, parameter, message) => {
    expect(feedbackMessageOf(type, parameter)).toBe(message);
  });

  test('each has a reference', () => {
    for (const message of FEEDBACK_MESSAGES) expect(referenceOfFeedback(message)).toBeDefined();
  });
});

describe('header extensions', () => {
  test.each([
    ['urn:ietf:params:rtp-hdrext:sdes:mid', 'sdes-mid'],
    ['urn:3gpp:video-orientation', 'video-orientation'],
    ['http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time', 'abs-send-time'],
    [
      'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
      'transport-wide-cc',
    ],
    [
      'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
      'dependency-descriptor',
    ],
  ])('%s', (uri, extension) => {
    expect(headerExtensionOf(uri)?.extension).toBe(extension);
  });

  test.each(['', 'constructor', 'urn:ietf:params:rtp-hdrext:SDES:MID', 'sdes:mid'])(
    '%j is not known',
    (uri) => {
      expect(headerExtensionOf(uri)).toBeUndefined();
    },
  );

  test('every name is of use only once', () => {
    expect(new Set(HEADER_EXTENSIONS).size).toBe(HEADER_EXTENSIONS.length);
  });
});
