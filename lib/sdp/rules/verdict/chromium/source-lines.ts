import { reject } from '../rejection';
import type { CheckedLine } from './line-syntax';
import type { SsrcGroup, Track } from './offer';
import {
  behindColon,
  cut,
  fieldsOf,
  isAttribute,
  UINT32_LIMIT,
  unsignedOf,
  wordsOf,
} from './words';

/** The tracks of one section, from `a=msid`, `a=ssrc` and `a=ssrc-group`. */
export interface SourceTable {
  /** Says whether the line was one of a source. */
  read(line: CheckedLine): boolean;
  tracks(): readonly Track[];
}

interface Source {
  readonly ssrc: number;
  stream: string;
  track: string;
  readonly number: number;
}

export function createSourceTable(): SourceTable {
  const sources = new Map<number, Source>();
  const groups: SsrcGroup[] = [];
  const msid: Msid = { streams: [], track: '', number: undefined };
  return {
    read(line) {
      const { text } = line;
      if (isAttribute(text, 'ssrc-group')) groups.push(readGroup(line));
      else if (isAttribute(text, 'ssrc')) readSource(line, sources);
      else if (isAttribute(text, 'msid')) readMsid(line, msid);
      else return false;
      return true;
    },
    tracks: () => withGroups(tracksOf(sources, msid), groups),
  };
}

function readSource({ text, number }: CheckedLine, sources: Map<number, Source>): void {
  const [name, rest] = cut(text.slice(2), ' ') ?? reject('S07', number);
  const value = behindColon(name, 'ssrc') ?? reject('S07', number);
  const ssrc = unsignedOf(value, UINT32_LIMIT) ?? reject('S07', number);
  const [attribute, attributeValue] = cut(rest, ':') ?? reject('S07', number);
  const source = sources.get(ssrc) ?? { ssrc, stream: '', track: '', number };
  sources.set(ssrc, source);
  if (attribute !== 'msid') return;
  const fields = fieldsOf(attributeValue);
  if (fields.length > 2) reject('S07', number);
  source.stream = fields[0] ?? '';
  source.track = fields[1] ?? source.track;
}

function readGroup({ text, number }: CheckedLine): SsrcGroup {
  const [name = '', ...members] = fieldsOf(text.slice(2));
  const semantics = behindColon(name, 'ssrc-group');
  if (members.length === 0 || semantics === undefined) reject('S08', number);
  const ssrcs = members.map((word) => unsignedOf(word, UINT32_LIMIT) ?? reject('S08', number));
  if (new Set(ssrcs).size !== ssrcs.length) reject('S08', number);
  return { semantics, ssrcs, number };
}

interface Msid {
  readonly streams: string[];
  track: string;
  /** Of the first such line; undefined where there is none. */
  number: number | undefined;
}

function readMsid({ text, number }: CheckedLine, msid: Msid): void {
  const words = wordsOf(text.slice(2));
  const [name = '', appdata] = words;
  if (words.length > 2 || (words.length === 1 && text.endsWith(' '))) reject('S12', number);
  const track = appdata ?? msid.track;
  if (msid.track !== '' && msid.track !== track) reject('S12', number);
  msid.track = track;
  const stream = behindColon(name, 'msid');
  if (stream === undefined || stream === '') reject('S12', number);
  if (stream !== '-') msid.streams.push(stream);
  msid.number ??= number;
}

interface TrackParts {
  readonly id: string;
  readonly stream: string;
  readonly ssrcs: Set<number>;
  readonly number: number;
}

/** Sources of the same track are one; `a=msid` decides for all of them where there is one. */
function tracksOf(sources: ReadonlyMap<number, Source>, msid: Msid): readonly TrackParts[] {
  const stream = msid.streams[0] ?? '';
  if (sources.size === 0) {
    const { number, track } = msid;
    return number === undefined ? [] : [{ id: track, stream, ssrcs: new Set(), number }];
  }
  const tracks = new Map<string, TrackParts>();
  for (const source of sources.values()) {
    const own = msid.number === undefined;
    const id = own ? source.track : msid.track;
    const { number } = source;
    const made = { id, stream: own ? source.stream : stream, ssrcs: new Set<number>(), number };
    const track = tracks.get(id) ?? made;
    tracks.set(id, track);
    track.ssrcs.add(source.ssrc);
  }
  return [...tracks.values()];
}

/** A group belongs to the track that has its first source; to none where no line named that. */
function withGroups(tracks: readonly TrackParts[], groups: readonly SsrcGroup[]): readonly Track[] {
  const bySsrc = new Map<number, SsrcGroup[]>();
  for (const group of groups) {
    const first = group.ssrcs[0];
    if (first === undefined) continue;
    const of = bySsrc.get(first);
    if (of === undefined) bySsrc.set(first, [group]);
    else of.push(group);
  }
  return tracks.map((track) => ({
    ...track,
    groups: [...track.ssrcs].flatMap((ssrc) => bySsrc.get(ssrc) ?? []),
  }));
}
