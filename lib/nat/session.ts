import { assertNever } from '@/lib/assert-never';
import { type Milliseconds, milliseconds } from '@/lib/time';
import type { TransportAddress } from '../transport-address';
import type { TcpLifetimes, UdpLifetimes } from './behaviour';
import type { Direction, NatPacket, TcpFlags } from './packet';

/*
 * UDP   unreplied ──in──► replied
 *
 * TCP   opening ──SYN from the other side──► established ──FIN──► fin-from-… ──FIN──► closing
 *          ▲                                                     RST, from any state ──►┘ │
 *          └───────────────────────────────SYN────────────────────────────────────────────┘
 *                                                          RFC 5382 §5, RFC 7857 §2
 */
export type SessionState =
  | 'unreplied'
  | 'replied'
  | 'opening'
  | 'established'
  | 'fin-from-inside'
  | 'fin-from-outside'
  | 'closing';

/** What a mapping knows of one remote endpoint that it has sent to; its filter is made of these. */
export interface Session {
  readonly remote: TransportAddress;
  readonly state: SessionState;
  readonly since: Milliseconds;
  readonly expires: Milliseconds;
}

export interface Lifetimes {
  readonly udp: UdpLifetimes;
  readonly tcp: TcpLifetimes;
}

/** The session that the first packet to a remote endpoint begins. */
export function beginSession(now: Milliseconds, packet: NatPacket, lifetimes: Lifetimes): Session {
  const session: Session = {
    remote: packet.destination,
    state: stateAtFirst(packet),
    since: now,
    expires: now,
  };
  return refreshSession(now, session, lifetimes);
}

/** The session with the state that a packet leaves it in; its lifetime is not touched. */
export function advanceSession(session: Session, packet: NatPacket, direction: Direction): Session {
  const state =
    packet.protocol === 'udp'
      ? udpState(session.state, direction)
      : tcpState(session.state, packet.flags, direction);
  return { ...session, state };
}

/** The session alive for another whole lifetime of its state. */
export function refreshSession(now: Milliseconds, session: Session, lifetimes: Lifetimes): Session {
  return { ...session, expires: milliseconds(now + lifetimeOf(now, session, lifetimes)) };
}

function stateAtFirst(packet: NatPacket): SessionState {
  if (packet.protocol === 'udp') return 'unreplied';
  // A SYN with ACK answers a SYN that an open filter let in.
  return packet.flags.ack ? 'established' : 'opening';
}

function udpState(state: SessionState, direction: Direction): SessionState {
  return direction === 'inbound' ? 'replied' : state;
}

function tcpState(state: SessionState, flags: TcpFlags, direction: Direction): SessionState {
  if (flags.rst) return 'closing';
  if (flags.syn) return stateAfterSyn(state, direction);
  if (!flags.fin) return state;
  if (state === 'closing') return state;
  const own: SessionState = direction === 'outbound' ? 'fin-from-inside' : 'fin-from-outside';
  const other = direction === 'outbound' ? 'fin-from-outside' : 'fin-from-inside';
  return state === other ? 'closing' : own;
}

function stateAfterSyn(state: SessionState, direction: Direction): SessionState {
  if (state === 'opening') return direction === 'inbound' ? 'established' : 'opening';
  return state === 'closing' && direction === 'outbound' ? 'opening' : state;
}

function lifetimeOf(now: Milliseconds, session: Session, { udp, tcp }: Lifetimes): Milliseconds {
  switch (session.state) {
    case 'unreplied':
      return udp.unreplied;
    case 'replied':
      return now - session.since >= udp.streamAfter ? udp.replied : udp.unreplied;
    case 'opening':
    case 'closing':
      return tcp.transitory;
    case 'established':
    case 'fin-from-inside':
    case 'fin-from-outside':
      return tcp.established;
    default:
      return assertNever(session.state);
  }
}
