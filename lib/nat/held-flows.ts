import { type Milliseconds, milliseconds } from '@/lib/time';
import { endpointText, type TransportAddress } from '../transport-address';
import type { NatPacket, TransportProtocol } from './packet';
import type { HeldRow } from './row';

/**
 * Flows that a router holds for itself. Connection tracking sees an unsolicited packet that no
 * rule drops as the first of a flow to the router; until that flow expires, an outbound flow of a
 * host cannot take the same external endpoint towards the same remote, and gets another port.
 */
export class HeldFlows {
  readonly #flows = new Map<string, HeldRow>();

  rows(): readonly HeldRow[] {
    return [...this.#flows.values()];
  }

  has(protocol: TransportProtocol, external: TransportAddress, remote: TransportAddress): boolean {
    return this.#flows.has(flowKey(protocol, external, remote));
  }

  /** Holds the flow of an inbound packet, or holds it for longer. */
  hold(now: Milliseconds, packet: NatPacket, lifetime: Milliseconds): HeldRow {
    const { protocol, source, destination } = packet;
    const expires = milliseconds(now + lifetime);
    const flow: HeldRow = { protocol, external: destination, remote: source, expires };
    this.#flows.set(flowKey(protocol, destination, source), flow);
    return flow;
  }

  /** Lets go of what has expired by now, and says what it was. */
  release(now: Milliseconds): readonly HeldRow[] {
    const expired = this.rows().filter(({ expires }) => expires <= now);
    for (const flow of expired) {
      this.#flows.delete(flowKey(flow.protocol, flow.external, flow.remote));
    }
    return expired;
  }

  releaseAll(): readonly HeldRow[] {
    const all = this.rows();
    this.#flows.clear();
    return all;
  }
}

function flowKey(
  protocol: TransportProtocol,
  external: TransportAddress,
  remote: TransportAddress,
): string {
  return `${protocol} ${endpointText(external)} < ${endpointText(remote)}`;
}
