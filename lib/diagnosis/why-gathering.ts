import { type Candidate, parseCandidate } from '../sdp/candidate';
import { BINDING } from '../stun/message-type';
import type { EventOf } from '../trace/events/event';
import type { NodeId } from '../trace/trace';
import { endpointText, sameEndpoint } from '../transport-address';
import { ALLOCATE } from '../turn/methods';
import type { WhyFinding, WhyValues } from './why-findings';
import type { PacketStep, Sent } from './why-packets';
import type { RunFacts } from './why-run';

type Kind = WhyValues['none-of-a-kind']['type'];
type Because = WhyValues['none-of-a-kind']['because'];

/** The candidates that a peer gathered, each with its event. */
export function gathered(facts: RunFacts, peer: NodeId) {
  return facts.of('candidate-gathered', peer).flatMap((event) => {
    const result = parseCandidate(event.candidate);
    return result.kind === 'candidate' ? [{ event, candidate: result.candidate }] : [];
  });
}

/** The kinds of candidates that a peer has none of, each with what stood against them. */
export function missingKinds(facts: RunFacts, peer: NodeId): readonly WhyFinding[] {
  const found = gathered(facts, peer);
  if (found.length === 0) {
    return [{ kind: 'no-candidates', values: { peer }, evidence: endOfGathering(facts, peer) }];
  }
  return (['srflx', 'relay'] as const).flatMap((type) => {
    if (found.some(({ candidate }) => candidate.type === type)) return [];
    if (
      type === 'srflx' &&
      isPublic(
        facts,
        peer,
        found.map(({ candidate }) => candidate),
      )
    )
      return [];
    const { because, evidence } = reasonFor(facts, peer, type);
    return [{ kind: 'none-of-a-kind', values: { peer, type, because }, evidence } as const];
  });
}

function endOfGathering(facts: RunFacts, peer: NodeId): readonly string[] {
  return facts.of('gathering-ended', peer).map(({ id }) => id);
}

/** Its checks arrive with its own address: a server-reflexive candidate would say nothing new. */
function isPublic(facts: RunFacts, peer: NodeId, candidates: readonly Candidate[]): boolean {
  const hosts = candidates.filter(({ type }) => type === 'host').map(({ address }) => address);
  const sent = facts.log.begun.filter(({ node }) => node === peer);
  return sent.some(({ packet }) => {
    const last = facts.log.steps(packet).at(-1);
    return (
      last?.kind === 'packet-received' &&
      last.node !== peer &&
      last.from !== undefined &&
      hosts.includes(last.from.address) &&
      !facts.peers.has(last.node)
    );
  });
}

function reasonFor(
  facts: RunFacts,
  peer: NodeId,
  type: Kind,
): { readonly because: Because; readonly evidence: readonly string[] } {
  const refused = facts
    .of('candidate-error', peer)
    .find((event) => event.errorCode !== NO_ANSWER && isUrlOf(event, type));
  if (refused) {
    const error = { code: refused.errorCode, reason: refused.errorText };
    const because = { kind: 'refused', error } as const;
    return { because, evidence: [refused.id] };
  }
  const asked = requestsOf(facts, peer, type);
  const [first] = asked;
  if (!first) {
    return { because: { kind: 'not-asked' }, evidence: endOfGathering(facts, peer) };
  }
  for (const { packet } of asked) {
    const fate = facts.log.fate(packet);
    if (fate.kind === 'dropped') {
      return { because: { kind: 'dropped', drop: fate.drop }, evidence: [fate.drop.event] };
    }
  }
  const answer = answerTo(facts, peer, asked);
  if (answer && type === 'srflx') return { because: { kind: 'kept-back' }, evidence: [answer.id] };
  return { because: { kind: 'unanswered' }, evidence: [first.id] };
}

/** The first good answer to one of these requests that reached the peer. */
function answerTo({ log }: RunFacts, peer: NodeId, asked: readonly Sent[]): Sent | undefined {
  const names = new Set(asked.map(({ packet }) => packet));
  const transactions = log
    .allCarriers()
    .filter(({ sent }) => names.has(sent.packet))
    .map(({ message }) => message.transaction);
  return transactions
    .flatMap((transaction) => log.carriers(transaction))
    .find(({ sent, message }) => {
      const fate = log.fate(sent.packet);
      const isAnswer = message.class === 'success-response' && sent.node !== peer;
      return isAnswer && fate.kind === 'arrived' && fate.last.node === peer;
    })?.sent;
}

/** webrtc-pc §4.8.3: the code of a server that did not answer. */
const NO_ANSWER = 701;

function isUrlOf({ url }: EventOf<'candidate-error'>, type: Kind): boolean {
  return url.startsWith(type === 'srflx' ? 'stun' : 'turn');
}

/** The packets by which a peer asked a STUN or TURN server; over TCP, those that open a connection. */
function requestsOf(facts: RunFacts, peer: NodeId, type: Kind): readonly Sent[] {
  const method = type === 'srflx' ? BINDING : ALLOCATE;
  const datagrams = facts.log
    .allCarriers()
    .filter(
      ({ sent, message }) =>
        sent.node === peer &&
        message.class === 'request' &&
        message.method === method &&
        !message.isCheck,
    )
    .map(({ sent }) => sent);
  const openings =
    type === 'srflx'
      ? []
      : facts.log.begun.filter(({ node, segment }) => node === peer && segment?.syn === true);
  return [...datagrams, ...openings].toSorted((a, b) => a.at - b.at);
}

/** NATs that showed the other peer another outside address than the one that was signaled. */
export function differingMappings(
  facts: RunFacts,
  peer: NodeId,
): readonly WhyFinding<'mapping-differs'>[] {
  const signaled = gathered(facts, peer).filter(({ candidate }) => candidate.type === 'srflx');
  const found = new Map<string, WhyFinding<'mapping-differs'>>();
  for (const check of facts.of('check-sent', peer)) {
    if (check.packet === undefined || found.size > 0) continue;
    const steps = facts.log.steps(check.packet);
    const [began] = steps;
    const out = lastTranslation(steps);
    if (began?.kind !== 'packet-sent' || out === undefined) continue;
    const base = endpointText(began.from);
    const used = endpointText(out.from);
    // A private address gets no further: what a NAT would have shown there means nothing.
    if (facts.log.fate(check.packet).kind === 'dropped' && out.next === undefined) continue;
    const own = signaled.filter(({ candidate }) => baseOf(candidate) === base);
    const told = own.map(({ candidate: { address, port } }) => endpointText({ address, port }));
    const [first] = told;
    if (first === undefined || told.includes(used) || used === base) continue;
    // A row that had ended by then was replaced, which says nothing of how the NAT maps.
    const row = facts.log
      .rows(out.node)
      .findLast((event) => event.at <= out.at && endpointText(event.row.external) === first);
    if (row === undefined || row.change === 'expired') continue;
    const values = { peer, node: out.node, signaled: first, used, remote: endpointText(out.to) };
    const evidence = [out.id, ...own.slice(0, 1).map(({ event }) => event.id)];
    found.set(used, { kind: 'mapping-differs', values, evidence });
  }
  return [...found.values()];
}

/** The last box that wrote another source address: on the way in only destinations change. */
function lastTranslation(steps: readonly PacketStep[]): Sent | undefined {
  const sent = steps.filter((step) => step.kind === 'packet-sent');
  return sent.findLast((step, index) => {
    const before = sent[index - 1];
    return before !== undefined && !sameEndpoint(before.from, step.from);
  });
}

function baseOf({ relatedAddress, relatedPort }: Candidate): string | undefined {
  return relatedAddress === undefined || relatedPort === undefined
    ? undefined
    : endpointText({ address: relatedAddress, port: relatedPort });
}
