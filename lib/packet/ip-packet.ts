import type { ByteRange } from '@/lib/bytes/byte-range';
import { type PacketField, packetField } from './packet-field';
import type { PacketProblem } from './packet-problem';

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

/** Of a header that cannot be taken apart nothing is known but what is wrong with it. */
export function brokenIpPacket(
  name: 'ipv4-header' | 'ipv6-header',
  range: ByteRange,
  problem: PacketProblem,
): IpPacket {
  const nowhere = { source: '', destination: '', carries: undefined };
  return {
    fields: [packetField(name, range, nowhere, '', { problem })],
    source: '',
    destination: '',
    protocol: 0,
    payload: undefined,
    isWhole: false,
    pseudoSum: undefined,
    fragment: undefined,
  };
}
