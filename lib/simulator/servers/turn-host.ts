import { type FiveTuple, fiveTupleText, type TurnPacket } from '@/lib/turn/packet';
import { TurnServer } from '@/lib/turn/server';
import type { TurnServerEvent } from '@/lib/turn/server-events';
import type { Timer } from '../clock';
import type { NetworkDrop } from '../drop';
import type { Engine } from '../engine';
import type { Host } from '../host';
import type { AllocationChange } from '../network-tap';
import { packetFamily } from '../packet';
import type { ServerSpec } from '../scenario';
import { listenForMessages, type MessageStream } from './message-streams';

/** Where a server relays: the dynamic ports (RFC 8656 §7.2). */
const RELAY_PORTS = { first: 49_152, last: 65_535 };

type TurnSpec = ServerSpec & { readonly turn: NonNullable<ServerSpec['turn']> };

/** A TURN server on a host: over UDP, TCP and TLS, with its relayed sockets; STUN as well. */
export class TurnHost {
  readonly #server: TurnServer;
  readonly #timer: Timer;
  readonly #streams = new Map<string, MessageStream>();

  constructor(
    private readonly engine: Engine,
    private readonly host: Host,
    spec: TurnSpec,
  ) {
    const { realm, users, deniedPeers } = spec.turn;
    const addresses = spec.interfaces.flatMap((one) => one.addresses);
    this.#timer = engine.clock.timer(host.id, 'turn server', () => this.#expire());
    this.#server = new TurnServer(
      {
        realm,
        users: new Map(Object.entries(users)),
        relayAddresses: oneOfEachFamily(addresses),
        relayPorts: RELAY_PORTS,
        deniedPeers: new Set(deniedPeers),
      },
      host.random.stream('turn'),
    );
    for (const address of addresses) this.#listen(address, spec);
  }

  #listen(address: string, { ports }: TurnSpec): void {
    const { host } = this;
    const receive: Parameters<Host['bind']>[1] = ({ source, destination, bytes, name }) =>
      this.#handle({ protocol: 'udp', from: source, to: destination, bytes }, name);
    host.bind({ address, port: ports.udp }, receive);
    host.bindPorts(address, RELAY_PORTS.first, RELAY_PORTS.last, receive);
    for (const protocol of ['tcp', 'tls'] as const) {
      listenForMessages(host, { address, port: ports[protocol] }, protocol, {
        opened: (stream) => this.#streams.set(fiveTupleText(stream), stream),
        message: (stream, bytes, packet) =>
          this.#handle({ protocol, from: stream.client, to: stream.server, bytes }, packet),
        closed: (stream) => this.#disconnect(stream),
      });
    }
  }

  #handle(packet: TurnPacket, name: string): NetworkDrop | undefined {
    this.#server.handlePacket(this.engine.clock.now, packet);
    const drop = this.#tellEvents(name);
    for (let out = this.#server.pollTransmit(); out; out = this.#server.pollTransmit()) {
      this.#transmit(out);
    }
    return drop;
  }

  #transmit({ protocol, from, to, bytes }: TurnPacket): void {
    if (protocol === 'udp') this.host.send(from, to, bytes);
    else this.#streams.get(fiveTupleText({ protocol, client: to, server: from }))?.write(bytes);
  }

  #disconnect(stream: MessageStream): void {
    this.#streams.delete(fiveTupleText(stream));
    this.#server.handleDisconnect(fiveTupleOf(stream));
    this.#tellEvents(undefined);
  }

  #expire(): void {
    this.#server.handleTimeout(this.engine.clock.now);
    this.#tellEvents(undefined);
    this.#timer.set(this.#server.pollTimeout());
  }

  #tellEvents(packet: string | undefined): NetworkDrop | undefined {
    const { clock, tap } = this.engine;
    let drop: NetworkDrop | undefined;
    let isChanged = false;
    for (let event = this.#server.pollEvent(); event; event = this.#server.pollEvent()) {
      if (event.kind === 'dropped') drop = { reason: event.reason };
      const change = allocationChange(event);
      if (change === undefined) continue;
      isChanged = true;
      const cause = change.change === 'expired' ? undefined : packet;
      tap.allocationChanged(clock.now, this.host.id, change, cause);
    }
    if (isChanged) this.#timer.set(this.#server.pollTimeout());
    return drop;
  }
}

export function serveTurn(engine: Engine, host: Host, spec: ServerSpec): void {
  const { turn } = spec;
  if (turn !== undefined) new TurnHost(engine, host, { ...spec, turn });
}

function allocationChange(event: TurnServerEvent): AllocationChange | undefined {
  switch (event.kind) {
    case 'allocated': {
      const { relayed, client } = event;
      const subject = { kind: 'allocation', client: client.client } as const;
      return { relayed, subject, change: 'installed' };
    }
    case 'allocation-refreshed':
    case 'deallocated': {
      const { relayed } = event;
      const subject = { kind: 'allocation', client: undefined } as const;
      if (event.kind === 'allocation-refreshed') return { relayed, subject, change: 'refreshed' };
      return { relayed, subject, change: event.cause === 'expired' ? 'expired' : 'released' };
    }
    case 'permission': {
      const { relayed, address, change } = event;
      return { relayed, subject: { kind: 'permission', address }, change };
    }
    case 'channel': {
      const { relayed, channel, peer, change } = event;
      return { relayed, subject: { kind: 'channel', channel, peer }, change };
    }
    default:
      return undefined;
  }
}

function fiveTupleOf({ protocol, client, server }: MessageStream): FiveTuple {
  return { protocol, client, server };
}

/** A server relays from one address of each family. */
function oneOfEachFamily(addresses: readonly string[]): readonly string[] {
  return addresses.filter(
    (address, index) =>
      addresses.findIndex((other) => packetFamily(other) === packetFamily(address)) === index,
  );
}
