import type { PresetName } from '@/lib/simulator/setup/choices';

/** What each NAT preset does, with its numbers, and where each claim comes from. */
export const presetWords: Readonly<Record<PresetName, string>> = {
  'home-router':
    'Endpoint-independent mapping (RFC 4787 REQ-1), port kept where free (§4.2.1), hairpinning (REQ-9), UDP rows live 120 s, the least that REQ-5 allows, and both directions refresh them (REQ-6). The strict filter is our choice: REQ-8 recommends a wider one.',
  'symmetric-office':
    'What RFC 3489 §5 calls symmetric: another random port for every destination, no hairpinning (against RFC 4787 REQ-1 and REQ-9). The 60 s of a row are our choice, below what REQ-5 allows; only packets from inside refresh it.',
  'mobile-carrier':
    'A carrier-grade NAT as RFC 6888 wants it: endpoint-independent mapping (REQ-1), one outside address a subscriber (REQ-2), endpoint-independent filter (REQ-7), a limit for each subscriber (REQ-4). The limit of 1,000 rows and the 120 s are our choice.',
  'linux-masquerade':
    'Connection tracking keeps one entry a flow, but the port stays the same while nobody else has it, so it looks endpoint-independent from outside. Rows live 30 s, 120 s once there is an answer and the flow is 2 s old (kernel: nf_conntrack-sysctl). Unsolicited packets are dropped.',
  'linux-masquerade-random':
    'The same with --random (iptables-extensions, MASQUERADE): every flow gets a random port, which is a symmetric NAT.',
  'linux-masquerade-open':
    'The same on a router that does not drop unsolicited packets: a check that arrives first is held as a flow of the router itself, and the host’s own flow then gets another port. Measured with Chromium 156 behind nftables.',
};
