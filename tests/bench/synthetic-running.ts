import { otherSide, PLACE, pairsOf, SIDES, type Side, type Writer } from './synthetic-call';
import { CHANNEL, endpoint, STREAMS } from './synthetic-setup';

/** Goes on with the call until there are so many events, or a few more. */
export function recordRunning(writer: Writer, events: number): void {
  const silent = new Set<string>();
  for (let round = 0; writer.written() < events; round += 1) {
    const peer = SIDES[writer.pick(SIDES.length)] ?? 'A';
    writer.wait(8);
    recordAction(writer, peer, round, silent);
  }
}

/** Out of a hundred: mostly checks, as in a real call; a change of path is rare. */
function recordAction(writer: Writer, peer: Side, round: number, silent: Set<string>): void {
  const chance = writer.pick(100);
  if (chance < 40) checkWithPackets(writer, peer, round);
  else if (chance < 60) checkUnanswered(writer, peer, round);
  else if (chance < 75) report(writer, peer);
  else if (chance < 85) channelMessage(writer, peer);
  else if (chance < 92) signalingMessage(writer, peer, round);
  else if (chance < 98) toggleStream(writer, peer, silent);
  else if (chance < 99) selectPair(writer, peer);
  else doubtAndRecover(writer, peer);
}

function anyPair(writer: Writer, peer: Side): string {
  const pairs = pairsOf(peer);
  return pairs[writer.pick(pairs.length)] ?? '';
}

function checkWithPackets(writer: Writer, peer: Side, round: number): void {
  const to = otherSide(peer);
  const [pair = ''] = pairsOf(peer);
  const [mirror = ''] = pairsOf(to);
  const transaction = `${peer}-${round}`;
  const packet = `packet-${round}`;
  const ends = { from: endpoint(peer, 0), to: endpoint(to, 0) };
  const check = { ...PLACE, transaction, packet };
  writer.record({ kind: 'packet-sent', node: peer, packet, protocol: 'udp', ...ends });
  writer.record({ kind: 'check-sent', peer, pair, ...check, useCandidate: false });
  writer.wait(2);
  writer.record({ kind: 'packet-received', node: to, packet, ...ends });
  writer.record({ kind: 'check-received', peer: to, pair: mirror, ...check, useCandidate: false });
  writer.wait(2);
  writer.record({ kind: 'check-answered', peer, pair, ...check });
}

function checkUnanswered(writer: Writer, peer: Side, round: number): void {
  const pair = anyPair(writer, peer);
  const check = { peer, ...PLACE, pair, transaction: `${peer}-${round}` };
  writer.record({ kind: 'check-sent', ...check, useCandidate: false });
  writer.wait(5);
  writer.record({ kind: 'check-failed', ...check, reason: 'timeout' });
}

const REPORTED = ['waiting', 'in-progress', 'succeeded', 'failed'] as const;

function report(writer: Writer, peer: Side): void {
  const pair = anyPair(writer, peer);
  const state = REPORTED[writer.pick(REPORTED.length)] ?? 'waiting';
  const since = writer.sampled();
  writer.record({ kind: 'pair-reported', peer, ...PLACE, pair, state, since });
}

function channelMessage(writer: Writer, peer: Side): void {
  const message = { kind: 'channel-message', channel: CHANNEL, size: 20 } as const;
  writer.record({ ...message, peer, direction: 'sent' });
  writer.wait(1);
  writer.record({ ...message, peer: otherSide(peer), direction: 'received' });
}

function signalingMessage(writer: Writer, peer: Side, round: number): void {
  const message = `other-${round}`;
  const to = otherSide(peer);
  const content = { kind: 'other', text: 'still here' } as const;
  writer.record({ kind: 'message-sent', peer, to, message, content });
  writer.wait(12);
  writer.record({ kind: 'message-received', peer: to, message });
}

function toggleStream(writer: Writer, peer: Side, silent: Set<string>): void {
  const { stream = '' } = STREAMS[writer.pick(STREAMS.length)] ?? {};
  const key = `${peer} ${stream}`;
  const kind = silent.has(key) ? 'stream-flowing' : 'stream-silent';
  if (!silent.delete(key)) silent.add(key);
  const since = writer.sampled();
  writer.record({ kind, peer, transport: PLACE.transport, stream, since });
}

function selectPair(writer: Writer, peer: Side): void {
  const pair = anyPair(writer, peer);
  writer.record({ kind: 'pair-reported', peer, ...PLACE, pair, state: 'succeeded' });
  writer.record({ kind: 'pair-nominated', peer, ...PLACE, pair });
  writer.record({ kind: 'pair-selected', peer, ...PLACE, pair });
}

function doubtAndRecover(writer: Writer, peer: Side): void {
  for (const state of ['disconnected', 'connected'] as const) {
    const said = { kind: 'state-reported', peer, state } as const;
    writer.record({ ...said, subject: 'iceTransport.state', transport: PLACE.transport });
    writer.record({ ...said, subject: 'iceConnectionState' });
    writer.record({ ...said, subject: 'connectionState' });
    writer.wait(100);
  }
}
