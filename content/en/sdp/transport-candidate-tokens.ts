import { textFor } from '@/content/text-for';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadingOf, ReadLine } from '@/lib/sdp/reading';
import type { CandidateTokenRole, PriorityFacts } from '@/lib/sdp/readings/transport';
import type { TokenCatalogue } from '@/lib/sdp/words';
import { ADDRESSES, type CANDIDATE_TYPES, componentUse, TCP_TYPES } from './transport-candidate';

/** The values of a candidate. */
export const candidateTokens: TokenCatalogue<CandidateTokenRole> = {
  foundation: {
    name: 'foundation',
    meaning: (value) =>
      `Candidates of this side with the same foundation “${value}” have type, base address, server and transport in common. RFC 8445 has one of them tried first, and the others once it has worked; Chromium does not wait for that.`,
  },
  component: {
    name: 'component',
    meaning: (value, _, context) => capital(`${componentUse(Number(value), context)}.`),
  },
  transport: { name: 'transport', meaning: (value) => textFor(TRANSPORTS, value.toLowerCase()) },
  priority: { name: 'priority', meaning: (_, line) => priorityMeaning(candidateOf(line)) },
  'candidate address': {
    name: 'address',
    meaning: (_, line) => {
      const facts = candidateOf(line)?.address;
      return facts && capital(`${ADDRESSES[facts.class](facts.family)}.`);
    },
  },
  'candidate port': {
    name: 'port',
    meaning: (value, line) =>
      value === '9' && candidateOf(line)?.candidate.tcpType === 'active'
        ? 'A filler: an active TCP candidate opens connections and receives none.'
        : undefined,
  },
  'candidate type': {
    name: 'candidate type',
    meaning: (_, line) => {
      const type = candidateOf(line)?.candidate.type;
      return type && TYPES[type];
    },
  },
  'related address': {
    name: 'related address',
    meaning: (_, line) => {
      const facts = candidateOf(line)?.related;
      return facts && capital(`${ADDRESSES[facts.class](facts.family)}.`);
    },
  },
  'related port': { name: 'related port' },
  tcptype: {
    name: 'TCP type',
    meaning: (value) => {
      const use = textFor(TCP_TYPES, value);
      return use && capital(`${use}.`);
    },
  },
  generation: {
    name: 'generation',
    meaning: (value) => `Counts ICE restarts: ${value === '0' ? 'none so far' : value}.`,
  },
  'candidate ufrag': { name: 'ufrag of the candidate', meaning: ufragMeaning },
  'network id': {
    name: 'network id',
    meaning: (value) =>
      `libwebrtc’s number ${value} for one of the device’s network interfaces; it means nothing outside of it.`,
  },
  'network cost': {
    name: 'network cost',
    meaning: (value) =>
      `libwebrtc’s cost of the network, from 0 to 999; cheaper ones are preferred. ${textFor(COSTS, value) ?? `${value} stands for no kind of network that is known here.`}`,
  },
  'extension name': { name: 'name of an extension' },
  'extension value': { name: 'value of an extension' },
};

const TRANSPORTS: Readonly<Record<string, string>> = {
  udp: 'UDP: what calls prefer, since a late packet holds up no other.',
  tcp: 'TCP: for networks that let no UDP through.',
  ssltcp: 'TCP behind the appearance of a TLS handshake, from the time of Google Talk.',
};

const TYPES: Readonly<Record<keyof typeof CANDIDATE_TYPES, string>> = {
  host: 'Host: an address of the device itself.',
  srflx: 'Server-reflexive: the address at which a STUN server saw the device.',
  prflx: 'Peer-reflexive: the address at which the other side saw the device.',
  relay: 'Relay: an address at a TURN server, which passes all packets on.',
};

/** rtc_base/network_constants.h of libwebrtc. */
const COSTS: Readonly<Record<string, string>> = {
  '0': '0 is Ethernet or loopback.',
  '10': '10 is Wi-Fi.',
  '50': '50 is a network of unknown kind.',
  '250': '250 is a 5G network.',
  '500': '500 is a 4G network.',
  '900': '900 is a mobile network.',
  '910': '910 is a 3G network.',
  '980': '980 is a 2G network.',
  '999':
    '999 is the highest: the interface is not known, as before a page may use camera or microphone.',
};

const USES: Readonly<Record<PriorityFacts['uses'][number]['meaning'], string>> = {
  host: 'host candidates',
  'host-tcp': 'host candidates over TCP',
  prflx: 'peer-reflexive candidates',
  'prflx-tcp': 'peer-reflexive candidates over TCP',
  srflx: 'server-reflexive candidates',
  'srflx-tcp': 'server-reflexive candidates over TCP',
  'relay-udp': 'relays reached over UDP',
  'relay-tcp': 'relays reached over TCP',
  'relay-tls': 'relays reached over TLS',
};

const AGENTS = { chromium: 'Chromium', firefox: 'Firefox' } as const;

function priorityMeaning(reading: ReadingOf<'candidate'> | undefined): string | undefined {
  if (reading === undefined) return undefined;
  const { type, local, component, uses, packed } = reading.priority;
  const typeWords = uses.length === 0 ? 'used by neither browser' : usesIn(uses);
  const localWords =
    packed === undefined
      ? 'orders the addresses of one type'
      : `network rank ${packed.network}, address rank ${packed.address} (about 30 for IPv4, 40 for global IPv6)`;
  return `2²⁴ × type preference ${type} (${typeWords}) + 2⁸ × local preference ${local} (${localWords}) + 256 − component ${component}. The higher, the sooner it is tried.`;
}

function usesIn(uses: PriorityFacts['uses']): string {
  const [first, second] = uses;
  if (first && second && first.meaning === second.meaning) {
    return `${USES[first.meaning]} in Chromium and Firefox`;
  }
  return uses.map(({ agent, meaning }) => `${USES[meaning]} in ${AGENTS[agent]}`).join(', ');
}

function ufragMeaning(value: string, _: ReadLine, { ufrag }: LineContext): string {
  if (ufrag === undefined)
    return `The candidate belongs to the ICE generation with ufrag ${value}.`;
  return ufrag === value
    ? 'The candidate belongs to the ICE generation of this section.'
    : `The candidate belongs to another ICE generation: the ufrag here is ${ufrag}.`;
}

function candidateOf({ reading }: ReadLine): ReadingOf<'candidate'> | undefined {
  return reading.kind === 'candidate' ? reading : undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
