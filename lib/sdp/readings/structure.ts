import type { AddressClass } from '../../address';

/*
 * The lines that carry no attribute (RFC 8866 §5): the session's own, times, and the m-lines;
 * and the lines that are none.
 */

/** A time span of r= and z= (RFC 8866 §5.10): as written, with `d`, `h`, `m`, `s` or none behind it. */
export interface TypedTime {
  readonly written: string;
  /** As digits, with `-` before them where it is negative: may be beyond what a number holds. */
  readonly seconds: string;
}

/** A moment of t= and z= (RFC 8866 §5.9). */
export interface SessionTime {
  /** Seconds since 1900 as digits; 0 for unbounded. */
  readonly written: string;
  /** `1996-02-27 15:26:59`, UTC; none for 0, and beyond what dates reach. */
  readonly date?: string | undefined;
}

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
      /** Of an address of the Internet, IN IP4 and IN IP6. */
      readonly addressClass?: AddressClass | undefined;
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
      /** Of an address of the Internet, IN IP4 and IN IP6. */
      readonly addressClass?: AddressClass | undefined;
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
  | { readonly kind: 'timing'; readonly start: SessionTime; readonly stop: SessionTime }
  | {
      readonly kind: 'repeat';
      readonly interval: TypedTime;
      readonly duration: TypedTime;
      readonly offsets: readonly TypedTime[];
    }
  | {
      readonly kind: 'time zones';
      readonly adjustments: readonly { readonly at: SessionTime; readonly offset: TypedTime }[];
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
