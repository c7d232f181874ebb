import type { StatsEntry } from '../trace/samples';

/*
 * A connection that only pretends: it has what a watch looks at, no network, no media, and connects
 * as soon as it is told to.
 */

class RehearsedIce extends EventTarget {
  state = 'new';
  gatheringState = 'new';
  selected: object | null = null;
  getSelectedCandidatePair() {
    return this.selected;
  }
}

class RehearsedDtls extends EventTarget {
  state = 'new';
  readonly iceTransport = new RehearsedIce();
  getRemoteCertificates() {
    return [new Uint8Array(300).buffer];
  }
}

class RehearsedSctp extends EventTarget {
  state = 'connecting';
  constructor(readonly transport: RehearsedDtls) {
    super();
  }
}

class RehearsedChannel extends EventTarget {
  readonly label = 'rehearsal';
  readonly id = 0;
  readonly ordered = true;
  readonly negotiated = false;
  readyState = 'connecting';
  send() {}
}

const AGREED = {
  iceState: 'connected',
  iceRole: 'controlling',
  dtlsState: 'connected',
  dtlsRole: 'client',
  tlsVersion: 'FEFC',
  dtlsCipher: 'TLS_AES_128_GCM_SHA256',
  srtpCipher: 'AEAD_AES_128_GCM',
};

const PAIR = {
  transportId: 'T',
  localCandidateId: 'L',
  remoteCandidateId: 'R',
  state: 'succeeded',
  nominated: true,
};

export class RehearsedConnection extends EventTarget {
  signalingState = 'stable';
  iceGatheringState = 'new';
  iceConnectionState = 'new';
  connectionState = 'new';
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  sctp: RehearsedSctp | null = null;
  private readonly dtls = new RehearsedDtls();
  private taken = 0;

  constructor(private readonly description: string) {
    super();
  }
  get currentLocalDescription() {
    return this.localDescription;
  }
  get currentRemoteDescription() {
    return this.remoteDescription;
  }
  getConfiguration() {
    return { iceServers: [], iceTransportPolicy: 'all', bundlePolicy: 'balanced' };
  }
  getTransceivers() {
    const carried = { transport: this.localDescription ? this.dtls : null };
    return ['0', '1'].map((mid) => ({ mid, sender: carried, receiver: carried }));
  }
  addTrack() {}
  addTransceiver() {}
  async addIceCandidate() {}
  createDataChannel() {
    return new RehearsedChannel();
  }
  async createOffer() {
    return { type: 'offer', sdp: this.description };
  }
  async createAnswer() {
    return { type: 'answer', sdp: this.description };
  }
  async setLocalDescription(description: RTCSessionDescriptionInit) {
    this.localDescription = description;
    this.sctp ??= new RehearsedSctp(this.dtls);
    this.tell('signalingState', description.type === 'offer' ? 'have-local-offer' : 'stable');
  }
  async setRemoteDescription(description: RTCSessionDescriptionInit) {
    this.remoteDescription = description;
    this.tell('signalingState', description.type === 'offer' ? 'have-remote-offer' : 'stable');
  }
  /** As much of webrtc-stats as a comparison reads; each report is a second younger. */
  async getStats() {
    this.taken += 1;
    const timestamp = this.taken * 1000;
    const flow = { kind: 'video', ssrc: 1, transportId: 'T', mid: '0', timestamp };
    const candidate = { transportId: 'T', timestamp, candidateType: 'host', protocol: 'udp' };
    const end = { ...candidate, address: '192.0.2.1', port: 9, priority: 1, foundation: '1' };
    const entries: readonly StatsEntry[] = [
      { id: 'T', type: 'transport', timestamp, ...AGREED, selectedCandidatePairId: 'P' },
      { id: 'P', type: 'candidate-pair', timestamp, ...PAIR, bytesSent: this.taken },
      { id: 'L', type: 'local-candidate', ...end, usernameFragment: 'here' },
      { id: 'R', type: 'remote-candidate', ...end, usernameFragment: 'there' },
      { id: 'I', type: 'inbound-rtp', ...flow, packetsReceived: this.taken, framesDecoded: 0 },
      { id: 'O', type: 'outbound-rtp', ...flow, packetsSent: this.taken },
    ];
    return new Map(entries.map((entry) => [entry.id, entry]));
  }
  close() {
    this.signalingState = 'closed';
    this.connectionState = 'closed';
  }

  /** Gathers one candidate, checks it, and goes through DTLS. */
  connect(candidate: RTCIceCandidateInit) {
    const { dtls } = this;
    const ice = dtls.iceTransport;
    this.dispatchEvent(new Event('negotiationneeded'));
    ice.gatheringState = 'gathering';
    ice.dispatchEvent(new Event('gatheringstatechange'));
    this.tell('iceGatheringState', 'gathering');
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }));
    ice.gatheringState = 'complete';
    ice.dispatchEvent(new Event('gatheringstatechange'));
    this.tell('iceGatheringState', 'complete');
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: null }));
    for (const state of ['checking', 'connected']) {
      ice.state = state;
      ice.dispatchEvent(new Event('statechange'));
      this.tell('iceConnectionState', state);
    }
    const end = { port: 9, protocol: 'udp', usernameFragment: 'here' };
    ice.selected = { local: end, remote: { ...end, usernameFragment: 'there' } };
    ice.dispatchEvent(new Event('selectedcandidatepairchange'));
    for (const state of ['connecting', 'connected']) {
      dtls.state = state;
      dtls.dispatchEvent(new Event('statechange'));
      this.tell('connectionState', state);
    }
    if (this.sctp) {
      this.sctp.state = 'connected';
      this.sctp.dispatchEvent(new Event('statechange'));
    }
    const transceiver = { mid: '0' };
    const track = { kind: 'video' };
    this.dispatchEvent(Object.assign(new Event('track'), { track, transceiver }));
    const channel = new RehearsedChannel();
    this.dispatchEvent(Object.assign(new Event('datachannel'), { channel }));
    channel.dispatchEvent(new Event('open'));
  }

  private tell(
    attribute: 'signalingState' | 'iceGatheringState' | 'iceConnectionState' | 'connectionState',
    state: string,
  ) {
    this[attribute] = state;
    this.dispatchEvent(new Event(`${attribute.toLowerCase()}change`));
  }

  /** The watch's parameter is the browser's own type, of which this has what the watch uses. */
  asBrowserObject(): RTCPeerConnection {
    return this as unknown as RTCPeerConnection;
  }
}
