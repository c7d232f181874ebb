import { attributeOf, attributesOf } from '@/lib/stun/message';
import { Allocation } from './allocation';
import { isChannel } from './channel-data';
import {
  accept,
  ownAllocation,
  peerRefusal,
  type Reply,
  reject,
  type ServerRequest,
} from './server-request';

/** CreatePermission (RFC 8656 §10.2): for all the addresses that it names, or for none. */
export function handleCreatePermission(request: ServerRequest): Reply {
  const allocation = ownAllocation(request);
  if (!(allocation instanceof Allocation)) return allocation;
  const peers = attributesOf(request.message, 'XOR-PEER-ADDRESS');
  if (peers.length === 0) return reject(400);
  const refusals = peers.flatMap((peer) => peerRefusal(request, allocation, peer) ?? []);
  if (refusals[0] !== undefined) return refusals[0];
  for (const { address } of peers) permit(request, allocation, address);
  return accept();
}

/** ChannelBind (§12.2), which installs or refreshes the permission as well. */
export function handleChannelBind(request: ServerRequest): Reply {
  const allocation = ownAllocation(request);
  if (!(allocation instanceof Allocation)) return allocation;
  const channel = attributeOf(request.message, 'CHANNEL-NUMBER');
  const peer = attributeOf(request.message, 'XOR-PEER-ADDRESS');
  if (channel === undefined || peer === undefined || !isChannel(channel)) return reject(400);
  const refusal = peerRefusal(request, allocation, peer);
  if (refusal !== undefined) return refusal;
  const change = allocation.bind(request.now, channel, peer);
  if (change === 'taken') return reject(400);
  request.emit({ kind: 'channel', relayed: allocation.relayed, channel, peer, change });
  permit(request, allocation, peer.address);
  return accept();
}

function permit({ now, emit }: ServerRequest, allocation: Allocation, address: string): void {
  const change = allocation.permit(now, address);
  emit({ kind: 'permission', relayed: allocation.relayed, address, change });
}
