import type { FormatFact } from './format-fact';
import { googleParameters } from './h264';
import { type CodecFormat, number, text, wholeNumber } from './parameter-reader';

/** H.265 / HEVC. */
export const h265Format: CodecFormat = {
  codecs: ['h265'],
  reference: { rfc: 7798, section: '7.1' },
  parameters: {
    ...googleParameters,
    'profile-space': number('h265.profile-space', 0, 3),
    'profile-id': number('h265.profile-id', 0, 31),
    'tier-flag': tierFlag,
    'level-id': levelId,
    'max-recv-level-id': number('h265.max-recv-level-id', 0, 255),
    'interop-constraints': text('h265.interop-constraints', /^[\da-f]{1,12}$/i),
    'profile-compatibility-indicator': text(
      'h265.profile-compatibility-indicator',
      /^[\da-f]{1,8}$/i,
    ),
    'tx-mode': text('h265.tx-mode', /^(SRST|MRST|MRMT)$/),
    'sprop-vps': text('h265.sprop-vps'),
    'sprop-sps': text('h265.sprop-sps'),
    'sprop-pps': text('h265.sprop-pps'),
    'max-fps': number('h265.max-fps'),
    'sprop-max-don-diff': number('h265.sprop-max-don-diff', 0, 32_767),
    'sprop-depack-buf-bytes': number('h265.sprop-depack-buf-bytes'),
  },
};

function tierFlag(value: string): FormatFact | undefined {
  if (value !== '0' && value !== '1') return undefined;
  return { shape: 'h265 tier', tier: value === '0' ? 'Main' : 'High' };
}

function levelId(value: string): FormatFact | undefined {
  const id = wholeNumber(value, 0, 255);
  return id === undefined ? undefined : { shape: 'h265 level', id, level: levelOf(id) };
}

/** H.265 table A.8; general_level_idc is 30 times the number, 3 times its tenths. */
const LEVELS = new Set([30, 60, 63, 90, 93, 120, 123, 150, 153, 156, 180, 183, 186]);

function levelOf(id: number): string | undefined {
  return LEVELS.has(id) ? (id / 30).toFixed(id % 30 === 0 ? 0 : 1) : undefined;
}
