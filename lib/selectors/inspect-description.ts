import { codecsOf } from '../sdp/codecs';
import { readFingerprints } from '../sdp/fingerprint';
import {
  attributeOf,
  directionOf,
  isRejected,
  mediaOf,
  portOf,
  type SectionLines,
  splitSections,
} from '../sdp/sections';

/** One m-section of a description. */
export interface SectionSummary {
  readonly mid: string;
  readonly media: string;
  readonly direction: string;
  /** Port 0 outside of a bundle: this section is refused (RFC 9429 §5.3.1). */
  readonly rejected: boolean;
  /** The codec preferred most; empty where the section names none. */
  readonly codec: readonly string[];
}

/** A session description, read for its meaning. */
export interface DescriptionSummary {
  readonly sections: readonly SectionSummary[];
  readonly ufrag?: string | undefined;
  /** Algorithm and the first bytes, enough to recognise it. */
  readonly fingerprint?: string | undefined;
  readonly setup?: string | undefined;
  /** How many candidates stand in the description itself. */
  readonly candidates: number;
  readonly bundled: boolean;
}

/** Summarises an SDP; what is missing from the text is missing here, and nothing is an error. */
export function summariseDescription(sdp: string): DescriptionSummary {
  const { session, media } = splitSections(sdp);
  const codecs = codecsOf(sdp);
  const tagged = media.find((section) => portOf(section) !== 0) ?? media[0] ?? [];
  const value = (name: string) => attributeOf(tagged, name) ?? attributeOf(session, name);
  const fingerprint = readFingerprints(tagged)[0] ?? readFingerprints(session)[0];
  return {
    sections: media.map((section, index) => ({
      ...summariseSection(section, session, index),
      codec: codecs[index]?.slice(0, 1) ?? [],
    })),
    ufrag: value('ice-ufrag'),
    fingerprint: fingerprint && `${fingerprint.algorithm} ${fingerprint.value.slice(0, 11)}…`,
    setup: value('setup'),
    candidates: media.flat().filter((line) => line.startsWith('a=candidate:')).length,
    bundled: session.some((line) => line.startsWith('a=group:BUNDLE')),
  };
}

function summariseSection(
  section: SectionLines,
  session: SectionLines,
  index: number,
): Omit<SectionSummary, 'codec'> {
  return {
    mid: attributeOf(section, 'mid') ?? String(index),
    media: mediaOf(section) ?? '?',
    direction: directionOf(section, session),
    rejected: isRejected(section),
  };
}
