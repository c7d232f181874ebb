import type { SignalContent } from './observer';

export interface NegotiatorOptions {
  readonly pc: RTCPeerConnection;
  /** Whether this peer makes an offer when it finds one needed. */
  readonly mayOffer: boolean;
  /** Perfect negotiation: who gives way. The simple style knows no politeness. */
  readonly polite: boolean;
  readonly send: (content: SignalContent) => void;
  /** Called once a remote offer is applied, before the answer is made: add tracks here. */
  readonly beforeAnswer: () => void;
  /** A step of the exchange was rejected. */
  readonly fail: (error: unknown) => void;
}

/** Takes what came over the signaling channel. Never rejects. */
export type ReceiveSignal = (content: SignalContent) => Promise<void>;

/**
 * The exchange as most tutorials write it: createOffer, setLocalDescription, send; no thought of
 * two offers that cross. Returns what handles incoming messages.
 */
export function negotiateSimply(options: NegotiatorOptions): ReceiveSignal {
  const { pc, send } = options;
  if (options.mayOffer) {
    pc.addEventListener('negotiationneeded', () =>
      attempt(options, async () => {
        const offer = await pc.createOffer();
        await pc.setLocalDescription(offer);
        send(descriptionOf(pc, offer));
      }),
    );
  }
  const receive: ReceiveSignal = async (content) => {
    if (content.kind !== 'description') return addCandidate(pc, content);
    await pc.setRemoteDescription(content);
    if (content.type !== 'offer') return;
    options.beforeAnswer();
    const answer = await pc.createAnswer();
    await pc.setLocalDescription(answer);
    send(descriptionOf(pc, answer));
  };
  return (content) => attempt(options, () => receive(content));
}

/**
 * Perfect negotiation (webrtc-pc §10.7): when offers cross, the polite peer takes its own back and
 * the impolite one ignores the other's. Returns what handles incoming messages.
 */
export function negotiatePerfectly(options: NegotiatorOptions): ReceiveSignal {
  const { pc, send, polite } = options;
  let makingOffer = false;
  let ignoreOffer = false;
  let isSettingRemoteAnswerPending = false;

  const sendLocalDescription = async () => {
    await pc.setLocalDescription();
    if (pc.localDescription) send(descriptionOf(pc, pc.localDescription));
  };
  if (options.mayOffer) {
    pc.addEventListener('negotiationneeded', () =>
      attempt(options, async () => {
        makingOffer = true;
        await sendLocalDescription().finally(() => {
          makingOffer = false;
        });
      }),
    );
  }
  const receiveDescription = async (description: RTCSessionDescriptionInit) => {
    const readyForOffer =
      !makingOffer && (pc.signalingState === 'stable' || isSettingRemoteAnswerPending);
    ignoreOffer = !polite && description.type === 'offer' && !readyForOffer;
    if (ignoreOffer) return;
    isSettingRemoteAnswerPending = description.type === 'answer';
    await pc.setRemoteDescription(description).finally(() => {
      isSettingRemoteAnswerPending = false;
    });
    if (description.type !== 'offer') return;
    options.beforeAnswer();
    await sendLocalDescription();
  };
  const receive: ReceiveSignal = async (content) => {
    if (content.kind === 'description') return receiveDescription(content);
    try {
      await addCandidate(pc, content);
    } catch (error) {
      // The candidates of an ignored offer belong to nothing.
      if (!ignoreOffer) throw error;
    }
  };
  return (content) => attempt(options, () => receive(content));
}

/** Sends each local candidate as it is gathered (trickle ICE, RFC 8838). */
export function trickle(pc: RTCPeerConnection, send: (content: SignalContent) => void): void {
  pc.addEventListener('icecandidate', ({ candidate }) => {
    // null says that gathering ended; it is not for the other side (webrtc-pc §4.8.2).
    if (candidate) send(candidateContent(candidate));
  });
}

/** Hands a candidate, or the end of candidates, to the connection. */
export async function addCandidate(pc: RTCPeerConnection, content: SignalContent): Promise<void> {
  if (content.kind === 'candidate') await pc.addIceCandidate(content);
  if (content.kind === 'end-of-candidates') {
    await pc.addIceCandidate({ candidate: '', sdpMid: content.sdpMid ?? '0' });
  }
}

/** The description that took effect, else the one that was asked for. */
function descriptionOf(
  pc: RTCPeerConnection,
  wanted: Readonly<RTCSessionDescriptionInit>,
): SignalContent {
  const applied = pc.localDescription;
  const sdp = (applied?.type === wanted.type ? applied.sdp : wanted.sdp) ?? '';
  return { kind: 'description', type: wanted.type, sdp };
}

function candidateContent(candidate: RTCIceCandidate): SignalContent {
  const mid = candidate.sdpMid === null ? {} : { sdpMid: candidate.sdpMid };
  if (candidate.candidate === '') return { kind: 'end-of-candidates', ...mid };
  const { sdpMLineIndex: index, usernameFragment: ufrag } = candidate;
  return {
    kind: 'candidate',
    candidate: candidate.candidate,
    ...mid,
    ...(index === null ? {} : { sdpMLineIndex: index }),
    ...(ufrag === null ? {} : { usernameFragment: ufrag }),
  };
}

async function attempt(options: NegotiatorOptions, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    // A connection that was closed meanwhile rejects everything; nobody needs to hear of it.
    if (options.pc.signalingState !== 'closed') options.fail(error);
  }
}
