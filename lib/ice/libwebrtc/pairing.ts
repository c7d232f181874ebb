import type { Milliseconds } from '@/lib/time';
import { familyOf } from '@/lib/transport-address';
import type { UnpairedReason } from '../agent/agent-events';
import type { LocalCandidate } from '../agent/local-candidate';
import type { AgentCore } from './agent-core';
import type { Connection } from './connection';
import type { Generation } from './generation';
import type { RemoteEntry } from './remote-candidates';

/** Pairs one of our sockets or relays with a signaled candidate, unless the two have met already. */
export function pairUp(
  core: AgentCore,
  now: Milliseconds,
  generation: Generation,
  port: LocalCandidate,
  entry: RemoteEntry,
): void {
  const { candidate: remote } = entry;
  if (core.table.find(port, remote.address) !== undefined) return;
  const reason = reasonAgainst(core, port, entry);
  if (reason !== undefined) {
    const { number } = generation;
    core.emit({ kind: 'not-paired', generation: number, local: port, remote, reason });
    return;
  }
  formConnection(core, now, generation, port, entry);
}

/**
 * Makes the pair. For a relay it also asks the server to let the other side's address in, and does
 * not wait: a check that gets there first is dropped, and the next one 62 ms later is not.
 */
export function formConnection(
  core: AgentCore,
  now: Milliseconds,
  generation: Generation,
  port: LocalCandidate,
  entry: RemoteEntry,
): Connection {
  const { address, usernameFragment } = entry.candidate;
  const connection = core.table.form(now, core.role, port, entry);
  if (generation.remote?.usernameFragment === usernameFragment) {
    connection.remoteParameters = generation.remote;
  }
  if (port.type === 'relay') generation.gathering?.permit(now, port, address.address);
  core.hadConnection = true;
  core.isSortDue = true;
  return connection;
}

function reasonAgainst(
  core: AgentCore,
  port: LocalCandidate,
  { candidate: { address, name } }: RemoteEntry,
): UnpairedReason | undefined {
  if (familyOf(port.address.address) !== familyOf(address.address)) return 'other-family';
  // The TURN server would learn the address that the name hides.
  if (port.type === 'relay' && name?.endsWith('.local')) return 'mdns-over-relay';
  if (port.type !== 'relay' && core.options.transportPolicy === 'relay') return 'relay-only-policy';
  return core.isGone(port) || core.lostPorts.has(port) ? 'local-gone' : undefined;
}
