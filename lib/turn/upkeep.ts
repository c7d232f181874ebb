import { type Milliseconds, milliseconds } from '@/lib/time';
import { endpointText, type TransportAddress } from '@/lib/transport-address';
import { FIRST_CHANNEL, LAST_CHANNEL } from './channel-data';
import { RENEWAL_INTERVAL } from './lifetimes';

interface ClientChannel {
  readonly channel: number;
  readonly peer: TransportAddress;
  /** Undefined until the server said yes. */
  readonly renewAt: Milliseconds | undefined;
}

/** What is due for renewal. */
export interface Due {
  readonly addresses: readonly string[];
  readonly channels: readonly { readonly channel: number; readonly peer: TransportAddress }[];
}

/** The permissions and channels that a client keeps alive, and when each is due again. */
export class Upkeep {
  private readonly permissions = new Map<string, Milliseconds>();
  private readonly channels = new Map<string, ClientChannel>();
  private nextChannel = FIRST_CHANNEL;

  permit(now: Milliseconds, addresses: readonly string[]): void {
    for (const address of addresses) this.permissions.set(address, renewal(now));
  }

  withdraw(addresses: readonly string[]): void {
    for (const address of addresses) this.permissions.delete(address);
  }

  /**
   * The number of the peer's channel, a new one at its first call. Numbers are never given to
   * another peer: that would need five minutes of waiting (RFC 8656 §12). A RangeError after 4096.
   */
  channelFor(peer: TransportAddress): number {
    const known = this.channels.get(endpointText(peer));
    if (known !== undefined) return known.channel;
    const channel = this.nextChannel;
    if (channel > LAST_CHANNEL) throw new RangeError('Every channel number was used');
    this.nextChannel += 1;
    this.channels.set(endpointText(peer), { channel, peer, renewAt: undefined });
    return channel;
  }

  /** A channel that the server knows keeps its permission, too (§12.2). */
  bound(now: Milliseconds, channel: number, peer: TransportAddress): void {
    this.channels.set(endpointText(peer), { channel, peer, renewAt: renewal(now) });
  }

  /** The number stays the peer's: the server may have bound it although no answer came. */
  unbind(channel: number, peer: TransportAddress): void {
    this.channels.set(endpointText(peer), { channel, peer, renewAt: undefined });
  }

  /** The channel to send to this peer by, if it is bound. */
  boundChannel(peer: TransportAddress): number | undefined {
    const known = this.channels.get(endpointText(peer));
    return known?.renewAt === undefined ? undefined : known.channel;
  }

  /** The peer of a channel, bound or asked for: the server may use it before its answer is here. */
  peerOf(channel: number): TransportAddress | undefined {
    return [...this.channels.values()].find((known) => known.channel === channel)?.peer;
  }

  /** Takes what is due at `now`; it is due again after the interval unless confirmed before. */
  takeDue(now: Milliseconds): Due {
    const addresses = [...this.permissions].flatMap(([address, at]) =>
      at <= now ? [address] : [],
    );
    this.permit(now, addresses);
    const channels = [...this.channels.values()].filter(
      ({ renewAt }) => renewAt !== undefined && renewAt <= now,
    );
    for (const { channel, peer } of channels) this.bound(now, channel, peer);
    return { addresses, channels };
  }

  nextDue(): Milliseconds | undefined {
    const channels = [...this.channels.values()].flatMap(({ renewAt }) => renewAt ?? []);
    const moments = [...this.permissions.values(), ...channels];
    return moments.length === 0 ? undefined : milliseconds(Math.min(...moments));
  }
}

function renewal(now: Milliseconds): Milliseconds {
  return milliseconds(now + RENEWAL_INTERVAL);
}
