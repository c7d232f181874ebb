import type { PacketWhat } from '@/lib/selectors/topology-packet';

type Named = Extract<PacketWhat, { messageClass: string }>;

const CLASSES: Readonly<Record<Named['messageClass'], string>> = {
  request: 'request',
  indication: 'indication',
  'success-response': 'success response',
  'error-response': 'error response',
};

/** Texts of the network's picture, its tables and what can be changed in them. */
export const topologyWords = {
  label: 'Topology',
  lead: 'Who stands where, and what is on its way at the cursor. Press play, or step from event to event.',
  empty: 'This recording holds no packets: a page cannot see those of a live call.',
  /** Of the picture, for who cannot see it. */
  picture: (nodes: number, underWay: number) =>
    `The network: ${nodes} nodes, ${underWay === 1 ? '1 packet' : `${underWay} packets`} under way. The lists below say the same.`,
  kinds: {
    peer: 'peer',
    nat: 'NAT',
    router: 'router or firewall',
    attacker: 'man in the middle',
    stun: 'STUN server',
    turn: 'TURN server',
    other: 'server',
  },
  internet: 'Internet',
  sharedNetwork: 'shared network',
  signaling: 'signaling, apart from the network',
  shapes: {
    label: 'Shapes',
    stun: 'STUN',
    check: 'check',
    turn: 'TURN',
    payload: 'payload',
    tcp: 'TCP, TLS',
    signaling: 'signaling',
    hollow: 'hollow: an answer',
    dropped: 'dropped',
  },
  what: (what: PacketWhat): string => {
    switch (what.kind) {
      case 'stun':
        return `${what.method} ${CLASSES[what.messageClass]}`;
      case 'check':
        return `check: ${what.method} ${CLASSES[what.messageClass]}`;
      case 'turn':
        return `${what.method} ${CLASSES[what.messageClass]}`;
      case 'channel-data':
        return `ChannelData 0x${what.channel.toString(16)}`;
      case 'payload':
        return { dtls: 'DTLS', media: 'media (SRTP)', other: 'opaque payload' }[what.of];
      case 'tcp':
        return {
          nothing: `TCP ${what.flags.join(', ')}`,
          tls: 'TLS record (modelled)',
          data: 'TCP data',
        }[what.carries];
      case 'signaling':
        return `signaling: ${what.content}`;
    }
  },
  leg: (from: string, to: string) => `${from} to ${to}`,
  nodes: { heading: 'Nodes', name: 'Node', kind: 'What it is', addresses: 'Addresses' },
  underWay: {
    heading: 'Under way',
    none: 'Nothing is under way at the cursor.',
    more: (count: number) => `and ${count} more`,
  },
  drops: {
    heading: 'Last drops',
    none: 'Nothing was dropped so far.',
    at: (node: string) => `at ${node}`,
  },
  table: {
    caption: (node: string) => `Table of ${node}`,
    none: 'Nothing in the table yet.',
    more: (count: number) => `and ${count} more mappings`,
    number: 'No.',
    protocol: 'Protocol',
    internal: 'Internal',
    external: 'External',
    untranslated: 'not translated',
    remotes: 'Remotes (filter)',
    expires: 'Expires',
    expiresAndChange: 'Expires, last change',
    change: 'Change',
    in: (time: string) => `in ${time}`,
    runOut: 'run out',
    changes: {
      created: 'new',
      refreshed: 'refreshed',
      'remote-added': 'remote added',
      'remote-answered': 'answered',
      'remote-expired': 'remote expired',
      expired: 'expired',
    },
    states: {
      unreplied: 'no answer yet',
      replied: 'answered',
      opening: 'opening',
      established: 'established',
      'fin-from-inside': 'closed by the inside',
      'fin-from-outside': 'closed by the outside',
      closing: 'closing',
    } as Readonly<Record<string, string>>,
  },
  held: {
    caption: (node: string) => `Flows that ${node} holds for itself`,
    remote: 'From',
    external: 'To',
    changes: { held: 'new', refreshed: 'refreshed', released: 'released' },
  },
  relay: {
    caption: (node: string) => `Allocations of ${node}`,
    none: 'No allocation yet.',
    relayed: 'Relayed address',
    client: 'Client',
    permissions: 'Permissions (addresses)',
    channels: 'Channels',
    changes: {
      installed: 'new',
      refreshed: 'refreshed',
      expired: 'expired',
      released: 'released',
    },
  },
  fork: {
    drop: 'Drop this packet',
    dropNamed: (what: string, packet: string, from: string, to: string) =>
      `Drop this packet: ${what} ${packet}, from ${from} to ${to}`,
    dropEarlier: 'Drop it one hop earlier',
    dropEarlierNamed: (what: string, packet: string, node: string) =>
      `Drop it one hop earlier: ${what} ${packet}, at ${node}`,
    dropped: 'will be dropped',
    expired: 'will be expired',
    lost: 'lost from here on',
    takeBack: 'Take it back',
    takeBackNamed: (what: string) => `Take it back: ${what}`,
    expire: 'Expire',
    expireNamed: (mapping: number, node: string) => `Expire this mapping: ${mapping} of ${node}`,
    lose: 'Lose this network for 10 s',
    loseNamed: (node: string) => `Lose this network for 10 s: ${node}`,
  },
};
