import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeFormat } from '@/lib/sdp/formats/describe-format';
import type { FormatFact } from '@/lib/sdp/formats/format-fact';
import { createLineReader } from '@/lib/sdp/line-reader';
import { takeParameters } from '@/lib/sdp/readers/media-parameters';

function factsOf(codec: string, parameters: string): readonly FormatFact[] {
  return describeFormat(codec, takeParameters(createLineReader(parameters, 0))).facts;
}

describe('formats as their RFCs define them', () => {
  test.each<[codec: string, parameters: string, facts: readonly FormatFact[]]>([
    [
      'opus',
      'maxplaybackrate=16000; stereo=1; useinbandfec=1; usedtx=0',
      [
        { shape: 'number', meaning: 'opus.maxplaybackrate', value: 16_000 },
        { shape: 'flag', meaning: 'opus.stereo', on: true },
        { shape: 'flag', meaning: 'opus.useinbandfec', on: true },
        { shape: 'flag', meaning: 'opus.usedtx', on: false },
      ],
    ],
    ['OPUS', 'minptime=10', [{ shape: 'number', meaning: 'opus.minptime', value: 10 }]],
    [
      'VP8',
      'max-fs=3600; max-fr=30',
      [
        { shape: 'number', meaning: 'vpx.max-fs', value: 3600 },
        { shape: 'number', meaning: 'vpx.max-fr', value: 30 },
      ],
    ],
    ['VP9', 'profile-id=2', [{ shape: 'number', meaning: 'vp9.profile-id', value: 2 }]],
    [
      'AV1',
      'level-idx=5;profile=0;tier=0',
      [
        { shape: 'av1 level', index: 5, level: '3.1' },
        { shape: 'number', meaning: 'av1.profile', value: 0 },
        { shape: 'av1 tier', tier: 'Main' },
      ],
    ],
    ['AV1', 'level-idx=31', [{ shape: 'av1 level', index: 31, level: undefined }]],
    [
      'H265',
      'level-id=93;tier-flag=0;tx-mode=SRST',
      [
        { shape: 'h265 level', id: 93, level: '3.1' },
        { shape: 'h265 tier', tier: 'Main' },
        { shape: 'text', meaning: 'h265.tx-mode', text: 'SRST' },
      ],
    ],
    ['H265', 'level-id=186', [{ shape: 'h265 level', id: 186, level: '6.2' }]],
    ['H265', 'level-id=91', [{ shape: 'h265 level', id: 91, level: undefined }]],
    [
      'rtx',
      'apt=96;rtx-time=3000',
      [
        { shape: 'apt', payloadType: 96 },
        { shape: 'number', meaning: 'rtx.rtx-time', value: 3000 },
      ],
    ],
    ['red', '111/111', [{ shape: 'redundancy', payloadTypes: [111, 111] }]],
    [
      'telephone-event',
      '0-15,66,70',
      [
        {
          shape: 'events',
          events: [
            { from: 0, to: 15 },
            { from: 66, to: 66 },
            { from: 70, to: 70 },
          ],
          text: '0-15,66,70',
        },
      ],
    ],
    [
      'flexfec-03',
      'repair-window=10000000',
      [{ shape: 'number', meaning: 'flexfec.repair-window', value: 10_000_000 }],
    ],
    [
      'AMR',
      'mode-set=0,2,5,7; octet-align=1',
      [
        { shape: 'amr modes', modes: [0, 2, 5, 7] },
        { shape: 'flag', meaning: 'amr.octet-align', on: true },
      ],
    ],
    ['G729', 'annexb=no', [{ shape: 'flag', meaning: 'g729.annexb', on: false }]],
    ['iLBC', 'mode=20', [{ shape: 'number', meaning: 'ilbc.mode', value: 20 }]],
    [
      'MPEG4-GENERIC',
      'mode=AAC-hbr;indexLength=3',
      [
        { shape: 'text', meaning: 'mpeg4.mode', text: 'AAC-hbr' },
        { shape: 'number', meaning: 'mpeg4.indexlength', value: 3 },
      ],
    ],
  ])('%s %s', (codec, parameters, facts) => {
    expect(factsOf(codec, parameters)).toEqual(facts);
  });

  test.each([
    ['opus', 'stereo=2'],
    ['opus', 'minptime=010'],
    ['opus', 'useinbandfec'],
    ['H264', 'profile-level-id=42e0'],
    ['H264', 'packetization-mode=3'],
    ['AV1', 'tier=2'],
    ['rtx', 'apt=128'],
    ['red', '111/x'],
    ['telephone-event', '1,12-,4'],
    ['telephone-event', '15-0'],
    ['telephone-event', '1-2-3'],
    ['AMR', 'mode-set=9'],
    ['iLBC', 'mode=25'],
  ])('%s has no %s', (codec, parameters) => {
    expect(factsOf(codec, parameters).map(({ shape }) => shape)).toEqual(['unfit']);
  });

  test('parameters that nobody knows are the codec’s own', () => {
    const facts = [
      { shape: 'own', name: 'x', value: '1' },
      { shape: 'own', name: 'y', value: undefined },
    ];
    for (const codec of ['opus', 'X-private', '', 'constructor']) {
      expect(factsOf(codec, 'x=1;y')).toEqual(facts);
    }
    expect(describeFormat('X-private', []).reference).toBeUndefined();
    expect(describeFormat('Opus', []).reference).toEqual({ rfc: 7587, section: '6.1' });
  });

  test('one fact for each parameter, whatever they are', () => {
    const parameters = fc.array(fc.record({ name: fc.string(), value: fc.string() }));
    fc.assert(
      fc.property(fc.string(), parameters, (codec, some) => {
        expect(describeFormat(codec, some).facts).toHaveLength(some.length);
      }),
    );
  });
});
