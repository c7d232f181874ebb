import type { Random } from '@/lib/random';
import { attributeOf, newTransactionId } from '@/lib/stun/message';
import type { TransportAddress } from '@/lib/transport-address';
import type { Allocation } from './allocation';
import { type TurnMessage, turnCodec } from './attributes';
import { type ChannelData, encodeChannelData } from './channel-data';
import { DATA } from './methods';
import { isStream, type TurnPacket } from './packet';
import type { TurnServerDrop } from './server-events';

/** A packet to send on, with the peer and the way it was wrapped; or why it goes no further. */
export type Relayed =
  | {
      readonly packet: TurnPacket;
      readonly peer: TransportAddress;
      readonly by: 'indication' | 'channel';
    }
  | TurnServerDrop;

/** A Send indication of the client, as a datagram to the peer (RFC 8656 §11.2). */
export function relaySend(allocation: Allocation, indication: TurnMessage): Relayed {
  const peer = attributeOf(indication, 'XOR-PEER-ADDRESS');
  const data = attributeOf(indication, 'DATA');
  if (peer === undefined || data === undefined) return 'malformed';
  return toPeer(allocation, peer, data, 'indication');
}

/** ChannelData of the client, as a datagram to the peer that the channel is bound to (§12.6). */
export function relayChannelData(allocation: Allocation, { channel, data }: ChannelData): Relayed {
  const peer = allocation.peerOf(channel);
  return peer === undefined ? 'channel-not-bound' : toPeer(allocation, peer, data, 'channel');
}

/** A datagram of a peer, to the client: by its channel where there is one (§11.3, §12.7). */
export function relayToClient(
  allocation: Allocation,
  peer: TransportAddress,
  data: Uint8Array,
  random: Random,
): Relayed {
  if (!allocation.permits(peer.address)) return 'no-permission';
  const { protocol, client, server } = allocation.client;
  const channel = allocation.channelTo(peer);
  const by = channel === undefined ? 'indication' : 'channel';
  const bytes =
    channel === undefined
      ? dataIndication(peer, data, random)
      : encodeChannelData({ channel, data }, isStream(protocol));
  return { packet: { protocol, from: server, to: client, bytes }, peer, by };
}

function toPeer(
  allocation: Allocation,
  peer: TransportAddress,
  data: Uint8Array,
  by: 'indication' | 'channel',
): Relayed {
  if (!allocation.permits(peer.address)) return 'no-permission';
  return { packet: { protocol: 'udp', from: allocation.relayed, to: peer, bytes: data }, peer, by };
}

function dataIndication(peer: TransportAddress, data: Uint8Array, random: Random): Uint8Array {
  return turnCodec.encode({
    class: 'indication',
    method: DATA,
    transactionId: newTransactionId(random),
    attributes: [
      { type: 'XOR-PEER-ADDRESS', value: peer },
      { type: 'DATA', value: data },
    ],
  });
}
