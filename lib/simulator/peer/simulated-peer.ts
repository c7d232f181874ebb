import type { IceAgent } from '@/lib/ice/agent/agent';
import type { IceAgentEvent } from '@/lib/ice/agent/agent-events';
import type { IceRole } from '@/lib/ice/pair-priority';
import type { Milliseconds } from '@/lib/time';
import type { Timer } from '../clock';
import type { Host } from '../host';
import { HostSockets } from '../host-sockets';
import type { Intervention } from '../intervention';
import type { PeerSpec } from '../scenario';
import { PeerSecurity } from '../secure/peer-security';
import { agentOptions, networksOf } from './agent-options';
import { AgentRecorder } from './agent-recorder';
import { AGENTS } from './create-agent';
import { MID, newIdentity } from './description';
import { PayloadTraffic } from './payload-traffic';
import { type DescriptionType, PeerSignaling } from './peer-signaling';
import type { PeerSurroundings } from './peer-surroundings';
import { readRemoteIce } from './remote-description';
import { SelectedPairs } from './selected-pairs';
import type { SignalMessage } from './signaling';

type GatheredEvent = Extract<IceAgentEvent, { readonly kind: 'candidate' }>;
type TransportState = Extract<IceAgentEvent, { readonly kind: 'state' }>['state'];

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
  readonly #security: PeerSecurity | undefined;
  readonly #signaling: PeerSignaling;
  readonly #recorder: AgentRecorder | undefined;
  readonly #traffic: PayloadTraffic | undefined;
  readonly #wake: Timer;
  readonly #secureWake: Timer;
  #agent: IceAgent | undefined;
  #state: TransportState = 'new';
  #remoteFragment: string | undefined;

  constructor(spec: PeerSpec, around: PeerSurroundings) {
    const { clock, scenario } = around.world;
    const { record } = around;
    this.spec = spec;
    this.#around = around;
    this.#host = around.world.host(spec.id);
    const { random } = this.#host;
    this.#sockets = new HostSockets(this.#host, (input) => {
      this.#agent?.handleInput(clock.now, input);
      this.#drain();
    });
    this.#wake = clock.timer(spec.id, 'agent', () => {
      this.#agent?.handleTimeout(clock.now);
      this.#drain();
    });
    const { secure } = scenario;
    this.#security = secure && new PeerSecurity(secure, spec.id, MID, random.stream('security'));
    this.#secureWake = clock.timer(spec.id, 'security', () => {
      this.#security?.handleTimeout(clock.now);
      this.#drain();
    });
    if (spec.traffic !== undefined && secure === undefined) {
      const due = clock.timer(spec.id, 'payload', () => this.#sendPayload());
      this.#traffic = new PayloadTraffic(spec.traffic, this.#host, due);
    }
    const identity = newIdentity(random.stream('identity'));
    this.#signaling = new PeerSignaling(spec, around, identity, this.#security?.identity);
    this.#recorder = record && new AgentRecorder(spec.id, record);
    around.world.onIntervention(spec.id, (intervention) => this.#intervene(intervention));
  }

  /** What RTCIceTransport.state would say. */
  get state(): TransportState {
    return this.#state;
  }

  /** Whether nothing follows ICE, or all that does has run its time. */
  get hasRunItsTime(): boolean {
    return this.#security?.isOver ?? true;
  }

  /** When its media end; undefined where none began. */
  get mediaEnds(): Milliseconds | undefined {
    return this.#security?.mediaEnds;
  }

  /** Begins the call. */
  offer(): void {
    const role = this.spec.lite ? 'controlled' : 'controlling';
    this.#agent ??= this.#createAgent(this.#around.forcedRole ?? role);
    this.#security?.offered();
    this.#describe(this.#agent, 'offer');
    this.#drain();
  }

  receive({ name, content }: SignalMessage): void {
    this.#around.record?.({ kind: 'message-received', peer: this.spec.id, message: name });
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
  #describe(agent: IceAgent, type: DescriptionType): void {
    this.#signaling.applyLocal(type, agent.localParameters);
    agent.gather(this.#now);
    this.#signaling.sendDescription(type, agent.localParameters);
  }

  #applyRemote(type: DescriptionType, sdp: string): void {
    const remote = readRemoteIce(sdp);
    const role = remote.lite && !this.spec.lite ? 'controlling' : 'controlled';
    const isRestart = type === 'offer' && this.#agent !== undefined;
    this.#agent ??= this.#createAgent(this.#around.forcedRole ?? role);
    this.#signaling.applyRemote(type, sdp);
    this.#security?.applyRemote(this.#now, sdp);
    if (isRestart) this.#agent.restart(this.#now);
    this.#remoteFragment = remote.parameters.usernameFragment;
    this.#agent.setRemote(this.#now, remote.parameters, remote.lite);
    for (const line of remote.candidates) this.#agent.addRemoteCandidate(this.#now, line);
    if (remote.ended) this.#agent.endOfRemoteCandidates(this.#now);
    if (type === 'offer') this.#describe(this.#agent, 'answer');
  }

  /** Does what the agent wants, tells what it says, and comes back when it wants. */
  #drain(): void {
    const agent = this.#agent;
    if (agent === undefined) return;
    for (;;) {
      const output = agent.pollOutput();
      if (output !== undefined) {
        // Done whether or not anybody records it.
        const packet = this.#sockets.perform(output);
        this.#recorder?.performed(output, packet);
        continue;
      }
      const event = agent.pollEvent();
      if (event !== undefined) this.#hear(event, agent);
      else if (!this.#drainSecurity(agent)) break;
    }
    if (this.#around.reportsPairs) this.#recorder?.reportPairs(agent);
    const isSilent = !this.spec.keepsAlive && this.#state === 'connected';
    this.#wake.set(isSilent ? undefined : agent.pollTimeout());
    this.#around.changed();
  }

  /** True while what follows ICE had something to send or to tell. */
  #drainSecurity(agent: IceAgent): boolean {
    const security = this.#security;
    if (security === undefined) return false;
    const recorded = security.pollRecorded();
    if (security.takeHeard()) this.arrivals.push(this.#now);
    for (const event of recorded ?? []) this.#around.record?.(event);
    for (let one = security.pollSample(); one; one = security.pollSample()) {
      this.#around.sample?.(one);
    }
    const datagram = security.pollTransmit();
    // Without a path it is lost, as on any network: whoever wants it there sends it again.
    if (datagram !== undefined) agent.send(this.#now, datagram);
    const hasMore = recorded !== undefined || datagram !== undefined;
    if (!hasMore) this.#secureWake.set(security.pollTimeout());
    return hasMore;
  }

  #hear(event: IceAgentEvent, agent: IceAgent): void {
    this.pairs.follow(event);
    this.#security?.follow(this.#now, event);
    this.#recorder?.heard(event, agent.localParameters.usernameFragment);
    switch (event.kind) {
      case 'candidate':
        this.#tellCandidate(event, agent);
        break;
      case 'gathering-ended':
        this.#signaling.endGathering(agent.localParameters);
        break;
      case 'state':
        this.#state = event.state;
        break;
      case 'pair-selected':
        this.#traffic?.start(this.#now);
        break;
      case 'data':
        if (this.#security === undefined) this.arrivals.push(this.#now);
        break;
      default:
        break;
    }
  }

  #tellCandidate({ line, candidate }: GatheredEvent, agent: IceAgent): void {
    const { name, address } = candidate;
    if (name !== undefined) this.#around.names.register(name, address.address, this.#host);
    this.#signaling.tellCandidate(line, agent.localParameters.usernameFragment);
  }

  #sendPayload(): void {
    const packet = this.#agent && this.#traffic?.nextPacket(this.#now);
    if (packet === undefined) return;
    this.#agent?.send(this.#now, packet);
    this.#drain();
  }

  #intervene(intervention: Intervention): void {
    const agent = this.#agent;
    if (agent === undefined) return;
    if (intervention.kind === 'switch-interface') {
      agent.setNetworks(this.#now, networksOf(this.#host));
    } else if (intervention.kind === 'restart-ice') {
      agent.restart(this.#now);
      this.#describe(agent, 'offer');
    }
    this.#drain();
  }
}
