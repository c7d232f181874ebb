import { describe, expect, test } from 'vitest';
import { readProfileLevelId } from '@/lib/sdp/formats/h264-profile';

describe('RFC 6184 §8.1 profile-level-id', () => {
  test.each([
    ['42e01f', 'Constrained Baseline', '3.1'],
    ['42c00b', 'Constrained Baseline', '1.1'],
    ['42f00b', 'Constrained Baseline', '1b'],
    ['4DE028', 'Constrained Baseline', '4'],
    ['42001f', 'Baseline', '3.1'],
    // The offers of RFC 6184 §8.2.2: "Baseline profile, Level 3".
    ['42A01E', 'Baseline', '3'],
    ['4d001f', 'Main', '3.1'],
    ['4D4028', 'Main', '4'],
    ['58001e', 'Extended', '3'],
    ['64001f', 'High', '3.1'],
    ['640809', 'Progressive High', '1b'],
    ['640c1f', 'Constrained High', '3.1'],
    ['640c34', 'Constrained High', '5.2'],
    ['6e0028', 'High 10', '4'],
    ['f4001f', 'High 4:4:4 Predictive', '3.1'],
    ['2c1028', 'CAVLC 4:4:4 Intra', '4'],
  ])('%s is %s, level %s', (id, profile, level) => {
    const read = readProfileLevelId(id);
    expect(read?.profile).toBe(profile);
    expect(read?.level?.name).toBe(level);
  });

  test('the level sets the size and the rate of pictures (H.264 table A-1)', () => {
    expect(readProfileLevelId('42e01f')?.level).toEqual({
      name: '3.1',
      pictureSize: 3600,
      pictureRate: 108_000,
    });
  });

  test('constraint flags are those of the second byte, from the left', () => {
    expect(readProfileLevelId('42e01f')?.constraints).toEqual([0, 1, 2]);
    expect(readProfileLevelId('640c1f')?.constraints).toEqual([4, 5]);
  });

  test('what names nothing stays without a name', () => {
    expect(readProfileLevelId('ff0000')).toEqual({
      profileIdc: 255,
      constraints: [],
      levelIdc: 0,
      profile: undefined,
      level: undefined,
    });
    expect(readProfileLevelId('42e01a')?.level).toBeUndefined();
  });

  test.each(['', '42e0', '42e01g', '42e01f0', '0x42e0'])('%j is none', (id) => {
    expect(readProfileLevelId(id)).toBeUndefined();
  });
});
