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

/**
 * The m-sections of an SDP in their order. An ice-ufrag at session level (RFC 8839 §5.4) stands for
 * the sections without one; a section without a=mid is named by its position.
 */
export function mediaSections(sdp: string): readonly MediaSection[] {
  const [session = [], ...media] = splitSections(sdp);
  const sessionUfrag = attribute(session, 'a=ice-ufrag:');
  return media.map((lines, index) => ({
    mid: attribute(lines, 'a=mid:') ?? String(index),
    index,
    application: lines[0]?.startsWith('m=application') ?? false,
    ufrag: attribute(lines, 'a=ice-ufrag:') ?? sessionUfrag,
    candidates: lines
      .filter((line) => line.startsWith('a=candidate:'))
      .map((line) => line.slice(2)),
  }));
}

/** The first mid of the BUNDLE group that holds `mid` (RFC 9143 §7.3); `mid` itself if none does. */
export function bundleTag(sdp: string, mid: string): string {
  const groups = sdp
    .split(/\r?\n/)
    .filter((line) => line.startsWith('a=group:BUNDLE '))
    .map((line) => line.trim().split(' ').slice(1));
  return groups.find((mids) => mids.includes(mid))?.[0] ?? mid;
}

function splitSections(sdp: string): readonly (readonly string[])[] {
  const sections: string[][] = [[]];
  for (const line of sdp.split(/\r?\n/)) {
    if (line.startsWith('m=')) sections.push([]);
    sections.at(-1)?.push(line.trimEnd());
  }
  return sections;
}

function attribute(lines: readonly string[], prefix: string): string | undefined {
  return lines.find((line) => line.startsWith(prefix))?.slice(prefix.length);
}
