import { type Milliseconds, milliseconds } from '@/lib/time';
import { AssociationParts, type SctpSetup } from './association-parts';
import type { ChannelRequest, OpenResult, SendResult } from './channels/channel';
import { ChunkHandler } from './chunk-handler';
import { decodePacket } from './decode-packet';
import { ERROR_CAUSES, textCause } from './error-causes';
import type { SctpEvent, SctpState } from './events';
import type { ChannelMessage } from './payload-protocol';

/** States in which channels and messages are taken, and in which data may leave. */
const OPENING: readonly SctpState[] = ['closed', 'cookie-wait', 'cookie-echoed', 'established'];
const SENDING: readonly SctpState[] = ['established', 'shutdown-pending', 'shutdown-received'];

/** One end of an association between two DTLS peers, with its data channels. */
export function createSctpAssociation(setup: SctpSetup): SctpAssociation {
  return new SctpAssociation(setup);
}

/**
 * One end of an SCTP association over DTLS (RFC 9260, 8261) without I/O. Hand in a wish, a packet
 * or the time, then drain `pollTransmit` and `pollEvent`, and come back at `pollTimeout`. Nothing
 * that is received makes it throw.
 */
export class SctpAssociation {
  private readonly parts: AssociationParts;
  private readonly chunks: ChunkHandler;

  constructor(setup: SctpSetup) {
    this.parts = new AssociationParts(setup);
    this.chunks = new ChunkHandler(this.parts);
  }

  get state(): SctpState {
    return this.parts.state.current;
  }

  /** Sends an INIT. In WebRTC both sides do, as soon as DTLS is up. */
  connect(now: Milliseconds): void {
    const { state, handshake } = this.parts;
    if (state.is('closed') && !state.isOver) handshake.begin(now);
    this.flush(now);
  }

  /** A channel may be wanted before the association is up. */
  openChannel(now: Milliseconds, request: ChannelRequest): OpenResult {
    const { state, channels } = this.parts;
    if (state.isOver || !state.is(...OPENING)) return { ok: false, problem: 'association-over' };
    const result = channels.open(request);
    this.flush(now);
    return result;
  }

  /** A channel takes messages once it is open, acknowledged or not. */
  send(now: Milliseconds, channelId: number, message: ChannelMessage): SendResult {
    const { state, channels } = this.parts;
    if (!state.is('established')) return { ok: false, problem: 'channel-not-open' };
    const result = channels.send(now, channelId, message);
    this.flush(now);
    return result;
  }

  /** What was sent before still arrives; false for a channel that is not there. */
  closeChannel(now: Milliseconds, channelId: number): boolean {
    const isThere = this.parts.channels.close(channelId);
    this.flush(now);
    return isThere;
  }

  /** Ends after everything has arrived. */
  shutdown(now: Milliseconds): void {
    this.parts.shutdown.begin();
    this.flush(now);
  }

  /** Ends now, as a browser does when its connection is closed; `reason` is told. */
  abort(reason: string): void {
    const { parts } = this;
    if (!parts.state.isOver) parts.abort(textCause(ERROR_CAUSES.USER_INITIATED_ABORT, reason));
  }

  receive(now: Milliseconds, bytes: Uint8Array): void {
    const decoded = decodePacket(bytes);
    if (!decoded.ok) this.parts.drop({ kind: 'malformed', problem: decoded.problem });
    else if (decoded.checksum.verdict !== 'right') this.parts.drop({ kind: 'wrong-checksum' });
    else this.chunks.handlePacket(now, decoded.packet);
    this.flush(now);
  }

  pollTransmit(): Uint8Array | undefined {
    return this.parts.packets.take();
  }

  pollEvent(): SctpEvent | undefined {
    return this.parts.events.shift();
  }

  /** When to call `handleTimeout` next; undefined while there is nothing to wait for. */
  pollTimeout(): Milliseconds | undefined {
    const { state, sender, connection, heartbeat, handshake, shutdown } = this.parts;
    const data = [
      sender.dueAt,
      connection?.receiver.dueAt,
      connection?.reset.dueAt,
      heartbeat.dueAt,
    ];
    const moments = [handshake.dueAt, shutdown.dueAt, ...(state.isConnected ? data : [])];
    const earliest = Math.min(...moments.flatMap((at) => at ?? []));
    return earliest === Number.POSITIVE_INFINITY ? undefined : milliseconds(earliest);
  }

  handleTimeout(now: Milliseconds): void {
    const { state, sender, connection, heartbeat, handshake, shutdown, outlet } = this.parts;
    if (handshake.handleTimeout(now)) sender.repeatWithCookie();
    if (connection !== undefined && state.isConnected) {
      shutdown.handleTimeout(now, connection.receiver);
      sender.handleTimeout(now);
      connection.reset.handleTimeout(now);
      const chunk = heartbeat.take(now, sender.timeout.rto);
      if (chunk !== undefined) outlet.control(chunk);
    }
    this.flush(now);
  }

  /** Makes packets of all that may leave now. */
  private flush(now: Milliseconds): void {
    const { connection, state, handshake, packets, sender, shutdown, heartbeat } = this.parts;
    if (connection === undefined) return;
    const { receiver, reset, peer } = connection;
    if (state.is('cookie-echoed')) {
      const echo = handshake.takeCookieEcho();
      if (echo !== undefined) packets.sendCookieEcho(now, peer.tag, echo);
    }
    if (!state.isConnected) return;
    sender.expire(now);
    this.passOnResets();
    do {
      shutdown.advance(now, receiver);
      const cargo = { mayCarryData: state.is(...SENDING), receiver };
      const hasSentData = packets.send(now, peer.tag, cargo);
      if (hasSentData) heartbeat.restart(now, sender.timeout.rto);
      // A stream can be reset once its last message has left: then there is one chunk more.
    } while (state.is('established') && reset.ask(now));
  }

  /** A peer that cannot reset streams never answers, so the channel just ends (RFC 8831 §6.7). */
  private passOnResets(): void {
    const { unwantedStreams, connection, channels } = this.parts;
    const streams = [...unwantedStreams];
    unwantedStreams.clear();
    if (connection?.peer.reconfiguration) {
      for (const streamId of streams) connection.reset.want(streamId);
    } else if (streams.length > 0) {
      channels.handleOutgoingReset(streams);
      channels.handleIncomingReset(streams);
    }
  }
}
