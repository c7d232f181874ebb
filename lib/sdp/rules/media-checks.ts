import type { DescriptionIndex, SectionIndex } from './description-index';
import { replaceLine } from './fixes';
import type { Found } from './rule';

/** What a finding about an m-section calls it by. */
export function named({ media, mid, index }: SectionIndex) {
  return { media: media?.media ?? '?', section: mid ?? `#${index}` };
}

export function mediaCountDiffers(offer: DescriptionIndex, answer: DescriptionIndex) {
  if (offer.media.length === answer.media.length) return [];
  const line = answer.media.at(-1)?.line ?? answer.lines[0];
  const values = { offered: offer.media.length, answered: answer.media.length };
  return [{ lines: line ? [line.line.number] : [], values }];
}

export function mediaOrderDiffers(offer: DescriptionIndex, answer: DescriptionIndex) {
  return pairs(offer, answer).flatMap(([offered, answered]) => {
    const one = offered.media?.media;
    const other = answered.media?.media;
    if (one === undefined || other === undefined || one === other) return [];
    const values = { offered: one, answered: other, position: answered.index + 1 };
    return [{ lines: [answered.line.line.number], values }];
  });
}

export function midChanges(offer: DescriptionIndex, answer: DescriptionIndex) {
  return pairs(offer, answer).flatMap(([offered, answered]) => {
    if (offered.mid === undefined || answered.mid === undefined) return [];
    if (offered.mid === answered.mid) return [];
    const line = answered.first('mid')?.line.number ?? answered.line.line.number;
    return [{ lines: [line], values: { offered: offered.mid, answered: answered.mid } }];
  });
}

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** The section's own, else the session's, else sendrecv (RFC 8866 §6.7). */
export function directionOf(section: SectionIndex, index: DescriptionIndex): Direction {
  const own = section.of('direction').at(-1) ?? index.session.of('direction').at(-1);
  return own?.reading.direction ?? 'sendrecv';
}

const ANSWERS: Readonly<Record<Direction, readonly Direction[]>> = {
  sendrecv: ['sendrecv', 'sendonly', 'recvonly', 'inactive'],
  sendonly: ['recvonly', 'inactive'],
  recvonly: ['sendonly', 'inactive'],
  inactive: ['inactive'],
};

/** M13: what RFC 3264 §6.1 does not allow as an answer. */
export function directionMismatch(offer: DescriptionIndex, answer: DescriptionIndex) {
  return pairs(offer, answer).flatMap(([offered, answered]) => {
    if (!answered.rtp || offered.refused || answered.refused) return [];
    const offers = directionOf(offered, offer);
    const answers = directionOf(answered, answer);
    if (ANSWERS[offers].includes(answers)) return [];
    const line = answered.of('direction').at(-1)?.line.number ?? answered.line.line.number;
    return [{ lines: [line], values: { offered: offers, answered: answers, ...named(answered) } }];
  });
}

/** Sections of both, by position. */
export function pairs(
  offer: DescriptionIndex,
  answer: DescriptionIndex,
): readonly (readonly [SectionIndex, SectionIndex])[] {
  return answer.media.flatMap((answered) => {
    const offered = offer.media[answered.index];
    return offered === undefined ? [] : [[offered, answered] as const];
  });
}

/** M03 */
export function duplicateMids({ media, byMid }: DescriptionIndex): readonly Found[] {
  return media.flatMap((section) => {
    const mid = section.first('mid');
    if (mid === undefined || section.mid === undefined) return [];
    const first = byMid.get(section.mid);
    if (first === section || first === undefined) return [];
    const other = first.first('mid')?.line.number;
    const lines = other === undefined ? [mid.line.number] : [mid.line.number, other];
    return [{ lines, values: { mid: section.mid } }];
  });
}

/** M04 */
export function missingMids({ media, bundles }: DescriptionIndex): readonly Found[] {
  const [bundle] = bundles;
  if (bundle === undefined) return [];
  const nameless = media.filter(({ mid, refused }) => mid === undefined && !refused);
  return nameless.map((section) => ({
    lines: [section.line.line.number, bundle.line.line.number],
    values: { media: section.media?.media ?? '?', position: section.index + 1 },
  }));
}

/** M06 */
export function longMids({ media }: DescriptionIndex): readonly Found[] {
  return media.flatMap((section) =>
    section
      .of('mid')
      .flatMap(({ line, reading: { mid } }) =>
        mid.length > 16 ? [{ lines: [line.number], values: { mid, length: mid.length } }] : [],
      ),
  );
}

/** M07, M08 */
export function portsOf(port: number) {
  return ({ media }: DescriptionIndex): readonly Found[] =>
    media.flatMap((section) => {
      if (section.media?.port !== port || (port === 0 && section.bundleOnly)) return [];
      return [{ lines: [section.line.line.number], values: named(section) }];
    });
}

const PROFILE = 'UDP/TLS/RTP/SAVPF';

/** M09: a profile without DTLS; where a fingerprint stands, DTLS is what is meant. */
export function legacyProfiles({ media, session }: DescriptionIndex): readonly Found[] {
  return media.flatMap((section) => {
    const { proto } = section.media ?? {};
    if (proto === undefined || !/^RTP\/S?AVPF?$/.test(proto)) return [];
    const keyed = (section.first('fingerprint') ?? session.first('fingerprint')) !== undefined;
    const text = section.line.line.text.replace(proto, PROFILE);
    const fix = keyed ? replaceLine(section.line, text) : undefined;
    return [{ lines: [section.line.line.number], values: { proto, ...named(section) }, fix }];
  });
}

/** M10: a TCP profile; Firefox knows TCP/DTLS/RTP/SAVPF, neither browser uses it. */
export function tcpProfiles({ media }: DescriptionIndex): readonly Found[] {
  return media.flatMap((section) => {
    const { proto } = section.media ?? {};
    if (proto === undefined || !/^TCP\/.*RTP/.test(proto)) return [];
    return [{ lines: [section.line.line.number], values: { proto, ...named(section) } }];
  });
}

/** M11 */
export function unnamedDirections(index: DescriptionIndex): readonly Found[] {
  if (index.session.first('direction')) return [];
  return index.media.flatMap((section) => {
    if (!section.rtp || section.refused || section.first('direction')) return [];
    return [{ lines: [section.line.line.number], values: named(section) }];
  });
}

/** M12 */
export function twoDirections({ media }: DescriptionIndex): readonly Found[] {
  return media.flatMap((section) => {
    const directions = section.of('direction');
    const last = directions.at(-1);
    const [first] = directions;
    if (!first || !last || directions.length < 2) return [];
    const values = { first: first.reading.direction, last: last.reading.direction };
    return [{ lines: directions.map(({ line }) => line.number), values }];
  });
}
