import type { Answer } from '@/lib/simulator/scenarios/scenario-entry';
import type { ChangeKind } from '@/lib/simulator/setup/changes';
import type { Block, PresetName } from '@/lib/simulator/setup/choices';
import type { Shape } from '@/lib/simulator/setup/setup';

/** Why a size is in the list, by its bytes. */
const MTUS: Readonly<Record<string, string>> = {
  1200: '1200 bytes (libwebrtc)',
  548: '548 bytes (the 576 that every IPv4 host takes, less headers)',
  300: '300 bytes (cuts every Certificate)',
};

const answers: Readonly<Record<Answer, string>> = {
  host: 'Host: from one own address to the other',
  srflx: 'Server-reflexive: through the addresses that STUN saw',
  prflx: 'Peer-reflexive: through an address that only a check revealed',
  relay: 'Relay: through a TURN server',
  none: 'No path',
  arrives: 'It arrives',
  dropped: 'It is dropped',
  'goes-on': 'It goes on, with no pause longer than a second',
  pauses: 'It pauses and comes again',
  lost: 'It stops for good',
  private: 'Both sides share keys that nobody else has',
  overheard: 'It comes about, and somebody in between reads all of it',
  refused: 'A side refuses, and there are no keys',
  'no-keys': 'Nobody refuses, and yet there are never any keys',
  'played-twice': 'It is taken in twice',
  'never-twice': 'The copy is thrown away',
};

const shortAnswers: Readonly<Record<Answer, string>> = {
  host: 'host',
  srflx: 'server-reflexive',
  prflx: 'peer-reflexive',
  relay: 'relay',
  none: 'no path',
  arrives: 'it arrives',
  dropped: 'dropped',
  'goes-on': 'it goes on',
  pauses: 'it pauses and comes again',
  lost: 'it stops for good',
  private: 'private',
  overheard: 'overheard',
  refused: 'refused',
  'no-keys': 'no keys',
  'played-twice': 'taken in twice',
  'never-twice': 'the copy is thrown away',
};

const presets: Readonly<Record<PresetName, string>> = {
  'home-router': 'Home router',
  'symmetric-office': 'Symmetric office firewall',
  'mobile-carrier': 'Mobile carrier (RFC 6888)',
  'linux-masquerade': 'Linux masquerade',
  'linux-masquerade-random': 'Linux masquerade --random',
  'linux-masquerade-open': 'Linux masquerade, unsolicited packets not dropped',
};

const shapes: Readonly<Record<Shape, string>> = {
  apart: 'Different networks',
  'same-lan': 'The same LAN',
  'same-nat': 'One NAT, hosts kept apart',
  'same-carrier': 'One carrier NAT around both',
};

const blocks: Readonly<Record<Block, string>> = {
  nothing: 'Nothing',
  udp: 'UDP',
  'all-but-tcp-443': 'All but TCP to port 443',
};

const changes: Readonly<Record<ChangeKind, string>> = {
  'drop-packet': 'packet dropped',
  'flip-bit': 'bit flipped',
  'replay-packet': 'copy sent again',
  'expire-mapping': 'mapping expired',
  'change-nat': 'NAT changed',
  'change-external-addresses': 'new public address',
  'lose-network': 'network lost',
  'go-mobile': 'moved to the mobile network',
  'restart-ice': 'ICE restarted',
  'silence-peer': 'peer silent',
};

/** Texts of the simulator's page. */
export const natPageWords = {
  views: {
    label: 'What to look at',
    scenario: 'One scenario',
    matrix: 'Every NAT against every NAT',
  },
  regions: {
    scenario: 'Scenario',
    setup: 'The network',
    verdict: 'What came of it',
    changes: 'What was changed',
  },
  modelled:
    'Everything here is modelled: virtual time, simulated NATs and agents, real bytes of every protocol.',
  chooser: {
    label: 'Scenario',
    own: 'A network of your own',
    groupsLabel: 'What the scenarios are about',
    groups: {
      packets: 'Single packets',
      'nat-pairs': 'NAT against NAT',
      relays: 'Relays',
      agents: 'Order, roles and lost paths',
      'after-ice': 'After ICE: keys, attacks, faults',
    },
  },
  predict: {
    /** Leads to a panel of the views by its name. */
    look: (panel: string) => `See it in detail: ${panel}`,
    label: 'Your prediction',
    hint: 'Choose first, then play: a wrong guess teaches more than no guess.',
    play: 'Play',
    again: 'Play again',
    skip: 'Play without a guess',
    running: 'Simulating …',
    stop: 'Stop',
    ownQuestion: 'Which path will they find?',
    /** Of another network than the scenario’s own. */
    asPrepared: (question: string) => `Of the scenario as prepared it was asked: ${question}`,
    watch: 'What to watch',
    right: (answer: string) => `Right: ${answer}.`,
    wrong: (predicted: string, answer: string) => `You said ${predicted}; it was ${answer}.`,
    was: (answer: string) => `The answer: ${answer}.`,
    connected: (at: string) => `ICE connected after ${at}.`,
    lost: (at: string) => `ICE connected after ${at}, and lost its path again.`,
    notConnected: (at: string) => `Not connected; the agents had given up after ${at}.`,
    stillTrying: (at: string) => `Not connected within ${at}.`,
    held: 'The answer is told when the run has shown it.',
    reveal: 'Tell the answer now',
    conclusion: 'What it shows',
    stale: 'The network was changed. Play again to see what becomes of it.',
    failed: (message: string) => `The simulation stopped with an error: ${message}`,
  },
  answers,
  shortAnswers,
  address: {
    unread: 'Not all of the address could be read',
    problems: {
      'unknown-scenario': (found: string) =>
        `There is no scenario “${found}”. Shown instead: a network of your own, which begins with two home routers.`,
      'unknown-setting': (path: string, found: string) =>
        `${path}=${found}: the page has no such setting. It is left out.`,
      'unfit-value': (path: string, found: string, instead: string | undefined) =>
        instead === undefined
          ? `${path}=${found}: not a value for this. Shown as if it were not there.`
          : `${path}=${found}: not a value for this. Shown instead: ${instead}.`,
      'unfit-entry': (path: string, found: string) =>
        `${path}=${found}: not a value for this. Without it the whole entry means nothing, so it is left out.`,
      'unknown-node': (path: string, found: string, nodes: string) =>
        `${path}=${found}: this network has no such node, so nothing is done to it. It has ${nodes}.`,
      'unfit-packet': (path: string, found: string) =>
        `${path}=${found}: not the name of a packet. None is opened.`,
      'unfit-layer': (path: string, found: string) =>
        `${path}=${found}: not the number of a layer. The packet is shown as on the wire.`,
      'unfit-field': (path: string, found: string) =>
        `${path}=${found}: not the place of a field. None is chosen.`,
      'unknown-packet': (path: string, found: string) =>
        `${path}=${found}: this run has no such packet. None is opened.`,
      'unfit-moment': (path: string, found: string) =>
        `${path}=${found}: not a moment in milliseconds. Nothing is played yet.`,
    },
    kept: 'All else is as the address says.',
    share: 'Copy a link to this moment',
    copied: 'The link is in the clipboard.',
    notCopied: 'The browser did not let the link into the clipboard. It stands in the address bar.',
  },
  summary: {
    changed: 'Changed from the scenario as prepared.',
    changedOwn: 'Changed from two home routers, with which a network of your own begins.',
    servers: 'Servers',
    none: 'None',
    turn: (transports: string) => `TURN over ${transports}`,
  },
  setup: {
    open: 'Change the network',
    reset: 'Back to the scenario as prepared',
    resetOwn: 'Back to two home routers',
    side: (side: string) => `Peer ${side}`,
    behind: {
      label: 'Stands',
      public: 'On a public address',
      nat: 'Behind a NAT',
      firewall: 'Public, behind a stateful firewall',
    },
    nat: 'NAT',
    ownNat: 'By its behaviour (RFC 4787)',
    presets,
    mapping: 'Mapping',
    filtering: 'Filtering',
    behaviours: {
      'endpoint-independent': 'Endpoint-independent',
      'address-dependent': 'Address-dependent',
      'address-and-port-dependent': 'Address- and port-dependent',
    },
    filtersPer: {
      label: 'Filters belong to',
      mapping: 'Each mapping',
      'internal-endpoint': 'The internal endpoint',
    },
    ports: {
      label: 'External ports',
      preserved: 'Kept where free',
      sequential: 'One after the other',
      random: 'Random',
    },
    asPreset: 'As the NAT above',
    hairpinning: 'Hairpinning',
    on: 'On',
    off: 'Off',
    lifetime: 'UDP mapping lives (s)',
    carrier: 'A carrier NAT around it',
    carrierHint: 'RFC 6888, on 100.64.0.0/10.',
    blocks: { label: 'Blocked on the way out', ...blocks },
    ipv6: {
      label: 'IPv6',
      none: 'None',
      open: 'Open',
      stateful: 'Behind a stateful firewall',
      'only-open': 'IPv6 only, open',
      'only-stateful': 'IPv6 only, behind a stateful firewall',
    },
    ipv6OnlyHint:
      'The host has no IPv4 address: the NAT, which translates IPv4, has nothing to do.',
    noCall:
      'Nobody calls in this scenario: a host sends single packets. So there is nothing to set of ICE, its servers and signaling.',
    secure: {
      label: 'After ICE',
      hint: 'DTLS with real keys on the path that ICE found, then audio and video over SRTP and messages over SCTP, for ten seconds.',
      handshakes: {
        none: 'Nothing: the call ends at a path',
        'dtls-1.3': 'DTLS 1.3, X25519',
        'dtls-1.3-hybrid': 'DTLS 1.3, X25519MLKEM768',
        'dtls-1.2': 'DTLS 1.2, X25519',
      },
      srtp: 'SRTP profile',
      timer: 'DTLS retransmission',
      timers: {
        libwebrtc: 'Like libwebrtc',
        rfc6347: 'RFC 6347: 1 s',
      },
      attack: 'Man in the middle',
      attacks: {
        none: 'Nobody',
        'other-certificate': 'Own certificate',
        'rewritten-descriptions': 'Owns signaling, too',
      },
      roles: 'a=setup',
      roleChoices: {
        right: 'One of each',
        'both-active': 'Both active',
        'both-passive': 'Both passive',
      },
      early: 'Early ClientHello',
      earlyChoices: { kept: 'Kept', dropped: 'Dropped' },
      mtu: 'Largest datagram after ICE',
      mtuHint:
        'UDP payload, without the headers of UDP and IP and without what TURN adds. DTLS, SCTP and video are cut to fit; libwebrtc keeps to 1200 and does not ask the path. At 300, watch each Certificate leave in fragments, and the other side join them.',
      mtus: (bytes: string) => MTUS[bytes] ?? `${bytes} bytes`,
    },
    agent: {
      label: 'ICE agent',
      rfc8445: 'RFC 8445 as written',
      libwebrtc: 'Like Chrome (libwebrtc)',
    },
    lite: 'ICE-lite',
    stun: 'Knows a STUN server',
    turn: 'TURN over',
    turnTransports: { udp: 'UDP', tcp: 'TCP', tls: 'TLS 443' },
    wrongPassword: 'With a wrong TURN password',
    relayOnly: 'Relay candidates only',
    hides: 'Host addresses under mDNS names',
    delay: 'Delay to the internet (ms)',
    jitter: 'Jitter (ms)',
    loss: 'Loss (%)',
    between: 'Between them',
    shape: 'The peers are in',
    shapes,
    trickle: 'Trickle candidates',
    signalingDelay: 'Signaling delay (ms)',
    offerer: 'Who offers',
    traffic: 'Payload packets a second',
    seed: 'Seed',
    outOfRange: (min: number, max: number) => `A number from ${min} to ${max}.`,
    seedHint: 'Chance is drawn from it: the same seed gives the same bytes.',
  },
  changes: {
    kinds: changes,
    at: (what: string, where: string, at: string) => `${what}: ${where}, at ${at}`,
    noEffect: 'It changed nothing in this run.',
    remove: (what: string) => `Take back: ${what}`,
    compare: {
      heading: 'Before and after',
      before: 'Before',
      after: 'After',
      onScreen: (run: string) => `${run} (on the screen)`,
      showOther: 'Show the other run',
      same: 'Both runs are the same, byte for byte.',
      first: (at: string) => `They part at ${at}.`,
      /** All that is done is the same. */
      bytes: (at: string) =>
        `Packets, tables and states are the same; the first bytes or notes that are not stand at ${at}.`,
      nominates: 'It carries USE-CANDIDATE.',
      nominatesNot: 'It does not carry USE-CANDIDATE.',
      go: 'Go there',
      nothing: 'This run never does that.',
    },
  },
  tools: {
    label: 'Do something to this run',
    restart: (peer: string) => `Restart ICE at ${peer}`,
    mobile: (peer: string) => `${peer} goes mobile`,
    lose: (node: string) => `${node} loses its network for 10 s`,
    otherAgent: (agent: string) => `Compare with the other agent: ${agent}`,
    changeNat: (nat: string) => `Make ${nat} another NAT`,
    changeFromHere: (nat: string) => `Change ${nat} from here on`,
    newAddress: (nat: string) => `${nat} gets a new public address`,
    hint: 'It happens at the moment that is shown; what comes after is computed anew.',
  },
};
