import type { FieldWords } from '@/lib/packet/field-words';

type Covered =
  | 'CHANNEL-NUMBER'
  | 'LIFETIME'
  | 'XOR-PEER-ADDRESS'
  | 'DATA'
  | 'XOR-RELAYED-ADDRESS'
  | 'REQUESTED-ADDRESS-FAMILY'
  | 'EVEN-PORT'
  | 'REQUESTED-TRANSPORT'
  | 'DONT-FRAGMENT'
  | 'RESERVATION-TOKEN'
  | 'ADDITIONAL-ADDRESS-FAMILY'
  | 'ADDRESS-ERROR-CODE'
  | 'ICMP'
  | 'channel-data'
  | 'channel-number'
  | 'channel-length'
  | 'channel-padding';

/** The attributes that TURN adds, and ChannelData. */
export const turnFieldWords: Pick<FieldWords, Covered> = {
  'CHANNEL-NUMBER': (channel) =>
    `From now on 0x${channel.toString(16)} stands for the peer that XOR-PEER-ADDRESS names: 4 bytes of ChannelData in the place of a whole indication.`,
  LIFETIME: (seconds) =>
    seconds === 0
      ? '0 seconds: the allocation is to end now.'
      : `The allocation lasts ${seconds} seconds, unless a Refresh renews it.`,
  'XOR-PEER-ADDRESS': ({ address, port }) =>
    `The other side of the relay: ${address}, port ${port}. A permission counts the address only, a channel the port as well.`,
  DATA: ({ length }) =>
    `The datagram of ${length} bytes that TURN carries: to the peer in a Send indication, from the peer in a Data indication.`,
  'XOR-RELAYED-ADDRESS': ({ address, port }) =>
    `${address}, port ${port} is the address that the server lends: what reaches it is passed on to the client. It becomes the relay candidate.`,
  'REQUESTED-ADDRESS-FAMILY': (family) => `The relayed address is to be an ${family} one.`,
  'EVEN-PORT': ({ reserveNext }) =>
    reserveNext
      ? 'The relayed port is to be even, and the next higher one kept for another allocation: RTP and RTCP of old.'
      : 'The relayed port is to be even.',
  'REQUESTED-TRANSPORT': (protocol) =>
    `The relay is to speak ${protocol === 17 ? 'UDP (17)' : `protocol ${protocol}`} to the peer, whatever the client uses to reach the server.`,
  'DONT-FRAGMENT': () =>
    'The server is to forbid that the datagram be cut up on its way to the peer.',
  'RESERVATION-TOKEN': () => 'A claim on a port that an earlier allocation had kept.',
  'ADDITIONAL-ADDRESS-FAMILY': (family) => `A second relayed address is asked for, of ${family}.`,
  'ADDRESS-ERROR-CODE': ({ family, code, reason }) =>
    `There is no ${family} address, because of ${code} ${reason}; the other one was allocated.`,
  ICMP: ({ type, code }) =>
    `A datagram of the relay met an ICMP error, type ${type}, code ${code}: it did not reach the peer.`,
  'channel-data': {
    name: 'ChannelData',
    means: ({ channel, length }) =>
      `${length} bytes for or from the peer that channel ${channel} is bound to. A Send indication would cost 36 bytes over IPv4, this costs 4.`,
  },
  'channel-number': {
    name: 'Channel number',
    means: ({ channel }) =>
      `${channel} is one of 0x4000 to 0x4fff. The first byte, 64 to 79, tells ChannelData from STUN.`,
  },
  'channel-length': {
    name: 'Length',
    means: ({ length }) => `${length} bytes of data follow, padding not counted.`,
  },
  'channel-padding': {
    name: 'Padding',
    means: ({ length }) =>
      `${length} bytes up to a multiple of 4. Over TCP and TLS they must be there, over UDP they may.`,
  },
};
