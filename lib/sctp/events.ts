import type { DcepProblem, Reliability } from './dcep';
import type { ErrorCause } from './error-causes';
import type { SctpProblem } from './packet';
import type { ChannelMessage } from './payload-protocol';

/** RFC 9260 §4. */
export type SctpState =
  | 'closed'
  | 'cookie-wait'
  | 'cookie-echoed'
  | 'established'
  | 'shutdown-pending'
  | 'shutdown-sent'
  | 'shutdown-received'
  | 'shutdown-ack-sent';

/** The timers of RFC 9260 and 6525 that can run out. */
export type SctpTimer = 't1-init' | 't1-cookie' | 't2-shutdown' | 't3-rtx' | 're-config';

/** Why a packet, or one chunk of it, was not acted upon. */
export type SctpDrop =
  | { readonly kind: 'malformed'; readonly problem: SctpProblem }
  | { readonly kind: 'wrong-checksum' }
  | { readonly kind: 'wrong-verification-tag' }
  | { readonly kind: 'wrong-port' }
  /** Not expected in the state of the association (§5.1, §8.4). */
  | { readonly kind: 'unexpected-chunk'; readonly chunk: string; readonly state: SctpState }
  | { readonly kind: 'unknown-chunk'; readonly code: number }
  /** A State Cookie that was not made here, or not for this association (§5.2.4). */
  | { readonly kind: 'foreign-cookie' }
  /** A duplicate, or a TSN for which there is no room. */
  | { readonly kind: 'duplicate-tsn' | 'no-room-for-tsn'; readonly tsn: number }
  | { readonly kind: 'malformed-dcep'; readonly streamId: number; readonly problem: DcepProblem }
  /** An OPEN for a stream in use, or for one of those that are ours to open; user data on a stream
   * that no channel uses (any more), or of a PPID that no channel knows. */
  | {
      readonly kind:
        | 'stream-in-use'
        | 'wrong-parity'
        | 'no-such-channel'
        | 'channel-closing'
        | 'unknown-ppid';
      readonly streamId: number;
      readonly ppid: number;
    };

/** What is known of a channel when it is opened, by whichever side. */
export interface ChannelDescription {
  /** Also the identifier of its streams in both directions. */
  readonly channelId: number;
  readonly label: string;
  readonly protocol: string;
  readonly ordered: boolean;
  readonly reliability: Reliability;
  /** Agreed upon outside, so that nothing announces it. */
  readonly negotiated: boolean;
}

/** What happened at this end. TSNs are as on the wire. */
export type SctpEvent =
  | { readonly kind: 'state-changed'; readonly from: SctpState; readonly to: SctpState }
  /** An INIT came while ours was under way (§5.2.1, §5.2.2). */
  | { readonly kind: 'init-collided'; readonly state: SctpState }
  | {
      readonly kind: 'established';
      readonly localTag: number;
      readonly remoteTag: number;
      readonly localInitialTsn: number;
      readonly remoteInitialTsn: number;
      readonly partialReliability: boolean;
      readonly reconfiguration: boolean;
    }
  | ({ readonly kind: 'channel-created' } & ChannelDescription)
  /** The other side announced it; it is open at once. */
  | ({ readonly kind: 'channel-incoming' } & ChannelDescription)
  /** Messages may be sent: as soon as the association is up, whatever the other side knows yet. */
  | { readonly kind: 'channel-opened'; readonly channelId: number }
  /** The other side's DCEP ACK is here. */
  | { readonly kind: 'channel-acknowledged'; readonly channelId: number }
  | { readonly kind: 'channel-closing'; readonly channelId: number; readonly by: Side }
  | { readonly kind: 'channel-closed'; readonly channelId: number }
  /** Its last fragment left for the first time. */
  | ({ readonly kind: 'message-sent'; readonly ppid: number } & MessageRange)
  /** All of its fragments have arrived over there. */
  | ({ readonly kind: 'message-acknowledged'; readonly ppid: number } & MessageRange)
  | {
      readonly kind: 'message-received';
      readonly channelId: number;
      readonly message: ChannelMessage;
      readonly ppid: number;
      readonly firstTsn: number;
      readonly lastTsn: number;
    }
  /** A message of a channel that does not try for ever. */
  | {
      readonly kind: 'abandoned';
      readonly channelId: number;
      readonly messageId: number;
      /** Those that had left; none if it expired while it waited. */
      readonly tsns: readonly number[];
      readonly why: 'max-retransmits' | 'max-packet-life-time';
    }
  /** The other side gave up what was missing (RFC 3758 §3.6). */
  | { readonly kind: 'skipped'; readonly newCumulativeTsn: number; readonly skipped: number }
  | {
      readonly kind: 'retransmitted';
      readonly tsn: number;
      readonly why: RetransmissionCause;
      /** How often it was sent before. */
      readonly sendings: number;
    }
  | { readonly kind: 'timer-expired'; readonly timer: SctpTimer; readonly nextWait: number }
  | { readonly kind: 'rtt-measured'; readonly rtt: number; readonly rto: number }
  | {
      readonly kind: 'window-changed';
      readonly cwnd: number;
      readonly ssthresh: number;
      readonly why: WindowCause;
    }
  | { readonly kind: 'heartbeat-answered'; readonly rtt: number }
  | {
      readonly kind: 'stream-reset-asked';
      readonly by: Side;
      readonly streams: readonly number[];
    }
  | {
      readonly kind: 'stream-reset-answered';
      readonly by: Side;
      readonly streams: readonly number[];
      /** Of `RECONFIGURATION_RESULTS`. */
      readonly result: number;
    }
  | { readonly kind: 'error-reported'; readonly causes: readonly ErrorCause[] }
  | { readonly kind: 'dropped'; readonly reason: SctpDrop }
  /** At once, with what may be lost. */
  | { readonly kind: 'aborted'; readonly by: Side; readonly causes: readonly ErrorCause[] }
  /** After everything had arrived. */
  | { readonly kind: 'shutdown-completed' };

export type Side = 'local' | 'remote';

export type RetransmissionCause = 't3-rtx' | 'fast-retransmit' | 't1-cookie';

export type WindowCause = 'slow-start' | 'congestion-avoidance' | 'fast-retransmit' | 't3-rtx';

interface MessageRange {
  readonly channelId: number;
  /** What `send` returned; 0 and up also for DCEP's messages. */
  readonly messageId: number;
  readonly firstTsn: number;
  readonly lastTsn: number;
}
