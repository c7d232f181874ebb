import { codecFormatsOf } from '../codec-formats';
import { matchFormats } from '../match-formats';
import type { DescriptionIndex, LineOf, SectionIndex } from './description-index';
import { named, pairs } from './media-checks';
import type { Found } from './rule';

/** R07: the answer uses an offered number for another codec, or a codec that was not offered. */
export function answeredFormats(
  offer: DescriptionIndex,
  answer: DescriptionIndex,
): readonly Found[] {
  return pairs(offer, answer).flatMap(([offered, answered]) =>
    [...answered.rtpmaps].flatMap(([payloadType, { line, reading }]) => {
      if (answered.refused || !answered.payloadTypes.has(payloadType)) return [];
      const codec = `${reading.codec}/${reading.clockRate}`;
      const other = offered.rtpmaps.get(payloadType)?.reading;
      const was = other ? `${other.codec}/${other.clockRate}` : '';
      if (was.toLowerCase() === codec.toLowerCase()) return [];
      if (was === '' && !isNewNumberForbidden(offered, reading.codec)) return [];
      return [{ lines: [line.number], values: { payloadType, codec, offered: was } }];
    }),
  );
}

/** Another number for an offered codec is allowed (RFC 3264 §6.1), an unoffered codec is not. */
function isNewNumberForbidden({ rtpmaps }: SectionIndex, codec: string): boolean {
  const name = codec.toLowerCase();
  return ![...rtpmaps.values()].some(({ reading }) => reading.codec.toLowerCase() === name);
}

/** R15: an accepted section whose codecs are none of the offer's; such a stream is to be refused. */
export function nothingInCommon(
  offer: DescriptionIndex,
  answer: DescriptionIndex,
): readonly Found[] {
  return pairs(offer, answer).flatMap(([offered, answered]) => {
    if (!answered.rtp || !offered.rtp || answered.refused || offered.refused) return [];
    if (answered.payloadTypes.size === 0 || hasCommonCodec(offered, answered)) return [];
    return [{ lines: [answered.line.line.number], values: named(answered) }];
  });
}

/** Of both sections one codec that carries media by itself, whatever its numbers. */
export function hasCommonCodec(offered: SectionIndex, answered: SectionIndex): boolean {
  const formats = codecFormatsOf(answered);
  const common = matchFormats(codecFormatsOf(offered), formats);
  return formats.some(
    ({ payloadType, repairs }) => repairs === undefined && common.has(payloadType),
  );
}

/** X06: the answer keeps the offered id, unless that was one of 4096 and above. */
export function renumberedExtensions(
  offer: DescriptionIndex,
  answer: DescriptionIndex,
): readonly Found[] {
  return answeredExtensions(offer, answer).flatMap(({ line, reading: { id, uri }, was }) => {
    if (was === undefined || was === id || was >= 4096) return [];
    return [{ lines: [line.number], values: { uri, offered: was, answered: id } }];
  });
}

/** X09: an extension that the offer's section does not have. */
export function addedExtensions(
  offer: DescriptionIndex,
  answer: DescriptionIndex,
): readonly Found[] {
  return answeredExtensions(offer, answer).flatMap(({ line, reading: { id, uri }, was }) =>
    was === undefined ? [{ lines: [line.number], values: { id, uri } }] : [],
  );
}

/** The extensions of the answer, with the id that the offer gave each of them. */
function answeredExtensions(offer: DescriptionIndex, answer: DescriptionIndex) {
  return pairs(offer, answer).flatMap(([offered, answered]) => {
    if (answered.refused || offered.refused) return [];
    const ids = new Map(
      extensionsOf(offered, offer).map(({ reading }) => [keyOf(reading), reading.id]),
    );
    return answered
      .of('extmap')
      .map(({ line, reading }) => ({ line, reading, was: ids.get(keyOf(reading)) }));
  });
}

/** The section's own, and the session's, for either may hold them all (RFC 8285 §5). */
function extensionsOf(
  section: SectionIndex,
  { session }: DescriptionIndex,
): readonly LineOf<'extmap'>[] {
  return [...session.of('extmap'), ...section.of('extmap')];
}

/** An encrypted extension names its own URI behind (RFC 6904 §4). */
function keyOf({ uri, attributes }: LineOf<'extmap'>['reading']): string {
  return uri === 'urn:ietf:params:rtp-hdrext:encrypt' ? `${uri} ${attributes ?? ''}` : uri;
}

/** B02: names in the answer's group that the offer's does not have. */
export function groupGrows(offer: DescriptionIndex, answer: DescriptionIndex): readonly Found[] {
  const offered = new Set(offer.bundles.flatMap(({ mids }) => mids));
  return answer.bundles.flatMap(({ line, mids }) => {
    const added = mids.filter((mid) => !offered.has(mid));
    if (added.length === 0) return [];
    return [{ lines: [line.line.number], values: { mids: added.join(' ') } }];
  });
}

/** B12: a section in another group than the offer's, for a group was split or two were joined. */
export function groupsDiffer(offer: DescriptionIndex, answer: DescriptionIndex): readonly Found[] {
  const offered = new Map(
    offer.bundles.flatMap((bundle) => bundle.mids.map((mid) => [mid, bundle] as const)),
  );
  const taken = new Set<unknown>();
  return answer.bundles.flatMap(({ line, mids }) => {
    const groups = mids.flatMap((mid) => offered.get(mid) ?? []);
    const [first] = groups;
    const joined = mids.filter((mid) => first && (offered.get(mid) ?? first) !== first);
    const moved = first !== undefined && taken.has(first) ? mids : joined;
    taken.add(first);
    return moved.length === 0
      ? []
      : [{ lines: [line.line.number], values: { mids: moved.join(' ') } }];
  });
}
