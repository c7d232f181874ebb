import type { Milliseconds } from '@/lib/time';

/** 1 January 2026, 00:00 UTC, as an NTP time: where virtual clocks begin unless told otherwise. */
export const NTP_AT_START = 3_976_214_400n << 32n;

/** Seconds since 1900 with a fraction of 32 bits (RFC 3550 §4), `now` after a trace's beginning. */
export function ntpTime(ntpAtStart: bigint, now: Milliseconds): bigint {
  // Microseconds are what Milliseconds carry; whole numbers from there on, so nothing is rounded.
  return ntpAtStart + (BigInt(Math.round(now * 1000)) << 32n) / 1_000_000n;
}

/** The 16 low bits of the seconds and the 16 high ones of the fraction: units of 1/65536 s. */
export function shortNtpTime(time: bigint): number {
  return Number((time >> 16n) & 0xffff_ffffn);
}

/**
 * Milliseconds from a sender report to the report that answers it, without the time that the
 * other side held it (RFC 3550 §6.4.1). Undefined where it knows of no sender report yet.
 */
export function roundTrip(
  arrival: bigint,
  {
    lastSenderReport,
    delaySinceLastSenderReport,
  }: { readonly lastSenderReport: number; readonly delaySinceLastSenderReport: number },
): number | undefined {
  if (lastSenderReport === 0) return undefined;
  const units = (shortNtpTime(arrival) - lastSenderReport - delaySinceLastSenderReport) | 0;
  // The roundings of both clocks can make a very short way look negative.
  return Math.max(0, (units * 1000) / 0x1_0000);
}
