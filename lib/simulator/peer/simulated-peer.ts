import type { IceAgent } from '@/lib/ice/agent/agent';
import type { IceAgentEvent } from '@/lib/ice/agent/agent-events';
import type { IceRole } from '@/lib/ice/pair-priority';
import { type Milliseconds, milliseconds } from '@/lib/time';
import type { NewEvent } from '@/lib/trace/events/event';
import { messageIn } from '@/lib/turn/carried-message';
import type { Timer } from '../clock';
import type { Host } from '../host';
import { HostSockets } from '../host-sockets';
import type { Intervention } from '../intervention';
import type { PeerSpec } from '../scenario';
import { PeerSecurity } from '../secure/peer-security';
import type { World } from '../world';
import { agentOptions, networksOf } from './agent-options';
import { recordedEvents } from './agent-record';
import { AGENTS } from './create-agent';
import { descriptionText, MID, newIdentity, type PeerIdentity } from './description';
import type { NameRegistry } from './name-registry';
import { payloadPacket } from './payload';
import { readRemoteIce } from './remote-description';
import { SelectedPairs } from './selected-pairs';
import type { SignalContent, SignalMessage } from './signaling';

/** What a peer has around it. */
export interface PeerSurroundings {
  readonly world: World;
  readonly names: NameRegistry;
  readonly trickle: boolean;
  /** The other peer's node. */
  readonly other: string;
  readonly forcedRole: IceRole | undefined;
  /** Undefined where nobody listens: nothing is composed then. */
  readonly record: ((event: NewEvent) => void) | undefined;
  /** Whether what the agent holds of its pairs is recorded, too: reports beside the facts. */
  readonly reportsPairs: boolean;
  readonly send: (message: SignalMessage) => void;
  /** After everything that the agent said. */
  readonly changed: () => void;
}

type DescriptionType = 'offer' | 'answer';

/**
 * A peer of a simulated call: a host, an agent, and the offer/answer exchange around it (RFC 9429).
 * All that it knows of the other side came in messages and packets.
 */
export class SimulatedPeer {
  readonly spec: PeerSpec;
  readonly pairs = new SelectedPairs();
  /** When payload of the other side arrived. */
  readonly arrivals: Milliseconds[] = [];
  readonly #around: PeerSurroundings;
  readonly #host: Host;
  readonly #sockets: HostSockets;
  readonly #identity: PeerIdentity;
  readonly #security: PeerSecurity | undefined;
  readonly #secureWake: Timer;
  readonly #wake: Timer;
  readonly #traffic: Timer;
  readonly #packets = new Map<string, string>();
  readonly #reported = new Map<string, string>();
  readonly #proved = new Set<string>();
  #agent: IceAgent | undefined;
  #state: Extract<IceAgentEvent, { readonly kind: 'state' }>['state'] = 'new';
  #remoteFragment: string | undefined;
  #lines: string[] = [];
  #gathered = false;
  /** A description that waits for the end of gathering. */
  #held: DescriptionType | undefined;
  #descriptions = 0;
  #messages = 0;
  #payloads = 0;
  #opened = false;

  constructor(spec: PeerSpec, around: PeerSurroundings) {
    const { clock } = around.world;
    this.spec = spec;
    this.#around = around;
    this.#host = around.world.host(spec.id);
    this.#identity = newIdentity(this.#host.random.stream('identity'));
    this.#sockets = new HostSockets(this.#host, (input) => {
      this.#agent?.handleInput(clock.now, input);
      this.#drain();
    });
    this.#wake = clock.timer(spec.id, 'agent', () => {
      this.#agent?.handleTimeout(clock.now);
      this.#drain();
    });
    this.#traffic = clock.timer(spec.id, 'payload', () => this.#sendPayload());
    const { secure } = around.world.scenario;
    this.#security =
      secure && new PeerSecurity(secure, spec.id, MID, this.#host.random.stream('security'));
    this.#secureWake = clock.timer(spec.id, 'security', () => {
      this.#security?.handleTimeout(clock.now);
      this.#drain();
    });
    around.world.onIntervention(spec.id, (intervention) => this.#intervene(intervention));
  }

  /** What RTCIceTransport.state would say. */
  get state(): Extract<IceAgentEvent, { readonly kind: 'state' }>['state'] {
    return this.#state;
  }

  /** Whether nothing follows ICE, or all that does has run its time. */
  get hasRunItsTime(): boolean {
    return this.#security?.isOver ?? true;
  }

  /** Begins the call. */
  offer(): void {
    const role = this.spec.lite ? 'controlled' : 'controlling';
    this.#agent ??= this.#createAgent(this.#around.forcedRole ?? role);
    this.#security?.offered();
    this.#describe('offer');
    this.#drain();
  }

  receive({ name, content }: SignalMessage): void {
    this.#note({ kind: 'message-received', peer: this.spec.id, message: name });
    if (content.kind === 'description') {
      this.#applyRemote(content.type === 'offer' ? 'offer' : 'answer', content.sdp);
    } else if (content.kind === 'candidate') {
      // One of a generation that is over by now (RFC 8838 §11).
      if (content.usernameFragment !== this.#remoteFragment) return;
      this.#agent?.addRemoteCandidate(this.#now, content.candidate);
    } else if (content.kind === 'end-of-candidates') {
      this.#agent?.endOfRemoteCandidates(this.#now);
    }
    this.#drain();
  }

  get #now(): Milliseconds {
    return this.#around.world.clock.now;
  }

  #createAgent(role: IceRole): IceAgent {
    const { world, names } = this.#around;
    const options = agentOptions(world.scenario, this.spec, this.#host, role, {
      freePort: (protocol, address) => this.#sockets.freePort(protocol, address),
      resolveName: (name) => names.resolve(name, this.#host),
    });
    return AGENTS[this.spec.agent](options);
  }

  /** Our own description takes effect, and gathering begins. */
  #describe(type: DescriptionType): void {
    const agent = this.#agent;
    if (agent === undefined) return;
    this.#lines = [];
    this.#gathered = false;
    this.#descriptions += 1;
    this.#applied('local', type, this.#text(type));
    agent.gather(this.#now);
    if (this.#around.trickle) this.#sendDescription(type);
    else this.#held = type;
  }

  #sendDescription(type: DescriptionType): void {
    this.#send({ kind: 'description', type, sdp: this.#text(type) });
  }

  #text(type: DescriptionType): string {
    const parameters = this.#agent?.localParameters ?? { usernameFragment: '', password: '' };
    return descriptionText({
      type,
      version: this.#descriptions,
      ...this.#identity,
      ...(this.#security && { fingerprint: this.#security.identity.fingerprint }),
      audio: this.#security && {
        source: this.#security.identity.audioSource,
        cname: this.#security.identity.cname,
      },
      parameters,
      lite: this.spec.lite,
      trickle: this.#around.trickle,
      candidates: this.#around.trickle ? [] : this.#lines,
      ended: !this.#around.trickle && this.#gathered,
    });
  }

  #applyRemote(type: DescriptionType, sdp: string): void {
    const remote = readRemoteIce(sdp);
    const role = remote.lite && !this.spec.lite ? 'controlling' : 'controlled';
    const isRestart = type === 'offer' && this.#agent !== undefined;
    this.#agent ??= this.#createAgent(this.#around.forcedRole ?? role);
    this.#applied('remote', type, sdp);
    this.#security?.applyRemote(this.#now, sdp);
    if (isRestart) this.#agent.restart(this.#now);
    this.#remoteFragment = remote.parameters.usernameFragment;
    this.#agent.setRemote(this.#now, remote.parameters, remote.lite);
    for (const line of remote.candidates) this.#agent.addRemoteCandidate(this.#now, line);
    if (remote.ended) this.#agent.endOfRemoteCandidates(this.#now);
    if (type === 'offer') this.#describe('answer');
  }

  #applied(side: 'local' | 'remote', type: DescriptionType, sdp: string): void {
    const peer = this.spec.id;
    this.#note({ kind: 'description-applied', peer, side, type, sdp });
    const isStable = type === 'answer';
    const offered = side === 'local' ? 'have-local-offer' : 'have-remote-offer';
    const state = isStable ? 'stable' : offered;
    this.#note({ kind: 'state-reported', peer, subject: 'signalingState', state });
    if (this.#opened) return;
    this.#opened = true;
    this.#note({ kind: 'transport-opened', peer, transport: MID, mids: [MID] });
  }

  #send(content: SignalContent): void {
    this.#messages += 1;
    const message = { name: `${this.spec.id}/${this.#messages}`, content };
    this.#note({
      kind: 'message-sent',
      peer: this.spec.id,
      to: this.#around.other,
      message: message.name,
      content,
    });
    this.#around.send(message);
  }

  /** Does what the agent wants, tells what it says, and comes back when it wants. */
  #drain(): void {
    const agent = this.#agent;
    if (agent === undefined) return;
    for (;;) {
      const output = agent.pollOutput();
      if (output !== undefined) {
        const packet = this.#sockets.perform(output);
        if (this.#around.record === undefined || packet === undefined) continue;
        const transaction = 'bytes' in output ? messageIn(output.bytes)?.transaction : undefined;
        if (transaction !== undefined) this.#packets.set(transaction, packet);
        continue;
      }
      const event = agent.pollEvent();
      if (event !== undefined) this.#hear(event, agent);
      else if (!this.#drainSecurity(agent)) break;
    }
    this.#reportPairs(agent);
    const isSilent = !this.spec.keepsAlive && this.#state === 'connected';
    this.#wake.set(isSilent ? undefined : agent.pollTimeout());
    this.#around.changed();
  }

  /** True while what follows ICE had something to send or to tell. */
  #drainSecurity(agent: IceAgent): boolean {
    const security = this.#security;
    if (security === undefined) return false;
    const recorded = security.pollRecorded();
    for (const event of recorded ?? []) this.#note(event);
    const datagram = security.pollTransmit();
    // Without a path it is lost, as on any network: whoever wants it there sends it again.
    if (datagram !== undefined) agent.send(this.#now, datagram);
    const hasMore = recorded !== undefined || datagram !== undefined;
    if (!hasMore) this.#secureWake.set(security.pollTimeout());
    return hasMore;
  }

  #hear(event: IceAgentEvent, agent: IceAgent): void {
    const { record } = this.#around;
    this.pairs.follow(event);
    this.#security?.follow(this.#now, event);
    if (record !== undefined) {
      const { usernameFragment } = agent.localParameters;
      const packetOf = (transaction: string) => this.#packets.get(transaction);
      const known = { peer: this.spec.id, usernameFragment, packetOf, proved: this.#proved };
      for (const one of recordedEvents(event, known)) record(one);
    }
    switch (event.kind) {
      case 'candidate':
        this.#tellCandidate(event.line, event.candidate.name, event.candidate.address.address);
        break;
      case 'gathering-ended':
        this.#endGathering();
        break;
      case 'state':
        this.#state = event.state;
        break;
      case 'pair-selected':
        this.#startTraffic();
        break;
      case 'data':
        this.arrivals.push(this.#now);
        break;
      default:
        break;
    }
  }

  /** As statistics would list them; only what changed. */
  #reportPairs(agent: IceAgent): void {
    if (!this.#around.reportsPairs) return;
    for (const { generation, pair, state } of agent.pairStates()) {
      const key = `${generation} ${pair}`;
      if (this.#reported.get(key) === state) continue;
      this.#reported.set(key, state);
      const peer = this.spec.id;
      this.#note({ kind: 'pair-reported', peer, transport: MID, generation, pair, state });
    }
  }

  #tellCandidate(line: string, name: string | undefined, address: string): void {
    const candidate = line.replace(/^a=/, '');
    if (name !== undefined) this.#around.names.register(name, address, this.#host);
    this.#lines.push(candidate);
    if (!this.#around.trickle) return;
    const usernameFragment = this.#agent?.localParameters.usernameFragment;
    this.#send({
      kind: 'candidate',
      candidate,
      sdpMid: MID,
      sdpMLineIndex: 0,
      ...(usernameFragment === undefined ? {} : { usernameFragment }),
    });
  }

  #endGathering(): void {
    this.#gathered = true;
    if (this.#around.trickle) this.#send({ kind: 'end-of-candidates', sdpMid: MID });
    if (this.#held === undefined) return;
    this.#sendDescription(this.#held);
    this.#held = undefined;
  }

  #startTraffic(): void {
    const { traffic } = this.spec;
    if (traffic === undefined || this.#security !== undefined || this.#payloads > 0) return;
    this.#traffic.set(milliseconds(this.#now + traffic.startsAfter));
  }

  #sendPayload(): void {
    const { traffic } = this.spec;
    const agent = this.#agent;
    if (traffic === undefined || agent === undefined) return;
    const { count = Number.POSITIVE_INFINITY, every, bytes } = traffic;
    if (this.#payloads >= count) return;
    agent.send(this.#now, payloadPacket(this.#host.random, this.#payloads, bytes));
    this.#payloads += 1;
    this.#traffic.set(milliseconds(this.#now + every));
    this.#drain();
  }

  #intervene(intervention: Intervention): void {
    const agent = this.#agent;
    if (agent === undefined) return;
    if (intervention.kind === 'switch-interface') {
      agent.setNetworks(this.#now, networksOf(this.#host));
    } else if (intervention.kind === 'restart-ice') {
      agent.restart(this.#now);
      this.#describe('offer');
    }
    this.#drain();
  }

  #note(event: NewEvent): void {
    this.#around.record?.(event);
  }
}
