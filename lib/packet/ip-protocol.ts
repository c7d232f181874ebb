/** Protocols that IP carries, by the numbers of the registry of IANA; only those often seen. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'ICMP'],
  [2, 'IGMP'],
  [6, 'TCP'],
  [17, 'UDP'],
  [50, 'ESP'],
  [51, 'AH'],
  [58, 'ICMPv6'],
  [132, 'SCTP'],
]);

export const TCP = 6;
export const UDP = 17;
export const SCTP = 132;

/** Undefined for a protocol that has no name here. */
export function ipProtocolName(protocol: number): string | undefined {
  return NAMES.get(protocol);
}
