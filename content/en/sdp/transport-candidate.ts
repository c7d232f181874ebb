import { textFor } from '@/content/text-for';
import type { AddressClass, AddressFamily } from '@/lib/address';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { Candidate, CandidateType } from '@/lib/sdp/readings/candidate';
import type { Meanings } from '@/lib/sdp/words';

type CandidateReading = ReadingOf<'candidate'>;

export const candidateMeanings: Meanings<'candidate'> = {
  candidate: (reading, context) =>
    [where(reading, context), origin(reading), related(reading), tcp(reading), rest(reading)]
      .filter((sentence) => sentence !== '')
      .join(' '),
};

/** Candidate types by their full names. */
export const CANDIDATE_TYPES: Readonly<Record<CandidateType, string>> = {
  host: 'host',
  srflx: 'server-reflexive',
  prflx: 'peer-reflexive',
  relay: 'relay',
};

function where({ candidate, transport }: CandidateReading, context: LineContext): string {
  const { type, address, port, component } = candidate;
  const name = type === 'host' || type === 'relay' ? type : `${CANDIDATE_TYPES[type]} (${type})`;
  return `A ${name} candidate at ${address} port ${port} over ${transport}, for component ${component} (${componentUse(component, context)}).`;
}

/** What a component carries (RFC 8445 §4). */
export function componentUse(component: number, { media, rtp }: LineContext): string {
  if (media !== undefined && !rtp) return component === 1 ? 'all packets' : 'not used without RTP';
  if (component === 1) return 'RTP, and with rtcp-mux RTCP too';
  return component === 2 ? 'RTCP where it has a port of its own' : 'no use is defined for it';
}

/** Who found the address, and what it tells about the describing side. */
function origin({ candidate, address, related: base }: CandidateReading): string {
  const kind = ADDRESSES[address.class](address.family);
  switch (candidate.type) {
    case 'host':
      return `It is the device’s own: ${kind}. ${hostReveals(address.class)}`.trim();
    case 'srflx':
      return `A STUN server saw the device at this address, the outer side of its NAT: ${kind}.${
        address.class === 'global' ? ' It reveals the public address of the network.' : ''
      }`;
    case 'prflx':
      return `The other side learned of it from a connectivity check: ${kind}. Agents do not signal such candidates, so another hand has put it here.`;
    case 'relay': {
      const hidden = base === undefined || hides(base.class);
      return `A TURN server lends it and passes every packet on: ${kind}. ${
        hidden
          ? 'It reveals the server’s address, not the device’s.'
          : 'The related address still reveals where the server saw the device.'
      }`;
    }
  }
}

/** A kind of address, as a noun with what follows from it. */
export const ADDRESSES: Readonly<Record<AddressClass, (family: AddressFamily) => string>> = {
  unspecified: (family) => `the unspecified ${family} address, where nobody can be reached`,
  loopback: (family) => `a loopback ${family} address, which leads back to the device itself`,
  'link-local': (family) => `a link-local ${family} address, valid on one network link only`,
  private: (family) => `a private ${family} address (RFC 1918), reachable in its own network only`,
  shared: (family) =>
    `a shared ${family} address between a carrier’s NAT (CGNAT, RFC 6598) and its customers, not reachable from the Internet`,
  'unique-local': (family) =>
    `a unique local ${family} address (RFC 4193), reachable in its own network only`,
  documentation: (family) =>
    `an ${family} address from a range reserved for documentation, which no device has`,
  multicast: (family) => `a multicast ${family} address, which ICE cannot use`,
  reserved: (family) => `an ${family} address from a reserved range`,
  global: (family) => `a global ${family} address, unique on the Internet`,
  mdns: () =>
    'a .local name that hides the address; only devices in the same local network can look it up (multicast DNS)',
  redacted: () => 'a placeholder for an address that is kept hidden',
  name: () => 'a host name, to be looked up before anything can be sent there',
};

function hides(kind: AddressClass): boolean {
  return kind === 'unspecified' || kind === 'redacted' || kind === 'mdns';
}

function hostReveals(kind: AddressClass): string {
  if (kind === 'global') return 'It reveals the device’s address on the Internet.';
  if (kind === 'mdns') return 'It reveals no address.';
  const inner: readonly AddressClass[] = ['private', 'shared', 'unique-local', 'link-local'];
  return inner.includes(kind) ? 'It reveals how the device’s own network is numbered.' : '';
}

function related({ candidate, related: facts }: CandidateReading): string {
  const { type, relatedAddress, relatedPort } = candidate;
  const port = relatedPort === undefined ? '' : ` port ${relatedPort}`;
  if (relatedAddress === undefined || facts === undefined) {
    return relatedPort === undefined ? '' : `It has a related port ${relatedPort} without address.`;
  }
  const place = `${relatedAddress}${port}`;
  if (facts.class === 'unspecified') return `The related address is blanked (${place}).`;
  const kind = ADDRESSES[facts.class](facts.family);
  if (type === 'host')
    return `It names a related address, ${place}, which host candidates do not have: ${kind}.`;
  if (type === 'relay') return `The TURN server saw the device at ${place}, ${kind}.`;
  return `Packets really leave from its base ${place}, ${kind}.`;
}

function tcp({ candidate }: CandidateReading): string {
  const { tcpType, port } = candidate;
  if (tcpType === undefined) return '';
  const use = textFor(TCP_TYPES, tcpType) ?? 'not a known type';
  const filler =
    tcpType === 'active' && port === 9 ? ' Port 9 is a filler, since nobody connects to it.' : '';
  return `TCP type ${tcpType}: ${use}.${filler}`;
}

/** TCP candidate types (RFC 6544 §4.5). */
export const TCP_TYPES: Readonly<Record<string, string>> = {
  active: 'this side opens the connection',
  passive: 'this side waits for a connection',
  so: 'both sides open the connection at the same time',
};

function rest({ candidate, priority }: CandidateReading): string {
  const parts = `type preference ${priority.type}, local preference ${priority.local}, component ${priority.component}`;
  const sentence = `Priority ${candidate.priority} (${parts}), foundation ${candidate.foundation}`;
  return `${sentence}${extensions(candidate)}.`;
}

function extensions({ extensions: all }: Candidate): string {
  return all.map(({ name, value }) => `, ${name} ${value}`).join('');
}
