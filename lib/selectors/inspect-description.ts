/** One m-section of a description. */
export interface SectionSummary {
  readonly mid: string;
  readonly media: string;
  readonly direction: string;
  /** Port 0 outside of a bundle: this section is refused (RFC 9429 §5.3.1). */
  readonly rejected: boolean;
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

/*
 * Sample input (lines may end in CRLF or LF):
 * m=audio 9 UDP/TLS/RTP/SAVPF 111
 * a=mid:0
 */

/** Summarises an SDP; what is missing from the text is missing here, and nothing is an error. */
export function summariseDescription(sdp: string): DescriptionSummary {
  const [session = [], ...sections] = splitSections(sdp.split(/\r\n|\n/));
  const tagged = sections.find((lines) => portOf(lines) !== 0) ?? sections[0] ?? [];
  const value = (name: string) => attribute(tagged, name) ?? attribute(session, name);
  const fingerprint = value('fingerprint');
  return {
    sections: sections.map((lines, index) => summariseSection(lines, session, index)),
    ufrag: value('ice-ufrag'),
    fingerprint: fingerprint && shortFingerprint(fingerprint),
    setup: value('setup'),
    candidates: sections.flat().filter((line) => line.startsWith('a=candidate:')).length,
    bundled: session.some((line) => line.startsWith('a=group:BUNDLE')),
  };
}

/** The session's lines first, then those of each m-section. */
function splitSections(lines: readonly string[]): readonly (readonly string[])[] {
  const sections: string[][] = [[]];
  for (const line of lines) {
    if (line.startsWith('m=')) sections.push([]);
    sections.at(-1)?.push(line);
  }
  return sections;
}

function summariseSection(
  lines: readonly string[],
  session: readonly string[],
  index: number,
): SectionSummary {
  return {
    mid: attribute(lines, 'mid') ?? String(index),
    media: lines[0]?.slice(2).split(' ')[0] ?? '?',
    direction: directionOf(lines) ?? directionOf(session) ?? 'sendrecv',
    rejected: portOf(lines) === 0 && !lines.includes('a=bundle-only'),
  };
}

function directionOf(lines: readonly string[]): string | undefined {
  return ['sendrecv', 'sendonly', 'recvonly', 'inactive'].find((name) =>
    lines.includes(`a=${name}`),
  );
}

function portOf(lines: readonly string[]): number {
  return Number.parseInt(lines[0]?.split(' ')[1] ?? '', 10);
}

function attribute(lines: readonly string[], name: string): string | undefined {
  const prefix = `a=${name}:`;
  return lines.find((line) => line.startsWith(prefix))?.slice(prefix.length);
}

function shortFingerprint(value: string): string {
  const [algorithm = '', hash = ''] = value.split(' ');
  return `${algorithm} ${hash.slice(0, 11)}…`;
}
