import { readProfileLevelId } from './h264-profile';
import { type CodecFormat, flag, number, text } from './parameter-reader';

/** Bitrates that Chromium reads from the fmtp of any video codec; they stand in no RFC. kbit/s. */
export const googleParameters = {
  'x-google-start-bitrate': number('google.start-bitrate'),
  'x-google-min-bitrate': number('google.min-bitrate'),
  'x-google-max-bitrate': number('google.max-bitrate'),
  'x-google-max-quantization': number('google.max-quantization'),
};

/** H.264 / AVC, and its scalable extension (RFC 6190), which shares the parameters. */
export const h264Format: CodecFormat = {
  codecs: ['h264', 'h264-svc'],
  reference: { rfc: 6184, section: '8.1' },
  parameters: {
    ...googleParameters,
    'profile-level-id': (id) => {
      const read = readProfileLevelId(id);
      return read && { shape: 'h264 profile-level-id', id, ...read };
    },
    'packetization-mode': number('h264.packetization-mode', 0, 2),
    'level-asymmetry-allowed': flag('h264.level-asymmetry-allowed'),
    'sprop-parameter-sets': text('h264.sprop-parameter-sets', /^[\w+/=,-]+( *, *[\w+/=,-]+)*$/),
    'max-recv-level': text('h264.max-recv-level', /^[\da-f]{4}$/i),
    'max-mbps': number('h264.max-mbps'),
    'max-smbps': number('h264.max-smbps'),
    'max-fs': number('h264.max-fs'),
    'max-cpb': number('h264.max-cpb'),
    'max-dpb': number('h264.max-dpb'),
    'max-br': number('h264.max-br'),
    'max-rcmd-nalu-size': number('h264.max-rcmd-nalu-size'),
    'sprop-interleaving-depth': number('h264.sprop-interleaving-depth', 0, 32_767),
    'sprop-max-don-diff': number('h264.sprop-max-don-diff', 0, 32_767),
    'redundant-pic-cap': flag('h264.redundant-pic-cap'),
    'in-band-parameter-sets': flag('h264.in-band-parameter-sets'),
    'sps-pps-idr-in-keyframe': flag('h264.sps-pps-idr-in-keyframe'),
  },
};
