import type { H264Level, H264Profile, H264ProfileLevel } from './format-fact';

/**
 * Takes `profile-level-id` apart: three bytes in hexadecimal, profile_idc, the constraint flags,
 * and level_idc (RFC 6184 §8.1). Undefined where it is not six hexadecimal digits.
 *
 * Sample input: 42e01f (Constrained Baseline, level 3.1)
 */
export function readProfileLevelId(id: string): H264ProfileLevel | undefined {
  if (!/^[\da-f]{6}$/i.test(id)) return undefined;
  const profileIdc = Number.parseInt(id.slice(0, 2), 16);
  const flags = Number.parseInt(id.slice(2, 4), 16);
  const levelIdc = Number.parseInt(id.slice(4, 6), 16);
  const constraints = [0, 1, 2, 3, 4, 5].filter((set) => (flags & (0x80 >> set)) !== 0);
  const profile = profileOf(profileIdc, flags);
  return {
    profileIdc,
    constraints,
    levelIdc,
    profile,
    level: levelOf(profileIdc, flags, levelIdc),
  };
}

/**
 * RFC 6184 table 5, and H.264 annex A.2.4 for the High profiles with constraint_set4 and 5.
 * The pattern is of the flags' byte from constraint_set0 on; `x` stands for either. First match wins.
 */
const PROFILES: readonly (readonly [idc: number, pattern: string, H264Profile])[] = [
  [0x42, 'x1xx0000', 'Constrained Baseline'],
  [0x4d, '1xxx0000', 'Constrained Baseline'],
  [0x58, '11xx0000', 'Constrained Baseline'],
  [0x42, 'x0xx0000', 'Baseline'],
  [0x58, '10xx0000', 'Baseline'],
  [0x58, '00xx0000', 'Extended'],
  [0x4d, '0x0x0000', 'Main'],
  [0x64, '00001100', 'Constrained High'],
  [0x64, '00001000', 'Progressive High'],
  [0x64, '00000000', 'High'],
  [0x6e, '00010000', 'High 10 Intra'],
  [0x6e, '00000000', 'High 10'],
  [0x7a, '00010000', 'High 4:2:2 Intra'],
  [0x7a, '00000000', 'High 4:2:2'],
  [0xf4, '00010000', 'High 4:4:4 Intra'],
  [0xf4, '00000000', 'High 4:4:4 Predictive'],
  [0x2c, '00010000', 'CAVLC 4:4:4 Intra'],
  [0x53, 'xxxxxx00', 'Scalable Baseline'],
  [0x56, 'xxxxxx00', 'Scalable High'],
];

function profileOf(profileIdc: number, flags: number): H264Profile | undefined {
  const bits = flags.toString(2).padStart(8, '0');
  const row = PROFILES.find(
    ([idc, pattern]) =>
      idc === profileIdc &&
      [...pattern].every((bit, index) => bit === 'x' || bit === bits.charAt(index)),
  );
  return row?.[2];
}

/** H.264 table A-1: level_idc, MaxFS and MaxMBPS. */
const LEVELS: readonly (readonly [levelIdc: number, pictureSize: number, pictureRate: number])[] = [
  [10, 99, 1_485],
  [11, 396, 3_000],
  [12, 396, 6_000],
  [13, 396, 11_880],
  [20, 396, 11_880],
  [21, 792, 19_800],
  [22, 1_620, 20_250],
  [30, 1_620, 40_500],
  [31, 3_600, 108_000],
  [32, 5_120, 216_000],
  [40, 8_192, 245_760],
  [41, 8_192, 245_760],
  [42, 8_704, 522_240],
  [50, 22_080, 589_824],
  [51, 36_864, 983_040],
  [52, 36_864, 2_073_600],
  [60, 139_264, 4_177_920],
  [61, 139_264, 8_355_840],
  [62, 139_264, 16_711_680],
];

const LEVEL_1B: H264Level = { name: '1b', pictureSize: 99, pictureRate: 1_485 };

/** Level 1b is 11 with constraint_set3 in the three old profiles, and 9 in all others. */
function levelOf(profileIdc: number, flags: number, levelIdc: number): H264Level | undefined {
  const old = [0x42, 0x4d, 0x58].includes(profileIdc);
  if (old ? levelIdc === 11 && (flags & 0x10) !== 0 : levelIdc === 9) return LEVEL_1B;
  const row = LEVELS.find(([known]) => known === levelIdc);
  if (row === undefined) return undefined;
  const [, pictureSize, pictureRate] = row;
  const minor = levelIdc % 10;
  const name = minor === 0 ? `${levelIdc / 10}` : `${Math.floor(levelIdc / 10)}.${minor}`;
  return { name, pictureSize, pictureRate };
}
