import type { IceAgent } from '@/lib/ice/agent/agent';
import type { IceAgentEvent } from '@/lib/ice/agent/agent-events';
import type { SocketOutput } from '@/lib/ice/agent/socket-io';
import type { NewEvent } from '@/lib/trace/events/event';
import { messageIn } from '@/lib/turn/carried-message';
import type { ScenarioNodeId } from '../node-id';
import { recordedEvents } from './agent-record';
import { MID } from './description';

/** Follows an agent and records what it does and says, with what has to be kept for that. */
export class AgentRecorder {
  readonly #peer: ScenarioNodeId;
  readonly #record: (event: NewEvent) => void;
  /** The packet that carried the message of a transaction. */
  readonly #packets = new Map<string, string>();
  readonly #proved = new Set<string>();
  readonly #reported = new Map<string, string>();

  constructor(peer: ScenarioNodeId, record: (event: NewEvent) => void) {
    this.#peer = peer;
    this.#record = record;
  }

  /** @param packet the name of the packet that carries this output; undefined if none does alone */
  performed(output: SocketOutput, packet: string | undefined): void {
    if (packet === undefined || !('bytes' in output)) return;
    const transaction = messageIn(output.bytes)?.transaction;
    if (transaction !== undefined) this.#packets.set(transaction, packet);
  }

  heard(event: IceAgentEvent, usernameFragment: string): void {
    const packetOf = (transaction: string) => this.#packets.get(transaction);
    const known = { peer: this.#peer, usernameFragment, packetOf, proved: this.#proved };
    for (const one of recordedEvents(event, known)) this.#record(one);
  }

  /** As statistics would list its pairs; only what changed. */
  reportPairs(agent: IceAgent): void {
    for (const { generation, pair, state } of agent.pairStates()) {
      const key = `${generation} ${pair}`;
      if (this.#reported.get(key) === state) continue;
      this.#reported.set(key, state);
      const place = { peer: this.#peer, transport: MID };
      this.#record({ kind: 'pair-reported', ...place, generation, pair, state });
    }
  }
}
