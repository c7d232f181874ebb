/** What a filter compared a packet with when it let it go no further. */
export interface FilterReason {
  /** As the filter saw it: of a hairpinned packet the external address of its sender. */
  readonly sourceAddress: string;
  /** Told where the address is known, and only this port is not. */
  readonly sourcePort: number | undefined;
  /** The remotes that it knew, endpoints or addresses alone; not told where the address is known. */
  readonly known: readonly string[];
}

const UNKNOWN_PORT = /^the filter knows (\S+) but not port (\d+)$/;
const UNKNOWN_ADDRESS = /^the filter does not know (\S+), it knows (?:nobody|only (.+))$/;

/**
 * Reads the clause that a NAT or firewall recorded with a packet which its filter dropped; undefined
 * for any other. Whether a filter is that of a mapping or of an internal endpoint (RFC 4787 §5) is
 * not to be seen in the rows of a table, so that nothing but this clause tells whom it knew.
 */
export function readFilterReason(reason: string): FilterReason | undefined {
  const [, address, port] = UNKNOWN_PORT.exec(reason) ?? [];
  if (address !== undefined) return { sourceAddress: address, sourcePort: Number(port), known: [] };
  const [, stranger, known = ''] = UNKNOWN_ADDRESS.exec(reason) ?? [];
  if (stranger === undefined) return undefined;
  const remotes = known.split(', ').filter((remote) => remote !== '');
  return { sourceAddress: stranger, sourcePort: undefined, known: remotes };
}
