import {
  CANDIDATES,
  otherSide,
  PLACE,
  pairsOf,
  SIDES,
  type Side,
  type Writer,
} from './synthetic-call';

export const CHANNEL = 'chat';

export interface SyntheticStream {
  readonly stream: string;
  readonly direction: 'sent' | 'received';
  readonly media: 'audio' | 'video';
  readonly ssrc: number;
}

/** The streams of each peer. */
export const STREAMS: readonly SyntheticStream[] = [
  { stream: 'audio-out', direction: 'sent', media: 'audio', ssrc: 1001 },
  { stream: 'video-out', direction: 'sent', media: 'video', ssrc: 1002 },
  { stream: 'audio-in', direction: 'received', media: 'audio', ssrc: 2001 },
  { stream: 'video-in', direction: 'received', media: 'video', ssrc: 2002 },
];

/** The set-up of the call, from the offer to the first media: about a second. */
export function recordSetup(writer: Writer): void {
  describe(writer, 'A', 'offer');
  describe(writer, 'B', 'answer');
  for (const peer of SIDES) {
    writer.record({ kind: 'transport-opened', peer, transport: PLACE.transport, mids: ['0', '1'] });
    writer.record({ kind: 'gathering-started', peer, ...PLACE });
  }
  for (const peer of SIDES) gather(writer, peer);
  for (const peer of SIDES) formPairs(writer, peer);
  for (const peer of SIDES) checkPairs(writer, peer);
  for (const peer of SIDES) choosePath(writer, peer);
  for (const peer of SIDES) secure(writer, peer);
  for (const peer of SIDES) flow(writer, peer);
}

function describe(writer: Writer, peer: Side, type: 'offer' | 'answer'): void {
  const message = `${type}-0`;
  const to = otherSide(peer);
  writer.record({ kind: 'description-applied', peer, side: 'local', type, sdp: SDP });
  const content = { kind: 'description', type, sdp: SDP } as const;
  writer.record({ kind: 'message-sent', peer, to, message, content });
  writer.wait(10);
  writer.record({ kind: 'message-received', peer: to, message });
  writer.record({ kind: 'description-applied', peer: to, side: 'remote', type, sdp: SDP });
}

function gather(writer: Writer, peer: Side): void {
  const to = otherSide(peer);
  for (let index = 0; index < CANDIDATES[peer]; index += 1) {
    const candidate = candidateLine(peer, index);
    const message = `candidate-${peer}${index}`;
    writer.wait(4);
    writer.record({ kind: 'candidate-gathered', peer, ...PLACE, candidate, sdpMid: '0' });
    const content = { kind: 'candidate', candidate, sdpMid: '0' } as const;
    writer.record({ kind: 'message-sent', peer, to, message, content });
    writer.wait(3);
    writer.record({ kind: 'message-received', peer: to, message });
    const remote = { candidate, sdpMid: '0' };
    writer.record({ kind: 'remote-candidate-added', peer: to, ...PLACE, ...remote });
  }
  writer.record({ kind: 'gathering-ended', peer, ...PLACE });
}

function formPairs(writer: Writer, peer: Side): void {
  const remoteCount = CANDIDATES[otherSide(peer)];
  for (const [index, pair] of pairsOf(peer).entries()) {
    const local = pairEnd(peer, Math.floor(index / remoteCount));
    const remote = pairEnd(otherSide(peer), index % remoteCount);
    const since = writer.sampled();
    writer.record({ kind: 'pair-formed', peer, ...PLACE, pair, local, remote, since });
    writer.record({ kind: 'pair-reported', peer, ...PLACE, pair, state: 'waiting', since });
  }
}

/** One check on each pair; every third is answered. */
function checkPairs(writer: Writer, peer: Side): void {
  for (const [index, pair] of pairsOf(peer).entries()) {
    const check = { peer, ...PLACE, pair, transaction: `${peer}-first-${index}` };
    writer.wait(5);
    writer.record({ kind: 'check-sent', ...check, useCandidate: false });
    writer.wait(1);
    if (index % 3 === 0) writer.record({ kind: 'check-answered', ...check });
    else writer.record({ kind: 'check-failed', ...check, reason: 'timeout' });
    const state = index % 3 === 0 ? 'succeeded' : 'failed';
    const since = writer.sampled();
    writer.record({ kind: 'pair-reported', peer, ...PLACE, pair, state, since });
  }
}

function choosePath(writer: Writer, peer: Side): void {
  const [pair = ''] = pairsOf(peer);
  const iceTransport = { peer, transport: PLACE.transport, subject: 'iceTransport.state' } as const;
  writer.record({ kind: 'state-reported', ...iceTransport, state: 'checking' });
  writer.wait(2);
  writer.record({ kind: 'pair-nominated', peer, ...PLACE, pair, since: writer.sampled() });
  writer.record({ kind: 'pair-selected', peer, ...PLACE, pair });
  writer.record({ kind: 'state-reported', ...iceTransport, state: 'connected' });
}

function secure(writer: Writer, peer: Side): void {
  const at = { peer, transport: PLACE.transport };
  writer.record({ kind: 'dtls-started', ...at });
  writer.wait(20);
  writer.record({ kind: 'dtls-negotiated', ...at, version: 'FEFC', role: 'client' });
  writer.record({ kind: 'dtls-finished', ...at });
  const subject = 'dtlsTransport.state';
  writer.record({ kind: 'state-reported', ...at, subject, state: 'connected' });
  const whole = { kind: 'state-reported', peer, state: 'connected' } as const;
  writer.record({ ...whole, subject: 'connectionState' });
}

function flow(writer: Writer, peer: Side): void {
  const at = { peer, transport: PLACE.transport };
  const by = peer === 'A' ? 'local' : 'remote';
  writer.wait(5);
  writer.record({ kind: 'sctp-established', ...at });
  const channel = { peer, channel: CHANNEL };
  writer.record({ kind: 'channel-created', ...channel, label: CHANNEL, by, ordered: true });
  writer.record({ kind: 'channel-opened', ...channel });
  for (const stream of STREAMS) writer.record({ kind: 'stream-opened', ...at, ...stream });
  writer.wait(20);
  for (const { stream } of STREAMS) {
    writer.record({ kind: 'stream-flowing', ...at, stream, since: writer.sampled() });
  }
}

/** Documentation addresses (RFC 5737), one per candidate. */
export function endpoint(side: Side, index: number) {
  const network = side === 'A' ? '192.0.2' : '198.51.100';
  return { address: `${network}.${index + 1}`, port: 50_000 + index };
}

function candidateLine(side: Side, index: number): string {
  const { address, port } = endpoint(side, index);
  return `candidate:${index + 1} 1 udp ${priority(index)} ${address} ${port} typ host`;
}

function pairEnd(side: Side, index: number) {
  const end = { type: 'host', protocol: 'udp', priority: priority(index) } as const;
  return { ...end, ...endpoint(side, index), candidateId: `${side}${index}` };
}

/** RFC 8445 §5.1.2.1 for host candidates that differ in local preference. */
function priority(index: number): number {
  return 126 * 2 ** 24 + (65_535 - index) * 2 ** 8 + 255;
}

const SDP = [
  'v=0',
  'o=- 1 1 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0 1',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'c=IN IP4 0.0.0.0',
  'a=mid:0',
  'a=ice-ufrag:abcd',
  'a=ice-pwd:abcdefghijklmnopqrstuvwx',
  'a=setup:actpass',
  'a=rtcp-mux',
  'a=sendrecv',
  'a=rtpmap:111 opus/48000/2',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'c=IN IP4 0.0.0.0',
  'a=mid:1',
  'a=sctp-port:5000',
  '',
].join('\r\n');
