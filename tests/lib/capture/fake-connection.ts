/** As much of WebRTC as a watch looks at; tests set the fields and fire the events by hand. */

export class FakeIceTransport extends EventTarget {
  state = 'new';
  gatheringState = 'new';
  selected: unknown = null;
  getSelectedCandidatePair() {
    return this.selected;
  }
  become(state: string) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

export class FakeDtlsTransport extends EventTarget {
  state = 'new';
  certificates: readonly ArrayBuffer[] = [];
  constructor(readonly iceTransport: FakeIceTransport) {
    super();
  }
  getRemoteCertificates() {
    return this.certificates;
  }
  become(state: string) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

export class FakeChannel extends EventTarget {
  readyState = 'connecting';
  id: number | null = null;
  ordered = true;
  readonly sent: unknown[] = [];
  constructor(readonly label: string) {
    super();
  }
  send(data: unknown) {
    this.sent.push(data);
  }
}

interface Description {
  readonly type: string;
  readonly sdp: string;
}

export class FakeConnection extends EventTarget {
  signalingState = 'stable';
  iceGatheringState = 'new';
  configuration: RTCConfiguration = { iceServers: [], iceTransportPolicy: 'all' };
  iceConnectionState = 'new';
  connectionState = 'new';
  localDescription: Description | null = null;
  remoteDescription: Description | null = null;
  currentLocalDescription: Description | null = null;
  currentRemoteDescription: Description | null = null;
  sctp: { transport: FakeDtlsTransport; state: string; addEventListener(): void } | null = null;
  /** The DTLS transport of each mid. */
  readonly carriers = new Map<string, FakeDtlsTransport>();
  /** What the next setLocalDescription and setRemoteDescription do before they resolve. */
  onDescribe: (side: 'local' | 'remote', description: Description | undefined) => void = () => {};
  readonly reports: (readonly object[] | Error)[] = [];
  statsCalls = 0;
  statsRunning = 0;
  statsAtOnce = 0;

  getConfiguration() {
    return this.configuration;
  }
  getTransceivers() {
    return [...this.carriers].map(([mid, transport]) => ({
      mid,
      sender: { transport },
      receiver: { transport },
    }));
  }
  async getStats() {
    this.statsCalls += 1;
    this.statsRunning += 1;
    this.statsAtOnce = Math.max(this.statsAtOnce, this.statsRunning);
    await Promise.resolve();
    this.statsRunning -= 1;
    const report = this.reports.length > 1 ? this.reports.shift() : this.reports[0];
    if (report instanceof Error) throw report;
    return new Map((report ?? []).map((entry) => [Reflect.get(entry, 'id'), entry]));
  }
  async setLocalDescription(description?: Description) {
    await Promise.resolve();
    this.onDescribe('local', description);
  }
  async setRemoteDescription(description: Description) {
    await Promise.resolve();
    this.onDescribe('remote', description);
  }
  async createOffer() {
    return { type: 'offer', sdp: 'v=0' };
  }
  async addIceCandidate() {}
  setConfiguration() {}
  addTrack() {
    throw new TypeError('not a track');
  }
  createDataChannel(label: string) {
    return new FakeChannel(label);
  }
  close() {
    this.signalingState = 'closed';
    this.iceConnectionState = 'closed';
    this.connectionState = 'closed';
  }
  /** Sets a state and fires its event, as a browser does. */
  becomeSignaling(state: string) {
    this.signalingState = state;
    this.dispatchEvent(new Event('signalingstatechange'));
  }
  /** The watch's parameter is the browser's own type. */
  asBrowserObject(): RTCPeerConnection {
    return this as unknown as RTCPeerConnection;
  }
}

/** An SDP with the lines that a watch reads. */
export function sdpOf(ufrag: string, ...mids: readonly string[]): string {
  const sections = mids.map((mid) =>
    ['m=audio 9 UDP/TLS/RTP/SAVPF 111', `a=mid:${mid}`, `a=ice-ufrag:${ufrag}`].join('\r\n'),
  );
  return ['v=0', `a=group:BUNDLE ${mids.join(' ')}`, ...sections, ''].join('\r\n');
}
