/**
 * What a transport checksum turned out to be. `partial`: only the pseudo header's sum stands there,
 * because the network card was to do the rest. `absent`: the sender computed none (UDP over IPv4).
 * `unknown`: not all the bytes that it covers are there.
 */
export type ChecksumVerdict = 'right' | 'wrong' | 'partial' | 'absent' | 'unknown';

interface Ports {
  readonly source: number;
  readonly destination: number;
}

interface Addresses {
  readonly source: string;
  readonly destination: string;
}

/** Names of protocols are those of the registries; undefined for one without a name here. */
interface Carries {
  readonly carries: string | undefined;
}

interface LinkFields {
  readonly 'ethernet-header': Addresses & Carries;
  readonly 'mac-destination': { readonly address: string; readonly isGroup: boolean };
  readonly 'mac-source': { readonly address: string };
  readonly 'ether-type': { readonly type: string } & Carries;
  readonly 'vlan-tag': { readonly id: number; readonly priority: number };
  readonly 'loopback-header': { readonly family: number } & Carries;
  /** Linux's own header of a capture on all interfaces: no link ever carries it. */
  readonly 'cooked-header': { readonly version: 1 | 2; readonly isOutgoing: boolean } & Carries;
  readonly 'cooked-packet-type': { readonly type: number };
  readonly 'cooked-interface': { readonly index: number };
  readonly 'cooked-hardware-type': { readonly type: number };
  readonly 'cooked-address': { readonly address: string; readonly length: number };
  readonly 'link-trailer': { readonly length: number };
}

interface IpFields {
  readonly 'ipv4-header': Addresses & Carries;
  /** `length` is that of the header, in bytes. */
  readonly 'ipv4-version': { readonly version: number; readonly length: number };
  readonly 'ip-traffic-class': { readonly dscp: number; readonly ecn: number };
  readonly 'ipv4-total-length': { readonly length: number };
  readonly 'ip-identification': { readonly identification: number };
  /** The offset is in bytes. */
  readonly 'ip-fragment': {
    readonly mayNotFragment: boolean;
    readonly more: boolean;
    readonly offset: number;
  };
  readonly 'ip-hop-limit': { readonly hops: number };
  readonly 'ip-protocol': { readonly protocol: number } & Carries;
  readonly 'ipv4-checksum': { readonly checksum: string; readonly verdict: ChecksumVerdict };
  readonly 'ip-source': { readonly address: string };
  readonly 'ip-destination': { readonly address: string };
  readonly 'ipv4-option': { readonly kind: number; readonly length: number };
  readonly 'ipv6-header': Addresses & Carries;
  readonly 'ipv6-flow': { readonly dscp: number; readonly ecn: number; readonly flow: string };
  readonly 'ipv6-payload-length': { readonly length: number };
  readonly 'ipv6-extension-header': { readonly kind: string; readonly length: number };
  readonly 'ipv6-extension-length': { readonly length: number };
  readonly 'ipv6-extension-data': { readonly length: number };
}

interface TransportFields {
  readonly 'udp-header': Ports;
  readonly 'udp-source-port': { readonly port: number };
  readonly 'udp-destination-port': { readonly port: number };
  readonly 'udp-length': { readonly length: number };
  readonly 'udp-checksum': { readonly checksum: string; readonly verdict: ChecksumVerdict };
  readonly 'tcp-header': Ports & { readonly flags: string };
  readonly 'tcp-source-port': { readonly port: number };
  readonly 'tcp-destination-port': { readonly port: number };
  readonly 'tcp-sequence': { readonly sequence: number };
  readonly 'tcp-acknowledgment': { readonly acknowledgment: number; readonly counts: boolean };
  /** `length` is that of the header, in bytes. */
  readonly 'tcp-flags': { readonly flags: string; readonly length: number };
  readonly 'tcp-window': { readonly window: number };
  readonly 'tcp-checksum': { readonly checksum: string; readonly verdict: ChecksumVerdict };
  readonly 'tcp-urgent': { readonly pointer: number };
  readonly 'tcp-options': { readonly length: number; readonly kinds: string };
}

/** What lies below the messages: link, IP, UDP and TCP headers. */
export interface NetworkFields extends LinkFields, IpFields, TransportFields {}
