import { type CodecFormat, flag, number, text } from './parameter-reader';

/**
 * Opus. All of them are hints about what the describing side would like to receive, or (`sprop-`)
 * is going to send; none changes whether the streams can be decoded. `minptime` comes from a draft
 * of RFC 7587 and is what libwebrtc writes; the channel mapping is that of its multichannel Opus.
 */
export const opusFormat: CodecFormat = {
  codecs: ['opus', 'multiopus'],
  reference: { rfc: 7587, section: '6.1' },
  parameters: {
    minptime: number('opus.minptime', 0, 10_000),
    ptime: number('opus.ptime', 0, 10_000),
    maxptime: number('opus.maxptime', 0, 10_000),
    maxaveragebitrate: number('opus.maxaveragebitrate'),
    maxplaybackrate: number('opus.maxplaybackrate'),
    'sprop-maxcapturerate': number('opus.sprop-maxcapturerate'),
    useinbandfec: flag('opus.useinbandfec'),
    usedtx: flag('opus.usedtx'),
    stereo: flag('opus.stereo'),
    'sprop-stereo': flag('opus.sprop-stereo'),
    cbr: flag('opus.cbr'),
    channel_mapping: text('opus.channel_mapping', /^[\d,]+$/),
    num_streams: number('opus.num_streams'),
    coupled_streams: number('opus.coupled_streams'),
  },
};
