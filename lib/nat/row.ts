import type { Milliseconds } from '@/lib/time';
import type { TransportAddress } from '../transport-address';
import type { Direction, TransportProtocol } from './packet';
import type { SessionState } from './session';

/** A remote endpoint that the filter of a mapping knows. */
export interface RemoteRow {
  readonly endpoint: TransportAddress;
  readonly state: SessionState;
  readonly expires: Milliseconds;
}

/** One line of the table of a NAT. `id` counts the mappings of this NAT from 1. */
export interface MappingRow {
  readonly id: number;
  readonly protocol: TransportProtocol;
  readonly internal: TransportAddress;
  readonly external: TransportAddress;
  readonly remotes: readonly RemoteRow[];
  readonly expires: Milliseconds;
}

/** A flow that the router itself holds, because an unsolicited packet began it. */
export interface HeldRow {
  readonly protocol: TransportProtocol;
  readonly external: TransportAddress;
  readonly remote: TransportAddress;
  readonly expires: Milliseconds;
}

/** Why a mapping is gone. */
export type ExpiryCause = 'lifetime' | 'removed' | 'restarted' | 'external-address-changed';

/** What happened to the table, each with the row as it was just after (or, at its end, before). */
export type TableEvent =
  | { readonly kind: 'mapping-created'; readonly at: Milliseconds; readonly row: MappingRow }
  | {
      readonly kind: 'mapping-refreshed';
      readonly at: Milliseconds;
      readonly row: MappingRow;
      readonly by: Direction;
    }
  | {
      /** `remote-answered`: its first packet came in, and did not refresh. */
      readonly kind: 'remote-added' | 'remote-answered' | 'remote-expired';
      readonly at: Milliseconds;
      readonly row: MappingRow;
      readonly remote: TransportAddress;
    }
  | {
      readonly kind: 'mapping-expired';
      readonly at: Milliseconds;
      readonly row: MappingRow;
      readonly cause: ExpiryCause;
    }
  | {
      readonly kind: 'flow-held' | 'flow-refreshed' | 'flow-released';
      readonly at: Milliseconds;
      readonly flow: HeldRow;
    };
