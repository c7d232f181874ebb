import type { SideName, SideSetup } from './setup';

/*
 * Addresses of the documentation ranges (RFC 5737, RFC 3849) where the internet is meant, private
 * ones (RFC 1918) inside, and the shared range (RFC 6598) within carriers.
 */

export interface SideAddresses {
  /** The host in its own network, private or public. */
  readonly host: string;
  /** Of the box before the internet; of the host itself where there is none. */
  readonly external: string;
  /** Of the subscriber's NAT within its carrier's network. */
  readonly subscriber: string;
  readonly host6: string;
  readonly mobileHost: string;
  readonly mobileExternal: string;
}

const PLAN: Record<SideName, SideAddresses> = {
  a: {
    host: '192.168.0.10',
    external: '203.0.113.10',
    subscriber: '100.64.0.10',
    host6: '2001:db8:a::10',
    mobileHost: '10.128.0.10',
    mobileExternal: '203.0.113.177',
  },
  b: {
    host: '192.168.1.5',
    external: '198.51.100.20',
    subscriber: '100.64.0.20',
    host6: '2001:db8:b::20',
    mobileHost: '10.128.0.20',
    mobileExternal: '198.51.100.188',
  },
};

/** B's host where it shares A's network. */
export const SECOND_HOST = '192.168.0.20';
export const SECOND_HOST6 = '2001:db8:a::20';

export const STUN_ADDRESS = '192.0.2.3';
export const TURN_ADDRESS = '192.0.2.5';
export const STUN_ADDRESS6 = '2001:db8:5::3';
export const TURN_ADDRESS6 = '2001:db8:5::5';

/** The addresses of a side: the setup's own where it names them. */
export function addressesOf(side: SideSetup, name: SideName, sharesLan: boolean): SideAddresses {
  const plan = PLAN[name];
  const external = side.externalAddress ?? plan.external;
  const inside = sharesLan && name === 'b' ? SECOND_HOST : plan.host;
  const host = side.hostAddress ?? (side.behind === 'nat' || sharesLan ? inside : external);
  const host6 = sharesLan && name === 'b' ? SECOND_HOST6 : plan.host6;
  return { ...plan, external, host, host6 };
}
