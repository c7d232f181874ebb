import { sha256 } from '@noble/hashes/sha2.js';
import { expect } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { joined } from '@/lib/bytes/joined';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { createDtlsEndpoint } from '@/lib/dtls/endpoint/create-endpoint';
import type { DtlsVersion } from '@/lib/dtls/endpoint/dtls-version';
import type { DtlsOptions } from '@/lib/dtls/endpoint/endpoint';
import type { DtlsEvent } from '@/lib/dtls/endpoint/events';
import { srtpExport } from '@/lib/srtp/master-keys';
import { PROTECTION_PROFILES } from '@/lib/srtp/protection-profile';
import { type Meeting, meet, optionsOf, plainWay, type Side, type Way } from './pipe';

export const EXPORT = srtpExport(PROTECTION_PROFILES.SRTP_AES128_CM_HMAC_SHA1_80);

/** Longer than all back-offs of the timer that the options have. */
export const ALL_BACK_OFFS = 1_000_000;

/** Of the options' timer, in milliseconds: 50, doubled twelve times, and no longer than a minute. */
export const ALL_WAITS = 50 * (2 ** 11 - 1) + 2 * 60_000;

export type Changes = Partial<Record<Side, Partial<DtlsOptions>>>;

/** Options for DTLS 1.2. */
export function optionsOf12(side: Side, changes: Partial<DtlsOptions> = {}): DtlsOptions {
  return optionsOf(side, { version: '1.2', ...changes });
}

/** A meeting, and what both sides wrote down of it. */
export interface RecordedMeeting extends Meeting {
  readonly derivations: Readonly<Record<Side, DerivationRecord>>;
}

/** A client and a server of one version. */
export function meeting(
  version: DtlsVersion,
  way: Way = plainWay,
  changes: Changes = {},
): RecordedMeeting {
  const options = (side: Side) =>
    optionsOf(side, { version, derivations: new DerivationRecord(), ...changes[side] });
  const [client, server] = [options('client'), options('server')];
  return {
    ...meet(createDtlsEndpoint(client), createDtlsEndpoint(server), way),
    derivations: { client: client.derivations, server: server.derivations },
  };
}

export function meeting12(way: Way = plainWay, changes: Changes = {}): RecordedMeeting {
  return meeting('1.2', way, changes);
}

export function meeting13(way: Way = plainWay, changes: Changes = {}): RecordedMeeting {
  return meeting('1.3', way, changes);
}

/** The events of one kind, in their order. */
export function ofKind<Kind extends DtlsEvent['kind']>(events: readonly DtlsEvent[], kind: Kind) {
  return events.filter((event): event is Extract<DtlsEvent, { kind: Kind }> => event.kind === kind);
}

/** Both sides say so once, and export the same keys. */
export function expectConnected({ client, events, server }: Meeting, why?: string): void {
  expect([client.state, server.state], why).toEqual(['connected', 'connected']);
  expect(ofKind(events.client, 'connected'), why).toHaveLength(1);
  expect(ofKind(events.server, 'connected'), why).toHaveLength(1);
  const [ours, theirs] = [client, server].map((end) =>
    hexText(end.exportKeyingMaterial(EXPORT) ?? new Uint8Array()),
  );
  expect(ours, why).toHaveLength(120);
  expect(theirs, why).toBe(ours);
}

/** Both sides connected, and what they hashed of each other's messages is the same to the end. */
export function expectSameTranscripts(run: RecordedMeeting, why?: string): void {
  expectConnected(run, why);
  const client = transcriptOf(run.derivations.client);
  expect(client.names, why).toContain('message-client-finished');
  expect(transcriptOf(run.derivations.server), why).toEqual(client);
}

/** The messages in the order in which they were hashed, and the hash over all of them. */
function transcriptOf({ values }: DerivationRecord) {
  const messages = values.filter(({ id }) => id.startsWith('message-'));
  const hash = hexText(sha256(joined(messages.map(({ bytes }) => bytes))));
  return { names: messages.map(({ id }) => id), hash };
}
