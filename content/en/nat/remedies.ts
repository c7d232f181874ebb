import { candidateTypes } from '@/content/en/nat/why';
import type { RemedyPath } from '@/lib/diagnosis/remedies';
import type { RemedyEdit, RemedyReach } from '@/lib/diagnosis/remedy-edits';

const SIDES = { a: 'A', b: 'B' } as const;

/** What a change is, as a visitor would ask for it. */
export function editText(edit: RemedyEdit): string {
  switch (edit.kind) {
    case 'stun':
      return `Give ${SIDES[edit.side]} a STUN server`;
    case 'stun-both':
      return 'Give both sides a STUN server';
    case 'turn-password':
      return `Correct ${SIDES[edit.side]}’s TURN password`;
    case 'all-candidates':
      return `Let ${SIDES[edit.side]} use all candidates (iceTransportPolicy "all")`;
    case 'trickle':
      return 'Trickle candidates instead of gathering first';
    case 'turn':
      return `Give ${SIDES[edit.side]} TURN over ${edit.transport.toUpperCase()}`;
    case 'allow-peers':
      return 'Let the TURN server permit every peer';
    case 'hairpinning':
      return `Turn on hairpinning at ${SIDES[edit.side]}’s NAT`;
    case 'forget-unsolicited':
      return `Let ${SIDES[edit.side]}’s router drop unsolicited packets instead of holding them`;
    case 'filtering':
      return `Widen the filter of ${SIDES[edit.side]}’s NAT to ${edit.to}`;
    case 'mapping':
      return `Make the mapping of ${SIDES[edit.side]}’s NAT endpoint-independent`;
    case 'ipv6':
      return 'Bring IPv6 to both sides';
    case 'unblock':
      return `Unblock UDP for ${SIDES[edit.side]}`;
    case 'open-firewall':
      return `Open ${SIDES[edit.side]}’s firewall`;
    case 'carrier-filtering':
      return `Widen the filter of ${SIDES[edit.side]}’s carrier NAT to ${edit.to}`;
    case 'carrier-mapping':
      return `Make the mapping of ${SIDES[edit.side]}’s carrier NAT endpoint-independent`;
  }
}

/** Two changes at once: "…, and …". */
export function editsText(edits: readonly RemedyEdit[]): string {
  return edits.map(editText).join(' + ');
}

/** "relay to server-reflexive, A over TLS". */
export function remedyPath({ local, remote, a, b }: RemedyPath): string {
  const over = [
    a === 'udp' ? '' : `A over ${a.toUpperCase()}`,
    b === 'udp' ? '' : `B over ${b.toUpperCase()}`,
  ];
  return [
    `${candidateTypes[local]} to ${candidateTypes[remote]}`,
    ...over.filter((text) => text !== ''),
  ].join(', ');
}

const REACHES: Readonly<Record<RemedyReach, string>> = {
  page: 'the page’s own configuration',
  router: 'the visitor’s router',
  network: 'somebody else’s network',
};

/** Interface texts of the search for the smallest change. */
export const remedies = {
  heading: 'The smallest change that would connect',
  intro:
    'Each change is simulated, the cheapest first: what the page itself can configure (STUN, then TURN over UDP, TCP, TLS), then the visitor’s own router (hairpinning, filter, mapping), then what takes somebody else (IPv6, the network’s policy, a carrier’s NAT). If no single change connects, two at once are tried.',
  find: 'Find the smallest change',
  every: 'Try the dearer ones, too',
  stop: 'Stop',
  progress: (done: number, total: number) => `${done} of at most ${total} changes tried …`,
  found: (what: string) => `Smallest change: ${what}.`,
  notFound: (count: number) =>
    `None of the ${count} changes connects, neither alone nor two at once.`,
  cancelled: (count: number) =>
    count === 0 ? 'Stopped before anything was tried.' : `Stopped after ${count} tries.`,
  failed: (message: string) => `The search stopped with an error: ${message}`,
  nothing: {
    'connects-already': 'There is nothing to do: this network connects as it is.',
    'no-call': 'There is nothing to do: nobody calls here.',
  },
  apply: 'Apply and play',
  applyNamed: (what: string) => `Apply and play: ${what}`,
  table: {
    caption: 'What was tried, the cheapest first',
    change: 'Change',
    reach: 'Where',
    outcome: 'Outcome',
    at: 'Connected after',
    action: 'Apply',
  },
  reaches: REACHES,
  connects: (path: string) => `connects: ${path}`,
  doesNot: 'does not connect',
  untried: 'not tried: dearer',
  smallest: 'smallest',
};
