/** Seconds; RFC 8656 §3.2 and §7.2. */
export const DEFAULT_LIFETIME = 600;
export const GREATEST_LIFETIME = 3600;

/** Milliseconds; fixed by RFC 8656 §9 and §12. */
export const PERMISSION_LIFETIME = 300_000;
export const CHANNEL_LIFETIME = 600_000;

/** Milliseconds: RFC 8489 leaves it to the server; an hour is coturn's `stale-nonce` advice. */
export const NONCE_LIFETIME = 3_600_000;

/** Milliseconds: libwebrtc renews permissions and channels every four minutes. */
export const RENEWAL_INTERVAL = 240_000;

/**
 * When a client renews an allocation of this many seconds, in milliseconds from now, as libwebrtc
 * does: a minute before the end, half-way when that is under two minutes, after 59 minutes at most.
 */
export function renewalOf(lifetime: number): number {
  const seconds = lifetime < 120 ? lifetime / 2 : lifetime - 60;
  return Math.min(seconds, 59 * 60) * 1000;
}

/** The lifetime that a server grants (RFC 8656 §7.2, §8.2): never below the default. */
export function grantedLifetime(asked: number | undefined, greatest: number): number {
  return Math.max(DEFAULT_LIFETIME, Math.min(asked ?? 0, greatest));
}
