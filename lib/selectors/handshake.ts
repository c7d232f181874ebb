import type { EpochKeys } from '../decryption/records-13';
import type { Role } from '../dtls/keys/value-name';
import type { Milliseconds } from '../time';
import type { EventId } from '../trace/events/event';
import type { NodeId } from '../trace/trace';
import type { AssociationName, CarriedDatagram, Ends } from './handshake-datagrams';

/** A handshake message, or the fragment of one, as it lies in a record. */
export interface MessagePart {
  /** As the RFCs write it: `ClientHello`. */
  readonly name: string;
  readonly type: number;
  readonly messageSequence: number;
  /** In bytes of the message's body: where the fragment begins, how long it is, how long all is. */
  readonly offset: number;
  readonly length: number;
  readonly whole: number;
}

/** A record as it lies in a datagram. */
export interface HandshakeRecord {
  readonly epoch: number;
  readonly sequenceNumber: number;
  readonly contentType: number;
  /** In clear; of handshake messages with the headers that DTLS gives them. */
  readonly content: Uint8Array;
  readonly messages: readonly MessagePart[];
  /** The records that an ACK names (RFC 9147 §7); of other records nothing. */
  readonly acknowledges: readonly { readonly epoch: number; readonly sequenceNumber: number }[];
}

/** Why a flight went out. */
export type FlightCause =
  /** For the first time. */
  | { readonly kind: 'first' }
  /** Nobody answered for so many milliseconds (RFC 6347 §4.2.4, RFC 9147 §5.8). */
  | { readonly kind: 'timer'; readonly waited: number }
  /** The other side's flight came once more: it cannot have seen this one. */
  | { readonly kind: 'heard'; readonly packet: string };

/** Where a datagram belongs in its flight. */
export interface FlightPlace {
  /** Of this side's flights, from 1. */
  readonly flight: number;
  /** From 1. */
  readonly attempt: number;
  /** Which of the datagrams of this attempt, from 0. */
  readonly part: number;
}

/** A datagram of the handshake, with what it carries in clear. */
export interface HandshakeDatagram extends CarriedDatagram {
  readonly kind: 'flight' | 'ack' | 'alert' | 'data';
  /** Of a flight only. */
  readonly place: FlightPlace | undefined;
  readonly records: readonly HandshakeRecord[];
}

/** One sending of a flight: for the first time, or again. */
export interface SentFlight {
  readonly event: EventId;
  readonly association: AssociationName;
  readonly sender: Role;
  readonly from: NodeId;
  readonly flight: number;
  readonly attempt: number;
  readonly at: Milliseconds;
  /** Of the whole flight; an ACK may have spared some of it (1.3). */
  readonly messages: readonly string[];
  readonly cause: FlightCause;
  /** The packets that carried it, as far as they can be seen. */
  readonly packets: readonly string[];
}

/** A moment of one side, or of a man in the middle. */
export interface HandshakeMoment {
  readonly kind:
    | 'handshake-keys'
    | 'application-keys'
    | 'keys'
    | 'trust'
    | 'connected'
    | 'media'
    /** He read something of one side for the first time. */
    | 'overheard'
    /** He read something of the other side, too: he has the keys of both associations. */
    | 'overheard-both';
  readonly node: NodeId;
  /** The role among the peers; he has none. */
  readonly role: Role | undefined;
  readonly at: Milliseconds;
  readonly event: EventId;
  /** Of trust: whether the fingerprint was the promised one. */
  readonly holds: boolean;
  /** Of trust: it is that of the man in the middle, who rewrote the promise. */
  readonly isForged: boolean;
}

/** The DTLS handshake of a simulated call, seen from both sides. */
export interface Handshake {
  /** Undefined where no ServerHello was ever understood. */
  readonly version: '1.2' | '1.3' | undefined;
  readonly ends: Ends;
  /** Who ends the associations of both sides himself; undefined where nobody does. */
  readonly attacker: NodeId | undefined;
  /** Both descriptions claimed the active role: two ClientHellos, and nobody answers. */
  readonly bothClients: boolean;
  /** The first flight went out. */
  readonly startedAt: Milliseconds;
  /** In the order of sending; without application data. */
  readonly datagrams: readonly HandshakeDatagram[];
  readonly flights: readonly SentFlight[];
  readonly moments: readonly HandshakeMoment[];
  /** When each side had proof of the other. */
  readonly connectedAt: Readonly<Record<Role, Milliseconds | undefined>>;
  /** Both were connected: the handshake's end. */
  readonly completedAt: Milliseconds | undefined;
  /** The first media packet came to this side. */
  readonly mediaAt: Readonly<Record<Role, Milliseconds | undefined>>;
  /** The first record of application data of each side. */
  readonly firstData: readonly HandshakeDatagram[];
  /** Of each side and epoch that has any; none where a man in the middle has others with each. */
  readonly keys: readonly EpochKeys[];
}
