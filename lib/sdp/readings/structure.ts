/*
 * The lines that carry no attribute (RFC 8866 §5): the session's own, times, and the m-lines;
 * and the lines that are none.
 */

/** A line of one of the letters of RFC 8866 §5. */
export type StructureReading =
  | { readonly kind: 'version'; readonly version: string }
  | {
      readonly kind: 'origin';
      readonly username: string;
      /** Digits: up to 2^64, beyond what a number holds. */
      readonly sessionId: string;
      readonly sessionVersion: string;
      readonly netType: string;
      readonly addressType: string;
      readonly address: string;
    }
  | { readonly kind: 'session name'; readonly name: string }
  | { readonly kind: 'information'; readonly information: string }
  | { readonly kind: 'uri'; readonly uri: string }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'phone'; readonly phone: string }
  | {
      readonly kind: 'connection';
      readonly netType: string;
      readonly addressType: string;
      readonly address: string;
      /** Time to live of IPv4 multicast, 0 to 255. */
      readonly ttl?: number | undefined;
      /** How many multicast addresses, from this one on. */
      readonly count?: number | undefined;
    }
  | {
      readonly kind: 'bandwidth';
      /** CT, AS, TIAS, RS, RR or another. */
      readonly modifier: string;
      /** kbit/s for CT and AS; bit/s for TIAS, RS and RR. */
      readonly value: number;
    }
  /** Seconds since 1900 as digits; 0 for unbounded. */
  | { readonly kind: 'timing'; readonly start: string; readonly stop: string }
  | {
      readonly kind: 'repeat';
      readonly interval: string;
      readonly duration: string;
      readonly offsets: readonly string[];
    }
  | {
      readonly kind: 'time zones';
      readonly adjustments: readonly { readonly at: string; readonly offset: string }[];
    }
  | { readonly kind: 'key'; readonly method: string; readonly key?: string | undefined }
  | {
      readonly kind: 'media';
      readonly media: string;
      /** 0 to 65535. */
      readonly port: number;
      readonly portCount?: number | undefined;
      readonly proto: string;
      /** Payload types under RTP; otherwise what the transport defines. */
      readonly formats: readonly string[];
    };

/** A line that says nothing of its own. */
export type EmptyReading =
  | { readonly kind: 'blank' }
  /** Text before or behind the description, or between its parts. */
  | { readonly kind: 'around' };

export type StructureTokenRole =
  | 'version'
  | 'username'
  | 'session id'
  | 'session version'
  | 'network type'
  | 'address type'
  | 'address'
  | 'session name'
  | 'information'
  | 'uri'
  | 'email'
  | 'phone'
  | 'ttl'
  | 'address count'
  | 'bandwidth type'
  | 'bandwidth'
  | 'start time'
  | 'stop time'
  | 'repeat interval'
  | 'active duration'
  | 'repeat offset'
  | 'adjustment time'
  | 'adjustment offset'
  | 'key method'
  | 'key'
  | 'media'
  | 'port'
  | 'port count'
  | 'proto'
  | 'format';
