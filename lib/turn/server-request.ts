import type { Random } from '@/lib/random';
import type { ErrorCode } from '@/lib/stun/error-code';
import type { Milliseconds } from '@/lib/time';
import { familyOf, type TransportAddress } from '@/lib/transport-address';
import type { Allocation } from './allocation';
import type { AllocationTable } from './allocation-table';
import type { TurnAttribute, TurnMessage } from './attributes';
import type { FiveTuple } from './packet';
import type { TurnServerEvent } from './server-events';
import type { TurnServerSettings } from './server-options';

/** An authenticated request, and the state of the server that it may read and change. */
export interface ServerRequest {
  readonly now: Milliseconds;
  readonly message: TurnMessage;
  readonly client: FiveTuple;
  readonly username: string;
  readonly settings: TurnServerSettings;
  readonly allocations: AllocationTable;
  readonly random: Random;
  readonly emit: (event: TurnServerEvent) => void;
}

export type Reply =
  | { readonly ok: true; readonly attributes: readonly TurnAttribute[] }
  | {
      readonly ok: false;
      readonly error: ErrorCode;
      readonly attributes: readonly TurnAttribute[];
    };

export function accept(...attributes: readonly TurnAttribute[]): Reply {
  return { ok: true, attributes };
}

export function reject(error: ErrorCode, ...attributes: readonly TurnAttribute[]): Reply {
  return { ok: false, error, attributes };
}

/** The client's allocation, or why it may not be used: none (437), or another user's (441). */
export function ownAllocation(request: ServerRequest): Allocation | Reply {
  const allocation = request.allocations.of(request.client);
  if (allocation === undefined) return reject(437);
  return allocation.username === request.username ? allocation : reject(441);
}

/** Why a peer may not be talked to (RFC 8656 §10.2, §12.2); undefined when it may. */
export function peerRefusal(
  { settings }: ServerRequest,
  { relayed }: Allocation,
  peer: TransportAddress,
): Reply | undefined {
  if (familyOf(peer.address) !== familyOf(relayed.address)) return reject(443);
  return settings.deniedPeers.has(peer.address) ? reject(403) : undefined;
}
