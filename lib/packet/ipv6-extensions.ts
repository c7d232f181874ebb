import type { Fragment } from './ip-packet';
import { ipProtocolName } from './ip-protocol';
import { type PacketField, packetField } from './packet-field';

/** The headers between the IPv6 header and what it carries. */
export interface ExtensionChain {
  readonly fields: readonly PacketField[];
  /** Of what follows the last of them. */
  readonly protocol: number;
  readonly end: number;
  readonly fragment: Fragment | undefined;
  readonly isRouted: boolean;
  readonly isBroken: boolean;
}

const ROUTING = 43;
const FRAGMENT = 44;
const AUTHENTICATION = 51;

/** RFC 8200 §4.1; the lengths of the authentication header count words of four (RFC 4302 §2.2). */
const KINDS: ReadonlyMap<number, string> = new Map([
  [0, 'Hop-by-Hop Options'],
  [ROUTING, 'Routing'],
  [FRAGMENT, 'Fragment'],
  [AUTHENTICATION, 'Authentication'],
  [60, 'Destination Options'],
  [135, 'Mobility'],
]);

/** Reads extension headers from `start` on, up to what they carry or the first fault. */
export function readExtensionHeaders(
  bytes: Uint8Array,
  first: number,
  start: number,
  end: number,
): ExtensionChain {
  const fields: PacketField[] = [];
  let protocol = first;
  let fragment: Fragment | undefined;
  let isRouted = false;
  let at = start;
  for (;;) {
    const kind = KINDS.get(protocol);
    // Behind the head of a later fragment comes payload, whatever its first byte says.
    if (kind === undefined || (fragment !== undefined && fragment.offset > 0)) break;
    const length = lengthOf(bytes, protocol, at);
    if (at + 8 > end || at + length > end) {
      const problem = { kind: 'cut-off', wanted: Math.max(8, length), had: end - at } as const;
      const value = { kind, length: end - at };
      fields.push(
        packetField('ipv6-extension-header', { start: at, end }, value, kind, { problem }),
      );
      return { fields, protocol, end, fragment, isRouted, isBroken: true };
    }
    if (protocol === FRAGMENT) fragment = fragmentAt(bytes, at);
    if (protocol === ROUTING && (bytes[at + 3] ?? 0) > 0) isRouted = true;
    fields.push(extensionField(bytes, protocol, kind, at, length));
    protocol = bytes[at] ?? 0;
    at += length;
  }
  return { fields, protocol, end: at, fragment, isRouted, isBroken: false };
}

function lengthOf(bytes: Uint8Array, protocol: number, at: number): number {
  const said = bytes[at + 1] ?? 0;
  if (protocol === FRAGMENT) return 8;
  return protocol === AUTHENTICATION ? 4 * (said + 2) : 8 * (said + 1);
}

function fragmentAt(bytes: Uint8Array, at: number): Fragment {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offset = view.getUint16(at + 2);
  const more = (offset & 1) !== 0;
  return { identification: view.getUint32(at + 4), offset: offset & 0xfff8, more };
}

function extensionField(
  bytes: Uint8Array,
  protocol: number,
  kind: string,
  at: number,
  length: number,
): PacketField {
  const next = bytes[at] ?? 0;
  const carries = ipProtocolName(next) ?? KINDS.get(next);
  const part = (from: number, to: number) => ({ start: at + from, end: at + to });
  const head = packetField(
    'ip-protocol',
    part(0, 1),
    { protocol: next, carries },
    carries ?? `${next}`,
  );
  const whole = { start: at, end: at + length };
  return packetField('ipv6-extension-header', whole, { kind, length }, kind, {
    fields: [
      head,
      ...(protocol === FRAGMENT ? fragmentFields(bytes, at) : plainFields(length, part)),
    ],
  });
}

function fragmentFields(bytes: Uint8Array, at: number): readonly PacketField[] {
  const { identification, offset, more } = fragmentAt(bytes, at);
  const text = `${more ? 'MF ' : ''}${offset}`;
  const value = { mayNotFragment: false, more, offset };
  return [
    packetField('ip-fragment', { start: at + 2, end: at + 4 }, value, text),
    packetField(
      'ip-identification',
      { start: at + 4, end: at + 8 },
      { identification },
      `${identification}`,
    ),
  ];
}

function plainFields(
  length: number,
  part: (from: number, to: number) => { start: number; end: number },
) {
  return [
    packetField('ipv6-extension-length', part(1, 2), { length }, `${length} B`),
    packetField('ipv6-extension-data', part(2, length), { length: length - 2 }, `${length - 2} B`),
  ];
}
