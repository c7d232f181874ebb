import type { FlagMeaning, NumberMeaning, TextMeaning } from '@/lib/sdp/formats/format-fact';

/** VP9 profiles (RFC 9628), AV1 profiles, H.265 profiles, by number. */
const VP9_PROFILES = [
  '8 bits, 4:2:0',
  '8 bits, finer colour',
  '10 or 12 bits, 4:2:0',
  '10 or 12 bits, finer colour',
];
const AV1_PROFILES = ['Main', 'High', 'Professional'];
const H265_PROFILES = ['', 'Main', 'Main 10', 'Main Still Picture', 'Range Extensions'];
const PACKETIZATION_MODES = [
  'each NAL unit is one packet',
  'NAL units may be split and combined, in decoding order',
  'NAL units may be interleaved',
];

function numbered(name: string, meanings: readonly string[]): (value: string) => string {
  return (value) => {
    const meaning = meanings[Number(value)];
    return meaning ? `${name} ${value} (${meaning})` : `${name} ${value}`;
  };
}

/** Clauses, each about one parameter; `value` is the number with its thousands parted. */
export const numberFacts: Readonly<Record<NumberMeaning, (value: string) => string>> = {
  'opus.minptime': (value) => `packets of at least ${value} ms`,
  'opus.ptime': (value) => `packets of ${value} ms preferred`,
  'opus.maxptime': (value) => `packets of at most ${value} ms`,
  'opus.maxaveragebitrate': (value) => `at most ${value} bit/s on average`,
  'opus.maxplaybackrate': (value) =>
    `nothing above a sampling rate of ${value} Hz is played, so more need not be sent`,
  'opus.sprop-maxcapturerate': (value) =>
    `the sound that it sends is captured at ${value} Hz at most`,
  'opus.num_streams': (value) => `Opus streams in each packet: ${value}`,
  'opus.coupled_streams': (value) => `stereo streams among them: ${value}`,
  'h264.packetization-mode': numbered('packetization mode', PACKETIZATION_MODES),
  'h264.max-mbps': (value) => `up to ${value} macroblocks per second`,
  'h264.max-smbps': (value) => `up to ${value} static macroblocks per second`,
  'h264.max-fs': (value) => `pictures of up to ${value} macroblocks`,
  'h264.max-cpb': (value) => `a coded picture buffer of ${value} × 1,000 bits`,
  'h264.max-dpb': (value) => `a decoded picture buffer of ${value} (in 8/3 macroblocks)`,
  'h264.max-br': (value) => `up to ${value} × 1,000 bit/s`,
  'h264.max-rcmd-nalu-size': (value) => `NAL units of at most ${value} bytes recommended`,
  'h264.sprop-interleaving-depth': (value) => `interleaving depth ${value}`,
  'h264.sprop-max-don-diff': (value) => `decoding order numbers at most ${value} apart`,
  'h265.profile-space': (value) => `profile space ${value}`,
  'h265.profile-id': numbered('profile', H265_PROFILES),
  'h265.max-recv-level-id': (value) => `can receive up to level-id ${value}`,
  'h265.max-fps': (value) => `up to ${value} pictures in 100 seconds`,
  'h265.sprop-max-don-diff': (value) => `decoding order numbers at most ${value} apart`,
  'h265.sprop-depack-buf-bytes': (value) => `${value} bytes needed to put packets in order`,
  'vpx.max-fs': (value) => `pictures of up to ${value} macroblocks (of 16×16 pixels)`,
  'vpx.max-fr': (value) => `up to ${value} frames per second`,
  'vp9.profile-id': numbered('profile', VP9_PROFILES),
  'av1.profile': numbered('profile', AV1_PROFILES),
  'rtx.rtx-time': (value) => `a packet can be asked for again for ${value} ms`,
  'flexfec.repair-window': (value) =>
    `repair packets arrive within ${value} µs of what they protect`,
  'flexfec.columns': (value) => `${value} columns of packets protected together`,
  'flexfec.rows': (value) => `${value} rows of packets protected together`,
  'flexfec.type': (value) => `protection type ${value}`,
  'amr.mode-change-period': (value) => `the mode changes only every ${value} frames`,
  'amr.mode-change-capability': (value) =>
    `mode changes restricted to every ${value} frames are possible`,
  'amr.interleaving': (value) => `up to ${value} frames interleaved`,
  'amr.max-red': (value) => `redundant copies at most ${value} ms later`,
  'amr.channels': (value) => `channels: ${value}`,
  'ilbc.mode': (value) => `frames of ${value} ms`,
  'mpeg4.streamtype': (value) =>
    value === '5'
      ? 'stream type 5 (audio)'
      : value === '4'
        ? 'stream type 4 (video)'
        : `stream type ${value}`,
  'mpeg4.profile-level-id': (value) => `MPEG-4 profile and level ${value}`,
  'mpeg4.objecttype': (value) => `object type ${value}`,
  'mpeg4.sizelength': (value) => `sizes written in ${value} bits`,
  'mpeg4.indexlength': (value) => `indices written in ${value} bits`,
  'mpeg4.indexdeltalength': (value) => `index differences written in ${value} bits`,
  'mpeg4.constantduration': (value) => `each frame lasts ${value} clock ticks`,
  'mpeg4.bitrate': (value) => `${value} bit/s`,
  'google.start-bitrate': (value) => `Chromium starts at ${value} kbit/s`,
  'google.min-bitrate': (value) => `Chromium sends at least ${value} kbit/s`,
  'google.max-bitrate': (value) => `Chromium sends at most ${value} kbit/s`,
  'google.max-quantization': (value) => `Chromium quantizes no coarser than ${value}`,
};

export const flagFacts: Readonly<
  Record<FlagMeaning, { readonly on: string; readonly off: string }>
> = {
  'opus.useinbandfec': {
    on: 'in-band FEC is welcome (a coarse copy of each frame inside the next packet)',
    off: 'in-band FEC is of no use',
  },
  'opus.usedtx': {
    on: 'silence need not be sent (DTX)',
    off: 'silence is to be sent too (no DTX)',
  },
  'opus.stereo': { on: 'prefers to receive stereo', off: 'prefers to receive mono' },
  'opus.sprop-stereo': { on: 'will probably send stereo', off: 'will probably send mono' },
  'opus.cbr': { on: 'prefers a constant bitrate', off: 'prefers a variable bitrate' },
  'h264.level-asymmetry-allowed': {
    on: 'the two directions may use different levels',
    off: 'both directions use the same level',
  },
  'h264.redundant-pic-cap': {
    on: 'redundant slices are used',
    off: 'redundant slices are ignored',
  },
  'h264.in-band-parameter-sets': {
    on: 'parameter sets come in the stream',
    off: 'parameter sets come in the SDP only',
  },
  'h264.sps-pps-idr-in-keyframe': {
    on: 'every key frame brings its parameter sets',
    off: 'key frames need not bring parameter sets',
  },
  'amr.octet-align': { on: 'fields are aligned to bytes', off: 'bandwidth-efficient packing' },
  'amr.crc': { on: 'frames carry a CRC', off: 'frames carry no CRC' },
  'amr.robust-sorting': { on: 'bits sorted by importance', off: 'bits in simple order' },
  'amr.mode-change-neighbor': {
    on: 'the mode changes one step at a time',
    off: 'the mode may change by any step',
  },
  'g729.annexb': {
    on: 'silence is described, not sent (Annex B)',
    off: 'Annex B (silence compression) is not used',
  },
  'g723.annexa': {
    on: 'silence is described, not sent (Annex A)',
    off: 'Annex A (silence compression) is not used',
  },
  'mpeg4.cpresent': {
    on: 'the configuration is in the stream',
    off: 'the configuration is in the SDP only',
  },
  'mpeg4.sbr-enabled': {
    on: 'spectral band replication (SBR) on',
    off: 'spectral band replication (SBR) off',
  },
};

const TX_MODES: Readonly<Record<string, string>> = {
  SRST: 'all in one RTP stream',
  MRST: 'several RTP streams on one transport',
  MRMT: 'several RTP streams on several transports',
};

export const textFacts: Readonly<Record<TextMeaning, (text: string) => string>> = {
  'opus.channel_mapping': (text) => `channels mapped as ${text}`,
  'h264.sprop-parameter-sets': (text) => `the parameter sets that the decoder needs first: ${text}`,
  'h264.max-recv-level': (text) => `can receive up to level byte 0x${text}`,
  'h265.interop-constraints': (text) => `constraint flags 0x${text}`,
  'h265.profile-compatibility-indicator': (text) => `compatible with the profiles of 0x${text}`,
  'h265.tx-mode': (text) => `transmission mode ${text} (${TX_MODES[text] ?? 'unknown'})`,
  'h265.sprop-vps': (text) => `video parameter set ${text}`,
  'h265.sprop-sps': (text) => `sequence parameter set ${text}`,
  'h265.sprop-pps': (text) => `picture parameter set ${text}`,
  'mpeg4.mode': (text) => `mode ${text}`,
  'mpeg4.config': (text) => `decoder configuration ${text}`,
  'raw.sampling': (text) => `sampling ${text}`,
  'raw.width': (text) => `${text} pixels wide`,
  'raw.height': (text) => `${text} pixels high`,
  'raw.depth': (text) => `${text} bits per sample`,
  'raw.colorimetry': (text) => `colorimetry ${text}`,
  'raw.exactframerate': (text) => `exactly ${text} frames per second`,
};
