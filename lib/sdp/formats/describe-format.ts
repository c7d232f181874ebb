import type { Parameter } from '../readings/media';
import type { FormatDescription } from './format-fact';
import { h264Format } from './h264';
import { h265Format } from './h265';
import { mpeg4GenericFormat, mpeg4LatmFormat, rawVideoFormat } from './mpeg4';
import { opusFormat } from './opus';
import { type CodecFormat, factOf } from './parameter-reader';
import { flexfecFormat, redFormat, rtxFormat } from './repair';
import { amrFormat, g723Format, g729Format, ilbcFormat, telephoneEventFormat } from './telephony';
import { av1Format, vp8Format, vp9Format } from './vpx-av1';

/**
 * What the parameters of an fmtp line say for this codec (its encoding name, in any case; empty
 * where unknown). One fact for each parameter, in their order; a parameter that is not known for
 * the codec is its `own`, one with an impossible value is `unfit`. Never throws.
 */
export function describeFormat(codec: string, parameters: readonly Parameter[]): FormatDescription {
  const format = FORMATS.get(codec.toLowerCase());
  return {
    codec,
    facts: parameters.map((parameter) => factOf(format, parameter)),
    reference: format?.reference,
  };
}

const FORMATS: ReadonlyMap<string, CodecFormat> = new Map(
  [
    opusFormat,
    h264Format,
    h265Format,
    vp8Format,
    vp9Format,
    av1Format,
    rtxFormat,
    redFormat,
    flexfecFormat,
    telephoneEventFormat,
    amrFormat,
    g729Format,
    g723Format,
    ilbcFormat,
    mpeg4GenericFormat,
    mpeg4LatmFormat,
    rawVideoFormat,
  ].flatMap((format) => format.codecs.map((codec) => [codec, format] as const)),
);
