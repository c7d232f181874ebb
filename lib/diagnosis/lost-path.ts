import {
  type Facts,
  handshakeFailure,
  hasFailed,
  otherPeer,
  type PeerFacts,
  type Reached,
} from './facts';
import type { Finding } from './findings';

/** A path that was usable since `connectedAt`, and then broke: it may heal, or ICE has given up. */
export function lostPath(facts: Facts, peer: PeerFacts, connectedAt: number): readonly Finding[] {
  if (handshakeFailure(peer) || !isBroken(peer)) return [];
  const breaks = unhealedBreaks(peer, connectedAt);
  const [broke] = breaks;
  if (!broke) return [];
  const gaveUp = [...breaks, ...transitionsTo(peer, 'connection', ['failed'])].find(
    ({ to, at }) => to === 'failed' && at >= broke.at,
  );
  const echo = peer.reached('dtls', ['failed']);
  const closing = otherPeer(facts, peer)
    ?.of('api-called')
    .findLast(({ method }) => method === 'close');
  const consent = peer.of('consent-lost').at(-1);
  const evidence = [broke.cause, gaveUp?.cause, echo?.cause, consent?.id, closing?.id];
  return [
    {
      kind: 'path-lost',
      phase: 'ice',
      peer: peer.node.id,
      severity: hasFailed(peer) ? 'failed' : 'waiting',
      certainty: 'measured',
      at: broke.at,
      evidence: [...new Set(evidence.filter((id) => id !== undefined))],
      values: {
        connectedFor: broke.at - connectedAt,
        gaveUp: hasFailed(peer),
        otherClosed: closing !== undefined,
        dtlsToo: echo !== undefined,
      },
    },
  ];
}

const BREAKS = ['disconnected', 'failed'];

function isBroken(peer: PeerFacts): boolean {
  const states = [...peer.states('iceConnection'), ...peer.states('connection')];
  return states.some((state) => BREAKS.includes(state));
}

/**
 * The breaks since ICE was last connected; those of the whole connection where nothing is known
 * of ICE.
 */
function unhealedBreaks(peer: PeerFacts, connectedAt: number): readonly Break[] {
  const machine =
    transitionsTo(peer, 'iceConnection', BREAKS).length > 0 ? 'iceConnection' : 'connection';
  const healed = transitionsTo(peer, machine, ['connected', 'completed']).at(-1);
  const since = Math.max(connectedAt, healed?.at ?? 0);
  return transitionsTo(peer, machine, BREAKS).filter(({ at }) => at >= since);
}

type Break = Reached & { readonly to: string };

function transitionsTo(
  peer: PeerFacts,
  machine: 'iceConnection' | 'connection',
  states: readonly string[],
): readonly Break[] {
  return peer
    .instances(machine)
    .flatMap(({ transitions }) => transitions)
    .filter(({ at, to }) => at <= peer.now && states.includes(to));
}
