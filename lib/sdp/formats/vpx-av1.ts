import type { FormatFact } from './format-fact';
import { googleParameters } from './h264';
import { type CodecFormat, number, wholeNumber } from './parameter-reader';

export const vp8Format: CodecFormat = {
  codecs: ['vp8'],
  reference: { rfc: 7741, section: '6.1' },
  parameters: {
    ...googleParameters,
    'max-fs': number('vpx.max-fs'),
    'max-fr': number('vpx.max-fr'),
  },
};

export const vp9Format: CodecFormat = {
  codecs: ['vp9'],
  reference: { rfc: 9628 },
  parameters: { ...vp8Format.parameters, 'profile-id': number('vp9.profile-id', 0, 3) },
};

export const av1Format: CodecFormat = {
  codecs: ['av1', 'av1x'],
  reference: {
    title: 'RTP Payload Format For AV1 §7.2',
    url: 'https://aomediacodec.github.io/av1-rtp-spec/#72-sdp-parameters',
  },
  parameters: {
    ...googleParameters,
    profile: number('av1.profile', 0, 7),
    'level-idx': levelIndex,
    tier: tier,
  },
};

function levelIndex(value: string): FormatFact | undefined {
  const index = wholeNumber(value, 0, 31);
  return index === undefined ? undefined : { shape: 'av1 level', index, level: levelOf(index) };
}

/** 24 to 30 are reserved; 31 sets no bounds and has no number. */
function levelOf(index: number): string | undefined {
  return index < 24 ? `${2 + Math.floor(index / 4)}.${index % 4}` : undefined;
}

function tier(value: string): FormatFact | undefined {
  if (value !== '0' && value !== '1') return undefined;
  return { shape: 'av1 tier', tier: value === '0' ? 'Main' : 'High' };
}
