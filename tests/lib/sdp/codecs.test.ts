import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codecsOf } from '@/lib/sdp/codecs';
import { chromiumTrace, firefoxTrace } from '@/tests/fixtures/live-trace';

const offer = (formats: string, ...lines: readonly string[]) =>
  [
    'v=0',
    'o=- 1 1 IN IP4 0.0.0.0',
    's=-',
    't=0 0',
    `m=video 9 UDP/TLS/RTP/SAVPF ${formats}`,
    ...lines,
    '',
  ].join('\r\n');

describe('the codecs of a description', () => {
  it('stand in the order of the formats, not of the rtpmap lines', () => {
    const sdp = offer('98 96', 'a=rtpmap:96 VP8/90000', 'a=rtpmap:98 VP9/90000');
    expect(codecsOf(sdp)).toEqual([['VP9', 'VP8']]);
  });

  it('leave out repair and redundancy, and name each codec once', () => {
    const sdp = offer(
      '96 97 98 99',
      'a=rtpmap:96 H264/90000',
      'a=rtpmap:97 rtx/90000',
      'a=rtpmap:98 H264/90000',
      'a=rtpmap:99 ulpfec/90000',
    );
    expect(codecsOf(sdp)).toEqual([['H264']]);
  });

  it('are none where nothing can be read', () => {
    expect(codecsOf('')).toEqual([]);
    expect(codecsOf('m=application 9 UDP/DTLS/SCTP webrtc-datachannel')).toEqual([[]]);
  });

  it('are read from any text without an error', () => {
    const line = fc.oneof(fc.string(), fc.stringMatching(/^[mavo]=(audio|rtpmap:|x) ?[ \d]*$/));
    fc.assert(fc.property(fc.array(line), (lines) => Array.isArray(codecsOf(lines.join('\n')))));
  });

  it.each([
    ['Chromium', chromiumTrace()],
    ['Firefox', firefoxTrace()],
  ])('of the recorded offer of %s: one list a section, none for data', (_, trace) => {
    const event = trace.events.find((each) => each.kind === 'description-applied');
    const codecs = codecsOf(event?.kind === 'description-applied' ? event.sdp : '');
    expect(codecs.map(([first]) => first).toSorted()).toEqual(['VP8', 'opus', undefined]);
  });
});
