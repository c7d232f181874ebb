import { assertNever } from '@/lib/assert-never';
import type { Milliseconds } from '@/lib/time';
import type { AssociationParts, Connection } from './association-parts';
import { type Chunk, type ChunkOf, type UnknownChunk, whenUnknown } from './chunks';
import { encodeChunk } from './encode-packet';
import { ERROR_CAUSES } from './error-causes';
import type { SctpState } from './events';
import { LifecycleHandler } from './lifecycle-handler';
import { answerOutOfTheBlue } from './out-of-the-blue';
import type { SctpPacket } from './packet';
import { bearsRightTag } from './verification-tag';

/** States in which data is taken (RFC 9260 §6). */
const RECEIVING: readonly SctpState[] = ['established', 'shutdown-pending', 'shutdown-sent'];

/** Bytes of an unknown chunk that are told back; an ERROR with all of them might not fit. */
const REPORTED_BYTES = 64;

/** What an endpoint does with each chunk that arrives. */
export class ChunkHandler {
  private readonly lifecycle: LifecycleHandler;

  constructor(private readonly parts: AssociationParts) {
    this.lifecycle = new LifecycleHandler(parts);
  }

  handlePacket(now: Milliseconds, packet: SctpPacket): void {
    const { parts } = this;
    if (packet.destinationPort !== parts.options.sourcePort) parts.drop({ kind: 'wrong-port' });
    else if (parts.state.isOver) this.handleOutOfTheBlue(packet);
    else if (!bearsRightTag(packet, parts.local.tag, parts.connection?.peer.tag)) {
      parts.drop({ kind: 'wrong-verification-tag' });
    } else {
      for (const chunk of packet.chunks) {
        if (parts.state.isOver || !this.handleChunk(now, packet.verificationTag, chunk)) break;
      }
      parts.connection?.receiver.endPacket(now);
    }
  }

  /** False if the rest of the packet is not to be read. */
  private handleChunk(now: Milliseconds, verificationTag: number, chunk: Chunk): boolean {
    const { parts } = this;
    const { connection } = parts;
    switch (chunk.type) {
      case 'INIT':
        this.lifecycle.handleInit(chunk);
        return true;
      case 'INIT-ACK':
        this.lifecycle.handleInitAck(now, chunk);
        return true;
      case 'COOKIE-ECHO':
        return this.lifecycle.handleCookieEcho(now, verificationTag, chunk);
      case 'ABORT':
        parts.end({ kind: 'aborted', by: 'remote', causes: chunk.causes });
        return true;
      case 'ERROR':
        parts.outlet.emit({ kind: 'error-reported', causes: chunk.causes });
        return true;
      case 'unknown':
        return this.handleUnknown(chunk);
      default:
        if (connection === undefined) this.parts.refuse(chunk);
        else this.handleConnected(now, chunk, connection);
        return true;
    }
  }

  private handleConnected(
    now: Milliseconds,
    chunk: Exclude<
      Chunk,
      { readonly type: 'INIT' | 'INIT-ACK' | 'COOKIE-ECHO' | 'ABORT' | 'ERROR' | 'unknown' }
    >,
    connection: Connection,
  ): void {
    const { parts } = this;
    switch (chunk.type) {
      case 'COOKIE-ACK':
        // When both sides began, the second one comes after the association is up (§5.2.5).
        if (parts.state.is('cookie-echoed')) parts.establish(now, connection.peer);
        break;
      case 'DATA':
      case 'FORWARD-TSN':
        this.handleIncoming(chunk, connection);
        break;
      case 'SACK':
        parts.sender.handleSack(now, chunk);
        break;
      case 'HEARTBEAT':
        parts.outlet.control({ type: 'HEARTBEAT-ACK', parameters: chunk.parameters });
        break;
      case 'HEARTBEAT-ACK':
        this.handleHeartbeatAck(now, chunk);
        break;
      case 'RE-CONFIG': {
        const { local, remote } = connection.reset.handle(now, chunk);
        for (const streamIds of remote) parts.channels.handleIncomingReset(streamIds);
        parts.channels.handleOutgoingReset(local);
        break;
      }
      case 'SHUTDOWN':
        parts.sender.handleSack(now, { ...chunk, receiverWindow: undefined, gapBlocks: [] });
        parts.shutdown.handleShutdown(now);
        break;
      case 'SHUTDOWN-ACK':
      case 'SHUTDOWN-COMPLETE':
        this.lifecycle.handleShutdownEnd(chunk, connection.peer);
        break;
      case 'PAD':
        break;
      case 'I-DATA':
      case 'I-FORWARD-TSN':
        // Not negotiated, as no INIT of ours offers them (RFC 8260 §2.2.1).
        this.parts.refuse(chunk);
        break;
      default:
        assertNever(chunk);
    }
  }

  private handleIncoming(
    chunk: ChunkOf<'DATA'> | ChunkOf<'FORWARD-TSN'>,
    { receiver }: Connection,
  ): void {
    const { parts } = this;
    if (!parts.state.is(...RECEIVING)) {
      this.parts.refuse(chunk);
      return;
    }
    if (chunk.type === 'DATA' && chunk.data.length === 0) {
      const info = new Uint8Array(4);
      new DataView(info.buffer).setUint32(0, chunk.tsn);
      parts.abort({ code: ERROR_CAUSES.NO_USER_DATA, info });
      return;
    }
    const messages =
      chunk.type === 'DATA' ? receiver.handleData(chunk) : receiver.handleForwardTsn(chunk);
    for (const message of messages) parts.channels.handleMessage(message);
    if (parts.state.is('shutdown-sent')) parts.shutdown.handleLateData(receiver);
  }

  private handleHeartbeatAck(now: Milliseconds, chunk: ChunkOf<'HEARTBEAT-ACK'>): void {
    const rtt = this.parts.heartbeat.roundTrip(now, chunk);
    if (rtt === undefined) {
      this.parts.refuse(chunk);
      return;
    }
    this.parts.outlet.emit({ kind: 'heartbeat-answered', rtt });
    this.parts.sender.measureRoundTrip(rtt);
  }

  private handleUnknown(chunk: UnknownChunk): boolean {
    const { parts } = this;
    const { skip, report } = whenUnknown(chunk.code);
    parts.drop({ kind: 'unknown-chunk', code: chunk.code });
    if (report) {
      const info = encodeChunk(chunk).slice(0, REPORTED_BYTES);
      const causes = [{ code: ERROR_CAUSES.UNRECOGNIZED_CHUNK_TYPE, info }];
      parts.outlet.control({ type: 'ERROR', causes });
    }
    return skip;
  }

  private handleOutOfTheBlue(packet: SctpPacket): void {
    const [first] = packet.chunks;
    if (first !== undefined) this.parts.refuse(first);
    const answer = answerOutOfTheBlue(packet);
    if (answer !== undefined) this.parts.outlet.alone(answer.tag, answer.chunk);
  }
}
