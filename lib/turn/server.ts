import type { Random } from '@/lib/random';
import { answerBinding } from '@/lib/stun/binding';
import { stunError } from '@/lib/stun/error-code';
import { attributeOf, unknownRequired } from '@/lib/stun/message';
import { BINDING } from '@/lib/stun/message-type';
import type { Milliseconds } from '@/lib/time';
import type { Allocation } from './allocation';
import { AllocationTable } from './allocation-table';
import {
  type DecodedTurnMessage,
  TURN_ATTRIBUTES,
  type TurnAttribute,
  type TurnMessage,
  turnCodec,
} from './attributes';
import { type Authentication, authenticate } from './authentication';
import { decodeChannelData, looksLikeChannelData } from './channel-data';
import { ALLOCATE, CHANNEL_BIND, CREATE_PERMISSION, REFRESH, SEND } from './methods';
import { Nonces } from './nonces';
import { type FiveTuple, fiveTupleOf, type TurnPacket } from './packet';
import { handleAllocate, handleRefresh } from './server-allocate';
import type { TurnServerDrop, TurnServerEvent } from './server-events';
import { serverSettings, type TurnServerOptions, type TurnServerSettings } from './server-options';
import { handleChannelBind, handleCreatePermission } from './server-permissions';
import { type Relayed, relayChannelData, relaySend, relayToClient } from './server-relay';
import { type Reply, reject, type ServerRequest } from './server-request';

/*
 *  client                       server                                  peer
 *    │ Allocate ───────────────►│
 *    │◄─── 401 REALM NONCE ─────│
 *    │ Allocate + integrity ───►│ a relayed transport address
 *    │◄─── success ─────────────│
 *    │ CreatePermission ───────►│ the peer's IP address may send, 300 s
 *    │ Send indication ────────►│ relayed address ── datagram ──────────►│
 *    │◄─── Data indication ─────│◄──────────────────────── datagram ─────│
 *    │ ChannelBind ────────────►│ a number for the peer, 600 s
 *    │ ChannelData ────────────►│ relayed address ── datagram ──────────►│
 */

/**
 * A TURN and STUN server (RFC 8656, RFC 8489) without I/O. Hand in a packet or the time, then
 * drain `pollTransmit` and `pollEvent`. Packets to a relayed transport address come in through
 * `handlePacket` like all others; who the peer is, the server learns from them alone.
 */
export class TurnServer {
  private readonly settings: TurnServerSettings;
  private readonly nonces: Nonces;
  private readonly allocations = new AllocationTable();
  private readonly transmits: TurnPacket[] = [];
  private readonly events: TurnServerEvent[] = [];
  private readonly ports: Random;
  private readonly ids: Random;

  constructor(options: TurnServerOptions, random: Random) {
    this.settings = serverSettings(options);
    this.nonces = new Nonces(random.stream('nonces'), this.settings.nonceLifetime);
    this.ports = random.stream('ports');
    this.ids = random.stream('transaction ids');
  }

  handlePacket(now: Milliseconds, packet: TurnPacket): void {
    this.expire(now);
    if (this.isRelayed(packet)) this.handlePeer(packet);
    else if (looksLikeChannelData(packet.bytes)) this.handleChannelData(packet);
    else this.handleMessage(now, packet);
  }

  /** The client's TCP or TLS connection is gone, and its allocation with it (RFC 8656 §3.2). */
  handleDisconnect(client: FiveTuple): void {
    const allocation = this.allocations.of(client);
    if (allocation !== undefined) this.deallocate(allocation, 'disconnected');
  }

  handleTimeout(now: Milliseconds): void {
    this.expire(now);
  }

  pollTransmit(): TurnPacket | undefined {
    return this.transmits.shift();
  }

  /** When something next expires; undefined while there is no allocation. */
  pollTimeout(): Milliseconds | undefined {
    return this.allocations.nextExpiry();
  }

  pollEvent(): TurnServerEvent | undefined {
    return this.events.shift();
  }

  private isRelayed({ protocol, to }: TurnPacket): boolean {
    const { relayAddresses, relayPorts } = this.settings;
    const isRelayPort = to.port >= relayPorts.first && to.port <= relayPorts.last;
    return protocol === 'udp' && isRelayPort && relayAddresses.includes(to.address);
  }

  private handlePeer(packet: TurnPacket): void {
    const allocation = this.allocations.at(packet.to);
    if (allocation === undefined) this.drop(packet, 'no-allocation');
    else {
      const relayed = relayToClient(allocation, packet.from, packet.bytes, this.ids);
      this.relay(packet, allocation, relayed, 'to-client');
    }
  }

  private handleChannelData(packet: TurnPacket): void {
    const decoded = decodeChannelData(packet.bytes);
    const allocation = this.allocations.of(fiveTupleOf(packet));
    if (!decoded.ok) this.drop(packet, 'malformed');
    else if (allocation === undefined) this.drop(packet, 'no-allocation');
    else {
      this.relay(packet, allocation, relayChannelData(allocation, decoded.message), 'to-peer');
    }
  }

  private handleMessage(now: Milliseconds, packet: TurnPacket): void {
    const decoded = turnCodec.decode(packet.bytes);
    if (!decoded.ok) this.drop(packet, 'malformed');
    else if (decoded.message.class === 'indication') this.handleIndication(packet, decoded);
    else if (decoded.message.class !== 'request') this.drop(packet, 'unexpected-message');
    else if (decoded.message.method === BINDING) this.answerBinding(packet);
    else if (HANDLERS.has(decoded.message.method)) this.answer(now, packet, decoded);
    else this.drop(packet, 'unexpected-message');
  }

  private handleIndication(packet: TurnPacket, { message }: DecodedTurnMessage): void {
    const allocation = this.allocations.of(fiveTupleOf(packet));
    if (message.method !== SEND) this.drop(packet, 'unexpected-message');
    else if (unknownRequired(message).length > 0) this.drop(packet, 'malformed');
    else if (allocation === undefined) this.drop(packet, 'no-allocation');
    else this.relay(packet, allocation, relaySend(allocation, message), 'to-peer');
  }

  private answerBinding(packet: TurnPacket): void {
    const bytes = answerBinding(packet.bytes, packet.from, this.settings.software);
    if (bytes === undefined) this.drop(packet, 'malformed');
    else this.transmits.push(towards(packet, bytes));
  }

  private answer(now: Milliseconds, packet: TurnPacket, decoded: DecodedTurnMessage): void {
    const client = fiveTupleOf(packet);
    const authentication = authenticate(decoded, {
      ...this.settings,
      isNonceValid: (nonce) => this.nonces.isValid(now, client.client, nonce),
    });
    const reply = authentication.ok
      ? this.process(now, client, decoded, authentication.username)
      : this.refusal(now, client, authentication);
    if (!reply.ok) {
      const { method } = decoded.message;
      this.events.push({ kind: 'rejected', client, method, error: reply.error });
    }
    const key = authentication.ok ? authentication.key : undefined;
    this.transmits.push(towards(packet, this.encodeReply(decoded, reply, key)));
  }

  private process(
    now: Milliseconds,
    client: FiveTuple,
    { message }: DecodedTurnMessage,
    username: string,
  ): Reply {
    const unknown = unknownInTurn(message);
    if (unknown.length > 0) return reject(420, { type: 'UNKNOWN-ATTRIBUTES', value: unknown });
    const { settings, allocations, ports: random } = this;
    const emit = (event: TurnServerEvent) => this.events.push(event);
    const handle = HANDLERS.get(message.method);
    const request = { now, message, client, username, settings, allocations, random, emit };
    return handle === undefined ? reject(400) : handle(request);
  }

  private refusal(
    now: Milliseconds,
    { client }: FiveTuple,
    { error, challenge }: Extract<Authentication, { readonly ok: false }>,
  ): Reply {
    if (!challenge) return reject(error);
    return reject(
      error,
      { type: 'REALM', value: this.settings.realm },
      { type: 'NONCE', value: this.nonces.give(now, client) },
    );
  }

  private encodeReply(
    { message, layout }: DecodedTurnMessage,
    reply: Reply,
    integrity: Uint8Array | undefined,
  ): Uint8Array {
    const { method, transactionId } = message;
    const attributes = [...errorAttributes(reply), ...reply.attributes, ...this.signature()];
    const fingerprint = layout.attributes.some(({ name }) => name === 'FINGERPRINT');
    const answer = reply.ok ? 'success-response' : 'error-response';
    return turnCodec.encode(
      { class: answer, method, transactionId, attributes },
      { ...(integrity && { integrity }), fingerprint },
    );
  }

  private signature(): readonly TurnAttribute[] {
    const { software } = this.settings;
    return software === undefined ? [] : [{ type: 'SOFTWARE', value: software }];
  }

  private relay(
    packet: TurnPacket,
    { relayed }: Allocation,
    result: Relayed,
    direction: 'to-peer' | 'to-client',
  ): void {
    if (typeof result === 'string') {
      this.drop(packet, result);
      return;
    }
    const { peer, by } = result;
    this.transmits.push(result.packet);
    this.events.push({ kind: 'relayed', direction, relayed, peer, by });
  }

  private drop(packet: TurnPacket, reason: TurnServerDrop): void {
    this.events.push({ kind: 'dropped', packet, reason });
  }

  private expire(now: Milliseconds): void {
    for (const allocation of this.allocations.all()) {
      const { relayed } = allocation;
      for (const gone of allocation.expire(now)) {
        this.events.push({ ...gone, relayed, change: 'expired' });
      }
      if (allocation.expiresAt <= now) this.deallocate(allocation, 'expired');
    }
  }

  private deallocate(allocation: Allocation, cause: 'expired' | 'disconnected'): void {
    this.allocations.remove(allocation);
    this.events.push({ kind: 'deallocated', relayed: allocation.relayed, cause });
  }
}

const HANDLERS: ReadonlyMap<number, (request: ServerRequest) => Reply> = new Map([
  [ALLOCATE, handleAllocate],
  [REFRESH, handleRefresh],
  [CREATE_PERMISSION, handleCreatePermission],
  [CHANNEL_BIND, handleChannelBind],
]);

/** DONT-FRAGMENT counts as unknown where the DF bit cannot be set (RFC 8656 §7.2). */
function unknownInTurn(message: TurnMessage): readonly number[] {
  const dontFragment = attributeOf(message, 'DONT-FRAGMENT');
  const unsupported = dontFragment === undefined ? [] : [TURN_ATTRIBUTES['DONT-FRAGMENT'].code];
  return [...unknownRequired(message), ...unsupported];
}

function errorAttributes(reply: Reply): readonly TurnAttribute[] {
  return reply.ok ? [] : [{ type: 'ERROR-CODE', value: stunError(reply.error) }];
}

/** Back where the request came from. */
function towards({ protocol, from, to }: TurnPacket, bytes: Uint8Array): TurnPacket {
  return { protocol, from: to, to: from, bytes };
}
