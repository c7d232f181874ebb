import type { Description, ReadLine } from './reading';

/** What a description is for; `fragment` is a part of one (a candidate, an m-section). */
export const DESCRIPTION_KINDS = [
  'webrtc',
  'sip',
  'rtsp',
  'broadcast',
  'fragment',
  'unknown',
] as const;
export type DescriptionKind = (typeof DESCRIPTION_KINDS)[number];

/** What a line shows; the words for each are in content. */
export const EVIDENCE = [
  'dtls transport',
  'data channel',
  'feedback profile',
  'fingerprint',
  'ice credentials',
  'ice candidate',
  'bundle',
  'rtcp-mux',
  'msid',
  'control url',
  'media range',
  'multicast address',
  'source filter',
  'reference clock',
  'broadcast type',
  'plain rtp',
  'fax',
  'sdes key',
  'sip attribute',
  'no session part',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

export interface KindOfDescription {
  readonly kind: DescriptionKind;
  /** What speaks for it, the first line of each; empty where nothing does. */
  readonly evidence: readonly { readonly mark: Evidence; readonly line: number }[];
}

/**
 * What a text is, by what its lines show: each mark has a weight for one kind, the heaviest kind
 * wins. Without a session part (`v=`, `o=`) it is a fragment. Time proportional to the lines.
 */
export function kindOfDescription(description: Description): KindOfDescription {
  const first = description.lines.find(({ line }) => line.place.in !== 'around');
  if (first === undefined) return { kind: 'unknown', evidence: [] };
  if (!description.session.lines.some(({ line }) => /^\s*[vos]\s*=/.test(line.text))) {
    return { kind: 'fragment', evidence: [{ mark: 'no session part', line: first.line.number }] };
  }
  const marks = marksOf(description);
  const kind = heaviest(marks);
  const evidence = [...marks].filter(([, mark]) => mark.kind === kind);
  return { kind, evidence: evidence.map(([mark, { line }]) => ({ mark, line })) };
}

interface Mark {
  readonly kind: DescriptionKind;
  readonly weight: number;
  readonly line: number;
}

interface MarkRow {
  readonly mark: Evidence;
  readonly kind: DescriptionKind;
  readonly weight: number;
  readonly shows: (line: string) => boolean;
}

const row = (mark: Evidence, kind: DescriptionKind, weight: number, pattern: RegExp): MarkRow => ({
  mark,
  kind,
  weight,
  shows: (line) => pattern.test(line),
});

const ROWS: readonly MarkRow[] = [
  row('dtls transport', 'webrtc', 4, /^m=\S+ \S+ \S*(TLS\/RTP|DTLS)\//i),
  row('data channel', 'webrtc', 4, /^m=application .*webrtc-datachannel/i),
  row('feedback profile', 'webrtc', 2, /^m=\S+ \S+ RTP\/SAVPF /i),
  row('fingerprint', 'webrtc', 2, /^a=fingerprint:/i),
  row('ice credentials', 'webrtc', 2, /^a=ice-(ufrag|pwd):/),
  row('ice candidate', 'webrtc', 1, /^a=candidate:/),
  row('bundle', 'webrtc', 2, /^a=group:BUNDLE/i),
  row('rtcp-mux', 'webrtc', 1, /^a=rtcp-mux/),
  row('msid', 'webrtc', 2, /^a=(msid[:-]|ssrc:\d+ msid:)/),
  row('control url', 'rtsp', 5, /^a=control:/),
  row('media range', 'rtsp', 3, /^a=range:/),
  row('multicast address', 'broadcast', 4, /^c=IN IP(4 2(2[4-9]|3\d)\.|6 [Ff]{2})/),
  row('source filter', 'broadcast', 4, /^a=source-filter:/),
  row('reference clock', 'broadcast', 4, /^a=(ts-refclk|mediaclk|clock-domain):/),
  row('broadcast type', 'broadcast', 3, /^a=type:(broadcast|test)/),
  row('plain rtp', 'sip', 1, /^m=\S+ \S+ RTP\/(AVP|AVPF|SAVP) /i),
  row('fax', 'sip', 3, /^(m=image |a=T38)/i),
  row('sdes key', 'sip', 1, /^a=crypto:/),
  row(
    'sip attribute',
    'sip',
    2,
    /^a=(silenceSupp|nortpproxy|direction|X-nat|sqn|cdsc|curr|des|conf)\b/,
  ),
];

function marksOf({ lines }: Description): ReadonlyMap<Evidence, Mark> {
  const marks = new Map<Evidence, Mark>();
  for (const read of lines) addMarks(read, marks);
  return marks;
}

function addMarks({ line }: ReadLine, marks: Map<Evidence, Mark>): void {
  if (line.place.in === 'around' || !/^\s*[mac]=/.test(line.text)) return;
  const text = line.text.trimStart();
  for (const { mark, kind, weight, shows } of ROWS) {
    if (!marks.has(mark) && shows(text)) marks.set(mark, { kind, weight, line: line.number });
  }
}

function heaviest(marks: ReadonlyMap<Evidence, Mark>): DescriptionKind {
  const weights = new Map<DescriptionKind, number>();
  for (const { kind, weight } of marks.values()) {
    weights.set(kind, (weights.get(kind) ?? 0) + weight);
  }
  const kinds = DESCRIPTION_KINDS.filter((kind) => weights.has(kind));
  const weightOf = (kind: DescriptionKind) => weights.get(kind) ?? 0;
  const most = Math.max(0, ...kinds.map(weightOf));
  return kinds.find((kind) => weightOf(kind) === most) ?? 'unknown';
}
