import { milliseconds } from '@/lib/time';
import type { NewEvent } from '@/lib/trace/events/event';
import { createRecorder } from '@/lib/trace/recorder';
import type { StatsEntry } from '@/lib/trace/samples';
import type { Trace, TraceNode } from '@/lib/trace/trace';

type Agent = 'chromium' | 'firefox';

/** Writes the trace of a call step by step; each step stands at its own moment. */
export interface Script {
  at(moment: number, ...events: readonly NewEvent[]): Script;
  statistics(moment: number, peer: string, ...stats: readonly StatsEntry[]): Script;
  /** Nothing more happens, but somebody looks on until then. */
  until(moment: number): Trace;
}

/** An empty trace with peers A and B, both observed unless B is not. */
export function script(agent: Agent = 'chromium', { observeB = true } = {}): Script {
  const nodes: readonly TraceNode[] = [
    { kind: 'peer', id: 'A', side: 'A', observed: true, agent },
    { kind: 'peer', id: 'B', side: 'B', observed: observeB, agent },
  ];
  const recorder = createRecorder(
    { id: 't', title: 'broken', source: 'live', producer: 'test', nodes },
    { now: () => milliseconds(0) },
  );
  const self: Script = {
    at(moment, ...events) {
      for (const event of events) recorder.record({ ...event, at: milliseconds(moment) });
      return self;
    },
    statistics(moment, peer, ...stats) {
      const at = milliseconds(moment);
      recorder.sample({ peer, at, taken: at, stats });
      return self;
    },
    until(moment) {
      recorder.record({ kind: 'page-visibility', visible: true, at: milliseconds(moment) });
      return recorder.trace();
    },
  };
  return self;
}

/** An SDP with one section of each kind that is named. */
export function sdp({
  who = 'A',
  pwd = `${who}-password-of-24-chars-x`,
  fingerprint = who === 'A' ? 'AA:AA:AA:AA' : 'BB:BB:BB:BB',
  media = ['application'],
}: {
  readonly who?: string;
  readonly pwd?: string;
  readonly fingerprint?: string;
  readonly media?: readonly string[];
} = {}): string {
  const sections = media.flatMap((kind, mid) => [
    kind === 'application'
      ? 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel'
      : `m=${kind} 9 UDP/TLS/RTP/SAVPF 111`,
    `a=mid:${mid}`,
    'a=sendrecv',
    `a=ice-ufrag:${who}frag`,
    `a=ice-pwd:${pwd}`,
    `a=fingerprint:sha-256 ${fingerprint}`,
    'a=setup:actpass',
  ]);
  return ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', ...sections, ''].join('\r\n');
}

export const applied = (
  peer: string,
  side: 'local' | 'remote',
  type: 'offer' | 'answer',
  text: string,
): NewEvent => ({ kind: 'description-applied', peer, side, type, sdp: text });

/** Offer and answer, applied at both peers without a fault. */
export function negotiated(from: Script, media?: readonly string[]): Script {
  const offer = sdp({ who: 'A', ...(media ? { media } : {}) });
  const answer = sdp({ who: 'B', ...(media ? { media } : {}) });
  return from
    .at(10, applied('A', 'local', 'offer', offer))
    .at(20, applied('B', 'remote', 'offer', offer))
    .at(30, applied('B', 'local', 'answer', answer))
    .at(40, applied('A', 'remote', 'answer', answer));
}

const transport = (peer: string) => ({ peer, transport: '0' });
const generation = (peer: string) => ({ ...transport(peer), generation: 0 });
export const pair = (peer: string) => ({ ...generation(peer), pair: `${peer}-P1` });

export const gathered = (
  peer: string,
  address = peer === 'A' ? '192.0.2.1' : '192.0.2.2',
): NewEvent => ({
  kind: 'candidate-gathered',
  ...generation(peer),
  candidate: `candidate:1 1 udp 2122260223 ${address} 50000 typ host`,
});

export const added = (
  peer: string,
  address = peer === 'A' ? '192.0.2.2' : '192.0.2.1',
): NewEvent => ({
  kind: 'remote-candidate-added',
  ...generation(peer),
  candidate: `candidate:1 1 udp 2122260223 ${address} 50000 typ host`,
});

export const paired = (peer: string): NewEvent => ({
  kind: 'pair-formed',
  ...pair(peer),
  local: { type: 'host', protocol: 'udp', address: '192.0.2.1', port: 50000 },
  remote: { type: 'host', protocol: 'udp', address: '192.0.2.2', port: 50000 },
});

export const connection = (
  peer: string,
  state: 'connecting' | 'connected' | 'disconnected' | 'failed',
): NewEvent => ({ kind: 'state-reported', peer, subject: 'connectionState', state });

export const ice = (
  peer: string,
  state: 'checking' | 'connected' | 'disconnected' | 'failed',
): NewEvent => ({ kind: 'state-reported', peer, subject: 'iceConnectionState', state });

export const dtls = (peer: string, state: 'connecting' | 'connected' | 'failed'): NewEvent => ({
  kind: 'state-reported',
  ...transport(peer),
  subject: 'dtlsTransport.state',
  state,
});

/** Candidates and pairs at both sides, ICE checking. */
export function checking(from: Script): Script {
  const both = (event: (peer: string) => NewEvent) => [event('A'), event('B')];
  return from
    .at(50, ...both(gathered), ...both(added))
    .at(60, ...both(paired), ...both((peer) => ice(peer, 'checking')));
}

/** Everything up to `connected` at both sides. */
export function connected(from: Script): Script {
  const both = (event: (peer: string) => NewEvent) => [event('A'), event('B')];
  return checking(from)
    .at(80, ...both((peer) => ({ kind: 'pair-reported', ...pair(peer), state: 'succeeded' })))
    .at(80, ...both((peer) => ({ kind: 'pair-selected', ...pair(peer) })))
    .at(81, ...both((peer) => ice(peer, 'connected')), ...both((peer) => dtls(peer, 'connecting')))
    .at(95, ...both((peer) => dtls(peer, 'connected')))
    .at(96, ...both((peer) => connection(peer, 'connected')));
}
