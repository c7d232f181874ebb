import type { IceParameters } from '@/lib/ice/agent/agent';
import type { PeerSpec } from '../scenario';
import type { SecureIdentity } from '../secure/secure-identity';
import { descriptionText, MID, type PeerIdentity, sectionMids } from './description';
import type { PeerSurroundings } from './peer-surroundings';
import type { SignalContent } from './signaling';

export type DescriptionType = 'offer' | 'answer';

/** RFC 8842 §5: who is active speaks first. */
const SETUP_OF_ROLE = { client: 'active', server: 'passive' } as const;

/** What a peer says to the other side: descriptions and candidates (RFC 9429, RFC 8838). */
export class PeerSignaling {
  readonly #spec: PeerSpec;
  readonly #around: PeerSurroundings;
  readonly #identity: PeerIdentity;
  readonly #security: SecureIdentity | undefined;
  #lines: string[] = [];
  #gathered = false;
  /** A description that waits for the end of gathering. */
  #held: DescriptionType | undefined;
  #descriptions = 0;
  #messages = 0;
  #opened = false;

  constructor(
    spec: PeerSpec,
    around: PeerSurroundings,
    identity: PeerIdentity,
    security: SecureIdentity | undefined,
  ) {
    this.#spec = spec;
    this.#around = around;
    this.#identity = identity;
    this.#security = security;
  }

  /** A new description of our own takes effect; gathering begins anew with it. */
  applyLocal(type: DescriptionType, parameters: IceParameters): void {
    this.#lines = [];
    this.#gathered = false;
    this.#descriptions += 1;
    this.#applied('local', type, this.#text(type, parameters));
  }

  applyRemote(type: DescriptionType, sdp: string): void {
    this.#applied('remote', type, sdp);
  }

  /** At once where candidates trickle, otherwise when gathering has ended. */
  sendDescription(type: DescriptionType, parameters: IceParameters): void {
    if (this.#around.trickle) this.#sendNow(type, parameters);
    else this.#held = type;
  }

  /** @param line with or without "a=" */
  tellCandidate(line: string, usernameFragment: string): void {
    const candidate = line.replace(/^a=/, '');
    this.#lines.push(candidate);
    if (!this.#around.trickle) return;
    const place = { sdpMid: MID, sdpMLineIndex: 0 };
    this.#send({ kind: 'candidate', candidate, ...place, usernameFragment });
  }

  endGathering(parameters: IceParameters): void {
    this.#gathered = true;
    if (this.#around.trickle) this.#send({ kind: 'end-of-candidates', sdpMid: MID });
    if (this.#held === undefined) return;
    this.#sendNow(this.#held, parameters);
    this.#held = undefined;
  }

  #sendNow(type: DescriptionType, parameters: IceParameters): void {
    this.#send({ kind: 'description', type, sdp: this.#text(type, parameters) });
  }

  #text(type: DescriptionType, parameters: IceParameters): string {
    const { trickle, world } = this.#around;
    const bothAct = world.scenario.secure?.bothAct;
    const security = this.#security;
    return descriptionText({
      type,
      version: this.#descriptions,
      ...this.#identity,
      ...(security && { fingerprint: security.fingerprint }),
      media: security,
      parameters,
      lite: this.#spec.lite,
      setup: bothAct && SETUP_OF_ROLE[bothAct],
      trickle,
      candidates: trickle ? [] : this.#lines,
      ended: !trickle && this.#gathered,
    });
  }

  #applied(side: 'local' | 'remote', type: DescriptionType, sdp: string): void {
    const { record } = this.#around;
    const peer = this.#spec.id;
    record?.({ kind: 'description-applied', peer, side, type, sdp });
    const offered = side === 'local' ? 'have-local-offer' : 'have-remote-offer';
    const state = type === 'answer' ? 'stable' : offered;
    record?.({ kind: 'state-reported', peer, subject: 'signalingState', state });
    if (this.#opened) return;
    this.#opened = true;
    const mids = [...sectionMids(this.#security)];
    record?.({ kind: 'transport-opened', peer, transport: MID, mids });
  }

  #send(content: SignalContent): void {
    this.#messages += 1;
    const { id: peer } = this.#spec;
    const { other: to, record, send } = this.#around;
    const message = { name: `${peer}/${this.#messages}`, content };
    record?.({ kind: 'message-sent', peer, to, message: message.name, content });
    send(message);
  }
}
