import { textField } from './api-call-texts';
import type { CallListener } from './api-calls';
import type { CandidateWatch } from './candidates';
import type { ChannelWatch } from './data-channels';
import type { DescriptionWatch } from './descriptions';
import type { TransportWatch } from './transports';

/** The parts of a watch that calls concern. */
export interface CallParts {
  readonly transports: TransportWatch;
  readonly descriptions: DescriptionWatch;
  readonly candidates: CandidateWatch;
  readonly channels: ChannelWatch;
  readonly onClosed: () => void;
}

/** Tells the parts what the visitor's code does with the connection. */
export function callListener(pc: RTCPeerConnection, parts: CallParts): CallListener {
  return (method, args) => {
    switch (method) {
      case 'setLocalDescription':
      case 'setRemoteDescription':
        return describing(method === 'setLocalDescription' ? 'local' : 'remote', args[0], parts);
      case 'addIceCandidate':
        return {
          settled: (succeeded) => {
            if (succeeded) parts.candidates.added(args[0]);
          },
        };
      case 'createDataChannel':
        return {
          settled: (succeeded, channel) => {
            if (succeeded && isChannel(channel)) parts.channels.watch(channel, 'local');
          },
        };
      case 'close': {
        // Closing twice does nothing (webrtc-pc §4.4.2).
        const wasOpen = pc.signalingState !== 'closed';
        return {
          settled: () => {
            if (wasOpen) parts.onClosed();
          },
        };
      }
      default:
        return undefined;
    }
  };
}

function describing(side: 'local' | 'remote', argument: unknown, parts: CallParts) {
  // What is there now was there before this description; what comes with it is bounded so.
  parts.transports.rescan();
  const operation = parts.descriptions.started(side, descriptionType(argument));
  return { settled: (succeeded: boolean) => parts.descriptions.settled(operation, succeeded) };
}

const DESCRIPTION_TYPES = ['offer', 'pranswer', 'answer', 'rollback'] as const;

function descriptionType(argument: unknown) {
  const type = textField(argument, 'type');
  return DESCRIPTION_TYPES.find((known) => known === type);
}

function isChannel(value: unknown): value is RTCDataChannel {
  return value instanceof EventTarget && 'readyState' in value && 'send' in value;
}
