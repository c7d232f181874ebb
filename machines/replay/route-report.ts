import { assertNever } from '../../lib/assert-never';
import type { EventOf } from '../../lib/trace/events/event';
import type { Fold } from './fold';

/** The browser's own word goes to the machine of the attribute that was read. */
export function routeReport(fold: Fold, event: EventOf<'state-reported'>): void {
  const { peer } = event;
  switch (event.subject) {
    case 'signalingState':
      fold.tell({ peer, machine: 'signaling' }, `reported ${event.state}`, event);
      return;
    case 'iceConnectionState':
      fold.hear({ peer, machine: 'iceConnection' }, event.state, event);
      return;
    case 'connectionState':
      fold.hear({ peer, machine: 'connection' }, event.state, event);
      return;
    case 'iceGatheringState':
      routeGatheringOfAll(fold, event);
      return;
    case 'iceTransport.gatheringState':
      fold.tell({ ...newest(fold, event), machine: 'gathering' }, `reported ${event.state}`, event);
      return;
    case 'iceTransport.state':
      fold.tell({ ...newest(fold, event), machine: 'ice' }, `reported ${event.state}`, event);
      return;
    case 'dtlsTransport.state': {
      const { transport, state } = event;
      fold.tell({ peer, transport, machine: 'dtls' }, `reported ${state}`, event);
      return;
    }
    case 'sctpTransport.state': {
      const { transport, state } = event;
      fold.tell({ peer, transport, machine: 'sctp' }, `reported ${state}`, event);
      return;
    }
    case 'dataChannel.readyState': {
      const { channel: instance, state } = event;
      fold.tell({ peer, instance, machine: 'channel' }, `reported ${state}`, event);
      return;
    }
    default:
      assertNever(event);
  }
}

/** An RTCIceTransport outlives restarts: what it says is about its newest generation. */
function newest(fold: Fold, { peer, transport }: { peer: string; transport: string }) {
  const { newestGeneration } = fold.roster.transport(peer, transport);
  return { peer, transport, generation: newestGeneration };
}

/**
 * The state of the whole says nothing of one transport, with one exception: `complete` means that
 * every transport's gathering is (webrtc-pc §4.3.2). No machine is opened for it.
 */
function routeGatheringOfAll(
  fold: Fold,
  event: Extract<EventOf<'state-reported'>, { subject: 'iceGatheringState' }>,
): void {
  if (event.state !== 'complete') return;
  for (const instance of fold.roster.peer(event.peer).instances) {
    if (instance.key.machine === 'gathering') fold.step(instance, 'reported complete', event);
  }
}
