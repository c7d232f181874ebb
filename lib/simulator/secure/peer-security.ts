import { base64Text } from '@/lib/bytes/base64';
import type { IceAgentEvent } from '@/lib/ice/agent/agent-events';
import type { Random } from '@/lib/random';
import type { Milliseconds } from '@/lib/time';
import type { NewEvent } from '@/lib/trace/events/event';
import { type RemoteSecurity, readRemoteSecurity } from './remote-security';
import type { SecureCall } from './secure-call';
import { type SecureIdentity, secureIdentity } from './secure-identity';
import { recordedSecureEvents } from './secure-record';
import { SecureTransport } from './secure-transport';

interface TransportPlace {
  readonly peer: string;
  readonly transport: string;
}

/** What a peer does with the path that its agent found. */
export class PeerSecurity {
  readonly identity: SecureIdentity;
  readonly #call: SecureCall;
  readonly #peer: string;
  readonly #mid: string;
  readonly #random: Random;
  readonly #checks = new Map<string, Milliseconds>();
  #remote: RemoteSecurity | undefined;
  #offers = false;
  #hasPath = false;
  #roundTrip: number | undefined;
  #transport: SecureTransport | undefined;
  /** libwebrtc keeps a ClientHello that comes before its own side can answer: four datagrams. */
  #early: Uint8Array[] = [];

  constructor(call: SecureCall, peer: string, mid: string, random: Random) {
    this.#call = call;
    this.#peer = peer;
    this.#mid = mid;
    this.#random = random;
    this.identity = secureIdentity(random.stream('identity'));
  }

  /** Handshake done or given up, and media have run for as long as they should. */
  get isOver(): boolean {
    const transport = this.#transport;
    if (transport === undefined) return false;
    if (transport.state === 'failed' || transport.state === 'closed') return true;
    return transport.hasEnded;
  }

  /** This side made the offer: its answerer becomes the DTLS client (RFC 8842 §5.3). */
  offered(): void {
    this.#offers = true;
  }

  applyRemote(now: Milliseconds, sdp: string): void {
    this.#remote = readRemoteSecurity(sdp, this.#mid);
    this.#transport?.expectFingerprints(now, this.#remote.fingerprints);
    this.#begin(now);
  }

  /** What the agent says: its round trips, and when there is a path. */
  follow(now: Milliseconds, event: IceAgentEvent): void {
    if (event.kind === 'check-sent') this.#checks.set(event.transaction, now);
    else if (event.kind === 'check-answered') {
      const sent = this.#checks.get(event.transaction);
      if (sent !== undefined) this.#roundTrip = now - sent;
    } else if (event.kind === 'pair-selected') {
      this.#hasPath = true;
      this.#begin(now);
    } else if (event.kind === 'data') this.#receive(now, event.bytes);
  }

  handleTimeout(now: Milliseconds): void {
    this.#transport?.handleTimeout(now);
  }

  pollTimeout(): Milliseconds | undefined {
    return this.#transport?.pollTimeout();
  }

  pollTransmit(): Uint8Array | undefined {
    return this.#transport?.pollTransmit();
  }

  /** What is to be recorded of the next thing that happened; undefined where nothing did. */
  pollRecorded(): readonly NewEvent[] | undefined {
    const event = this.#transport?.pollEvent();
    if (event === undefined) return undefined;
    const place = { peer: this.#peer, transport: this.#mid };
    const role = this.#offers ? 'server' : 'client';
    const recorded = recordedSecureEvents(event, { ...place, role });
    return recorded.flatMap((one) => {
      if (one.kind === 'dtls-started') return [one, this.#ownCertificate(place)];
      return one.kind === 'dtls-finished' ? [one, ...this.#sentStream(place)] : [one];
    });
  }

  #ownCertificate(place: TransportPlace): NewEvent {
    const chain = [base64Text(this.identity.own.der)];
    return { kind: 'certificate-seen', ...place, owner: 'local', chain };
  }

  /** Opus has a frame at once, so the first packet goes with the keys. */
  #sentStream(place: TransportPlace): readonly NewEvent[] {
    const ssrc = this.identity.audioSource;
    const stream = `sent ${ssrc}`;
    const known = { direction: 'sent', media: 'audio', ssrc, mid: this.#mid } as const;
    return [
      { kind: 'stream-opened', ...place, stream, ...known },
      { kind: 'stream-flowing', ...place, stream },
    ];
  }

  #receive(now: Milliseconds, bytes: Uint8Array): void {
    if (this.#transport !== undefined) this.#transport.receive(now, bytes);
    else if (this.#early.length < 4) this.#early.push(bytes);
  }

  /** Once there is a path and the other side's description: who is client is known by then. */
  #begin(now: Milliseconds): void {
    const remote = this.#remote;
    if (this.#transport !== undefined || remote === undefined || !this.#hasPath) return;
    const { own, audioSource, cname } = this.identity;
    this.#transport = new SecureTransport({
      call: this.#call,
      role: this.#offers ? 'server' : 'client',
      own,
      expected: remote.fingerprints,
      audio: { mid: this.#mid, ownSource: audioSource, theirSource: remote.audioSource, cname },
      opensChannel: this.#offers,
      roundTrip: this.#roundTrip,
      random: this.#random,
    });
    this.#transport.start(now);
    for (const bytes of this.#early.splice(0)) this.#transport.receive(now, bytes);
  }
}
