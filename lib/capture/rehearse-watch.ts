import { milliseconds, START } from '../time';
import { createRecorder } from '../trace/recorder';
import type { Trace, TraceHeader } from '../trace/trace';
import { RehearsedConnection } from './rehearsed-connection';
import { watchPeerConnection } from './watch';

/**
 * Watches a connection that only pretends to connect, and gives the trace of it. A browser compiles
 * a function when it is first run: after a rehearsal, watching a real call finds all of them warm.
 * Without it that work would fall into the 100 ms that are to be watched.
 */
export async function rehearseWatch(): Promise<Trace> {
  let now = START;
  const recorder = createRecorder(HEADER, { now: () => now });
  const due: (() => void)[] = [];
  const pc = new RehearsedConnection(DESCRIPTION);
  const watch = watchPeerConnection(pc.asBrowserObject(), {
    peer: 'A',
    recorder,
    startedAt: 0,
    schedule: (callback) => {
      due.push(callback);
      return () => {};
    },
  });
  const sample = async () => {
    now = milliseconds(now + 1000);
    for (const callback of due.splice(0)) callback();
    await soon();
  };
  await describe(pc.asBrowserObject());
  await sample();
  pc.connect(CANDIDATE);
  await sample();
  await sample();
  pc.close();
  await watch.stop();
  return recorder.trace();
}

/** What a call does with its connection. */
async function describe(pc: RTCPeerConnection) {
  pc.createDataChannel('rehearsal');
  pc.addTransceiver('video');
  await pc.setLocalDescription(await pc.createOffer());
  await pc.setRemoteDescription(await pc.createAnswer());
  await pc.addIceCandidate(CANDIDATE);
}

/** After all that is settled by now was told. */
async function soon() {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

const HEADER: TraceHeader = {
  id: 'rehearsal',
  title: '',
  source: 'live',
  producer: '',
  nodes: [{ kind: 'peer', id: 'A', side: 'A', observed: true }],
};

const CANDIDATE = {
  candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: 'here',
};

const DESCRIPTION = [
  'v=0',
  'a=group:BUNDLE 0 1',
  'm=video 9 UDP/TLS/RTP/SAVPF 96',
  'a=mid:0',
  'a=ice-ufrag:here',
  `a=${CANDIDATE.candidate}`,
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'a=mid:1',
  'a=ice-ufrag:here',
  '',
].join('\r\n');
