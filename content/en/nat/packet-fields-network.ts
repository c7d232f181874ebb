import type { ChecksumVerdict, NetworkFields } from '@/lib/packet/field-values-network';
import type { FieldWords } from '@/lib/packet/field-words';

const carried = (name: string | undefined) => name ?? 'a protocol without a name here';

const VERDICTS: Readonly<Record<ChecksumVerdict, string>> = {
  right: 'Right: computed again over these bytes, it is the same.',
  wrong: 'Not what these bytes add up to: they changed on the way, or the capture changed them.',
  partial:
    'Not finished: it was captured before the network card filled it in, as is usual on the sending machine.',
  absent: 'Zero: the sender computed none, which UDP over IPv4 allows.',
  unknown: 'It covers bytes that are not all here, so it was not checked.',
};

const ECN = ['not capable', 'capable, ECT(1)', 'capable, ECT(0)', 'congestion met'] as const;

const PACKET_TYPES: Readonly<Record<number, string>> = {
  0: 'to this machine',
  1: 'a broadcast',
  2: 'a multicast',
  3: 'to another machine',
  4: 'sent by this machine',
};

/** Link, IP, UDP and TCP headers. */
export const networkFieldWords: Pick<FieldWords, keyof NetworkFields> = {
  'ethernet-header': {
    name: 'Ethernet header',
    means: ({ source, destination, carries }) =>
      `A frame from ${source} to ${destination}, cards on one link; it carries ${carried(carries)}. The next router takes it off and puts on its own.`,
  },
  'mac-destination': {
    name: 'Destination MAC address',
    means: ({ address, isGroup }) =>
      isGroup
        ? `${address} is a group of cards on this link.`
        : `${address} is the next card on the way, often that of a router.`,
  },
  'mac-source': {
    name: 'Source MAC address',
    means: ({ address }) => `${address} is the card that put the frame on this link.`,
  },
  'ether-type': {
    name: 'EtherType',
    means: ({ type, carries }) => `${type}: ${carried(carries)} follows.`,
  },
  'vlan-tag': {
    name: 'VLAN tag',
    means: ({ id, priority }) =>
      `The frame belongs to virtual network ${id}, with priority ${priority} of 7.`,
  },
  'loopback-header': {
    name: 'Loopback header',
    means: ({ family, carries }) =>
      `Address family ${family}: ${carried(carries)}. The packet never left the machine.`,
  },
  'cooked-header': {
    name: 'Linux cooked capture header',
    means: ({ version, isOutgoing, carries }) =>
      `Version ${version}: put there by the capture on all interfaces instead of a link header. It carries ${carried(carries)}${isOutgoing ? ', sent by this machine' : ''}.`,
  },
  'cooked-packet-type': {
    name: 'Packet type',
    means: ({ type }) => `${type}: ${PACKET_TYPES[type] ?? 'another kind'}.`,
  },
  'cooked-interface': {
    name: 'Interface',
    means: ({ index }) => `Interface ${index} of the machine, by its own count.`,
  },
  'cooked-hardware-type': {
    name: 'Hardware type',
    means: ({ type }) => `${type} is the kind of link${type === 1 ? ': Ethernet' : ''}.`,
  },
  'cooked-address': {
    name: 'Link address',
    means: ({ address, length }) =>
      length === 0
        ? 'No address of the link layer.'
        : `${address}, ${length} bytes, is who sent it on the link.`,
  },
  'link-trailer': {
    name: 'Filling of the link',
    means: ({ length }) =>
      `${length} bytes behind the packet: Ethernet fills short frames, and IP’s own length tells where the packet ends.`,
  },
  'ipv4-header': {
    name: 'IPv4 header',
    means: ({ source, destination, carries }) =>
      `From ${source} to ${destination}, carrying ${carried(carries)}. Routers read this header and nothing behind it; a NAT rewrites it.`,
  },
  'ipv4-version': {
    name: 'Version and header length',
    means: ({ version, length }) => `Version ${version}; the header is ${length} bytes long.`,
  },
  'ip-traffic-class': {
    name: 'Class of traffic',
    means: ({ dscp, ecn }) =>
      `DSCP ${dscp}${dscp === 46 ? ' (expedited forwarding, as for voice)' : ''}: how the sender would like it treated. ECN: ${ECN[ecn] ?? ecn}.`,
  },
  'ipv4-total-length': {
    name: 'Total length',
    means: ({ length }) =>
      length === 0
        ? '0: the network card was still to cut the packet into pieces.'
        : `${length} bytes with this header.`,
  },
  'ip-identification': {
    name: 'Identification',
    means: ({ identification }) =>
      `${identification}: fragments of one packet have the same number. For a packet that is whole it says nothing.`,
  },
  'ip-fragment': {
    name: 'Fragmentation',
    means: ({ mayNotFragment, more, offset }) =>
      offset === 0 && !more
        ? `A whole packet${mayNotFragment ? ', which routers must not cut: if it is too large they drop it and say so' : ''}.`
        : `A fragment that begins at byte ${offset} of the payload; ${more ? 'more follow' : 'it is the last'}. If one is lost, all of the packet is.`,
  },
  'ip-hop-limit': {
    name: 'Hops left',
    means: ({ hops }) =>
      `${hops}: every router takes one off, and drops the packet at zero, so that none circles for ever.`,
  },
  'ip-protocol': {
    name: 'Protocol',
    means: ({ protocol, carries }) => `${protocol}: ${carried(carries)} follows.`,
  },
  'ipv4-checksum': {
    name: 'Header checksum',
    means: ({ checksum, verdict }) => `${checksum}, over this header alone. ${VERDICTS[verdict]}`,
  },
  'ip-source': {
    name: 'Source address',
    means: ({ address }) =>
      `${address}, where the packet says it comes from; a NAT writes its own.`,
  },
  'ip-destination': {
    name: 'Destination address',
    means: ({ address }) => `${address}: by it every router chooses the next hop.`,
  },
  'ipv4-option': {
    name: 'Option',
    means: ({ kind, length }) => `Option ${kind}, ${length} bytes.`,
  },
  'ipv6-header': {
    name: 'IPv6 header',
    means: ({ source, destination, carries }) =>
      `From ${source} to ${destination}, carrying ${carried(carries)}. It has no checksum: that of UDP covers the addresses.`,
  },
  'ipv6-flow': {
    name: 'Version, class of traffic, flow label',
    means: ({ dscp, ecn, flow }) =>
      `Version 6; DSCP ${dscp}, ECN ${ECN[ecn] ?? ecn}. Packets with label ${flow} and the same ends are to take one way.`,
  },
  'ipv6-payload-length': {
    name: 'Payload length',
    means: ({ length }) => `${length} bytes follow this header.`,
  },
  'ipv6-extension-header': {
    name: 'Extension header',
    means: ({ kind, length }) =>
      `${kind}, ${length} bytes between the IPv6 header and what it carries.`,
  },
  'ipv6-extension-length': {
    name: 'Length',
    means: ({ length }) => `This extension header has ${length} bytes.`,
  },
  'ipv6-extension-data': {
    name: 'Content',
    means: ({ length }) => `${length} bytes of the extension header.`,
  },
  'udp-header': {
    name: 'UDP header',
    means: ({ source, destination }) =>
      `From port ${source} to port ${destination}. These eight bytes are all that UDP adds: no number, no acknowledgment, no connection. A datagram may be lost, doubled or overtaken, and nobody is told.`,
  },
  'udp-source-port': {
    name: 'Source port',
    means: ({ port }) => `${port}: the application that sent it, and where answers go.`,
  },
  'udp-destination-port': {
    name: 'Destination port',
    means: ({ port }) => `${port}: which application of the machine it is for.`,
  },
  'udp-length': {
    name: 'Length',
    means: ({ length }) =>
      length >= 8
        ? `${length} bytes: 8 of this header and ${length - 8} of data.`
        : `${length} bytes, with this header.`,
  },
  'udp-checksum': {
    name: 'Checksum',
    means: ({ checksum, verdict }) =>
      `${checksum}, over addresses, header and data. ${VERDICTS[verdict]}`,
  },
  'tcp-header': {
    name: 'TCP header',
    means: ({ source, destination, flags }) =>
      `From port ${source} to port ${destination}${flags === '' ? '' : `, with ${flags}`}. TCP numbers every byte and sends again what was lost; what came later has to wait.`,
  },
  'tcp-source-port': { name: 'Source port', means: ({ port }) => `Port ${port} of the sender.` },
  'tcp-destination-port': {
    name: 'Destination port',
    means: ({ port }) => `Port ${port} of the receiver.`,
  },
  'tcp-sequence': {
    name: 'Sequence number',
    means: ({ sequence }) => `${sequence} is the number of the first byte in this segment.`,
  },
  'tcp-acknowledgment': {
    name: 'Acknowledgment number',
    means: ({ acknowledgment, counts }) =>
      counts
        ? `All bytes before number ${acknowledgment} have arrived.`
        : `${acknowledgment}: without the ACK flag it means nothing.`,
  },
  'tcp-flags': {
    name: 'Header length and flags',
    means: ({ flags, length }) =>
      `The header has ${length} bytes. ${flags === '' ? 'No flag is set' : `Set: ${flags}`}.`,
  },
  'tcp-window': {
    name: 'Window',
    means: ({ window }) =>
      `${window}: so much more the sender of this segment is ready to take, times the scale agreed on at the start.`,
  },
  'tcp-checksum': {
    name: 'Checksum',
    means: ({ checksum, verdict }) =>
      `${checksum}, over addresses, header and data. ${VERDICTS[verdict]}`,
  },
  'tcp-urgent': {
    name: 'Urgent pointer',
    means: ({ pointer }) =>
      `${pointer}: without the URG flag it means nothing, and hardly anything uses it.`,
  },
  'tcp-options': {
    name: 'Options',
    means: ({ length, kinds }) => `${length} bytes: ${kinds}.`,
  },
};
