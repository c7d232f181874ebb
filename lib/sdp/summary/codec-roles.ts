import type { LineContext } from '../line-context';
import type { CodecRole, CodecSummary } from './description-summary';

/** The codecs of an m-line, the preferred first; formats that nothing names are called by number. */
export function codecsOfSection(
  formats: readonly string[],
  { codecOf }: Pick<LineContext, 'codecOf'>,
): readonly CodecSummary[] {
  const codecs = new Map<string, CodecSummary & { readonly payloadTypes: string[] }>();
  for (const format of formats) {
    const codec = /^\d{1,3}$/.test(format) ? codecOf(Number(format))?.codec : undefined;
    const written = codec ?? format;
    const key = written.toLowerCase();
    const known = codecs.get(key);
    if (known) known.payloadTypes.push(format);
    else {
      const role = codec === undefined ? 'unnamed' : roleOf(key);
      codecs.set(key, { name: TITLES.get(key) ?? written, role, payloadTypes: [format] });
    }
  }
  return [...codecs.values()];
}

/** Names that people write otherwise than the lines do. */
const TITLES = new Map([
  ['opus', 'Opus'],
  ['vp8', 'VP8'],
  ['vp9', 'VP9'],
  ['av1', 'AV1'],
  ['h264', 'H264'],
  ['h265', 'H265'],
  ['pcmu', 'PCMU'],
  ['pcma', 'PCMA'],
]);

const ROLES = new Map<string, CodecRole>([
  ['rtx', 'retransmission'],
  ['red', 'redundancy'],
  ['ulpfec', 'error correction'],
  ['flexfec', 'error correction'],
  ['flexfec-03', 'error correction'],
  ['parityfec', 'error correction'],
  ['1d-interleaved-parityfec', 'error correction'],
  ['telephone-event', 'telephone events'],
  ['cn', 'comfort noise'],
]);

function roleOf(codec: string): CodecRole {
  return ROLES.get(codec) ?? 'media';
}
