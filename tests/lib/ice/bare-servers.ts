import type { Random } from '@/lib/random';
import { answerBinding } from '@/lib/stun/binding';
import type { Milliseconds } from '@/lib/time';
import { endpointText, type TransportAddress } from '@/lib/transport-address';
import type { TurnPacket } from '@/lib/turn/packet';
import { TurnServer } from '@/lib/turn/server';
import { StreamFraming } from '@/lib/turn/stream-framing';
import type { Datagram } from './bare-wire';

export const STUN_SERVER: TransportAddress = { address: '192.0.2.9', port: 3478 };

/** UDP and TCP at port 3478, TLS at 443; relayed addresses are on the same IP address. */
export const TURN_ADDRESS = '192.0.2.1';

/** The STUN server and the TURN server (user "alice", password "secret"). */
export class BareServers {
  readonly turn: TurnServer;
  readonly #answers: TurnPacket[] = [];
  readonly #framings = new Map<string, StreamFraming>();

  constructor(random: Random) {
    const users = new Map([['alice', 'secret']]);
    this.turn = new TurnServer(
      { realm: 'example.org', users, relayAddresses: [TURN_ADDRESS] },
      random,
    );
  }

  isAt(address: string): boolean {
    return address === STUN_SERVER.address || address === TURN_ADDRESS;
  }

  receive(now: Milliseconds, { from, to, bytes }: Datagram): void {
    if (to.address === TURN_ADDRESS) {
      this.turn.handlePacket(now, { protocol: 'udp', from, to, bytes });
      return;
    }
    const answer = answerBinding(bytes, from);
    if (answer !== undefined) {
      this.#answers.push({ protocol: 'udp', from: to, to: from, bytes: answer });
    }
  }

  /** Bytes of a TCP or TLS connection, in order. */
  read(now: Milliseconds, packet: TurnPacket): void {
    const key = endpointText(packet.from);
    const framing = this.#framings.get(key) ?? new StreamFraming();
    this.#framings.set(key, framing);
    for (const bytes of framing.push(packet.bytes)) {
      this.turn.handlePacket(now, { ...packet, bytes });
    }
  }

  disconnect({ protocol, from, to }: Omit<TurnPacket, 'bytes'>): void {
    this.turn.handleDisconnect({ protocol, client: from, server: to });
  }

  pollTransmit(): TurnPacket | undefined {
    return this.#answers.shift() ?? this.turn.pollTransmit();
  }
}
