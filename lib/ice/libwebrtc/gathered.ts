import type { Milliseconds } from '@/lib/time';
import { candidateLine } from '../candidate-line';
import type { GatheringEvent } from '../gathering/contract';
import type { AgentCore } from './agent-core';
import { type Generation, isPort } from './generation';
import { pairUp } from './pairing';

/** Takes in what a generation's gathering found or lost. */
export function handleGathered(
  core: AgentCore,
  now: Milliseconds,
  generation: Generation,
  event: GatheringEvent,
): void {
  const { number, parameters } = generation;
  switch (event.kind) {
    case 'candidate': {
      const { candidate } = event;
      const line = candidateLine(candidate, parameters.usernameFragment, 'chromium');
      core.emit({ kind: 'candidate', candidate, line });
      if (!isPort(candidate) || generation !== core.currentGeneration) return;
      for (const entry of core.remotes.signaled(number)) {
        pairUp(core, now, generation, candidate, entry);
      }
      return;
    }
    case 'error': {
      const { url, code, text, local } = event;
      const { address, port } = local;
      core.emit({ kind: 'candidate-error', generation: number, url, code, text, address, port });
      return;
    }
    case 'ended':
      core.emit({ kind: 'gathering-ended', generation: number });
      return;
    case 'relay-lost':
      core.lostPorts.add(event.candidate);
      for (const connection of core.table.connections) {
        if (connection.port === event.candidate) core.remove(connection, 'dead');
      }
      return;
    case 'permission-failed':
      for (const connection of core.table.connections) {
        const { port, remote } = connection;
        if (port !== event.relay || remote.address.address !== event.address) continue;
        connection.checkState = 'failed';
        connection.prune();
        core.tellState(connection, 'the relay may not let the other side in');
      }
      return;
    case 'permission-installed':
      // Nothing waits for it: checks through the relay began without.
      return;
  }
}
