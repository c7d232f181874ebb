import type { CallEnvironment } from './environment';
import { watchForNoCandidates } from './gathering-watch';
import type { CallObserver, CallPeer } from './observer';

export const CHANNEL_LABEL = 'peerscope';

/** One end of the call: its connection, what it receives, its data channel. */
export interface OpenPeer {
  readonly peer: CallPeer;
  readonly pc: RTCPeerConnection;
  /** Undefined until it is created or announced. */
  channel(): RTCDataChannel | undefined;
  /** Makes the data channel here; the other side is told of it (RFC 8832). */
  createChannel(): void;
  /** Adds every track of `stream`, to be sent. */
  addTracks(stream: MediaStream): void;
  close(): void;
}

export interface PeerContext {
  readonly configuration: RTCConfiguration;
  readonly environment: CallEnvironment;
  readonly observer: CallObserver;
  /** The streams that shall hold what each peer receives. */
  readonly received: Readonly<Record<CallPeer, MediaStream>>;
  /** Called when the data channel can carry messages. */
  readonly channelOpened: (peer: CallPeer) => void;
}

/**
 * Makes both connections, or none.
 *
 * @throws DOMException where the browser rejects the configuration (Firefox: blocked ports).
 */
export function openPeers(context: PeerContext): Readonly<Record<CallPeer, OpenPeer>> {
  const A = openPeer('A', context);
  try {
    return { A, B: openPeer('B', context) };
  } catch (error) {
    A.close();
    throw error;
  }
}

/** Makes a connection and announces it before anything is done to it. */
function openPeer(peer: CallPeer, context: PeerContext): OpenPeer {
  const { environment, observer } = context;
  const received = context.received[peer];
  const pc = new environment.RTCPeerConnection(context.configuration);
  observer.peerCreated(peer, pc);

  let channel: RTCDataChannel | undefined;
  const keepChannel = (made: RTCDataChannel) => {
    channel = made;
    made.addEventListener('open', () => context.channelOpened(peer));
    if (made.readyState === 'open') context.channelOpened(peer);
  };
  pc.addEventListener('datachannel', (event) => keepChannel(event.channel));
  pc.addEventListener('track', ({ track }) => received.addTrack(track));
  const stopWatching = watchForNoCandidates(pc, environment, () =>
    observer.condition({ kind: 'no-candidates', peer }),
  );

  return {
    peer,
    pc,
    channel: () => channel,
    createChannel: () => keepChannel(pc.createDataChannel(CHANNEL_LABEL)),
    addTracks(stream) {
      for (const track of stream.getTracks()) pc.addTrack(track, stream);
    },
    close() {
      stopWatching();
      pc.close();
    },
  };
}

/** Sends over the data channel where it is open. */
export function sendText(peer: OpenPeer, text: string): 'sent' | 'not-open' {
  const channel = peer.channel();
  if (channel?.readyState !== 'open') return 'not-open';
  channel.send(text);
  return 'sent';
}
