/** A transport address: an IP address and a port. RFC 4787 writes it X:x. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** Addresses are compared as text: whoever builds a network writes each in one way. */
export function sameEndpoint(one: Endpoint, other: Endpoint): boolean {
  return one.address === other.address && one.port === other.port;
}

/** `198.51.100.1:3478`, and `[2001:db8::1]:3478` (RFC 5952 §6). */
export function endpointText({ address, port }: Endpoint): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
