import { carriesRtp } from './contexts-of';
import type { CodecName } from './line-context';
import { firstOf, linesOf, type Section } from './reading';
import type { Parameter } from './readings/media';
import { staticCodecOf } from './static-payload-types';

/** One payload type of an m-line with all that its section says about it. */
export interface CodecFormat {
  readonly payloadType: number;
  /** What rtpmap names, else RFC 3551; undefined where neither does. */
  readonly codec: CodecName | undefined;
  /** Of its first fmtp; none without one. */
  readonly parameters: readonly Parameter[];
  /** The payload type that it carries again (`apt`, RFC 4588 §8.1). */
  readonly repairs: number | undefined;
  /** The number of its rtpmap line, else of the m-line. */
  readonly line: number;
}

/**
 * The payload types of an m-section in the order of its m-line, each once; none where the section
 * carries no RTP. Linear in the section's length.
 */
export function codecFormatsOf(section: Section): readonly CodecFormat[] {
  const [media] = linesOf(section, 'media');
  if (media === undefined || !carriesRtp(media.reading.proto)) return [];
  const maps = new Map(linesOf(section, 'rtpmap').map((line) => [line.reading.payloadType, line]));
  const parameters = parametersByFormat(section);
  return payloadTypesOf(media.reading.formats).map((payloadType) => {
    const map = maps.get(payloadType);
    const own = parameters.get(payloadType) ?? [];
    return {
      payloadType,
      codec: map === undefined ? staticCodecOf(payloadType) : nameOf(map.reading),
      parameters: own,
      repairs: repairedBy(own),
      line: (map ?? media).line.number,
    };
  });
}

/** The value of a parameter, its name compared without regard to case; undefined without one. */
export function parameterOf(parameters: readonly Parameter[], name: string): string | undefined {
  return parameters.find((one) => one.name.toLowerCase() === name)?.value;
}

/** Whether the section carries RTP, so that its formats are payload types. */
export function isRtp(section: Section): boolean {
  return carriesRtp(firstOf(section, 'media')?.proto ?? '');
}

function nameOf({ codec, clockRate, channels }: CodecName): CodecName {
  return { codec, clockRate, channels };
}

function payloadTypesOf(formats: readonly string[]): readonly number[] {
  const numbers = formats.filter((format) => /^\d{1,3}$/.test(format)).map(Number);
  return [...new Set(numbers)].filter((payloadType) => payloadType <= 127);
}

function parametersByFormat(section: Section): ReadonlyMap<number, readonly Parameter[]> {
  const found = new Map<number, readonly Parameter[]>();
  for (const { reading } of linesOf(section, 'fmtp')) {
    const payloadType = Number(reading.format);
    if (!found.has(payloadType)) found.set(payloadType, reading.parameters);
  }
  return found;
}

function repairedBy(parameters: readonly Parameter[]): number | undefined {
  const apt = parameterOf(parameters, 'apt');
  return apt !== undefined && /^\d{1,3}$/.test(apt) ? Number(apt) : undefined;
}
