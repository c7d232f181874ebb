import { DerivationRecord } from '@/lib/derivation/derivation-record';
import type { OwnCertificate } from '@/lib/dtls/certificate-create';
import { createDtlsEndpoint } from '@/lib/dtls/endpoint/create-endpoint';
import { type DtlsEndpoint, RFC_6347_TIMER } from '@/lib/dtls/endpoint/endpoint';
import { fingerprintOf } from '@/lib/dtls/endpoint/peer-proof';
import { idOf } from '@/lib/dtls/keys/schedule-place';
import type { Role } from '@/lib/dtls/keys/value-name';
import type { Random } from '@/lib/random';
import { demultiplex } from '@/lib/srtp/first-byte';
import { srtpExport } from '@/lib/srtp/master-keys';
import { profileOfCode } from '@/lib/srtp/protection-profile';
import { deriveFromKeyingMaterial } from '@/lib/srtp/session-keys';
import { SrtpReceiver, SrtpSender } from '@/lib/srtp/srtp-session';
import type { Milliseconds } from '@/lib/time';
import type { SecureCall } from '../secure/secure-call';

/** Something of one side in clear. */
export interface Plain {
  readonly kind: 'rtp' | 'rtcp' | 'data';
  readonly bytes: Uint8Array;
}

/** Data that come before the other association stands; more would be sent again by SCTP. */
const MOST_WAITING = 8;

/**
 * One of the two associations of a man in the middle: towards a client he is the server, towards a
 * server the client. He takes whatever certificate comes.
 */
export class FalseEnd {
  readonly #dtls: DtlsEndpoint;
  readonly #derivations = new DerivationRecord();
  readonly #outgoing: Uint8Array[] = [];
  readonly #plain: Plain[] = [];
  #waiting: Uint8Array[] = [];
  #profile: number | undefined;
  #media: { readonly sender: SrtpSender; readonly receiver: SrtpReceiver } | undefined;

  constructor(call: SecureCall, role: Role, own: OwnCertificate, random: Random) {
    this.#dtls = createDtlsEndpoint({
      role,
      version: call.version,
      groups: call.groups,
      srtpProfiles: call.srtpProfiles,
      own,
      expected: undefined,
      timer: RFC_6347_TIMER,
      largestDatagram: call.mtu,
      random,
      derivations: this.#derivations,
    });
  }

  start(now: Milliseconds): void {
    this.#dtls.start(now);
    this.#settle(now);
  }

  /** A datagram that its peer meant for the other one. */
  receive(now: Milliseconds, bytes: Uint8Array): void {
    const { class: kind } = demultiplex(bytes);
    if (kind === 'dtls') this.#dtls.receive(now, bytes);
    else if (kind === 'rtp' || kind === 'rtcp') this.#open(kind, bytes);
    this.#settle(now);
  }

  /** What the other side said, protected anew with the keys of this association. */
  pass(now: Milliseconds, { kind, bytes }: Plain): void {
    if (kind === 'data') this.#send(now, bytes);
    else {
      const { sender } = this.#media ?? {};
      const sent = kind === 'rtp' ? sender?.protectRtp(bytes) : sender?.protectRtcp(bytes);
      if (sent?.ok) this.#outgoing.push(sent.bytes);
    }
    this.#settle(now);
  }

  handleTimeout(now: Milliseconds): void {
    const due = this.pollTimeout();
    if (due !== undefined && due <= now) this.#dtls.handleTimeout(now);
    this.#settle(now);
  }

  /** Whether its peer said that it ends; the other one is to hear it, too. */
  get wasClosed(): boolean {
    return this.#dtls.state === 'closed';
  }

  close(now: Milliseconds): void {
    this.#dtls.close(now);
    this.#settle(now);
  }

  pollTimeout(): Milliseconds | undefined {
    return this.#dtls.pollTimeout();
  }

  pollTransmit(): Uint8Array | undefined {
    return this.#outgoing.shift();
  }

  pollPlain(): Plain | undefined {
    return this.#plain.shift();
  }

  #send(now: Milliseconds, bytes: Uint8Array): void {
    if (this.#dtls.state === 'connected') this.#dtls.send(now, bytes);
    else if (this.#waiting.length < MOST_WAITING) this.#waiting.push(bytes);
  }

  #open(kind: 'rtp' | 'rtcp', bytes: Uint8Array): void {
    const { receiver } = this.#media ?? {};
    const opened = kind === 'rtp' ? receiver?.openRtp(bytes) : receiver?.openRtcp(bytes);
    if (opened?.ok) this.#plain.push({ kind, bytes: opened.bytes });
  }

  #settle(now: Milliseconds): void {
    for (let hasMore = true; hasMore; ) hasMore = this.#hear(now);
  }

  #hear(now: Milliseconds): boolean {
    const datagram = this.#dtls.pollTransmit();
    if (datagram !== undefined) this.#outgoing.push(datagram);
    const event = this.#dtls.pollEvent();
    if (event?.kind === 'certificate-received') {
      const [certificate] = event.chain;
      // Nobody promised him anything: what came is what he expects.
      if (certificate) this.#dtls.expectFingerprints(now, [fingerprintOf(certificate)]);
    } else if (event?.kind === 'negotiated') this.#profile = event.srtpProfile;
    else if (event?.kind === 'connected') this.#connected(now);
    else if (event?.kind === 'data-received')
      this.#plain.push({ kind: 'data', bytes: event.bytes });
    return datagram !== undefined || event !== undefined;
  }

  #connected(now: Milliseconds): void {
    for (const bytes of this.#waiting) this.#dtls.send(now, bytes);
    this.#waiting = [];
    const profile = profileOfCode(this.#profile ?? 0);
    if (profile === undefined) return;
    this.#dtls.exportKeyingMaterial(srtpExport(profile));
    const material = idOf({ record: this.#derivations, scope: '' }, 'srtp-exported');
    const keys = deriveFromKeyingMaterial(this.#derivations, profile, material);
    const { role } = this.#dtls;
    this.#media = {
      sender: new SrtpSender(keys[role]),
      receiver: new SrtpReceiver(keys[role === 'client' ? 'server' : 'client']),
    };
  }
}
