import type { EventOf } from '../trace/events/event';
import type { DropReason } from './inspect-drop';

/** What became of a message or a packet after it left. */
export type Delivery =
  | { readonly kind: 'arrived'; readonly took: string }
  | ({ readonly kind: 'dropped' } & DropReason)
  | { readonly kind: 'underway' };

interface Packet {
  readonly node: string;
  readonly label?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A line of the table of a NAT; inside and outside are equal at a firewall, which translates nothing. */
interface MappingValues {
  readonly node: string;
  readonly change: EventOf<'mapping-changed'>['change'];
  /** The number of the mapping at its NAT, from 1. */
  readonly mapping: number;
  readonly protocol: 'udp' | 'tcp';
  readonly internal: string;
  readonly external: string;
  readonly remote?: string | undefined;
  /** How long it lasts from now on, if nothing refreshes it. */
  readonly lasts: string;
  readonly cause?: string | undefined;
}

interface HeldFlowValues {
  readonly node: string;
  readonly change: EventOf<'held-flow-changed'>['change'];
  readonly protocol: 'udp' | 'tcp';
  readonly external: string;
  readonly remote: string;
  readonly lasts: string;
}

/** What a TURN server keeps, made ready for reading; a channel's number is hexadecimal. */
export type AllocationSubject =
  | { readonly kind: 'allocation'; readonly client?: string | undefined }
  | { readonly kind: 'permission'; readonly address: string }
  | { readonly kind: 'channel'; readonly channel: string; readonly peer: string };

interface AllocationValues {
  readonly node: string;
  readonly relayed: string;
  readonly subject: AllocationSubject;
  readonly change: EventOf<'allocation-changed'>['change'];
}

/** What the words for events of the network may use. */
export interface NetworkValues {
  'packet-sent': Packet & {
    readonly protocol: 'udp' | 'tcp';
    readonly bytes?: number | undefined;
    readonly delivery: Delivery;
    /** Another node sent this packet first: here it is passed on. */
    readonly passedOn: boolean;
    readonly next?: string | undefined;
    readonly mapping?: number | undefined;
    /** The network made it of another packet. */
    readonly copy: boolean;
    /** The flags of a TCP segment, as in "SYN, ACK"; empty for one without; undefined for UDP. */
    readonly flags?: string | undefined;
    readonly tls: boolean;
  };
  'packet-received': Packet & { readonly took?: string | undefined };
  'packet-dropped': Packet & DropReason;
  'mapping-changed': MappingValues;
  'held-flow-changed': HeldFlowValues;
  'allocation-changed': AllocationValues;
}
