import type { Milliseconds } from '@/lib/time';
import { type CheckRefusal, refusalOf, senderOf } from '../check/authenticate-check';
import { type CheckRequest, encodeCheckError, encodeCheckResponse } from '../check/check-message';
import type { PeerDatagram } from '../gathering/contract';
import type { AgentCore } from './agent-core';
import type { Connection } from './connection';
import type { Generation } from './generation';
import { formConnection } from './pairing';
import { switchVerdict } from './switching';

/**
 * Answers a check of the other side, at once. A source that nobody signaled becomes a
 * peer-reflexive candidate with a pair of its own, which waits for its triggered check.
 */
export function answerCheck(
  core: AgentCore,
  now: Milliseconds,
  generation: Generation,
  datagram: PeerDatagram,
  request: CheckRequest,
): void {
  const { parameters, gathering } = generation;
  const { local: port, from } = datagram;
  const { transaction } = request;
  const reply = (bytes: Uint8Array) => gathering?.send(now, port, from, bytes);

  const sender = senderOf(request.username ?? '');
  const known = core.table.find(port, from);
  const refusal = refusalOf(request, parameters) ?? refusalOfSender(known, sender);
  if (refusal !== undefined) {
    const { code, unknown, isProtected } = refusal;
    const reason = `a check, refused with ${code}`;
    core.emit({ kind: 'ignored', packet: datagram.packet, reason });
    const password = isProtected ? parameters.password : undefined;
    reply(encodeCheckError({ transaction, code, password, unknown }));
    return;
  }
  const connection = known ?? meet(core, now, generation, datagram, request, sender);
  tellReceived(core, connection, request, datagram);
  connection.wasPinged(now);
  const { password } = parameters;
  if (!isRoleSettled(core, request)) {
    reply(encodeCheckError({ transaction, code: 487, password }));
    return;
  }
  reply(encodeCheckResponse({ transaction, mapped: from, password }));
  connection.reviveByPing();
  if (core.role === 'controlled' && request.useCandidate) acceptNomination(core, now, connection);
  learnCost(connection, request);
}

/** The right password, but not who was met at this address before. */
function refusalOfSender(known: Connection | undefined, sender: string): CheckRefusal | undefined {
  const isOther = known !== undefined && known.remote.usernameFragment !== sender;
  return isOther ? { code: 401, isProtected: false } : undefined;
}

function tellReceived(
  core: AgentCore,
  { generation, id: pair }: Connection,
  { transaction, useCandidate }: CheckRequest,
  { packet }: PeerDatagram,
): void {
  core.emit({ kind: 'check-received', generation, pair, transaction, useCandidate, packet });
}

/** What the other side's network costs may have changed since its candidate was signaled. */
function learnCost(connection: Connection, { networkInfo }: CheckRequest): void {
  if (networkInfo === undefined || networkInfo.networkCost === connection.remoteCost) return;
  connection.remoteCost = networkInfo.networkCost;
  connection.hasChanged = true;
}

/** A check from where no pair of this socket leads yet. */
function meet(
  core: AgentCore,
  now: Milliseconds,
  generation: Generation,
  { local: port, from }: PeerDatagram,
  { priority = 0, networkInfo }: CheckRequest,
  sender: string,
): Connection {
  const learnt = {
    generation: generation.number,
    address: from,
    priority,
    usernameFragment: sender,
  };
  const { entry, isNew } = core.remotes.source(learnt, networkInfo?.networkCost ?? 0);
  if (isNew) core.emit({ kind: 'remote-candidate', candidate: entry.candidate, line: undefined });
  return formConnection(core, now, generation, port, entry);
}

/**
 * False where the other side is to change its role (RFC 8445 §7.3.1.1). As libwebrtc has it: a
 * tie of both controlling is lost by the receiver, a tie of both controlled by the sender.
 */
function isRoleSettled(core: AgentCore, { role, tieBreaker }: CheckRequest): boolean {
  if (role === undefined || tieBreaker === undefined || role !== core.role) return true;
  const yields = core.role === 'controlling' ? tieBreaker >= core.tieBreaker : false;
  const takes = core.role === 'controlled' ? tieBreaker < core.tieBreaker : false;
  if (!yields && !takes) return false;
  core.setRole(yields ? 'controlled' : 'controlling', 'conflict');
  return true;
}

/** The controlled side follows: at once if the pair is proved already, else when it is. */
function acceptNomination(core: AgentCore, now: Milliseconds, connection: Connection): void {
  if (connection.isRemoteNominated) return;
  connection.isRemoteNominated = true;
  const { generation, validPair: pair } = connection;
  core.emit({ kind: 'pair-nominated', generation, pair });
  core.isSortDue = true;
  if (switchVerdict(core.selected, connection, core.role, now).isSwitching) core.select(connection);
}

/** Payload on another pair than the selected one: the controlled side may follow it, too. */
export function followData(core: AgentCore, now: Milliseconds, connection: Connection): void {
  if (core.role !== 'controlled' || connection === core.selected) return;
  if (switchVerdict(core.selected, connection, core.role, now).isSwitching) core.select(connection);
}
