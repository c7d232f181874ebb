import { type CodecFormat, flag, number, text } from './parameter-reader';

/** AAC and other MPEG-4 streams as cameras and broadcasters send them. */
export const mpeg4GenericFormat: CodecFormat = {
  codecs: ['mpeg4-generic'],
  reference: { rfc: 3640, section: '4.1' },
  parameters: {
    streamtype: number('mpeg4.streamtype', 0, 63),
    'profile-level-id': number('mpeg4.profile-level-id', 0, 255),
    mode: text('mpeg4.mode', /^[\w-]+$/),
    config: text('mpeg4.config', /^"?[\da-f]*"?$/i),
    objecttype: number('mpeg4.objecttype', 0, 255),
    sizelength: number('mpeg4.sizelength', 0, 64),
    indexlength: number('mpeg4.indexlength', 0, 64),
    indexdeltalength: number('mpeg4.indexdeltalength', 0, 64),
    constantduration: number('mpeg4.constantduration'),
  },
};

export const mpeg4LatmFormat: CodecFormat = {
  codecs: ['mp4a-latm', 'mp4v-es'],
  reference: { rfc: 6416 },
  parameters: {
    'profile-level-id': number('mpeg4.profile-level-id', 0, 255),
    config: text('mpeg4.config', /^"?[\da-f ]*"?$/i),
    object: number('mpeg4.objecttype', 0, 255),
    bitrate: number('mpeg4.bitrate'),
    cpresent: flag('mpeg4.cpresent'),
    'sbr-enabled': flag('mpeg4.sbr-enabled'),
  },
};

/** Uncompressed video, the base of SMPTE ST 2110-20. */
export const rawVideoFormat: CodecFormat = {
  codecs: ['raw'],
  reference: { rfc: 4175 },
  parameters: {
    sampling: text('raw.sampling'),
    width: text('raw.width', /^\d{1,5}$/),
    height: text('raw.height', /^\d{1,5}$/),
    depth: text('raw.depth', /^\d{1,2}f?$/),
    colorimetry: text('raw.colorimetry'),
    exactframerate: text('raw.exactframerate', /^\d{1,9}(\/\d{1,9})?$/),
  },
};
