import type { ErrorCode } from '@/lib/stun/error-code';
import type { TransportAddress } from '@/lib/transport-address';
import type { FiveTuple, TurnPacket } from './packet';

export type TurnServerDrop =
  | 'malformed'
  | 'unexpected-message'
  | 'no-allocation'
  | 'no-permission'
  | 'channel-not-bound';

export type Change = 'installed' | 'refreshed' | 'expired';

/** What a server did. Everything after one `handlePacket` is about that packet. */
export type TurnServerEvent =
  | {
      readonly kind: 'allocated';
      readonly client: FiveTuple;
      readonly relayed: TransportAddress;
      readonly username: string;
      /** Seconds. */
      readonly lifetime: number;
    }
  | {
      readonly kind: 'allocation-refreshed';
      readonly relayed: TransportAddress;
      /** Seconds. */
      readonly lifetime: number;
    }
  | {
      readonly kind: 'deallocated';
      readonly relayed: TransportAddress;
      readonly cause: 'released' | 'expired' | 'disconnected';
    }
  | {
      readonly kind: 'permission';
      readonly relayed: TransportAddress;
      readonly address: string;
      readonly change: Change;
    }
  | {
      readonly kind: 'channel';
      readonly relayed: TransportAddress;
      readonly channel: number;
      readonly peer: TransportAddress;
      readonly change: Change;
    }
  | {
      readonly kind: 'rejected';
      readonly client: FiveTuple;
      readonly method: number;
      readonly error: ErrorCode;
    }
  | {
      readonly kind: 'relayed';
      readonly direction: 'to-peer' | 'to-client';
      readonly relayed: TransportAddress;
      readonly peer: TransportAddress;
      readonly by: 'indication' | 'channel';
    }
  | { readonly kind: 'dropped'; readonly packet: TurnPacket; readonly reason: TurnServerDrop };
