/** The offerer is A, the answerer is B. */
export type CallPeer = 'A' | 'B';

/** The peer at the other end. */
export function otherPeer(peer: CallPeer): CallPeer {
  return peer === 'A' ? 'B' : 'A';
}

/** What a signaling message carries; of the same shape as in a trace. */
export type SignalContent =
  | { readonly kind: 'description'; readonly type: RTCSdpType; readonly sdp: string }
  | {
      readonly kind: 'candidate';
      /** The line of RFC 8839 §5.1 without "a=". */
      readonly candidate: string;
      readonly sdpMid?: string;
      readonly sdpMLineIndex?: number;
      readonly usernameFragment?: string;
    }
  | { readonly kind: 'end-of-candidates'; readonly sdpMid?: string }
  | { readonly kind: 'other'; readonly text: string };

export interface SignalMessage {
  readonly id: string;
  readonly from: CallPeer;
  readonly to: CallPeer;
  readonly content: SignalContent;
}

/** Something that the visitor should be told, because the browser stays silent about it. */
export type CallCondition =
  /** No candidate at all: no network interface, or a policy that allows none. */
  | { readonly kind: 'no-candidates'; readonly peer: CallPeer }
  /** A step of the exchange was rejected; the call goes on without it. */
  | {
      readonly kind: 'negotiation-error';
      readonly peer: CallPeer;
      readonly name: string;
      readonly message: string;
    };

/** What a call tells while it runs. It is told of each connection before anything is done to it. */
export interface CallObserver {
  peerCreated(peer: CallPeer, pc: RTCPeerConnection): void;
  messageSent(message: SignalMessage): void;
  messageReceived(message: { readonly id: string; readonly peer: CallPeer }): void;
  messageDropped(message: { readonly id: string; readonly reason: string }): void;
  intervention(event: {
    readonly intervention: string;
    readonly detail: string;
    readonly peer?: CallPeer;
  }): void;
  condition(condition: CallCondition): void;
}
