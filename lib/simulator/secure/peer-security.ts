import { base64Text } from '@/lib/bytes/base64';
import type { Role } from '@/lib/dtls/keys/value-name';
import type { IceAgentEvent } from '@/lib/ice/agent/agent-events';
import type { Random } from '@/lib/random';
import { type Milliseconds, milliseconds, START } from '@/lib/time';
import type { NewEvent } from '@/lib/trace/events/event';
import type { StatsSample } from '@/lib/trace/samples';
import { MediaSampler } from './media-sampler';
import { type RemoteSecurity, readRemoteSecurity } from './remote-security';
import { SECTION_MIDS } from './section-mids';
import type { SecureCall } from './secure-call';
import { type SecureIdentity, secureIdentity } from './secure-identity';
import { recordedSecureEvents } from './secure-record';
import { SecureTransport } from './secure-transport';

interface TransportPlace {
  readonly peer: string;
  readonly transport: string;
}

/** After the end, in milliseconds: what was said last is to be seen arriving. */
const LINGERS = 500;

/** What a peer does with the path that its agent found. */
export class PeerSecurity {
  readonly identity: SecureIdentity;
  readonly #call: SecureCall;
  readonly #peer: string;
  readonly #mid: string;
  readonly #random: Random;
  readonly #discarded: NewEvent[] = [];
  readonly #checks = new Map<string, Milliseconds>();
  readonly #sampler: MediaSampler;
  #remote: RemoteSecurity | undefined;
  #offers = false;
  #hasPath = false;
  #roundTrip: number | undefined;
  #transport: SecureTransport | undefined;
  /** libwebrtc keeps a ClientHello that comes before its own side can answer: four datagrams. */
  #early: Uint8Array[] = [];
  #beganAt: Milliseconds | undefined;
  #closedAt: Milliseconds | undefined;
  #now: Milliseconds = START;
  /** The packet whose datagram is being read. */
  #packet: string | undefined;
  #heard = false;

  constructor(call: SecureCall, peer: string, mid: string, random: Random) {
    this.#call = call;
    this.#peer = peer;
    this.#mid = mid;
    this.#random = random;
    this.#sampler = new MediaSampler(peer);
    this.identity = secureIdentity(random.stream('identity'));
  }

  /** Handshake done or given up, and media have run for as long as they should. */
  get isOver(): boolean {
    const transport = this.#transport;
    if (transport === undefined) return false;
    if (transport.state === 'failed') return true;
    if (transport.state === 'closed') return this.#now >= (this.#lingersUntil ?? this.#now);
    return transport.hasEnded || this.#waitsInVain;
  }

  /** Two servers wait for each other as long as the whole call would have lasted. */
  get #waitsInVain(): boolean {
    const end = this.#patienceEnds;
    return this.#isSilent && end !== undefined && this.#now >= end;
  }

  get #isSilent(): boolean {
    return this.#call.bothAct === 'server' && this.#transport?.state === 'new';
  }

  get #patienceEnds(): Milliseconds | undefined {
    if (this.#beganAt === undefined) return undefined;
    return milliseconds(this.#beganAt + this.#call.lasts);
  }

  /** Undefined while it is not closed. */
  get #lingersUntil(): Milliseconds | undefined {
    return this.#closedAt === undefined ? undefined : milliseconds(this.#closedAt + LINGERS);
  }

  #noteClose(): void {
    if (this.#transport?.state === 'closed') this.#closedAt ??= this.#now;
  }

  /** When media end, or ended; undefined where none began. */
  get mediaEnds(): Milliseconds | undefined {
    return this.#transport?.mediaEnds;
  }

  /** Whether audio of the other side came since it was last asked. */
  takeHeard(): boolean {
    const heard = this.#heard;
    this.#heard = false;
    return heard;
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
    } else if (event.kind === 'data') {
      this.#packet = event.packet;
      this.#receive(now, event.bytes);
    }
  }

  handleTimeout(now: Milliseconds): void {
    this.#now = now;
    this.#packet = undefined;
    // Before anything ends: the last sample is of the last moment of media.
    this.#sampler.look(now, this.#transport?.media);
    this.#transport?.handleTimeout(now);
    this.#noteClose();
    this.#sampler.look(now, this.#transport?.media);
  }

  pollTimeout(): Milliseconds | undefined {
    const due = [this.#transport, this.#sampler].flatMap((part) => part?.pollTimeout() ?? []);
    // Nothing is to be done then, but to give up waiting, or to go.
    const end = this.#isSilent ? this.#patienceEnds : this.#lingersUntil;
    if (end !== undefined && this.#now < end) due.push(end);
    return due.length === 0 ? undefined : milliseconds(Math.min(...due));
  }

  /** What was counted of the media, once a second. */
  pollSample(): StatsSample | undefined {
    return this.#sampler.pollSample();
  }

  pollTransmit(): Uint8Array | undefined {
    return this.#transport?.pollTransmit();
  }

  /** What is to be recorded of the next thing that happened; undefined where nothing did. */
  pollRecorded(): readonly NewEvent[] | undefined {
    const discarded = this.#discarded.shift();
    if (discarded !== undefined) return [discarded];
    const event = this.#transport?.pollEvent();
    if (event === undefined) return undefined;
    const place = { peer: this.#peer, transport: this.#mid };
    const end = { ...place, role: this.#role, packet: this.#packet };
    const recorded = recordedSecureEvents(event, end);
    return recorded.flatMap((one) => {
      if (one.kind === 'dtls-started') return [one, this.#ownCertificate(place)];
      return one.kind === 'dtls-finished' ? [one, ...this.#sentStreams(place)] : [one];
    });
  }

  #ownCertificate(place: TransportPlace): NewEvent {
    const chain = [base64Text(this.identity.own.der)];
    return { kind: 'certificate-seen', ...place, owner: 'local', chain };
  }

  /** Both have a frame at once, so their first packets go with the keys. */
  #sentStreams(place: TransportPlace): readonly NewEvent[] {
    const { audioSource, videoSources } = this.identity;
    const sources = { audio: audioSource, video: videoSources.source };
    return (['audio', 'video'] as const).flatMap((media) => {
      const ssrc = sources[media];
      const stream = `sent ${ssrc}`;
      const known = { direction: 'sent', media, ssrc, mid: SECTION_MIDS[media] } as const;
      return [
        { kind: 'stream-opened', ...place, stream, ...known },
        { kind: 'stream-flowing', ...place, stream },
      ] as const;
    });
  }

  #receive(now: Milliseconds, bytes: Uint8Array): void {
    this.#now = now;
    const before = this.#audioReceived;
    if (this.#transport !== undefined) this.#transport.receive(now, bytes);
    else if (this.#call.dropsEarly) this.#discard('no-path-yet');
    else if (this.#early.length < 4) this.#early.push(bytes);
    this.#noteClose();
    this.#heard ||= this.#audioReceived > before;
    this.#sampler.look(now, this.#transport?.media);
  }

  /** Packets of audio that could be opened: one every 20 ms, so that a silence shows. */
  get #audioReceived(): number {
    const sections = this.#transport?.media?.sections ?? [];
    const audio = sections.find(({ options }) => options.mid === SECTION_MIDS.audio);
    return audio?.counts?.received ?? 0;
  }

  #discard(because: string): void {
    const place = { peer: this.#peer, transport: this.#mid, packet: this.#packet };
    this.#discarded.push({ kind: 'datagram-discarded', ...place, protocol: 'dtls', because });
  }

  /** The answerer is the client (RFC 8842 §5.3), unless both descriptions say the same. */
  get #role(): Role {
    return this.#call.bothAct ?? (this.#offers ? 'server' : 'client');
  }

  /** Once there is a path and the other side's description: who is client is known by then. */
  #begin(now: Milliseconds): void {
    const remote = this.#remote;
    if (this.#transport !== undefined || remote === undefined || !this.#hasPath) return;
    const { own, audioSource, videoSources, cname } = this.identity;
    this.#transport = new SecureTransport({
      call: this.#call,
      role: this.#role,
      own,
      expected: remote.fingerprints,
      audio: { mid: this.#mid, ownSource: audioSource, theirSource: remote.audioSource, cname },
      video: { mid: SECTION_MIDS.video, own: videoSources, theirs: remote.videoSources, cname },
      opensChannel: this.#offers,
      roundTrip: this.#roundTrip,
      random: this.#random,
    });
    this.#beganAt = now;
    this.#now = now;
    this.#transport.start(now);
    for (const bytes of this.#early.splice(0)) this.#transport.receive(now, bytes);
  }
}
