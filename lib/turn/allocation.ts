import type { TransactionId } from '@/lib/stun/message';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { endpointText, sameEndpoint, type TransportAddress } from '@/lib/transport-address';
import { CHANNEL_LIFETIME, PERMISSION_LIFETIME } from './lifetimes';
import type { FiveTuple } from './packet';

export interface ChannelBinding {
  readonly channel: number;
  readonly peer: TransportAddress;
}

/** What ran out; the allocation's own end is its table's affair. */
export type Expired =
  | { readonly kind: 'permission'; readonly address: string }
  | ({ readonly kind: 'channel' } & ChannelBinding);

/** What the server keeps for one client (RFC 8656 §5): who, where, until when, and for whom. */
export class Allocation {
  private readonly permissions = new Map<string, Milliseconds>();
  private readonly channels = new Map<number, ChannelBinding & { until: Milliseconds }>();

  constructor(
    readonly client: FiveTuple,
    readonly relayed: TransportAddress,
    readonly username: string,
    /** The request that made it: a retransmission of that one gets the same answer (§7.2). */
    readonly transactionId: TransactionId,
    public expiresAt: Milliseconds,
  ) {}

  /** Permissions are for an IP address; ports are not looked at (RFC 8656 §9). */
  permits(address: string): boolean {
    return this.permissions.has(address);
  }

  /** Installs or refreshes. */
  permit(now: Milliseconds, address: string): 'installed' | 'refreshed' {
    const change = this.permits(address) ? 'refreshed' : 'installed';
    this.permissions.set(address, milliseconds(now + PERMISSION_LIFETIME));
    return change;
  }

  peerOf(channel: number): TransportAddress | undefined {
    return this.channels.get(channel)?.peer;
  }

  channelTo(peer: TransportAddress): number | undefined {
    const bindings = [...this.channels.values()];
    return bindings.find((binding) => sameEndpoint(binding.peer, peer))?.channel;
  }

  /** Binds or refreshes; a number or a peer that is bound otherwise is `taken` (§12.2). */
  bind(
    now: Milliseconds,
    channel: number,
    peer: TransportAddress,
  ): 'installed' | 'refreshed' | 'taken' {
    const bound = this.peerOf(channel);
    const other = this.channelTo(peer);
    const isSame = bound !== undefined && endpointText(bound) === endpointText(peer);
    if ((bound !== undefined || other !== undefined) && !isSame) return 'taken';
    this.channels.set(channel, { channel, peer, until: milliseconds(now + CHANNEL_LIFETIME) });
    return isSame ? 'refreshed' : 'installed';
  }

  /** Forgets what ran out at `now` and says what it was. */
  expire(now: Milliseconds): readonly Expired[] {
    const expired: Expired[] = [];
    for (const [address, until] of this.permissions) {
      if (until > now) continue;
      this.permissions.delete(address);
      expired.push({ kind: 'permission', address });
    }
    for (const { channel, peer, until } of [...this.channels.values()]) {
      if (until > now) continue;
      this.channels.delete(channel);
      expired.push({ kind: 'channel', channel, peer });
    }
    return expired;
  }

  /** The next moment at which something of it runs out. */
  nextExpiry(): Milliseconds {
    const channels = [...this.channels.values()].map(({ until }) => until);
    return milliseconds(Math.min(this.expiresAt, ...this.permissions.values(), ...channels));
  }
}
