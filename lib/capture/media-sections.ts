import { attributeOf, mediaOf, splitSections } from '../sdp/sections';

/** What capturing needs of one m-section of a description. */
export interface MediaSection {
  readonly mid: string;
  /** Position among the m-sections, from 0 (sdpMLineIndex). */
  readonly index: number;
  readonly application: boolean;
  readonly ufrag: string | undefined;
  /** Candidate lines (RFC 8839 §5.1) without "a=". */
  readonly candidates: readonly string[];
}

interface Reading {
  readonly sdp: string;
  readonly sections: readonly MediaSection[];
  /** The mids of each BUNDLE group. */
  readonly groups: readonly (readonly string[])[];
}

/**
 * The m-sections of an SDP in their order. An ice-ufrag at session level (RFC 8839 §5.4) stands for
 * the sections without one; a section without a=mid is named by its position.
 */
export function mediaSections(sdp: string): readonly MediaSection[] {
  return readingOf(sdp).sections;
}

/** The first mid of the BUNDLE group that holds `mid` (RFC 9143 §7.3); `mid` itself if none does. */
export function bundleTag(sdp: string, mid: string): string {
  return readingOf(sdp).groups.find((mids) => mids.includes(mid))?.[0] ?? mid;
}

/*
 * The same few texts are asked for again and again while a call connects, by both of its ends; each
 * is read once. Two ends with two descriptions each, and the one that is coming.
 */
const KEPT = 6;
let recent: readonly Reading[] = [];

function readingOf(sdp: string): Reading {
  const known = recent.find((reading) => reading.sdp === sdp);
  if (known) return known;
  const reading = read(sdp);
  recent = [reading, ...recent].slice(0, KEPT);
  return reading;
}

function read(sdp: string): Reading {
  const { session, media } = splitSections(sdp);
  const sessionUfrag = attributeOf(session, 'ice-ufrag');
  const sections = media.map((lines, index) => ({
    mid: attributeOf(lines, 'mid') ?? String(index),
    index,
    application: mediaOf(lines) === 'application',
    ufrag: attributeOf(lines, 'ice-ufrag') ?? sessionUfrag,
    candidates: lines
      .filter((line) => line.startsWith('a=candidate:'))
      .map((line) => line.slice(2)),
  }));
  const groups = session
    .filter((line) => line.startsWith('a=group:BUNDLE '))
    .map((line) => line.split(' ').slice(1));
  return { sdp, sections, groups };
}
