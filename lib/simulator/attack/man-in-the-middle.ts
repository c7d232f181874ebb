import type { Role } from '@/lib/dtls/keys/value-name';
import type { Random } from '@/lib/random';
import { demultiplex } from '@/lib/srtp/first-byte';
import { type Milliseconds, milliseconds } from '@/lib/time';
import type { NewEvent } from '@/lib/trace/events/event';
import type { TransportAddress } from '@/lib/transport-address';
import type { Timer } from '../clock';
import type { Leg } from '../link';
import type { Packet } from '../packet';
import type { SignalMessage } from '../peer/signaling';
import type { Attack, SecureCall } from '../secure/secure-call';
import { type SecureIdentity, secureIdentity } from '../secure/secure-identity';
import type { World } from '../world';
import { Eavesdropping } from './eavesdropping';
import { FalseEnd } from './false-end';

/*
 *            his router
 *    A ◄── DTLS, SRTP ──► [end towards A │ end towards B] ◄── DTLS, SRTP ──► B
 *    A ◄───────────────────── STUN, TURN ─────────────────────────────────► B
 */

type SideName = 'A' | 'B';

const OTHER = { A: 'B', B: 'A' } as const satisfies Record<SideName, SideName>;
/** A stands inside of his router. */
const LEG_TO = { A: 'down', B: 'up' } as const satisfies Record<SideName, Leg>;

/** Sits on the path of a call and ends its handshake himself, towards both sides. */
export class ManInTheMiddle {
  readonly #call: SecureCall;
  readonly #attack: Attack;
  readonly #world: World;
  readonly #random: Random;
  readonly #identity: SecureIdentity;
  readonly #fingerprint: string;
  readonly #eavesdropping: Eavesdropping;
  readonly #wake: Timer;
  readonly #record: ((event: NewEvent) => void) | undefined;
  readonly #names: Readonly<Record<SideName, string>>;
  /** Where each side is reached, as seen from here. */
  readonly #addresses: { A?: TransportAddress; B?: TransportAddress } = {};
  #ends: Readonly<Record<SideName, FalseEnd>> | undefined;

  constructor(
    call: SecureCall,
    attack: Attack,
    world: World,
    record: ((event: NewEvent) => void) | undefined,
  ) {
    this.#call = call;
    this.#attack = attack;
    this.#world = world;
    this.#random = world.random.stream(attack.node).stream('security');
    this.#identity = secureIdentity(this.#random.stream('identity'));
    this.#fingerprint = this.#identity.fingerprint;
    this.#eavesdropping = new Eavesdropping(attack.node);
    this.#record = record;
    this.#names = { A: this.#nameOf('A'), B: this.#nameOf('B') };
    this.#wake = world.clock.timer(attack.node, 'security', () => this.#handleTimeout());
    const router = world.router(attack.node);
    router.intercept((packet, towards) => this.#take(packet, towards));
  }

  /** A message of the signaling channel as it leaves his hands. */
  passOn(message: SignalMessage): SignalMessage {
    const { content } = message;
    if (!this.#attack.rewrites || content.kind !== 'description') return message;
    const [found] = content.sdp.match(FINGERPRINT) ?? [];
    if (found === undefined) return message;
    const sdp = content.sdp.replaceAll(FINGERPRINT, this.#fingerprint);
    this.#record?.({
      kind: 'message-altered',
      node: this.#attack.node,
      message: message.name,
      before: found,
      after: this.#fingerprint,
    });
    return { ...message, content: { ...content, sdp } };
  }

  get #now(): Milliseconds {
    return this.#world.clock.now;
  }

  #nameOf(wanted: SideName): string {
    return this.#world.scenario.peers.find(({ side }) => side === wanted)?.id ?? wanted;
  }

  /** Takes what is DTLS or SRTP; true where it goes no further. */
  #take(packet: Packet, towards: Leg): boolean {
    if (packet.protocol !== 'udp') return false;
    const { class: kind } = demultiplex(packet.bytes);
    if (kind !== 'dtls' && kind !== 'rtp' && kind !== 'rtcp') return false;
    const from: SideName = towards === 'up' ? 'A' : 'B';
    // Before a handshake there is nothing of his to say.
    if (kind !== 'dtls' && this.#ends === undefined) return false;
    this.#addresses[from] = packet.source;
    this.#addresses[OTHER[from]] = packet.destination;
    this.#ends ??= this.#begin(from);
    this.#ends[from].receive(this.#now, packet.bytes);
    this.#drain();
    return true;
  }

  /** Who speaks first is the client: towards him he is the server, towards the other the client. */
  #begin(client: SideName): Readonly<Record<SideName, FalseEnd>> {
    const end = (side: SideName, role: Role) => {
      const random = this.#random.stream(`towards ${side}`);
      return new FalseEnd(this.#call, role, this.#identity.own, random);
    };
    const server = OTHER[client];
    const towardsServer = end(server, 'client');
    towardsServer.start(this.#now);
    const towardsClient = end(client, 'server');
    return client === 'A'
      ? { A: towardsClient, B: towardsServer }
      : { A: towardsServer, B: towardsClient };
  }

  #handleTimeout(): void {
    for (const side of ['A', 'B'] as const) this.#ends?.[side].handleTimeout(this.#now);
    this.#drain();
  }

  #drain(): void {
    const ends = this.#ends;
    if (ends === undefined) return;
    for (let hasMore = true; hasMore; ) {
      hasMore = [this.#drainEnd('A', ends), this.#drainEnd('B', ends)].includes(true);
    }
    const due = [ends.A, ends.B].flatMap((end) => end.pollTimeout() ?? []);
    this.#wake.set(due.length === 0 ? undefined : milliseconds(Math.min(...due)));
  }

  #drainEnd(side: SideName, ends: Readonly<Record<SideName, FalseEnd>>): boolean {
    const plain = ends[side].pollPlain();
    if (plain !== undefined) {
      const heard = this.#eavesdropping.listen(this.#names[side], plain);
      for (const event of heard) this.#record?.(event);
      ends[OTHER[side]].pass(this.#now, plain);
    }
    // What came before the alert is passed on before it.
    else if (ends[side].wasClosed) ends[OTHER[side]].close(this.#now);
    const bytes = ends[side].pollTransmit();
    if (bytes !== undefined) this.#send(side, bytes);
    return plain !== undefined || bytes !== undefined;
  }

  /** In the other side's name. */
  #send(to: SideName, bytes: Uint8Array): void {
    const destination = this.#addresses[to];
    const source = this.#addresses[OTHER[to]];
    if (destination === undefined || source === undefined) return;
    this.#world.router(this.#attack.node).emit(LEG_TO[to], { source, destination, bytes });
  }
}

/** Sample input: `a=fingerprint:sha-256 7B:8B:F0:…`, in every section of the bundle. */
const FINGERPRINT = /(?<=a=fingerprint:sha-256 )[0-9A-F:]+/g;
