import { newTransactionId } from '@/lib/stun/message';
import type { Milliseconds } from '@/lib/time';
import { encodeCheck } from '../check/check-message';
import { checkUsername } from '../check/credentials';
import { networkCostOf } from '../network-cost';
import { peerReflexivePriority } from '../peer-reflexive-priority';
import type { AgentCore } from './agent-core';
import { isNominating } from './nomination';
import type { PingChoice } from './ping-choice';
import { RESPONSE_TIMEOUT } from './timing';

/** Sends a connectivity check: each is a transaction of its own and is never sent again. */
export function sendPing(core: AgentCore, now: Milliseconds, { connection, cause }: PingChoice) {
  const { port, remoteParameters, generation: number, id: pair } = connection;
  const generation = core.generationOf(connection);
  if (generation === undefined || remoteParameters === undefined) return;
  const { role, tieBreaker } = core;
  const transaction = newTransactionId(core.checks);
  const useCandidate = isNominating(core.channel, connection);
  const { network } = port;
  const bytes = encodeCheck({
    transaction,
    username: checkUsername(
      remoteParameters.usernameFragment,
      generation.parameters.usernameFragment,
    ),
    password: remoteParameters.password,
    role,
    tieBreaker,
    useCandidate,
    priority: peerReflexivePriority(port.priority),
    networkInfo: { networkId: network.id, networkCost: networkCostOf(network) },
  });
  connection.pinged(now, transaction, { at: now, isNominating: useCandidate, role });
  core.emit({ kind: 'check-sent', generation: number, pair, transaction, useCandidate, cause });
  if (core.isGone(port)) {
    // The socket refuses. libwebrtc logs that and waits for an answer all the same.
    const detail = `${network.address} is no address of this host any more`;
    const reason = 'unreachable';
    core.emit({ kind: 'check-failed', generation: number, pair, transaction, reason, detail });
  } else generation.gathering?.send(now, port, connection.remote.address, bytes);
}

/** Forgets pings that were not answered within a minute. */
export function expirePings(core: AgentCore, now: Milliseconds): void {
  for (const { pending, generation, id: pair } of core.table.connections) {
    if (pending.size === 0) continue;
    for (const [transaction, { at }] of pending) {
      if (now <= at + RESPONSE_TIMEOUT) break;
      pending.delete(transaction);
      const reason = 'timeout';
      core.emit({ kind: 'check-failed', generation, pair, transaction, reason, detail: undefined });
    }
  }
}
