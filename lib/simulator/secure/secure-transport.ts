import { DerivationRecord, type DerivedValue } from '@/lib/derivation/derivation-record';
import type { OwnCertificate } from '@/lib/dtls/certificate-create';
import { createDtlsEndpoint } from '@/lib/dtls/endpoint/create-endpoint';
import { type DtlsEndpoint, libwebrtcTimer, RFC_6347_TIMER } from '@/lib/dtls/endpoint/endpoint';
import type { DtlsEvent } from '@/lib/dtls/endpoint/events';
import type { ExpectedFingerprint } from '@/lib/dtls/endpoint/expected-fingerprint';
import { idOf } from '@/lib/dtls/keys/schedule-place';
import type { Role } from '@/lib/dtls/keys/value-name';
import type { Random } from '@/lib/random';
import { createSctpAssociation, type SctpAssociation } from '@/lib/sctp/association';
import type { SctpEvent } from '@/lib/sctp/events';
import { demultiplex } from '@/lib/srtp/first-byte';
import { srtpExport } from '@/lib/srtp/master-keys';
import type { MediaEvent, MediaSession } from '@/lib/srtp/media/media-session';
import { profileOfCode } from '@/lib/srtp/protection-profile';
import { deriveFromKeyingMaterial } from '@/lib/srtp/session-keys';
import { type Milliseconds, milliseconds } from '@/lib/time';
import type { AudioSection } from './audio';
import { DataTraffic, type SentMessage } from './data-traffic';
import { largestSctpPacket, largestVideoPayload } from './datagram-size';
import { createMedia } from './media';
import type { SecureCall } from './secure-call';
import type { VideoSection } from './video';

/** What one end of the transport is told at its beginning. */
export interface SecureSetup {
  readonly call: SecureCall;
  readonly role: Role;
  readonly own: OwnCertificate;
  /** Undefined while no description of the other side is here. */
  readonly expected: readonly ExpectedFingerprint[] | undefined;
  readonly audio: AudioSection;
  readonly video: VideoSection;
  /** This side opens the data channels. */
  readonly opensChannel: boolean;
  /** What ICE measured, in milliseconds; undefined where it measured nothing. */
  readonly roundTrip: number | undefined;
  readonly random: Random;
}

export type SecureEvent =
  | { readonly layer: 'dtls'; readonly event: DtlsEvent }
  | { readonly layer: 'sctp'; readonly event: SctpEvent }
  | { readonly layer: 'media'; readonly event: MediaEvent }
  /** Handed to a data channel by this side. */
  | { readonly layer: 'data'; readonly sent: SentMessage }
  /** A line of a key log whose secret came to be. */
  | { readonly layer: 'secret'; readonly line: string }
  /** What the key schedule came to, parents first; each value once. */
  | { readonly layer: 'values'; readonly values: readonly DerivedValue[] };

/** What dcSCTP tells the other side of a connection that its page closed. */
const ABORT_REASON = 'Close called';

/**
 * What travels on the pair that ICE selected: DTLS, SRTP with keys out of it, and SCTP within it
 * (RFC 8827, 5764, 8261). Datagrams and the time go in, datagrams and events come out.
 */
export class SecureTransport {
  readonly derivations = new DerivationRecord();
  readonly #setup: SecureSetup;
  readonly #dtls: DtlsEndpoint;
  readonly #outgoing: Uint8Array[] = [];
  readonly #events: SecureEvent[] = [];
  readonly #logged = new Set<string>();
  #mediaEnds: Milliseconds | undefined;
  #told = 0;
  #media: MediaSession | undefined;
  #sctp: SctpAssociation | undefined;
  #data: DataTraffic | undefined;
  #endsAt: Milliseconds | undefined;
  #srtpProfile: number | undefined;
  /** Something protected came from the other side: it is connected, too. */
  #hasHeard = false;
  #hasEnded = false;

  constructor(setup: SecureSetup) {
    this.#setup = setup;
    const { call, role, own, expected, roundTrip, random } = setup;
    this.#dtls = createDtlsEndpoint({
      role,
      version: call.version,
      groups: call.groups,
      srtpProfiles: call.srtpProfiles,
      own,
      expected,
      timer: call.timer === 'rfc6347' ? RFC_6347_TIMER : libwebrtcTimer(roundTrip ?? 0),
      largestDatagram: call.mtu,
      random: random.stream('dtls'),
      derivations: this.derivations,
    });
  }

  get state(): DtlsEndpoint['state'] {
    return this.#dtls.state;
  }

  /** While there are keys and media run. */
  get media(): MediaSession | undefined {
    return this.#media;
  }

  /** Media and data have run for as long as they should. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** When media end, or ended; undefined before they began. */
  get mediaEnds(): Milliseconds | undefined {
    return this.#mediaEnds;
  }

  /** ICE has a path: the client speaks. */
  start(now: Milliseconds): void {
    this.#dtls.start(now);
    this.#settle(now);
  }

  expectFingerprints(now: Milliseconds, expected: readonly ExpectedFingerprint[]): void {
    this.#dtls.expectFingerprints(now, expected);
    this.#settle(now);
  }

  /** A datagram that is no STUN. */
  receive(now: Milliseconds, bytes: Uint8Array): void {
    const { class: kind } = demultiplex(bytes);
    if (kind === 'dtls') this.#dtls.receive(now, bytes);
    // Before there are keys nobody can open it: it is gone (RFC 5764 §5.1.2).
    else if (kind === 'rtp' || kind === 'rtcp') this.#media?.receive(now, bytes);
    this.#settle(now);
  }

  handleTimeout(now: Milliseconds): void {
    if (isDue(this.#dtls, now)) this.#dtls.handleTimeout(now);
    if (isDue(this.#media, now)) this.#media?.handleTimeout(now);
    if (isDue(this.#sctp, now)) this.#sctp?.handleTimeout(now);
    if (isDue(this.#data, now)) this.#data?.handleTimeout(now);
    if (this.#endsAt !== undefined && now >= this.#endsAt) this.#hangUp(now);
    this.#settle(now);
  }

  pollTimeout(): Milliseconds | undefined {
    const parts = [this.#dtls, this.#media, this.#sctp, this.#data];
    const moments = [...parts.map((part) => part?.pollTimeout()), this.#endsAt];
    const due = moments.filter((moment) => moment !== undefined);
    return due.length === 0 ? undefined : milliseconds(Math.min(...due));
  }

  pollTransmit(): Uint8Array | undefined {
    return this.#outgoing.shift();
  }

  pollEvent(): SecureEvent | undefined {
    return this.#events.shift();
  }

  /** Lets every layer say what it has to say, until none has anything more. */
  #settle(now: Milliseconds): void {
    for (let hasMore = true; hasMore; ) {
      hasMore = this.#hearDtls(now) || this.#hearSctp(now) || this.#hearMedia();
    }
    this.#logSecrets();
    this.#tellValues();
  }

  #hearDtls(now: Milliseconds): boolean {
    const event = this.#dtls.pollEvent();
    if (event !== undefined) {
      this.#events.push({ layer: 'dtls', event });
      if (event.kind === 'negotiated') this.#srtpProfile = event.srtpProfile;
      if (event.kind === 'connected') this.#connected(now);
      else if (event.kind === 'data-received') this.#receiveData(now, event.bytes);
      else if (event.kind === 'closed' || event.kind === 'failed') this.#stop(now);
    }
    const datagram = this.#dtls.pollTransmit();
    if (datagram !== undefined) this.#outgoing.push(datagram);
    return event !== undefined || datagram !== undefined;
  }

  #receiveData(now: Milliseconds, bytes: Uint8Array): void {
    this.#hasHeard = true;
    this.#sctp?.receive(now, bytes);
  }

  #hearSctp(now: Milliseconds): boolean {
    const packet = this.#sctp?.pollTransmit();
    if (packet !== undefined) this.#dtls.send(now, packet);
    const event = this.#sctp?.pollEvent();
    if (event !== undefined) {
      this.#events.push({ layer: 'sctp', event });
      this.#data?.hear(now, event);
    }
    return packet !== undefined || event !== undefined;
  }

  #hearMedia(): boolean {
    const sent = this.#media?.pollTransmit();
    if (sent !== undefined) this.#outgoing.push(sent.bytes);
    const event = this.#media?.pollEvent();
    if (event !== undefined) this.#events.push({ layer: 'media', event });
    this.#hasHeard ||= event?.kind === 'stream' && event.event.kind === 'first-packet';
    return sent !== undefined || event !== undefined;
  }

  /** Keys stand and the other side is whom it should be: everything else begins. */
  #connected(now: Milliseconds): void {
    const { role, audio, video, call, random, opensChannel } = this.#setup;
    this.#endsAt = milliseconds(now + call.lasts);
    this.#mediaEnds = this.#endsAt;
    const profile = profileOfCode(this.#srtpProfile ?? 0);
    if (profile !== undefined) {
      this.#dtls.exportKeyingMaterial(srtpExport(profile));
      const place = { record: this.derivations, scope: '' } as const;
      const material = idOf(place, 'srtp-exported');
      const keys = deriveFromKeyingMaterial(this.derivations, profile, material);
      const other = role === 'client' ? 'server' : 'client';
      const ends = { ours: keys[role], theirs: keys[other] };
      const largest = largestVideoPayload(call.mtu);
      this.#media = createMedia(now, { audio, video, largest }, ends, random);
    }
    const options = { maxPacketSize: largestSctpPacket(call.mtu) };
    this.#sctp = createSctpAssociation({
      role: `dtls-${role}`,
      random: random.stream('sctp'),
      options,
    });
    const tell = (sent: SentMessage) => void this.#events.push({ layer: 'data', sent });
    this.#data = new DataTraffic(this.#sctp, opensChannel, random.stream('data'), tell);
    this.#sctp.connect(now);
  }

  /**
   * As browsers do at `pc.close()`: the last reports of media go out with a BYE, SCTP is aborted, not
   * shut down, and DTLS says close_notify (RFC 8446 §6.1). Nobody waits for an answer. Nobody hangs
   * up either before the other side was heard: it may not have the handshake's end yet.
   */
  #hangUp(now: Milliseconds): void {
    this.#end(now);
    this.#hasEnded = true;
    if (!this.#hasHeard || this.#setup.call.staysUp) return;
    this.#sctp?.abort(ABORT_REASON);
    while (this.#hearSctp(now));
    this.#dtls.close(now);
  }

  /** Nothing more is said, but for the last reports of media. */
  #end(now: Milliseconds): void {
    this.#endsAt = undefined;
    this.#media?.stop(now);
    while (this.#hearMedia());
    this.#media = undefined;
    this.#data = undefined;
  }

  /** Without DTLS there is no way for SCTP, whether or not the other side's ABORT came. */
  #stop(now: Milliseconds): void {
    this.#end(now);
    this.#sctp?.abort(ABORT_REASON);
    while (this.#hearSctp(now));
    this.#sctp = undefined;
  }

  #tellValues(): void {
    if (this.derivations.size === this.#told) return;
    const values = this.derivations.values.slice(this.#told);
    this.#told += values.length;
    this.#events.push({ layer: 'values', values });
  }

  #logSecrets(): void {
    for (const line of this.#dtls.keyLog()) {
      if (this.#logged.has(line)) continue;
      this.#logged.add(line);
      this.#events.push({ layer: 'secret', line });
    }
  }
}

function isDue(
  part: { pollTimeout(): Milliseconds | undefined } | undefined,
  now: Milliseconds,
): boolean {
  const due = part?.pollTimeout();
  return due !== undefined && due <= now;
}
