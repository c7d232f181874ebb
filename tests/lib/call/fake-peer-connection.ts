/** What a connection needs of the browser around it. */
export interface Surroundings {
  /** What was asked, in order. */
  readonly lines: string[];
  /** Runs later, in a task of its own. */
  task(run: () => void): void;
  /** Settles as a test wants this call to settle. */
  fate(call: string): Promise<void>;
}

/** A description says who made it, and how many that peer had made before. */
interface Description {
  readonly type: RTCSdpType;
  readonly sdp: string;
}

/**
 * As much of RTCPeerConnection as a call uses: the signaling states of webrtc-pc §4.3.1, its chain
 * of operations, implicit rollback, and one candidate for each description that a side applies.
 * Each API call is written down when it is made; what the browser does comes in tasks.
 */
export class FakePeerConnection extends EventTarget {
  signalingState: RTCSignalingState = 'stable';
  iceGatheringState: RTCIceGatheringState = 'new';
  localDescription: Description | null = null;
  remoteDescription: Description | null = null;
  readonly channels: FakeChannel[] = [];
  readonly #senders: unknown[] = [];
  #operations: Promise<unknown> = Promise.resolve();
  #made = 0;
  #additions = 0;
  #described = 0;
  #checkQueued = false;

  constructor(
    readonly name: string,
    readonly browser: Surroundings,
    readonly configuration: RTCConfiguration | undefined,
  ) {
    super();
  }

  createDataChannel(label: string) {
    this.#write(`createDataChannel ${label}`);
    const channel = new FakeChannel();
    this.channels.push(channel);
    this.#added();
    return channel;
  }

  addTrack(track: { readonly kind: string }) {
    this.#write(`addTrack ${track.kind}`);
    this.#senders.push(track);
    this.#added();
  }

  getSenders() {
    return this.#senders;
  }

  restartIce() {
    this.#write('restartIce');
    this.#added();
  }

  createOffer() {
    return this.#operation('createOffer', '', () => this.#make('offer'));
  }

  createAnswer() {
    return this.#operation('createAnswer', '', () => {
      this.#expect('have-remote-offer');
      return this.#make('answer');
    });
  }

  setLocalDescription(given?: Description) {
    return this.#operation('setLocalDescription', given?.type ?? '', () => {
      const answering = this.signalingState === 'have-remote-offer';
      const description = given ?? this.#make(answering ? 'answer' : 'offer');
      if (description.type === 'answer') this.#expect('have-remote-offer');
      else this.#expect('stable', 'have-local-offer');
      this.localDescription = description;
      this.#become(description.type === 'answer' ? 'stable' : 'have-local-offer');
      this.browser.task(() => this.#gather(description));
    });
  }

  setRemoteDescription(description: Description) {
    return this.#operation('setRemoteDescription', description.type, () => {
      if (description.type === 'answer') this.#expect('have-local-offer');
      else if (this.signalingState === 'have-local-offer') this.localDescription = null;
      this.remoteDescription = description;
      this.#become(description.type === 'answer' ? 'stable' : 'have-remote-offer');
    });
  }

  addIceCandidate({ candidate }: { readonly candidate: string }) {
    return this.#operation('addIceCandidate', candidate, () => {
      if (this.remoteDescription === null) throw failure('InvalidStateError');
      const known = candidate.endsWith(` of ${this.remoteDescription.sdp}`);
      if (!known) throw failure('OperationError');
    });
  }

  /** The other side's data channel, as it comes with the connection. */
  announceChannel(readyState: RTCDataChannelState) {
    const channel = Object.assign(new FakeChannel(), { readyState });
    this.channels.push(channel);
    this.dispatchEvent(Object.assign(new Event('datachannel'), { channel }));
  }

  close() {
    this.#write('close');
    this.signalingState = 'closed';
  }

  #write(line: string) {
    this.browser.lines.push(`${this.name} ${line}`.trim());
  }

  /** webrtc-pc §4.4.1.2: one operation after the other, and none once it is closed. */
  #operation<T>(method: string, detail: string, act: () => T): Promise<T> {
    this.#write(`${method} ${detail}`);
    const turn = this.#operations.then(async () => {
      await this.browser.fate(`${this.name} ${method}`);
      if (this.signalingState === 'closed') throw failure('InvalidStateError');
      return act();
    });
    this.#operations = turn.catch(() => undefined);
    return turn;
  }

  #make(type: RTCSdpType): Description {
    this.#made += 1;
    this.#described = this.#additions;
    return { type, sdp: `${type} ${this.#made} by ${this.name}` };
  }

  #expect(...states: readonly RTCSignalingState[]) {
    if (!states.includes(this.signalingState)) throw failure('InvalidStateError');
  }

  #become(state: RTCSignalingState) {
    if (this.signalingState === state) return;
    this.signalingState = state;
    this.dispatchEvent(new Event('signalingstatechange'));
    if (state === 'stable') this.#checkNegotiation();
  }

  #added() {
    this.#additions += 1;
    this.#checkNegotiation();
  }

  /** webrtc-pc §4.7.3: asked in a task of its own, so that several additions make one event. */
  #checkNegotiation() {
    if (this.#checkQueued) return;
    this.#checkQueued = true;
    this.browser.task(() => {
      this.#checkQueued = false;
      if (this.signalingState !== 'stable' || this.#described === this.#additions) return;
      this.dispatchEvent(new Event('negotiationneeded'));
    });
  }

  #gather(description: Description) {
    if (this.signalingState === 'closed') return;
    this.#announce({ candidate: `candidate of ${description.sdp}`, sdpMid: '0' });
    this.iceGatheringState = 'complete';
    this.dispatchEvent(new Event('icegatheringstatechange'));
    this.#announce(null);
  }

  #announce(candidate: object | null) {
    const line = candidate && { sdpMLineIndex: null, usernameFragment: null, ...candidate };
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: line }));
  }
}

/** A data channel that opens when a test says so. */
export class FakeChannel extends EventTarget {
  readyState: RTCDataChannelState = 'connecting';
  readonly sent: string[] = [];

  send(text: string) {
    this.sent.push(text);
  }

  open() {
    this.readyState = 'open';
    this.dispatchEvent(new Event('open'));
  }
}

function failure(name: string): DOMException {
  return new DOMException('The fake browser says no', name);
}
