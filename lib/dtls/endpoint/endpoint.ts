import type { DerivationRecord } from '@/lib/derivation/derivation-record';
import type { Random } from '@/lib/random';
import type { Milliseconds } from '@/lib/time';
import type { OwnCertificate } from '../certificate-create';
import type { ExportRequest } from '../keys/export-request';
import type { Role } from '../keys/value-name';
import type { DtlsVersion } from './dtls-version';
import type { DtlsEvent } from './events';
import type { ExpectedFingerprint } from './expected-fingerprint';

// Part of the contract: whoever fills in the options needs them, too.

/** When a flight that nobody answered is sent again, in milliseconds; it doubles up to `longest`. */
export interface RetransmissionTimer {
  readonly initial: number;
  readonly longest: number;
}

/** RFC 6347 §4.2.4.1: one second, doubling up to a minute. */
export const RFC_6347_TIMER: RetransmissionTimer = { initial: 1000, longest: 60_000 };

/** What libwebrtc takes: twice the round trip that ICE measured, between 50 ms and 3 s. */
export function libwebrtcTimer(roundTrip: number): RetransmissionTimer {
  return { initial: Math.min(Math.max(2 * roundTrip, 50), 3000), longest: 60_000 };
}

export interface DtlsOptions {
  readonly role: Role;
  /** The client offers it and no other; a server refuses another. */
  readonly version: DtlsVersion;
  /** Named groups by their registered codes, the preferred one first; 1.3 sends a share of it. */
  readonly groups: readonly number[];
  /** SRTP protection profiles by their registered codes (RFC 5764 §4.1.2), the preferred one first. */
  readonly srtpProfiles: readonly number[];
  /** Self-signed, as in every WebRTC call (RFC 8827 §6.5). */
  readonly own: OwnCertificate;
  /**
   * Of the other side; one of those with the strongest known hash must match. Undefined while no
   * description came: then the handshake goes to its end, and only `connected` waits for
   * `expectFingerprints`: until then no data, and no keys to export.
   */
  readonly expected: readonly ExpectedFingerprint[] | undefined;
  readonly timer: RetransmissionTimer;
  /** The largest UDP payload in bytes; libwebrtc: 1200. */
  readonly largestDatagram: number;
  readonly random: Random;
  /** Takes every value of the key schedule, with its parents. */
  readonly derivations: DerivationRecord;
}

/**
 * One end of a DTLS association (RFC 6347, RFC 9147), without I/O and without a clock. Hand in what
 * happened with the time, then drain `pollTransmit` and `pollEvent`, and come back at `pollTimeout`.
 * Times never decrease. Nothing throws: hostile bytes are ignored, with an event that says why.
 */
export interface DtlsEndpoint {
  readonly role: Role;
  readonly state: 'new' | 'connecting' | 'connected' | 'closed' | 'failed';
  /** The client's first flight. A server does nothing until one arrives. */
  start(now: Milliseconds): void;
  /** A datagram of the other side, whole. */
  receive(now: Milliseconds, datagram: Uint8Array): void;
  /** Application data; false while not connected, and for what no datagram or record holds. */
  send(now: Milliseconds, data: Uint8Array): boolean;
  /** The other side's description is here. Once a certificate was found right, it changes nothing. */
  expectFingerprints(now: Milliseconds, expected: readonly ExpectedFingerprint[]): void;
  /** Says close_notify. */
  close(now: Milliseconds): void;
  handleTimeout(now: Milliseconds): void;
  /** When to call `handleTimeout` next; undefined while nothing is due. */
  pollTimeout(): Milliseconds | undefined;
  /** Datagrams in their order, each at most `largestDatagram` bytes. */
  pollTransmit(): Uint8Array | undefined;
  pollEvent(): DtlsEvent | undefined;
  /**
   * Keying material (RFC 5705, RFC 8446 §7.5), kept in `derivations` as `…-exported`. Undefined
   * before it was connected.
   */
  exportKeyingMaterial(request: ExportRequest): Uint8Array | undefined;
  /** Lines of an SSLKEYLOGFILE, of the secrets that are known so far. */
  keyLog(): readonly string[];
}
