import type { ByteRange } from '@/lib/bytes/byte-range';
import type { PacketField } from './packet-field';

/** An IP header taken apart, with what it says of the rest. */
export interface IpPacket {
  readonly fields: readonly PacketField[];
  readonly source: string;
  readonly destination: string;
  /** Of the payload, behind extension headers. */
  readonly protocol: number;
  /** What is there of the payload; undefined where the header is broken. */
  readonly payload: ByteRange | undefined;
  /** Nothing of the payload was cut off. */
  readonly isWhole: boolean;
  /** Addresses and protocol as the checksums of UDP and TCP count them; undefined when unknown. */
  readonly pseudoSum: number | undefined;
  readonly fragment: Fragment | undefined;
}

/** A piece of a payload; `offset` in bytes. */
export interface Fragment {
  readonly identification: number;
  readonly offset: number;
  readonly more: boolean;
}
