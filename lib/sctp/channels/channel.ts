import type { Reliability } from '../dcep';
import type { ChannelDescription } from '../events';
import type { ReceivedMessage } from '../transfer/reassembly';

/** A data channel that is wanted (RFC 8831 §6). */
export interface ChannelRequest {
  readonly label: string;
  /** The subprotocol; may be empty. */
  readonly protocol: string;
  readonly ordered: boolean;
  readonly reliability: Reliability;
  /** Both sides agreed on this stream, 0 to 65534, and open it for themselves; undefined: the
   * next free one, announced by DCEP. */
  readonly negotiatedId?: number;
}

export type OpenResult =
  | { readonly ok: true; readonly channelId: number }
  | { readonly ok: false; readonly problem: OpenProblem };

export type OpenProblem =
  | 'association-over'
  | 'no-free-stream'
  | 'stream-in-use'
  | 'stream-out-of-range'
  | 'text-too-long'
  | 'reliability-out-of-range';

export type SendResult =
  | { readonly ok: true; readonly messageId: number }
  | {
      readonly ok: false;
      readonly problem: 'no-such-channel' | 'channel-not-open' | 'message-too-large';
    };

/** Both directions of a channel are reset before it is closed (RFC 8831 §6.7). */
export interface Channel {
  readonly description: ChannelDescription;
  state: 'connecting' | 'open' | 'closing';
  /** The other side certainly knows the channel: messages need not be ordered behind OPEN. */
  isKnownToPeer: boolean;
  isOutgoingReset: boolean;
  isIncomingReset: boolean;
  /** What came for the next channel on this stream, before the end of this one was answered. */
  readonly held: ReceivedMessage[];
}

/** 65535 is no stream of a data channel (RFC 8832 §6). */
export const LAST_STREAM = 65_534;

const LONGEST_TEXT = 65_535;

/** Why this cannot be a channel of any association. */
export function problemOf(request: ChannelRequest): OpenProblem | undefined {
  const { label, protocol, reliability, negotiatedId: id } = request;
  if (isTooLong(label) || isTooLong(protocol)) return 'text-too-long';
  if (!isInRange(reliability)) return 'reliability-out-of-range';
  const isStream = id === undefined || (Number.isInteger(id) && id >= 0 && id <= LAST_STREAM);
  return isStream ? undefined : 'stream-out-of-range';
}

function isTooLong(text: string): boolean {
  return new TextEncoder().encode(text).length > LONGEST_TEXT;
}

function isInRange(reliability: ChannelRequest['reliability']): boolean {
  if (reliability.kind === 'reliable') return true;
  const limit =
    reliability.kind === 'max-retransmits' ? reliability.count : reliability.milliseconds;
  return Number.isInteger(limit) && limit >= 0 && limit <= 0xffff_ffff;
}
