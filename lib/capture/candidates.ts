import type { EventOf } from '../trace/events/event';
import { textField } from './api-call-texts';
import { localGeneration, remoteGeneration } from './generations';
import { bundleTag, mediaSections } from './media-sections';
import type { Observation } from './observation';
import type { TransportBook } from './transport-book';

type Seen = Omit<
  EventOf<'candidate-gathered'>,
  'id' | 'at' | 'kind' | 'peer' | 'transport' | 'generation'
>;

/** Records the candidates of both sides, each with its transport and generation. */
export interface CandidateWatch {
  gathered(candidate: RTCIceCandidate): void;
  /** addIceCandidate succeeded with this argument. */
  added(argument: unknown): void;
  /** A remote description with candidates in it was applied. */
  described(sdp: string): void;
}

export function watchCandidates(
  pc: RTCPeerConnection,
  { peer, record }: Observation,
  book: TransportBook,
): CandidateWatch {
  const heard = new Set<string>();

  const recordRemote = (mid: string, seen: Seen, repeatable: boolean) => {
    const entry = book.ofMid(mid) ?? onlyTransport(pc, book);
    // An answerer has no transport before its answer; BUNDLE tells which one it will be.
    const transport = entry?.id ?? bundleTag(pc.remoteDescription?.sdp ?? '', mid);
    const generation = entry ? remoteGeneration(entry.generations, seen.usernameFragment) : 0;
    const key = `${transport}|${generation}|${mid}|${essence(seen.candidate)}`;
    if (heard.has(key) && !repeatable) return;
    heard.add(key);
    record({ kind: 'remote-candidate-added', peer, transport, generation, ...seen });
  };

  return {
    gathered(candidate) {
      const mid = candidate.sdpMid ?? midAt(pc.localDescription, candidate.sdpMLineIndex);
      const seen = seenCandidate(candidate);
      const entry = book.ofMid(mid);
      const generation = entry ? localGeneration(entry.generations, seen.usernameFragment) : 0;
      record({
        kind: 'candidate-gathered',
        peer,
        transport: entry?.id ?? mid,
        generation,
        ...seen,
      });
    },
    added(argument) {
      const seen = seenCandidate(argument);
      if (seen.candidate === '') return;
      const mid = seen.sdpMid ?? midAt(pc.remoteDescription, seen.sdpMLineIndex ?? null);
      recordRemote(mid, seen, true);
    },
    described(sdp) {
      for (const { mid, index, ufrag, candidates } of mediaSections(sdp)) {
        for (const candidate of candidates) {
          const seen = { candidate, sdpMid: mid, sdpMLineIndex: index };
          recordRemote(mid, ufrag ? { ...seen, usernameFragment: ufrag } : seen, false);
        }
      }
    },
  };
}

/**
 * Under max-bundle an answerer has one transport from the beginning, known by whatever section
 * exposes it first (Chromium: the one of pc.sctp), and it will carry them all.
 */
function onlyTransport(pc: RTCPeerConnection, book: TransportBook) {
  if (pc.getConfiguration().bundlePolicy !== 'max-bundle') return undefined;
  return book.entries.find(({ open }) => open);
}

/** From an RTCIceCandidate or an RTCIceCandidateInit; the line's own ufrag extension counts too. */
function seenCandidate(source: unknown): Seen {
  const candidate = textField(source, 'candidate') ?? '';
  const ufrag = textField(source, 'usernameFragment') ?? / ufrag (\S+)/.exec(candidate)?.[1];
  const index = indexField(source);
  const optional = {
    sdpMid: textField(source, 'sdpMid'),
    sdpMLineIndex: index,
    usernameFragment: ufrag,
    url: textField(source, 'url'),
    relayProtocol: textField(source, 'relayProtocol'),
  };
  return { candidate, ...defined(optional) };
}

function indexField(source: unknown): number | undefined {
  if (typeof source !== 'object' || source === null) return undefined;
  const index: unknown = Reflect.get(source, 'sdpMLineIndex');
  return typeof index === 'number' ? index : undefined;
}

function defined<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as T;
}

function midAt(description: RTCSessionDescription | null, index: number | null): string {
  const sections = mediaSections(description?.sdp ?? '');
  return sections[index ?? 0]?.mid ?? String(index ?? 0);
}

/** Foundation to type: what stays the same between a trickled line and the one in an SDP. */
function essence(candidate: string): string {
  return candidate.split(' ').slice(0, 8).join(' ').toLowerCase();
}
