import { expect, test } from 'vitest';
import type { CallEnvironment } from '@/lib/call/environment';
import { openPeer } from '@/lib/call/peer';
import { createFakeClock, createFakeObserver } from './fakes';

class SilentConnection extends EventTarget {}

function toldOf(iceTransportPolicy: RTCIceTransportPolicy): readonly string[] {
  const { observer, lines } = createFakeObserver();
  const iceServers = [{ urls: 'turn:192.0.2.1', username: 'visitor', credential: 'open-sesame' }];
  openPeer('A', {
    configuration: { iceTransportPolicy, iceServers },
    environment: Object.assign(Object.create(null) as CallEnvironment, {
      RTCPeerConnection: SilentConnection,
      schedule: createFakeClock().schedule,
    }),
    observer,
    received: Object.create(null) as MediaStream,
    channelOpened: () => undefined,
  });
  return lines;
}

test('a peer that may use relays only is told as such, and nothing of its credentials', () => {
  expect(toldOf('relay')).toEqual(['created A', "relay-only: iceTransportPolicy: 'relay'"]);
  expect(toldOf('all')).toEqual(['created A']);
});
