import type { EventOf } from '../trace/events/event';
import { connectedSince, type Facts, isClosed, otherPeer, type PeerFacts } from './facts';
import type { Finding } from './findings';

/** An answer needs a message both ways, and a person may have to accept the call. */
const ANSWER_IS_LATE = 3000;

/** Rejected calls, crossing offers, an offer without an answer, lost messages. */
export function signalingFindings(facts: Facts, peer: PeerFacts): readonly Finding[] {
  return [...rejections(facts, peer), ...missingAnswer(facts, peer), ...lostMessages(facts, peer)];
}

const DECISIVE = ['setLocalDescription', 'setRemoteDescription', 'createOffer', 'createAnswer'];

function rejections(facts: Facts, peer: PeerFacts): readonly Finding[] {
  const found: Finding[] = [];
  for (const event of peer.of('api-settled')) {
    const { outcome, method } = event;
    if (
      outcome.kind !== 'rejected' ||
      !(DECISIVE.includes(method) || method === 'addIceCandidate')
    ) {
      continue;
    }
    const offers = crossingOffers(facts, peer, event);
    const decided = DECISIVE.includes(method) && connectedSince(peer) === undefined;
    const seen = {
      phase: 'signaling' as const,
      peer: peer.node.id,
      severity: decided ? ('failed' as const) : ('warning' as const),
      at: event.at,
    };
    if (outcome.name === 'InvalidStateError' && offers.length === 2) {
      found.push({
        ...seen,
        kind: 'glare',
        certainty: 'inferred',
        evidence: [...offers, event.id],
        values: { name: outcome.name },
      });
    } else {
      found.push({
        ...seen,
        kind: 'call-rejected',
        certainty: 'measured',
        evidence: [event.id],
        values: { method, name: outcome.name, message: outcome.message },
      });
    }
  }
  return found.slice(0, 3);
}

/** Both sides' last offers before the rejection, where each was made before the other's arrived. */
function crossingOffers(
  facts: Facts,
  peer: PeerFacts,
  rejected: EventOf<'api-settled'>,
): readonly string[] {
  const offer = (of: PeerFacts | undefined) =>
    of
      ?.of('description-applied')
      .findLast(({ side, type, at }) => side === 'local' && type === 'offer' && at <= rejected.at);
  const [own, theirs] = [offer(peer), offer(otherPeer(facts, peer))];
  if (!own || !theirs) return [];
  const crossed = (first: typeof own, second: typeof own) => {
    const arrived = facts.events.find(
      (event) =>
        event.kind === 'description-applied' &&
        event.side === 'remote' &&
        event.peer === second.peer &&
        event.sdp === first.sdp,
    );
    return second.at < (arrived?.at ?? Number.POSITIVE_INFINITY);
  };
  return crossed(own, theirs) && crossed(theirs, own) ? [own.id, theirs.id] : [];
}

function missingAnswer(facts: Facts, peer: PeerFacts): readonly Finding[] {
  if (isClosed(peer) || !peer.states('signaling').includes('have-local-offer')) return [];
  const offer = peer
    .of('description-applied')
    .findLast(({ side, type }) => side === 'local' && type === 'offer');
  if (!offer || facts.now - offer.at < ANSWER_IS_LATE) return [];
  const other = otherPeer(facts, peer);
  const arrived = other
    ?.of('description-applied')
    .find(({ side, sdp }) => side === 'remote' && sdp === offer.sdp);
  return [
    {
      kind: 'answer-never-came',
      phase: 'signaling',
      peer: peer.node.id,
      severity: 'waiting',
      certainty: 'measured',
      at: offer.at,
      evidence: arrived ? [offer.id, arrived.id] : [offer.id],
      values: {
        waited: facts.now - offer.at,
        offerArrived: other ? arrived !== undefined : undefined,
      },
    },
  ];
}

function lostMessages(facts: Facts, peer: PeerFacts): readonly Finding[] {
  const sent = new Map(peer.of('message-sent').map((event) => [event.message, event]));
  const lost = facts.events.find(
    (event): event is EventOf<'message-dropped'> =>
      event.kind === 'message-dropped' && sent.has(event.message),
  );
  const message = lost && sent.get(lost.message);
  if (!lost || !message) return [];
  const { kind } = message.content;
  const what = kind === 'description' || kind === 'candidate' ? kind : 'other';
  const decisive = what === 'description' && connectedSince(peer) === undefined;
  return [
    {
      kind: 'message-lost',
      phase: 'signaling',
      peer: peer.node.id,
      severity: decisive ? 'failed' : 'warning',
      certainty: 'measured',
      at: lost.at,
      evidence: [message.id, lost.id],
      values: { reason: lost.reason, what },
    },
  ];
}
