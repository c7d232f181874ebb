import type { DropValues } from '@/lib/diagnosis/drop-fact';
import type { DropCode } from '@/lib/simulator/drop';

/** Why a packet went no further: one clause with the values of this packet. */
export const dropWords: Readonly<Record<DropCode, (values: DropValues) => string>> = {
  lost: () => 'lost on the link, by chance',
  'too-large': ({ reason }) => reason,
  'network-down': () => 'the network is down',
  'no-route': ({ destinationAddress }) => `no route to ${destinationAddress}`,
  'private-address': ({ destinationAddress }) =>
    `${destinationAddress} is a private address, and the internet has no route to it`,
  'link-local': ({ destinationAddress }) =>
    `${destinationAddress} is link-local, and nobody on this network has it`,
  'no-host': ({ destinationAddress }) => `nobody on this network has ${destinationAddress}`,
  'client-isolation': ({ destinationAddress }) =>
    `the network keeps its clients apart, and ${destinationAddress} is one of them`,
  'other-family': ({ sourceAddress, destinationAddress }) =>
    `${sourceAddress} and ${destinationAddress} are of different families`,
  'address-gone': ({ destinationAddress }) => `this host has no address ${destinationAddress} now`,
  'port-closed': ({ destination }) => `nothing listens on ${destination}`,
  'no-connection': ({ destination }) =>
    `no connection on ${destination} that the segment belongs to`,
  silenced: () => 'this host may not send for now',
  intervention: () => 'taken out by hand',
  malformed: () => 'the server cannot read the message',
  'unexpected-message': () => 'the server has no use for such a message',
  'no-allocation': () => 'the server has no allocation for it',
  'no-permission': ({ sourceAddress }) =>
    `the allocation has no permission for the peer’s address (the packet came from ${sourceAddress})`,
  'channel-not-bound': () => 'the allocation has no such channel',
  'udp-blocked': () => 'UDP is blocked',
  'tcp-blocked': () => 'TCP is blocked',
  'tcp-port-blocked': ({ reason }) => reason,
  'no-mapping': ({ destination }) => `no mapping for ${destination}`,
  filtered: ({ sourceAddress, sourcePort, known, knowsAddress }) => {
    if (knowsAddress) return `the filter knows ${sourceAddress} but not port ${sourcePort}`;
    const knows = known.length === 0 ? 'nobody' : `only ${known.join(', ')}`;
    return `the filter does not know ${sourceAddress}, it knows ${knows}`;
  },
  'taken-by-router': ({ source, destination }) =>
    `the router took the packet to ${destination} for itself and holds the flow from ${source}`,
  'hairpinning-off': ({ destination }) =>
    `hairpinning is off, and ${destination} is an external endpoint of this very NAT`,
  'no-session': ({ source, destination }) =>
    `no connection from ${source} to ${destination}, and the segment does not open one`,
  'ports-exhausted': ({ reason }) => reason,
  'mapping-limit': ({ reason }) => reason,
  'no-external-address': ({ sourceAddress }) =>
    `no external address of the family of ${sourceAddress}`,
};
