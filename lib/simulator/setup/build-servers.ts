import { INTERNET, plainLink, type ServerSpec, type TurnUse } from '../scenario';
import { STUN_ADDRESS, STUN_ADDRESS6, TURN_ADDRESS, TURN_ADDRESS6 } from './address-plan';
import type { Setup, SideSetup } from './setup';

/** TURN over TLS listens on 443, so that it looks like the web (RFC 7065 §3.1 only recommends 5349). */
const PORTS = { udp: 3478, tcp: 3478, tls: 443 } as const;

const REALM = 'turn.example.org';
const USERNAME = 'visitor';
const RIGHT = 'correct horse';
const WRONG = 'battery staple';

/** The servers that somebody uses. */
export function serversOf(setup: Setup): readonly ServerSpec[] {
  const { a, b, errands } = setup;
  const stunAddress = setup.stunAddress ?? STUN_ADDRESS;
  const asksStun = a.stun || b.stun || errands.some(({ to }) => to.address === stunAddress);
  const hasV6 = a.ipv6 !== 'none' || b.ipv6 !== 'none';
  const at = (v4: string, v6: string) => (hasV6 ? [v4, v6] : [v4]);
  const servers: ServerSpec[] = [];
  if (asksStun) servers.push(serverOf('stun', 'stun', at(stunAddress, STUN_ADDRESS6), undefined));
  if (a.turn.length > 0 || b.turn.length > 0) {
    const turn = { realm: REALM, users: { [USERNAME]: RIGHT }, deniedPeers: setup.deniedPeers };
    servers.push(serverOf('turn', 'turn', at(TURN_ADDRESS, TURN_ADDRESS6), turn));
  }
  if (setup.plainServer !== undefined) {
    const { address, port } = setup.plainServer;
    servers.push({
      ...serverOf('server', 'echo', [address], undefined),
      ports: { ...PORTS, udp: port },
    });
  }
  return servers;
}

/** A side's TURN servers: one entry a transport. */
export function turnUsesOf({ turn, turnPassword }: SideSetup): readonly TurnUse[] {
  const password = turnPassword === 'right' ? RIGHT : WRONG;
  return turn.map((protocol) => ({ server: 'turn', protocol, username: USERNAME, password }));
}

function serverOf(
  id: string,
  role: ServerSpec['role'],
  addresses: readonly string[],
  turn: ServerSpec['turn'],
): ServerSpec {
  const interfaces = [
    { network: INTERNET, addresses, link: plainLink(5), kind: 'ethernet' } as const,
  ];
  return { id, role, interfaces, ports: PORTS, turn };
}
