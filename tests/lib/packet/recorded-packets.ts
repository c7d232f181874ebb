import { dissectDatagram, type PacketContext } from '@/lib/packet/dissect-datagram';
import type { PacketTree } from '@/lib/packet/packet-field';
import { type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';

/** A payload that a simulated host sent, and what it went in. */
export interface RecordedPacket {
  readonly bytes: Uint8Array;
  readonly context: PacketContext;
}

/** Every payload of a prepared scenario, in the order of sending. */
export function recordedPackets(id: ScenarioId): readonly RecordedPacket[] {
  const { trace } = simulate(scenarioOf(scenarioEntry(id).setup, id));
  return trace.events.flatMap((event) =>
    event.kind === 'packet-sent' && event.bytes
      ? [
          {
            bytes: Uint8Array.from(Buffer.from(event.bytes, 'base64')),
            context: { protocol: event.protocol, tls: event.segment?.tls ?? false },
          },
        ]
      : [],
  );
}

export function treesOf(id: ScenarioId): readonly PacketTree[] {
  return recordedPackets(id).map(({ bytes, context }) => dissectDatagram(bytes, context));
}
