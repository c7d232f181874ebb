import { parseBase64 } from '../bytes/base64';
import type { StunError } from '../stun/error-code';
import { attributeOf, attributesOf } from '../stun/message';
import type { Milliseconds } from '../time';
import type { EventId } from '../trace/events/event';
import type { NodeId } from '../trace/trace';
import { endpointText } from '../transport-address';
import { type TurnMessage, turnCodec } from '../turn/attributes';
import {
  ALLOCATE,
  CHANNEL_BIND,
  CREATE_PERMISSION,
  type MethodName,
  methodName,
  REFRESH,
} from '../turn/methods';
import type { Carrier, PacketLog } from './why-packets';

/** A TURN request that its server refused, read from both messages. */
export interface TurnRefusal {
  /** Who asked. */
  readonly peer: NodeId;
  /** The server. */
  readonly node: NodeId;
  readonly method: MethodName;
  readonly error: StunError;
  /** The peers' addresses that a permission or a channel was asked for. */
  readonly peers: readonly string[];
  /** The packet of the error response, and the event with which it left. */
  readonly packet: string;
  readonly event: EventId;
  readonly at: Milliseconds;
}

/**
 * The refused requests of a run, in order. What only asks for credentials (401 to a request without
 * any) or for a newer nonce (438) is no refusal but a step of the dance (RFC 8489 §9.2.5). Through
 * TLS nobody sees them.
 */
export function turnRefusals(log: PacketLog): readonly TurnRefusal[] {
  const found = new Map<string, TurnRefusal>();
  for (const carrier of log.allCarriers()) {
    const { transaction, class: messageClass, method } = carrier.message;
    if (messageClass !== 'error-response' || !METHODS.has(method)) continue;
    const refusal = found.has(transaction) ? undefined : refusalIn(log, carrier);
    if (refusal !== undefined) found.set(transaction, refusal);
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at);
}

const METHODS = new Set([ALLOCATE, REFRESH, CREATE_PERMISSION, CHANNEL_BIND]);

const UNAUTHENTICATED = 401;
const STALE_NONCE = 438;

function refusalIn(log: PacketLog, { sent, message }: Carrier): TurnRefusal | undefined {
  const asked = log
    .carriers(message.transaction)
    .find(({ message: { class: messageClass } }) => messageClass === 'request');
  const request = asked && read(asked);
  const response = read({ sent, message });
  const error = response && attributeOf(response, 'ERROR-CODE');
  const method = methodName(message.method);
  if (!asked || !request || !error || method === undefined) return undefined;
  const isSigned =
    attributeOf(request, 'MESSAGE-INTEGRITY') !== undefined ||
    attributeOf(request, 'MESSAGE-INTEGRITY-SHA256') !== undefined;
  if (error.code === STALE_NONCE || (error.code === UNAUTHENTICATED && !isSigned)) return undefined;
  return {
    peer: asked.sent.node,
    node: sent.node,
    method,
    error,
    peers: attributesOf(request, 'XOR-PEER-ADDRESS').map((peer) =>
      // A permission is for an address, whatever the port (RFC 8656 §9).
      message.method === CHANNEL_BIND ? endpointText(peer) : peer.address,
    ),
    packet: sent.packet,
    event: sent.id,
    at: sent.at,
  };
}

/** The first message of a packet: in a stream others may follow it. */
function read({ sent }: Carrier): TurnMessage | undefined {
  const bytes = sent.bytes === undefined ? undefined : parseBase64(sent.bytes);
  if (bytes === undefined || bytes.length < HEADER) return undefined;
  const length = HEADER + (((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0));
  const decoded = turnCodec.decode(bytes.subarray(0, length));
  return decoded.ok ? decoded.message : undefined;
}

const HEADER = 20;
