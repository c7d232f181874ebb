import { type Milliseconds, milliseconds } from '@/lib/time';
import { decodeDcep, encodeDcep, type OpenMessage } from '../dcep';
import type { ChannelDescription, SctpDrop, SctpEvent, Side } from '../events';
import type { SctpOptions } from '../options';
import { type ChannelMessage, messageOf, type Payload, PPID, payloadOf } from '../payload-protocol';
import { wrap32 } from '../serial-number';
import type { OutgoingMessage } from '../transfer/outgoing-message';
import type { ReceivedMessage } from '../transfer/reassembly';
import {
  type Channel,
  type ChannelRequest,
  LAST_STREAM,
  type OpenResult,
  problemOf,
  type SendResult,
} from './channel';

/** Who takes even streams and who odd ones is the DTLS roles' choice (RFC 8832 §6). */
export type DtlsRole = 'dtls-client' | 'dtls-server';

/** As Firefox 153 says; "normal" would be 256 (RFC 8831 §6.4). Nothing here acts on it. */
const PRIORITY = 0;

/** What the channels need of their association. */
export interface ChannelCarrier {
  readonly emit: (event: SctpEvent) => void;
  readonly push: (message: OutgoingMessage) => void;
  readonly resetStream: (streamId: number) => void;
}

/** The data channels of one association (RFC 8831, 8832). */
export class DataChannels {
  private readonly channels = new Map<number, Channel>();
  private isUp = false;
  private nextMessageId = 0;

  constructor(
    private readonly role: DtlsRole,
    private readonly options: SctpOptions,
    private readonly carrier: ChannelCarrier,
  ) {}

  /** Announced at once, or with the COOKIE-ECHO; open when the association is up. */
  open(request: ChannelRequest): OpenResult {
    const { label, protocol, ordered, reliability, negotiatedId } = request;
    const problem = problemOf(request);
    if (problem !== undefined) return { ok: false, problem };
    const channelId = negotiatedId ?? this.freeStream();
    if (channelId === undefined) return { ok: false, problem: 'no-free-stream' };
    if (this.channels.has(channelId)) return { ok: false, problem: 'stream-in-use' };
    const negotiated = negotiatedId !== undefined;
    const description = { channelId, label, protocol, ordered, reliability, negotiated };
    const channel = this.register(description, negotiated);
    this.carrier.emit({ kind: 'channel-created', ...description });
    if (!negotiated) {
      const priority = PRIORITY;
      const message = { kind: 'open', ordered, reliability, priority, label, protocol } as const;
      this.announce(channelId, encodeDcep(message));
    }
    if (this.isUp) this.becomeOpen(channel);
    return { ok: true, channelId };
  }

  send(now: Milliseconds, channelId: number, message: ChannelMessage): SendResult {
    const channel = this.channels.get(channelId);
    if (channel === undefined) return { ok: false, problem: 'no-such-channel' };
    if (channel.state !== 'open') return { ok: false, problem: 'channel-not-open' };
    const payload = payloadOf(message);
    if (payload.bytes.length > this.options.maxMessageSize) {
      return { ok: false, problem: 'message-too-large' };
    }
    const { ordered, reliability } = channel.description;
    const messageId = this.push(channelId, payload, {
      // A message that overtook OPEN would find no channel (RFC 8832 §6).
      ordered: ordered || !channel.isKnownToPeer,
      maxRetransmits: reliability.kind === 'max-retransmits' ? reliability.count : undefined,
      expiresAt:
        reliability.kind === 'max-packet-life-time'
          ? milliseconds(now + reliability.milliseconds)
          : undefined,
    });
    return { ok: true, messageId };
  }

  /** What was sent before still arrives; false for a channel that is not there. */
  close(channelId: number): boolean {
    const channel = this.channels.get(channelId);
    if (channel === undefined) return false;
    this.beginClosing(channel, 'local');
    return true;
  }

  /** The association is up: every channel may be used, whatever the other side knows yet. */
  established(): void {
    this.isUp = true;
    for (const channel of this.channels.values()) {
      if (channel.state === 'connecting') this.becomeOpen(channel);
    }
  }

  /** Nothing can come or go any more. */
  ended(): void {
    this.isUp = false;
    for (const channelId of [...this.channels.keys()]) this.forget(channelId);
  }

  handleMessage(received: ReceivedMessage): void {
    const channel = this.channels.get(received.streamId);
    // The other side already uses the stream again, so it has seen our reset; we shall hear of it.
    if (channel?.isIncomingReset) channel.held.push(received);
    else if (received.ppid === PPID.DCEP) this.handleDcep(received);
    else this.handleUserMessage(received);
  }

  /** The other side sends nothing more on these streams; no stream named means all. */
  handleIncomingReset(streamIds: readonly number[]): void {
    for (const streamId of streamIds.length === 0 ? [...this.channels.keys()] : streamIds) {
      const channel = this.channels.get(streamId);
      if (channel === undefined) continue;
      channel.isIncomingReset = true;
      this.beginClosing(channel, 'remote');
      this.closeIfReset(channel);
    }
  }

  /** The other side knows that nothing more comes on these streams. */
  handleOutgoingReset(streamIds: readonly number[]): void {
    for (const streamId of streamIds) {
      const channel = this.channels.get(streamId);
      if (channel === undefined) continue;
      channel.isOutgoingReset = true;
      this.closeIfReset(channel);
    }
  }

  private handleDcep(received: ReceivedMessage): void {
    const { streamId } = received;
    const decoded = decodeDcep(received.bytes);
    if (!decoded.ok) {
      this.drop({ kind: 'malformed-dcep', streamId, problem: decoded.problem });
      if (!this.channels.has(streamId)) this.carrier.resetStream(streamId);
    } else if (decoded.message.kind === 'open') this.handleOpen(received, decoded.message);
    else this.handleAck(received);
  }

  private handleOpen({ streamId, ppid }: ReceivedMessage, open: OpenMessage): void {
    if (this.channels.has(streamId)) {
      this.drop({ kind: 'stream-in-use', streamId, ppid });
      return;
    }
    if (streamId % 2 === this.parity) {
      this.drop({ kind: 'wrong-parity', streamId, ppid });
      this.carrier.resetStream(streamId);
      return;
    }
    const { label, protocol, ordered, reliability } = open;
    const described = { channelId: streamId, label, protocol, ordered, reliability };
    const description = { ...described, negotiated: false };
    const channel = this.register(description, true);
    this.carrier.emit({ kind: 'channel-incoming', ...description });
    this.announce(streamId, encodeDcep({ kind: 'ack' }));
    this.becomeOpen(channel);
  }

  private handleAck({ streamId, ppid }: ReceivedMessage): void {
    const channel = this.channels.get(streamId);
    if (channel === undefined) this.drop({ kind: 'no-such-channel', streamId, ppid });
    else {
      channel.isKnownToPeer = true;
      this.carrier.emit({ kind: 'channel-acknowledged', channelId: streamId });
    }
  }

  private handleUserMessage(received: ReceivedMessage): void {
    const { streamId, ppid } = received;
    const channel = this.channels.get(streamId);
    const message = messageOf(received);
    if (channel === undefined) this.drop({ kind: 'no-such-channel', streamId, ppid });
    else if (channel.state === 'closing') this.drop({ kind: 'channel-closing', streamId, ppid });
    else if (message === undefined) this.drop({ kind: 'unknown-ppid', streamId, ppid });
    else {
      channel.isKnownToPeer = true;
      const firstTsn = wrap32(received.firstTsn);
      const lastTsn = wrap32(received.lastTsn);
      const what = { channelId: streamId, message, ppid, firstTsn, lastTsn };
      this.carrier.emit({ kind: 'message-received', ...what });
    }
  }

  private get parity(): number {
    return this.role === 'dtls-client' ? 0 : 1;
  }

  private freeStream(): number | undefined {
    for (let id = this.parity; id <= LAST_STREAM; id += 2) if (!this.channels.has(id)) return id;
    return undefined;
  }

  private register(description: ChannelDescription, isKnownToPeer: boolean): Channel {
    const channel: Channel = {
      description,
      state: 'connecting',
      isKnownToPeer,
      isOutgoingReset: false,
      isIncomingReset: false,
      held: [],
    };
    this.channels.set(description.channelId, channel);
    return channel;
  }

  private becomeOpen(channel: Channel): void {
    channel.state = 'open';
    this.carrier.emit({ kind: 'channel-opened', channelId: channel.description.channelId });
  }

  private beginClosing(channel: Channel, by: Side): void {
    if (channel.state === 'closing') return;
    const { channelId } = channel.description;
    channel.state = 'closing';
    this.carrier.emit({ kind: 'channel-closing', channelId, by });
    this.carrier.resetStream(channelId);
  }

  private closeIfReset(channel: Channel): void {
    if (!channel.isIncomingReset || !channel.isOutgoingReset) return;
    this.forget(channel.description.channelId);
    for (const received of channel.held) this.handleMessage(received);
  }

  private forget(channelId: number): void {
    this.channels.delete(channelId);
    this.carrier.emit({ kind: 'channel-closed', channelId });
  }

  /** DCEP's own messages always are reliable and ordered (RFC 8832 §6). */
  private announce(streamId: number, bytes: Uint8Array): void {
    const payload = { ppid: PPID.DCEP, bytes };
    this.push(streamId, payload, {
      ordered: true,
      maxRetransmits: undefined,
      expiresAt: undefined,
    });
  }

  private push(
    streamId: number,
    { ppid, bytes }: Payload,
    how: Pick<OutgoingMessage, 'ordered' | 'maxRetransmits' | 'expiresAt'>,
  ): number {
    const messageId = this.nextMessageId;
    this.nextMessageId += 1;
    this.carrier.push({ messageId, streamId, ppid, bytes, ...how });
    return messageId;
  }

  private drop(reason: SctpDrop): void {
    this.carrier.emit({ kind: 'dropped', reason });
  }
}
