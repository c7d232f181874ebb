import { END_OF_CANDIDATES, INTERVENTIONS } from '@/content/en/event-texts';
import { packetReasons } from '@/content/en/packet-reasons';
import type { CandidateSummary, PairSummary } from '@/lib/selectors/inspect-candidate';
import type { DescriptionSummary } from '@/lib/selectors/inspect-description';
import type { Delivery } from '@/lib/selectors/inspect-network-values';
import type { CallEnd, MessageSummary } from '@/lib/selectors/inspect-values';

export function callEnd(end: CallEnd): string {
  if (end.kind === 'pending') return '; no result is recorded';
  const took = end.took === undefined ? '' : ` after ${end.took}`;
  return end.kind === 'resolved'
    ? `, which succeeded${took}`
    : `, which was rejected${took} with ${end.name}`;
}

export function sections({ sections: list }: DescriptionSummary): string {
  if (list.length === 0) return 'no m-section could be read';
  return list
    .map(({ media, mid, direction, rejected, codec }) =>
      rejected
        ? `${media} (mid ${mid}, refused)`
        : `${media} (${[`mid ${mid}`, direction, ...codec].join(', ')})`,
    )
    .join(', ');
}

export function descriptionMeaning(
  side: string,
  type: string,
  description: DescriptionSummary,
): string {
  if (type === 'rollback') {
    return 'The pending offer is undone and signaling is stable again; this is how the polite side yields when two offers cross.';
  }
  const { ufrag, setup, fingerprint, candidates } = description;
  const facts = [
    ufrag && `ICE user fragment ${ufrag}`,
    fingerprint && `fingerprint ${fingerprint}`,
    setup && `setup ${setup} (${SETUPS[setup] ?? 'a role for DTLS'})`,
    candidates === 0
      ? 'no candidates inside, they follow one by one'
      : `${plural(candidates, 'candidate')} inside`,
  ];
  const effect =
    type === 'answer'
      ? 'With the answer both sides agree.'
      : type === 'pranswer'
        ? 'A provisional answer: the final one is still to come.'
        : side === 'local'
          ? 'The offer now awaits its answer.'
          : 'The other side’s offer now awaits an answer.';
  return `${effect} It names: ${facts.filter(Boolean).join('; ')}.`;
}

const SETUPS: Readonly<Record<string, string>> = {
  actpass: 'either DTLS role will do',
  active: 'its author will be the DTLS client',
  passive: 'its author will be the DTLS server',
};

export function message(content: MessageSummary): string {
  switch (content.kind) {
    case 'description':
      return `${content.type === 'offer' || content.type === 'answer' ? 'the' : 'a'} ${content.type} (${sections(content.description)})`;
    case 'candidate':
      return `a candidate (${candidateFacts(content.candidate)})`;
    case 'end-of-candidates':
      return `the end of candidates${content.mid === undefined ? '' : ` (mid ${content.mid})`}`;
    case 'other':
      return `a message: ${content.text}`;
    case 'unknown':
      return 'a message whose content is not recorded';
  }
}

export function messageMeaning(content: MessageSummary): string {
  switch (content.kind) {
    case 'description':
      return 'The browser does not send descriptions itself: the application carries them over a channel of its own, before any path between the peers exists.';
    case 'candidate':
      return 'Candidates travel one by one as they are found (trickle ICE), so that checks can begin before gathering ends.';
    case 'end-of-candidates':
      return END_OF_CANDIDATES;
    case 'other':
    case 'unknown':
      return 'What goes through signaling is for the application to decide.';
  }
}

export function delivered(delivery: Delivery): string {
  switch (delivery.kind) {
    case 'arrived':
      return `; it arrived ${delivery.took} later`;
    case 'dropped':
      return `; it was lost: ${INTERVENTIONS[delivery.reason] ?? packetReasons.dropped(delivery)}`;
    case 'underway':
      return '; no arrival is recorded';
  }
}

const CANDIDATE_TYPES: Readonly<Record<CandidateSummary['type'], string>> = {
  host: 'host',
  srflx: 'server-reflexive',
  prflx: 'peer-reflexive',
  relay: 'relay',
  unknown: 'unnamed',
};

const ADDRESS_CLASSES: Readonly<Record<CandidateSummary['addressClass'], string>> = {
  unspecified: 'an unspecified address',
  loopback: 'a loopback address',
  'link-local': 'a link-local address',
  private: 'a private address',
  shared: 'an address of a carrier’s NAT',
  'unique-local': 'a private IPv6 address',
  documentation: 'an address reserved for examples',
  multicast: 'a multicast address',
  reserved: 'a reserved address',
  global: 'a public address',
  mdns: 'an mDNS name',
  redacted: 'an address that the browser hides',
  name: 'a host name',
};

export function candidateText(candidate: CandidateSummary): string {
  const article = candidate.type === 'unknown' ? 'an' : 'a';
  return `${article} ${CANDIDATE_TYPES[candidate.type]} candidate (${placeFacts(candidate)})`;
}

function candidateFacts(candidate: CandidateSummary): string {
  return `${CANDIDATE_TYPES[candidate.type]}, ${placeFacts(candidate)}`;
}

function placeFacts(candidate: CandidateSummary): string {
  const { protocol, tcpType, endpoint, addressClass, priority } = candidate;
  const how = protocol === 'tcp' && tcpType ? `TCP ${tcpType}` : protocol.toUpperCase();
  const rank = priority === undefined ? '' : `, priority ${priority}`;
  return `${endpoint} over ${how}, ${ADDRESS_CLASSES[addressClass]}${rank}`;
}

export function candidateMeaning(candidate: CandidateSummary): string {
  const related = candidate.related ? ` (behind it: ${candidate.related})` : '';
  const preference =
    candidate.typePreference === undefined
      ? ''
      : ` The type preference in its priority is ${candidate.typePreference}.`;
  return `${typeMeaning(candidate, related)}${preference}`;
}

function typeMeaning(candidate: CandidateSummary, related: string): string {
  switch (candidate.type) {
    case 'host':
      return hostMeaning(candidate);
    case 'srflx':
      return `A STUN server saw this peer under that address${related}: it is what the NAT shows to the outside. Packets leave from the address behind it.`;
    case 'prflx':
      return `It was learned from a check${related}, before or without being signaled: the check was faster than the signaling, or a NAT on the way uses another port. It never stands in an SDP.`;
    case 'relay':
      return `A TURN server lends this address${related}. Everything over it passes that server, which costs time and bandwidth, but works behind nearly every NAT.`;
    case 'unknown':
      return 'The browser does not name its type.';
  }
}

function hostMeaning({ addressClass, protocol }: CandidateSummary): string {
  if (addressClass === 'mdns') {
    return 'An address of one of this machine’s networks, hidden behind an mDNS name because the page has no camera or microphone permission. Only the same local network can resolve it.';
  }
  if (protocol === 'tcp') {
    return 'A TCP candidate of this machine. An active one opens connections and accepts none, so it only pairs with a passive candidate of the other side.';
  }
  if (addressClass === 'loopback') return 'Reachable from this machine alone.';
  if (addressClass === 'global') {
    return 'An address of this machine itself that is public: no NAT stands before it, though a firewall may.';
  }
  return 'An address of one of this machine’s networks. A peer in the same network reaches it directly; from elsewhere it cannot be reached.';
}

export function remoteReach({ type, addressClass }: CandidateSummary): string {
  if (type === 'relay') return 'Being a relay, it can be reached wherever its server can.';
  if (addressClass === 'mdns') return 'Its mDNS name must first be resolved in the local network.';
  if (addressClass === 'private' || addressClass === 'unique-local') {
    return 'Its private address works only within the same network.';
  }
  return type === 'srflx'
    ? 'Whether its NAT lets packets in is for the checks to find out.'
    : 'Whether it can be reached is for the checks to find out.';
}

export function pairText(pair: PairSummary): string {
  if (!pair.local || !pair.remote) return `"${pair.id}"`;
  return `${end(pair.local)} → ${end(pair.remote)}`;
}

function end({ type, endpoint }: CandidateSummary): string {
  return `${type === 'unknown' ? '' : `${type} `}${endpoint}`;
}

export function pairHint({ local, remote }: PairSummary): string {
  return local?.type === 'relay' || remote?.type === 'relay'
    ? ' A relay is part of it, so its priority is low.'
    : '';
}

export function pathMeaning({ local, remote }: PairSummary): string {
  if (!local || !remote) return 'Its ends are not recorded.';
  if (local.type === 'relay' || remote.type === 'relay') {
    return `A relay is part of the path: everything passes the TURN server on ${local.type === 'relay' ? local.endpoint : remote.endpoint}.`;
  }
  if (local.type === 'host' && remote.type === 'host') {
    return 'Host to host: direct, with no server and no NAT that ICE can see.';
  }
  if (local.type === 'srflx' || remote.type === 'srflx') {
    return 'The path is direct but crosses a NAT: no server carries the traffic.';
  }
  return 'The path is direct: no server carries the traffic. One end is known from a check alone; its signaled candidate may name it later.';
}

export function serverErrorMeaning(code: number): string {
  if (code === 701) {
    return 'No answer came from the server: wrong name or port, server down, or a firewall between. ICE goes on without it; only its srflx or relay candidates are missing.';
  }
  if (code === 401) {
    return 'The TURN server did not accept the credentials: check username, credential and their expiry.';
  }
  if (code === 438) {
    return 'The nonce of the TURN server had expired. Browsers try again with the new one, so this seldom lasts.';
  }
  if (code === 486 || code === 508) {
    return 'The TURN server has no room for another relay, for this user or at all.';
  }
  return 'The server refused the request. ICE goes on without its candidates; this ends the call only where nothing else works.';
}

export function dtlsVersionMeaning(hex: string | undefined): string {
  if (hex === undefined) return 'The browser does not tell the version.';
  switch (hex.toUpperCase()) {
    case 'FEFC':
      return 'FEFC is DTLS 1.3: one round trip, and the certificates travel encrypted.';
    case 'FEFD':
      return 'FEFD is DTLS 1.2: two round trips, and the certificates travel readable.';
    default:
      return 'Browsers of today negotiate FEFC (DTLS 1.3) or FEFD (DTLS 1.2).';
  }
}

export function directionText(direction: 'sent' | 'received' | 'unknown'): string {
  return direction === 'received' ? 'received by' : direction === 'sent' ? 'sent by' : 'of';
}

export function ssrcText(ssrc: number | undefined): string {
  return ssrc === undefined ? '' : ` (SSRC ${ssrc})`;
}

export function aMedia(media: 'audio' | 'video' | 'unknown'): string {
  return media === 'audio' ? 'an audio' : media === 'video' ? 'a video' : 'a';
}

export function restart(generation: number): string {
  return generation === 0 ? '' : `, for ICE restart ${generation}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
