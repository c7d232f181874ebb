import type { DescriptionIndex, LineOf, SectionIndex } from './description-index';
import { removeLines, replaceLine } from './fixes';
import { named } from './media-checks';
import type { Found } from './rule';

const DYNAMIC = 35;

/** The sections that carry RTP as audio or video. */
function rtpSections({ media }: DescriptionIndex): readonly SectionIndex[] {
  return media.filter(
    (section) => section.rtp && /^(audio|video)$/.test(section.media?.media ?? ''),
  );
}

/** R01: a dynamic payload type that no rtpmap names. */
export function unnamedFormats(index: DescriptionIndex): readonly Found[] {
  return rtpSections(index).flatMap((section) => {
    if (section.refused) return [];
    const unnamed = [...section.payloadTypes].filter(
      (payloadType) => payloadType >= DYNAMIC && !section.rtpmaps.has(payloadType),
    );
    if (unnamed.length === 0) return [];
    const values = { payloadTypes: unnamed.join(', '), ...named(section) };
    return [{ lines: [section.line.line.number], values }];
  });
}

/** R02: fmtp or rtcp-fb for a payload type that the m-line does not list. */
export function strayParameters(index: DescriptionIndex): readonly Found[] {
  return rtpSections(index).flatMap((section) => {
    const fmtp = section.of('fmtp').filter(({ reading }) => isStray(reading.format, section));
    const feedback = section
      .of('rtcp-fb')
      .filter(({ reading }) => isStray(`${reading.payloadType}`, section));
    return [
      ...fmtp.map((line) => stray(line, Number(line.reading.format), 'fmtp')),
      ...feedback.map((line) => stray(line, Number(line.reading.payloadType), 'rtcp-fb')),
    ];
  });
}

function isStray(format: string, { payloadTypes }: SectionIndex): boolean {
  return /^\d+$/.test(format) && !payloadTypes.has(Number(format));
}

function stray(
  line: LineOf<'fmtp' | 'rtcp-fb' | 'rtpmap'>,
  payloadType: number,
  attribute: string,
): Found {
  const values = { payloadType, attribute };
  return { lines: [line.line.number], values, fix: removeLines([line]) };
}

/** R03 */
export function strayMaps(index: DescriptionIndex): readonly Found[] {
  return rtpSections(index).flatMap((section) =>
    section
      .of('rtpmap')
      .filter(({ reading }) => !section.payloadTypes.has(reading.payloadType))
      .map((line) => stray(line, line.reading.payloadType, 'rtpmap')),
  );
}

/** R04: retransmission of a payload type that is not there, or of none. */
export function brokenRetransmission(index: DescriptionIndex): readonly Found[] {
  return rtpSections(index).flatMap((section) => {
    if (section.refused) return [];
    const apts = aptsOf(section);
    return [...section.rtpmaps.values()].flatMap(({ line, reading }) => {
      const { payloadType, codec } = reading;
      if (codec.toLowerCase() !== 'rtx' || !section.payloadTypes.has(payloadType)) return [];
      const apt = apts.get(payloadType);
      const repaired = section.payloadTypes.has(Number(apt?.value));
      if (apt?.value !== undefined && repaired && !isRepair(Number(apt.value), section)) return [];
      return [
        { lines: [apt?.line ?? line.number], values: { payloadType, apt: apt?.value ?? '' } },
      ];
    });
  });
}

function isRepair(payloadType: number, { rtpmaps }: SectionIndex): boolean {
  const codec = rtpmaps.get(payloadType)?.reading.codec.toLowerCase() ?? '';
  return /^(rtx|ulpfec|flexfec-03)$/.test(codec);
}

function aptsOf(section: SectionIndex) {
  const apts = new Map<number, { readonly value: string; readonly line: number }>();
  for (const { line, reading } of section.of('fmtp')) {
    const apt = reading.parameters.findLast(({ name }) => name === 'apt')?.value;
    if (apt !== undefined) apts.set(Number(reading.format), { value: apt, line: line.number });
  }
  return apts;
}

/** R05 */
export function largeFormats(index: DescriptionIndex): readonly Found[] {
  return numbersWhere(index, (payloadType) => payloadType > 127);
}

/** R06: numbers that RTCP packet types take when both share a port (RFC 5761 §4). */
export function rtcpFormats(index: DescriptionIndex): readonly Found[] {
  return numbersWhere(index, (payloadType) => payloadType >= 64 && payloadType <= 95);
}

function numbersWhere(index: DescriptionIndex, wrong: (payloadType: number) => boolean) {
  return rtpSections(index).flatMap((section) => {
    const found = [...section.payloadTypes].filter(wrong);
    if (found.length === 0 || section.refused) return [];
    const values = { payloadTypes: found.join(', '), ...named(section) };
    return [{ lines: [section.line.line.number], values }];
  });
}

/** R08: Opus is written `48000/2` whatever it carries (RFC 7587 §7). */
export function oddOpus(index: DescriptionIndex): readonly Found[] {
  return rtpSections(index).flatMap((section) =>
    section.of('rtpmap').flatMap((line) => {
      const { codec, clockRate, channels, payloadType } = line.reading;
      if (codec.toLowerCase() !== 'opus' || (clockRate === 48_000 && channels === 2)) return [];
      const written = `${codec}/${clockRate}${channels === undefined ? '' : `/${channels}`}`;
      const fix = replaceLine(line, `a=rtpmap:${payloadType} ${codec}/48000/2`);
      return [{ lines: [line.line.number], values: { payloadType, written }, fix }];
    }),
  );
}

/** R09 */
export function implicitPacketization(index: DescriptionIndex): readonly Found[] {
  return rtpSections(index).flatMap((section) => {
    const modes = new Set(
      section
        .of('fmtp')
        .filter(({ reading }) =>
          reading.parameters.some(({ name }) => name === 'packetization-mode'),
        )
        .map(({ reading }) => Number(reading.format)),
    );
    return [...section.rtpmaps.values()]
      .filter(({ reading }) => reading.codec.toLowerCase() === 'h264')
      .filter(({ reading }) => !modes.has(reading.payloadType))
      .map(({ line, reading }) => ({
        lines: [line.number],
        values: { payloadType: reading.payloadType },
      }));
  });
}

/** R10: an rtpmap without its clock rate, or with channels in a video section. */
export function malformedMaps(index: DescriptionIndex): readonly Found[] {
  return rtpSections(index).flatMap((section) => [
    ...section
      .of('unreadable')
      .filter(({ reading, line }) => reading.of === 'rtpmap' && isListed(line.text, section))
      .map(({ line }) => ({
        lines: [line.number],
        values: { problem: 'format', text: line.text },
      })),
    ...section
      .of('rtpmap')
      .filter(({ reading }) => section.media?.media === 'video' && reading.channels !== undefined)
      .map(({ line }) => ({
        lines: [line.number],
        values: { problem: 'channels', text: line.text },
        severity: 'information' as const,
        verdicts: { chromium: 'accepts', firefox: 'accepts' } as const,
      })),
  ]);
}

/** Browsers do not look at an rtpmap that the m-line does not list. */
function isListed(text: string, { payloadTypes }: SectionIndex): boolean {
  const payloadType = /^a=rtpmap:(\d+)/.exec(text)?.[1];
  return payloadType === undefined || payloadTypes.has(Number(payloadType));
}
