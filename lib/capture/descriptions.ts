import type { EventOf } from '../trace/events/event';
import type { Observation } from './observation';

type Applied = EventOf<'description-applied'>;
export type Side = Applied['side'];
type Type = Applied['type'];

/** A setLocalDescription or setRemoteDescription that has not settled. */
export interface Operation {
  readonly side: Side;
  /** Undefined for the implicit form of setLocalDescription. */
  readonly type: Type | undefined;
  /** The description of that side when the call was made. */
  readonly before: string | undefined;
  recorded: boolean;
}

/** Records each description that took effect, once, as early as the browser tells. */
export interface DescriptionWatch {
  started(side: Side, type: Type | undefined): Operation;
  /** `signalingstatechange` fired: it comes before the promise settles. */
  signalingStateChanged(): void;
  settled(operation: Operation, succeeded: boolean): void;
}

/** `onApplied` is called after each recorded description. */
export function watchDescriptions(
  pc: RTCPeerConnection,
  { peer, record }: Observation,
  onApplied: (side: Side, sdp: string) => void,
): DescriptionWatch {
  // Descriptions are applied in the order of the calls (webrtc-pc §4.4.1.2, operations chain).
  const pending: Operation[] = [];

  const apply = (operation: Operation, type: Type) => {
    operation.recorded = true;
    const sdp = type === 'rollback' ? '' : (describe(pc, operation.side)?.sdp ?? '');
    record({ kind: 'description-applied', peer, side: operation.side, type, sdp });
    onApplied(operation.side, sdp);
  };

  return {
    started(side, type) {
      const operation = { side, type, before: describe(pc, side)?.sdp, recorded: false };
      pending.push(operation);
      return operation;
    },
    signalingStateChanged() {
      const [operation] = pending;
      if (!operation || operation.recorded) return;
      const type = typeReached(operation, pc.signalingState);
      const changed = describe(pc, operation.side)?.sdp !== operation.before;
      if (type && (type === 'rollback' || changed)) apply(operation, type);
    },
    settled(operation, succeeded) {
      pending.splice(pending.indexOf(operation), 1);
      const type = operation.type ?? describe(pc, operation.side)?.type;
      if (succeeded && !operation.recorded && type) apply(operation, type);
    },
  };
}

function describe(pc: RTCPeerConnection, side: Side): RTCSessionDescription | undefined {
  return (side === 'local' ? pc.localDescription : pc.remoteDescription) ?? undefined;
}

/**
 * What an operation must have applied for the connection to be in this state (RFC 9429 §3.2).
 * Undefined while the state does not tell: `stable` under a remote offer is the implicit rollback
 * that comes before it (webrtc-pc §4.4.1.4), which the machine derives by the same rule.
 */
function typeReached({ side, type }: Operation, state: RTCSignalingState): Type | undefined {
  if (state === `have-${side}-offer`) return 'offer';
  if (state === `have-${side}-pranswer`) return 'pranswer';
  if (state !== 'stable' || type === 'offer' || type === 'pranswer') return undefined;
  return type ?? 'answer';
}
