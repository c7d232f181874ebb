/**
 * An address with its port; IPv6 in brackets (RFC 3986 §3.2.2), mDNS names cut after their first
 * group, "?" where the address is hidden.
 */
export function formatEndpoint(address: string | undefined, port: number | undefined): string {
  const host = address === undefined || address === '' ? '?' : shortName(address);
  const bracketed = host.includes(':') ? `[${host}]` : host;
  return port === undefined ? bracketed : `${bracketed}:${port}`;
}

/** A random name says nothing past its beginning: `2ae79431-….local`. */
function shortName(address: string): string {
  return address.replace(/^([\da-f]{8}-)[\da-f-]{27}(\.local)$/i, '$1…$2');
}
