import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { NatPlace } from '@/lib/simulator/matrix-places';
import { run, spawnIn } from './namespaces';

const NAT = fileURLToPath(new URL('./user-space-nat.py', import.meta.url));
/** Of each packet either way, in milliseconds: as the simulator's side has it. */
const DELAY = 10;

/*
 *   lan ──rule──► inside ──┐
 *                  NAT in user space
 *   wan ──route─► outside ─┘
 */

/** Makes the router pass UDP between its `lan` and its `wan` through a NAT in user space. */
export async function startUserSpaceNat(
  router: string,
  place: NatPlace,
  { host, external }: { readonly host: string; readonly external: string },
): Promise<ChildProcess> {
  for (const device of ['inside', 'outside']) {
    run(router, ['ip', 'tuntap', 'add', 'mode', 'tun', 'name', device]);
    run(router, ['ip', 'link', 'set', device, 'up']);
  }
  // Packets come back on devices that no route to their source leads to.
  for (const device of ['all', 'default', 'inside', 'outside', 'wan']) {
    run(router, ['sysctl', '-qw', `net.ipv4.conf.${device}.rp_filter=0`]);
  }
  run(router, ['ip', 'route', 'add', 'default', 'dev', 'inside', 'table', '100']);
  run(router, ['ip', 'rule', 'add', 'iif', 'lan', 'lookup', '100']);
  run(router, ['ip', 'route', 'add', external, 'dev', 'outside']);
  const [mapping = '', filtering = ''] = place.split('/');
  const child = spawnIn(router, ['python3', NAT, mapping, filtering, host, external, `${DELAY}`]);
  if (child.stdout !== null) await once(child.stdout, 'data');
  return child;
}
