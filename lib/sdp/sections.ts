/*
 * A description as lines (RFC 8866 §5): those of the session first, then those of each m-section.
 *
 * Sample input (lines may end in CRLF, CR or LF):
 * v=0
 * a=group:BUNDLE 0
 * m=audio 9 UDP/TLS/RTP/SAVPF 111
 * a=mid:0
 */

/** The lines of one section without their ends; those of an m-section begin with its `m=`. */
export type SectionLines = readonly string[];

export interface DescriptionSections {
  readonly session: SectionLines;
  readonly media: readonly SectionLines[];
}

/** Splits a description into its sections; any text is taken, nothing is an error. */
export function splitSections(sdp: string): DescriptionSections {
  const session: string[] = [];
  const media: string[][] = [];
  for (const line of sdp.split(/\r\n|\r|\n/)) {
    if (line.startsWith('m=')) media.push([]);
    (media.at(-1) ?? session).push(line.trimEnd());
  }
  return { session, media };
}

/** What stands behind the first `a=<name>:` of a section; undefined where it has none. */
export function attributeOf(lines: SectionLines, name: string): string | undefined {
  const prefix = `a=${name}:`;
  return lines.find((line) => line.startsWith(prefix))?.slice(prefix.length);
}

/** The media of an m-section (`audio`, `video`, `application`); undefined where none is named. */
export function mediaOf(section: SectionLines): string | undefined {
  return /^m=(\S+)/.exec(section[0] ?? '')?.[1];
}

/** Port 0 outside of a bundle: this section is refused (RFC 9429 §5.3.1, RFC 9143 §6). */
export function isRejected(section: SectionLines): boolean {
  return portOf(section) === 0 && !section.includes('a=bundle-only');
}

/** The port of an m-section; NaN where it names none. */
export function portOf(section: SectionLines): number {
  return Number.parseInt(section[0]?.split(' ')[1] ?? '', 10);
}

const DIRECTIONS = ['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const;
export type MediaDirection = (typeof DIRECTIONS)[number];

/** The direction of an m-section, else the session's, else `sendrecv` (RFC 8866 §6.7). */
export function directionOf(section: SectionLines, session: SectionLines): MediaDirection {
  const named = (lines: SectionLines) => DIRECTIONS.find((name) => lines.includes(`a=${name}`));
  return named(section) ?? named(session) ?? 'sendrecv';
}
