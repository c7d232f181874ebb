/*
 * priority = 2^24 × type preference + 2^8 × local preference + (256 − component)
 *                                                                       RFC 8445 §5.1.2.1
 */

/** Agents whose use of the local preference is documented by their source. */
export type PriorityAgent = 'chromium' | 'firefox';

/** A candidate priority taken apart. */
export interface PriorityParts {
  /** 0 to 126; 126 is recommended for host, 110 prflx, 100 srflx, 0 relay (§5.1.2.2). */
  readonly type: number;
  /** 0 to 65535: orders the addresses of one type. */
  readonly local: number;
  /** 1 to 256. */
  readonly component: number;
}

/** Splits a candidate priority (0 to 2^31 − 1). */
export function partsOfPriority(priority: number): PriorityParts {
  return {
    type: Math.floor(priority / 2 ** 24),
    local: Math.floor(priority / 2 ** 8) % 2 ** 16,
    component: 256 - (priority % 256),
  };
}

/** The priority that the parts make: the inverse of {@link partsOfPriority}. */
export function priorityOf({ type, local, component }: PriorityParts): number {
  return type * 2 ** 24 + local * 2 ** 8 + (256 - component);
}

/** How an agent made the local preference; each number as the agent's source names it. */
export type LocalPreference =
  /** libwebrtc `ComputePriority`: network interface, then address and relay preference added. */
  | { readonly agent: 'chromium'; readonly network: number; readonly address: number }
  /** nICEr: interface, TCP direction (RFC 6544 §4.2; 0 for UDP), and 31 − server index. */
  | {
      readonly agent: 'firefox';
      readonly network: number;
      readonly direction: number;
      readonly server: number;
    };

/** The parts of the local preference (16 bits) that an agent packed into it. */
export function partsOfLocalPreference(local: number, agent: PriorityAgent): LocalPreference {
  const network = local >> 8;
  if (agent === 'chromium') return { agent, network, address: local & 0xff };
  return { agent, network, direction: (local >> 5) & 0b111, server: local & 0b11111 };
}

/** What a type preference stands for at an agent. */
export type TypePreferenceMeaning =
  | 'host'
  | 'host-tcp'
  | 'prflx'
  | 'prflx-tcp'
  | 'srflx'
  | 'srflx-tcp'
  | 'relay-udp'
  | 'relay-tcp'
  | 'relay-tls';

/** libwebrtc M145 has relay over UDP at 2, Chromium 156 sends 3. */
const CHROMIUM: Readonly<Record<number, TypePreferenceMeaning>> = {
  126: 'host',
  110: 'prflx',
  100: 'srflx',
  90: 'host-tcp',
  80: 'prflx-tcp',
  3: 'relay-udp',
  2: 'relay-udp',
  1: 'relay-tcp',
  0: 'relay-tls',
};

const FIREFOX: Readonly<Record<number, TypePreferenceMeaning>> = {
  126: 'host',
  125: 'host-tcp',
  110: 'prflx',
  109: 'prflx-tcp',
  100: 'srflx',
  99: 'srflx-tcp',
  5: 'relay-udp',
  0: 'relay-tcp',
};

/** The meaning of a type preference at an agent; undefined for a number that it does not use. */
export function meaningOfTypePreference(
  type: number,
  agent: PriorityAgent,
): TypePreferenceMeaning | undefined {
  return (agent === 'chromium' ? CHROMIUM : FIREFOX)[type];
}
