import { delivered, plural } from '@/content/en/event-phrases';
import { EXPIRIES } from '@/content/en/event-texts';
import { packetReasons } from '@/content/en/packet-reasons';
import type { AllocationSubject, NetworkValues } from '@/lib/selectors/inspect-network-values';
import type { EventWords } from '@/lib/selectors/inspect-values';

/** Packets on their way, and the tables of the boxes that they pass. */
export const networkEventWords: Pick<EventWords, keyof NetworkValues> = {
  'packet-sent': {
    name: 'Packet sent',
    happened: (values) => {
      const { node, from, to, bytes, passedOn, next, mapping, delivery } = values;
      const path = from && to ? ` from ${from} to ${to}` : '';
      const size = bytes === undefined ? '' : ` (${plural(bytes, 'byte')})`;
      const by = mapping === undefined ? '' : `, by its mapping ${mapping}`;
      return `${node} ${passedOn ? 'passed on' : 'sent'} ${packetText(values)}${path}${size}${next ? ` towards ${next}` : ''}${by}${delivered(delivery)}.`;
    },
    means: ({ passedOn, mapping, copy, tls }) => {
      if (copy) {
        return 'The network delivered one packet twice, as networks may. Every protocol here has to bear that.';
      }
      if (passedOn && mapping !== undefined) {
        return 'Only addresses in the header changed: outwards a NAT writes its own in the place of the source, inwards that of the host in the place of the destination. The content is as it was.';
      }
      return tls
        ? 'TLS is modelled here: its round trips and sizes are those of the real protocol, its encryption is not computed.'
        : 'STUN, TURN, DTLS and SRTP share one port; the first byte of a packet tells them apart, and TURN messages are STUN messages of other methods. A page cannot see such packets in a live call.';
    },
  },
  'packet-received': {
    name: 'Packet received',
    happened: ({ node, label, from, took }) =>
      `${label ?? 'A packet'} reached ${node}${from ? ` from ${from}` : ''}${took ? ` after ${took}` : ''}.`,
    means: () =>
      'The source address is the one that the last NAT on the way wrote, which need not be the one that the sender used.',
  },
  'packet-dropped': {
    name: 'Packet dropped',
    happened: ({ node, label, from, ...why }) =>
      `${label ?? 'A packet'}${from ? ` from ${from}` : ''} went no further than ${node}: ${packetReasons.dropped(why)}.`,
    means: () =>
      'Nobody tells the sender. For a NAT or a firewall a packet is unwelcome unless the inside has sent to that address before, which is why both sides send checks.',
  },
  'mapping-changed': {
    name: 'NAT mapping',
    happened: (values) => mappingHappened(values),
    means: ({ change, internal, external }) =>
      change === 'created' && internal === external ? FIREWALL_ENTRY : MAPPING_MEANINGS[change],
  },
  'held-flow-changed': {
    name: 'Held flow',
    happened: ({ node, change, protocol, external, remote, lasts }) => {
      const flow = `the ${protocol.toUpperCase()} flow from ${remote} to ${external}`;
      if (change === 'released') return `${node} let go of ${flow}.`;
      return change === 'held'
        ? `${node} holds ${flow} for itself, for ${lasts}.`
        : `${node} holds ${flow} for another ${lasts}.`;
    },
    means: ({ change }) =>
      change === 'released'
        ? 'The port is free again for a host inside that sends to that address.'
        : 'A packet came that nobody inside had asked for, and no rule dropped it: the router took it for its own. As long as it holds this flow, a host inside gets another port towards that address, and the other side sends to the wrong one.',
  },
  'allocation-changed': {
    name: 'TURN allocation',
    happened: ({ node, relayed, subject, change }) =>
      `${node} ${DID[change]} ${subjectText(subject, relayed)}.`,
    means: ({ subject, change }) =>
      change === 'expired' || change === 'released'
        ? SUBJECTS[subject.kind].ended
        : SUBJECTS[subject.kind].stands,
  },
};

function packetText({ label, protocol, flags, tls, copy }: NetworkValues['packet-sent']): string {
  const segment = `a TCP segment${flags ? ` (${flags})` : ''}`;
  const plain = tls
    ? 'a TLS record'
    : flags === undefined
      ? `a ${protocol.toUpperCase()} packet`
      : segment;
  return `${copy ? 'a copy of ' : ''}${label ?? plain}`;
}

function mappingHappened(values: NetworkValues['mapping-changed']): string {
  const { node, change, mapping, protocol, internal, external, remote, lasts, cause } = values;
  const ends = `${protocol.toUpperCase()} ${internal}${internal === external ? '' : ` as ${external}`}`;
  const entry = `mapping ${mapping} (${ends})`;
  switch (change) {
    case 'created':
      return `${node} made ${entry}${remote ? ` for packets to ${remote}` : ''}; it lasts ${lasts}.`;
    case 'refreshed':
      return `${node} refreshed ${entry}${remote ? ` by traffic with ${remote}` : ''}; it lasts another ${lasts}.`;
    case 'remote-added':
      return `${node} noted ${remote ?? 'another address'} in ${entry}.`;
    case 'remote-answered':
      return `The first packet of ${remote ?? 'the other side'} came in at ${node} by ${entry}.`;
    case 'remote-expired':
      return `${node} forgot ${remote ?? 'an address'} in ${entry}.`;
    case 'expired':
      return `${node} removed ${entry}: ${EXPIRIES[cause ?? 'lifetime'] ?? cause}.`;
  }
}

const FIREWALL_ENTRY =
  'A firewall changes no address, but remembers who sent out from where: only what belongs to such an entry may come in.';

const MAPPING_MEANINGS: Readonly<Record<NetworkValues['mapping-changed']['change'], string>> = {
  created:
    'A NAT writes down which inside address goes out under which outside one; without such an entry no packet finds its way in. Whether the next destination shares it or gets another port is the NAT’s mapping behaviour.',
  refreshed:
    'A packet that passed sets the clock back. Who stays silent for longer than this loses the outside address that the other side knows; that is why ICE keeps sending checks.',
  'remote-added':
    'The inside has sent there, so the filter knows the address now. How much of it a packet coming in must match, nothing, the address or the port too, is the NAT’s filtering behaviour.',
  'remote-answered':
    'Packets have gone both ways now. Many NATs keep such an entry longer than one that nobody ever answered.',
  'remote-expired':
    'To a NAT that filters, packets from there are strangers again, until the inside sends to it once more.',
  expired:
    'The outside address leads nowhere any more. The next packet from inside makes a new entry, perhaps with another port, which the other side does not know yet.',
};

const DID: Readonly<Record<NetworkValues['allocation-changed']['change'], string>> = {
  installed: 'installed',
  refreshed: 'refreshed',
  expired: 'let run out',
  released: 'released',
};

function subjectText(subject: AllocationSubject, relayed: string): string {
  switch (subject.kind) {
    case 'allocation':
      return `the allocation of the relayed address ${relayed}${subject.client ? ` for ${subject.client}` : ''}`;
    case 'permission':
      return `the permission of ${subject.address} to send to ${relayed}`;
    case 'channel':
      return `channel ${subject.channel}, which stands for ${subject.peer} at ${relayed}`;
  }
}

const SUBJECTS: Readonly<
  Record<AllocationSubject['kind'], { readonly stands: string; readonly ended: string }>
> = {
  allocation: {
    stands:
      'The server lends the client this address: what arrives there is passed on to it, and what the client hands over leaves from there. It lasts 10 minutes unless the client refreshes it.',
    ended: 'The relayed address is gone, and with it every pair that used it.',
  },
  permission: {
    stands:
      'A relay lets in only whom its client named. A permission is for an IP address, whatever the port, and lasts 5 minutes.',
    ended: 'What comes from that address is dropped from now on, without a word.',
  },
  channel: {
    stands:
      'With a channel 4 bytes take the place of the 36 that an indication adds to each packet (IPv4). It lasts 10 minutes, and renews the permission as well.',
    ended: 'Packets must travel in indications again, until the channel is bound anew.',
  },
};
