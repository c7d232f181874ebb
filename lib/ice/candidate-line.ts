import type { LocalCandidate } from './agent/local-candidate';
import { networkCostOf } from './network-cost';

/** Which extension attributes follow: the fragment alone (RFC 8839 §5.1, RFC 8840), or Chrome's. */
export type CandidateLineStyle = 'rfc8839' | 'chromium';

/**
 * The line that signals a candidate, without "a=". Its mDNS name stands for its address where it
 * has one; related addresses are blank already where they are kept from the other side.
 *
 * candidate:842163049 1 udp 1686052607 203.0.113.5 54321 typ srflx raddr 192.168.1.7 rport 54321
 *   generation 0 ufrag EsAw network-id 1 network-cost 10        (one line)
 */
export function candidateLine(
  candidate: LocalCandidate,
  usernameFragment: string,
  style: CandidateLineStyle,
): string {
  const { foundation, priority, name, address, type, related } = candidate;
  const raddr = related && `raddr ${related.address} rport ${related.port}`;
  return [
    `candidate:${foundation} ${COMPONENT} udp ${priority}`,
    `${name ?? address.address} ${address.port} typ ${type}`,
    ...(raddr === undefined ? [] : [raddr]),
    ...(style === 'chromium'
      ? chromiumExtensions(candidate, usernameFragment)
      : [`ufrag ${usernameFragment}`]),
  ].join(' ');
}

/** One component: everything is multiplexed (RFC 8843, RFC 5761). */
const COMPONENT = 1;

/** Numbers that are zero are left out. */
function chromiumExtensions(
  { generation, network }: LocalCandidate,
  usernameFragment: string,
): readonly string[] {
  const cost = networkCostOf(network);
  return [
    `generation ${generation} ufrag ${usernameFragment}`,
    ...(network.id === 0 ? [] : [`network-id ${network.id}`]),
    ...(cost === 0 ? [] : [`network-cost ${cost}`]),
  ];
}
