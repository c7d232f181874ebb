import { randomStream } from '../random';
import { pacedDelivery } from './tcp/paced-delivery';

/** A path and a player: what becomes of sound on it. Times in milliseconds. */
export interface MediaPath {
  /** The probability with which a packet is lost, 0 to less than 1. */
  readonly loss: number;
  /** One way, the same for every packet. */
  readonly delay: number;
  /** How long the player holds back what came without a detour, so that some may come later. */
  readonly buffer: number;
  readonly seed: number;
}

/** One packet, sent over UDP and over TCP; its first copy is lost for both, or for neither. */
export interface PacketFate {
  /** From 0. */
  readonly number: number;
  readonly sentAt: number;
  /** When the player needs it; later it is worth nothing. */
  readonly deadline: number;
  /** When it is at the player; undefined where it was lost. */
  readonly udpAt: number | undefined;
  /** When TCP hands it over, after everything that was sent before it. */
  readonly tcpAt: number;
  /** How often TCP sent it. */
  readonly attempts: number;
}

export interface LatePackets {
  readonly packets: readonly PacketFate[];
  /** Not played: over UDP what was lost, over TCP what came too late. */
  readonly missing: { readonly udp: number; readonly tcp: number };
  /** How many of those that TCP brought too late were never lost: they waited for one before them. */
  readonly heldUp: number;
  /** The smallest buffer that would let TCP play everything. */
  readonly bufferForAll: number;
}

/** Opus packets as browsers send them by default (RFC 7587 §4.2). */
export const PACKET_INTERVAL = 20;
/** Three seconds of sound. */
export const PACKET_COUNT = 150;
/** Sent after the ones that are shown, so that the last losses are noticed as the first are. */
const AFTERWARDS = 50;

/**
 * Three seconds of sound over a path that loses packets, once over UDP and once over TCP, by the
 * same draws: more loss takes further packets and gives none back.
 */
export function latePackets({ loss, delay, buffer, seed }: MediaPath): LatePackets {
  const chance = randomStream(seed).stream('late packets');
  const isLost = (packet: number, attempt: number) =>
    chance.stream(`${packet}`).stream(`${attempt}`).chance(loss);
  const tcp = pacedDelivery({
    count: PACKET_COUNT + AFTERWARDS,
    interval: PACKET_INTERVAL,
    delay,
    isLost,
  });
  const packets = Array.from({ length: PACKET_COUNT }, (_, number): PacketFate => {
    const sentAt = number * PACKET_INTERVAL;
    return {
      number,
      sentAt,
      deadline: sentAt + delay + buffer,
      udpAt: isLost(number, 1) ? undefined : sentAt + delay,
      tcpAt: tcp.at[number] ?? Infinity,
      attempts: tcp.attempts[number] ?? 1,
    };
  });
  const late = packets.filter(isLate);
  return {
    packets,
    missing: { udp: packets.filter(({ udpAt }) => udpAt === undefined).length, tcp: late.length },
    heldUp: late.filter(({ udpAt }) => udpAt !== undefined).length,
    bufferForAll: Math.max(...packets.map(({ sentAt, tcpAt }) => tcpAt - sentAt - delay)),
  };
}

/** Whether TCP hands a packet over when the player no longer wants it. */
export function isLate({ tcpAt, deadline }: PacketFate): boolean {
  return tcpAt > deadline;
}
