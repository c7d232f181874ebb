import { type Milliseconds, milliseconds } from '@/lib/time';
import { endpointText, sameEndpoint, type TransportAddress } from '@/lib/transport-address';
import type { CheckFailureReason } from '../agent/agent-events';
import type { LocalCandidate } from '../agent/local-candidate';
import { type CheckMessage, verifyCheck } from '../check/check-message';
import type { PeerDatagram } from '../gathering/contract';
import { peerReflexivePriority } from '../peer-reflexive-priority';
import type { AgentCore } from './agent-core';
import type { Connection, SentPing } from './connection';
import type { Generation } from './generation';

type Answer = Extract<CheckMessage, { readonly kind: 'response' | 'error' }>;

/**
 * An answer counts if it came back the way that its ping went, and was made with the other side's
 * password; however late within a minute, and whatever other pings were sent since.
 */
export function acceptAnswer(
  core: AgentCore,
  now: Milliseconds,
  generation: Generation,
  { local: port, from, packet }: PeerDatagram,
  answer: Answer,
): void {
  const { transaction } = answer;
  const connection = core.table.find(port, from);
  const ping = connection?.pending.get(transaction);
  if (connection === undefined || ping === undefined) {
    tellMisdirected(core, transaction, from, packet);
    return;
  }
  const password = connection.remoteParameters?.password ?? '';
  if (verifyCheck(answer, password) !== 'right') {
    const what = answer.kind === 'error' ? `error ${answer.code}` : 'an answer';
    core.emit({ kind: 'ignored', packet, reason: `${what} without the right MESSAGE-INTEGRITY` });
    return;
  }
  connection.pending.delete(transaction);
  if (answer.unknown.length > 0) {
    fail(core, connection, transaction, 'error-response', 'an attribute that must be understood');
  } else if (answer.kind === 'error') refused(core, connection, transaction, ping, answer.code);
  else {
    const nominatedBefore = connection.isNominated;
    connection.answered(now, ping);
    if (answer.mapped !== undefined) learnMapped(core, generation, connection, answer.mapped);
    tellAnswered(core, now, connection, ping, transaction, packet);
    if (connection.isNominated && !nominatedBefore) {
      const { validPair: pair } = connection;
      core.emit({ kind: 'pair-nominated', generation: generation.number, pair });
    }
  }
}

function tellAnswered(
  core: AgentCore,
  now: Milliseconds,
  { generation, id: pair, validPair: valid }: Connection,
  { at }: SentPing,
  transaction: string,
  packet: string | undefined,
): void {
  const roundTrip = milliseconds(now - at);
  core.emit({ kind: 'check-answered', generation, pair, transaction, packet, roundTrip, valid });
}

/** Our address as the other side saw it: a candidate that we know, or a peer-reflexive one. */
function learnMapped(
  core: AgentCore,
  { gathering, reflexive }: Generation,
  connection: Connection,
  mapped: TransportAddress,
): void {
  const { port, local } = connection;
  if (gathering === undefined || sameEndpoint(local.address, mapped)) return;
  const isOfPort = (candidate: LocalCandidate) =>
    sameEndpoint(candidate.base, port.base) && sameEndpoint(candidate.address, mapped);
  let found = gathering.candidates.find(isOfPort) ?? reflexive.find(isOfPort);
  if (found === undefined) {
    const priority = peerReflexivePriority(port.priority);
    found = gathering.peerReflexive(port, mapped, priority);
    reflexive.push(found);
  }
  core.table.prove(connection, core.role, found);
  if (connection === core.selected) core.tellSelected(connection);
}

function refused(
  core: AgentCore,
  connection: Connection,
  transaction: string,
  { role }: SentPing,
  code: number,
): void {
  fail(core, connection, transaction, 'error-response', `${code}`);
  if (code === ROLE_CONFLICT) {
    // Of several answers to pings of the same role only the first may change it.
    if (role === core.role) {
      core.setRole(role === 'controlling' ? 'controlled' : 'controlling', 'conflict');
    }
  } else if (!RECOVERABLE.has(code)) {
    connection.checkState = 'failed';
    core.tellState(connection, `refused with ${code}`);
    core.remove(connection, 'dead');
  }
}

function fail(
  core: AgentCore,
  { generation, id: pair }: Connection,
  transaction: string,
  reason: CheckFailureReason,
  detail: string,
): void {
  core.emit({ kind: 'check-failed', generation, pair, transaction, reason, detail });
}

/** The answer to one of our pings, but from elsewhere than it was sent to: it proves nothing (RFC 8445 §7.2.5.2.1). */
function tellMisdirected(
  core: AgentCore,
  transaction: string,
  from: TransportAddress,
  packet: string | undefined,
): void {
  const asked = core.table.connections.find(({ pending }) => pending.has(transaction));
  if (asked === undefined) {
    core.emit({ kind: 'ignored', packet, reason: 'an answer to no check that waits for one' });
  } else fail(core, asked, transaction, 'address', endpointText(from));
}

const ROLE_CONFLICT = 487;
/** The next ping may have better luck: unauthenticated, unknown attribute, server error. */
const RECOVERABLE: ReadonlySet<number> = new Set([401, 420, 500]);
