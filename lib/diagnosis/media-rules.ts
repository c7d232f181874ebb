import { directionOf, isRejected, mediaOf, splitSections } from '../sdp/sections';
import { stateAt } from '../trace/history';
import { type Facts, isClosed, otherPeer, type PeerFacts } from './facts';
import type { Finding } from './findings';

/** The first key frame and the first audio packet come well within this time on a path that works. */
const MEDIA_IS_LATE = 3000;

/** Connected, and yet nothing flows; or something flowed and stopped. */
export function mediaFindings(facts: Facts, peer: PeerFacts): readonly Finding[] {
  const connected = peer.reached('connection', ['connected']);
  if (!connected || isClosed(peer) || !peer.states('connection').includes('connected')) return [];
  const waited = facts.now - connected.at;
  if (waited < MEDIA_IS_LATE) return [];
  return [
    ...missingMedia(facts, peer, connected, waited),
    ...closedChannels(facts, peer, connected),
    ...stoppedMedia(facts, peer),
  ];
}

function missingMedia(
  facts: Facts,
  peer: PeerFacts,
  connected: { readonly at: Finding['at']; readonly cause: string },
  waited: number,
): readonly Finding[] {
  const remote = peer.description('remote');
  if (!remote || !promisesMedia(remote.sdp) || flows(peer, 'received')) return [];
  const other = otherPeer(facts, peer);
  return [
    {
      kind: 'no-media-after-connect',
      phase: 'media',
      peer: peer.node.id,
      severity: 'failed',
      certainty: 'measured',
      at: connected.at,
      evidence: [connected.cause, remote.id],
      values: { waited, sentThere: other && flows(other, 'sent') },
    },
  ];
}

/** Whether the other side announced that it will send: an accepted section with that direction. */
function promisesMedia(sdp: string): boolean {
  const { session, media } = splitSections(sdp);
  return media.some(
    (section) =>
      ['audio', 'video'].includes(mediaOf(section) ?? '') &&
      !isRejected(section) &&
      directionOf(section, session).startsWith('send'),
  );
}

function streamIds(peer: PeerFacts, direction: 'sent' | 'received'): ReadonlySet<string> {
  return new Set(
    peer
      .of('stream-opened')
      .filter((event) => event.direction === direction)
      .map((event) => event.stream),
  );
}

function flows(peer: PeerFacts, direction: 'sent' | 'received'): boolean {
  const ids = streamIds(peer, direction);
  return peer.of('stream-flowing').some(({ stream }) => ids.has(stream));
}

function closedChannels(
  facts: Facts,
  peer: PeerFacts,
  connected: { readonly at: number; readonly cause: string },
): readonly Finding[] {
  return peer.instances('channel').flatMap((instance): Finding[] => {
    const opened = Math.max(instance.openedAt, connected.at);
    const waited = facts.now - opened;
    if (stateAt(instance, facts.now) !== 'connecting' || waited < MEDIA_IS_LATE) return [];
    const id = instance.key.instance ?? '';
    const created = peer.of('channel-created').find(({ channel }) => channel === id);
    return [
      {
        kind: 'channel-not-open',
        phase: 'media',
        peer: peer.node.id,
        severity: 'failed',
        certainty: 'measured',
        at: instance.openedAt,
        evidence: [instance.openedBy, connected.cause],
        values: { channel: created?.label || id, waited },
      },
    ];
  });
}

function stoppedMedia(facts: Facts, peer: PeerFacts): readonly Finding[] {
  const received = streamIds(peer, 'received');
  return peer.instances('stream').flatMap((instance): Finding[] => {
    const id = instance.key.instance ?? '';
    if (!received.has(id) || stateAt(instance, facts.now) !== 'silent') return [];
    const silent = peer.of('stream-silent').findLast(({ stream }) => stream === id);
    if (!silent) return [];
    const media = peer.of('stream-opened').find(({ stream }) => stream === id)?.media ?? 'audio';
    return [
      {
        kind: 'media-stopped',
        phase: 'media',
        peer: peer.node.id,
        severity: 'warning',
        certainty: 'measured',
        at: silent.at,
        evidence: [silent.id],
        values: { media, since: facts.now - silent.at },
      },
    ];
  });
}
