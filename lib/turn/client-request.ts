import { assertNever } from '@/lib/assert-never';
import type { TransportAddress } from '@/lib/transport-address';
import { type TurnAttribute, UDP_PROTOCOL } from './attributes';
import type { TurnClientOptions } from './client-options';
import { ALLOCATE, CHANNEL_BIND, CREATE_PERMISSION, REFRESH } from './methods';

/** What a client wants of its server, before credentials. */
export type TurnRequest =
  | { readonly kind: 'allocate' }
  /** Lifetime in seconds; 0 releases the allocation. */
  | { readonly kind: 'refresh'; readonly lifetime: number | undefined }
  | { readonly kind: 'create-permission'; readonly addresses: readonly string[] }
  | { readonly kind: 'channel-bind'; readonly channel: number; readonly peer: TransportAddress };

export function methodOf({ kind }: TurnRequest): number {
  return METHODS[kind];
}

const METHODS = {
  allocate: ALLOCATE,
  refresh: REFRESH,
  'create-permission': CREATE_PERMISSION,
  'channel-bind': CHANNEL_BIND,
} as const;

/** The attributes of the request itself (RFC 8656 §7.1, §8.1, §10.1, §12.1). */
export function attributesFor(
  request: TurnRequest,
  { lifetime, relayFamily }: TurnClientOptions,
): readonly TurnAttribute[] {
  switch (request.kind) {
    case 'allocate':
      return [
        { type: 'REQUESTED-TRANSPORT', value: UDP_PROTOCOL },
        ...lifetimeAttribute(lifetime),
        ...(relayFamily === undefined
          ? []
          : [{ type: 'REQUESTED-ADDRESS-FAMILY', value: relayFamily } as const]),
      ];
    case 'refresh':
      return lifetimeAttribute(request.lifetime);
    case 'create-permission':
      // The port of a permission is ignored (RFC 8656 §10.1).
      return request.addresses.map((address) => peerAttribute({ address, port: 0 }));
    case 'channel-bind':
      return [{ type: 'CHANNEL-NUMBER', value: request.channel }, peerAttribute(request.peer)];
    default:
      return assertNever(request);
  }
}

function lifetimeAttribute(lifetime: number | undefined): readonly TurnAttribute[] {
  return lifetime === undefined ? [] : [{ type: 'LIFETIME', value: lifetime }];
}

function peerAttribute(peer: TransportAddress): TurnAttribute {
  return { type: 'XOR-PEER-ADDRESS', value: peer };
}
