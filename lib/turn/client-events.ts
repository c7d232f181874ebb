import type { StunError } from '@/lib/stun/error-code';
import type { TransportAddress } from '@/lib/transport-address';
import type { TurnPacket } from './packet';

/** Why a transaction with the server came to nothing. */
export type TurnFailure =
  | { readonly kind: 'timed-out' }
  | {
      readonly kind: 'rejected';
      readonly error: StunError;
      /** Where to try instead, with a 300. */
      readonly alternateServer: TransportAddress | undefined;
    }
  /** A success that lacks what it must say, or says what must be understood and is not. */
  | { readonly kind: 'unusable-response' };

export type TurnClientDrop =
  | 'not-from-the-server'
  | 'malformed'
  | 'unexpected-message'
  | 'wrong-integrity'
  | 'channel-not-bound';

/** What a client learnt. Everything after one `handlePacket` is about that packet. */
export type TurnClientEvent =
  | {
      readonly kind: 'allocated';
      readonly relayed: TransportAddress;
      /** The client as the server sees it: a server-reflexive candidate for free. */
      readonly mapped: TransportAddress;
      /** Seconds. */
      readonly lifetime: number;
    }
  | { readonly kind: 'allocation-failed'; readonly failure: TurnFailure }
  | {
      readonly kind: 'allocation-refreshed';
      /** Seconds. */
      readonly lifetime: number;
    }
  | {
      readonly kind: 'deallocated';
      readonly cause: 'released' | 'expired' | { readonly refreshFailed: TurnFailure };
    }
  | { readonly kind: 'permission-installed'; readonly addresses: readonly string[] }
  | {
      readonly kind: 'permission-failed';
      readonly addresses: readonly string[];
      readonly failure: TurnFailure;
    }
  | { readonly kind: 'channel-bound'; readonly channel: number; readonly peer: TransportAddress }
  | {
      readonly kind: 'channel-failed';
      readonly channel: number;
      readonly peer: TransportAddress;
      readonly failure: TurnFailure;
    }
  | {
      readonly kind: 'data';
      readonly peer: TransportAddress;
      readonly data: Uint8Array;
      readonly by: 'indication' | 'channel';
    }
  | { readonly kind: 'dropped'; readonly packet: TurnPacket; readonly reason: TurnClientDrop };
