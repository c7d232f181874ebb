import type { Reference } from '@/lib/sdp/reference';

export const PROTOCOLS = ['udp', 'tcp', 'dtls', 'srtp', 'sctp'] as const;
export type MatrixProtocol = (typeof PROTOCOLS)[number];

export const PROPERTIES = [
  'order',
  'delivery',
  'duplicates',
  'state',
  'reading',
  'changing',
  'addressing',
  'fragmentation',
  'congestion',
] as const;
export type MatrixProperty = (typeof PROPERTIES)[number];

/** How much of a property a protocol gives: nothing, for a part of what it carries, for all of it. */
export type Provision = 'none' | 'part' | 'whole';

export interface MatrixCell {
  readonly provision: Provision;
  /** Where it is specified. */
  readonly references: readonly Reference[];
}

const at = (rfc: number, section?: string): Reference => ({ rfc, section });

const none = (...references: readonly Reference[]): MatrixCell => ({
  provision: 'none',
  references,
});
const part = (...references: readonly Reference[]): MatrixCell => ({
  provision: 'part',
  references,
});
const whole = (...references: readonly Reference[]): MatrixCell => ({
  provision: 'whole',
  references,
});

/** Who adds what to a datagram; what and by which field is said in words. */
export const PROTOCOL_MATRIX: Readonly<
  Record<MatrixProperty, Readonly<Record<MatrixProtocol, MatrixCell>>>
> = {
  order: {
    udp: none(at(8085, '3.3')),
    tcp: whole(at(9293, '3.4')),
    dtls: part(at(9147, '5.2')),
    srtp: part(at(3550, '5.1')),
    sctp: whole(at(9260, '6.6')),
  },
  delivery: {
    udp: none(at(8085, '3.3')),
    tcp: whole(at(6298, '5'), at(5681, '3.2')),
    dtls: part(at(9147, '5.8')),
    srtp: part(at(4585, '6.2.1'), at(4588, '4')),
    sctp: whole(at(9260, '6.2'), at(3758, '3')),
  },
  duplicates: {
    udp: none(at(8085, '3.3')),
    tcp: whole(at(9293, '3.4')),
    dtls: whole(at(9147, '4.5.1')),
    srtp: whole(at(3711, '3.3.2')),
    sctp: whole(at(9260, '6.2')),
  },
  state: {
    udp: none(at(768)),
    tcp: whole(at(9293, '3.5')),
    dtls: whole(at(9147, '5')),
    srtp: part(at(3711, '3.2')),
    sctp: whole(at(9260, '5.1')),
  },
  reading: {
    udp: none(at(8085, '6')),
    tcp: none(at(9293, '7')),
    dtls: whole(at(9147, '4')),
    srtp: part(at(3711, '3.1')),
    sctp: whole(at(8261, '3')),
  },
  changing: {
    udp: none(at(8085, '3.4')),
    tcp: none(at(9293, '3.1')),
    dtls: whole(at(9147, '4.5')),
    srtp: whole(at(3711, '3.1')),
    sctp: whole(at(8261, '5')),
  },
  addressing: {
    udp: part(at(768)),
    tcp: part(at(9293, '3.1')),
    dtls: none(at(7983, '7')),
    srtp: whole(at(3550, '5.1'), at(9143, '9.2')),
    sctp: whole(at(8831, '6.4')),
  },
  fragmentation: {
    udp: none(at(8085, '3.2')),
    tcp: whole(at(9293, '3.7')),
    dtls: part(at(9147, '5.5'), at(9147, '4.4')),
    srtp: none(at(6184, '5.8')),
    sctp: whole(at(9260, '6.9')),
  },
  congestion: {
    udp: none(at(8085, '3.1')),
    tcp: whole(at(5681, '3.1')),
    dtls: none(at(9147, '5.8.2')),
    srtp: none(at(8888)),
    sctp: whole(at(9260, '7.2')),
  },
};

/** What the header of UDP has no field for, in the order of the list. */
export const ABSENT = ['order', 'delivery', 'state', 'identity', 'secrecy', 'pace'] as const;
export type AbsentThing = (typeof ABSENT)[number];
