import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { isNatPlace, type NatCase } from './cases';
import {
  addNamespace,
  address,
  cable,
  defaultRoute,
  removeNamespaces,
  run,
  spawnIn,
} from './namespaces';
import { routerRules } from './router-rules';
import { startUserSpaceNat } from './user-space-router';

/*
 *   a ── [router-a] ── internet ── [router-b] ── b
 *                         └── server: STUN on one address, STUN and TURN on another one
 *
 * Documentation addresses (RFC 5737) outside. Private addresses lead nowhere on the internet.
 */

export const STUN_URL = 'stun:192.0.2.3:3478';
export const TURN_ADDRESS = '192.0.2.5:3478';
export const TURN_USER = { username: 'visitor', credential: 'correct-horse-staple' } as const;

const PLAN = {
  a: { outside: '203.0.113.10', gateway: '203.0.113.1', lan: '192.168.0', host: '192.168.0.10' },
  b: { outside: '198.51.100.20', gateway: '198.51.100.1', lan: '192.168.1', host: '192.168.1.5' },
} as const;

export type Side = keyof typeof PLAN;

/** What a NAT in user space shows outside: an address that its router routes, and has not. */
const EXTERNAL: Readonly<Record<Side, string>> = { a: '203.0.113.11', b: '198.51.100.21' };

export interface TestNetwork {
  remove(): Promise<void>;
}

/** Builds the network of a case and starts its server. Remains of an earlier run go first. */
export async function buildNetwork(natCase: NatCase, turnServer: string): Promise<TestNetwork> {
  removeNamespaces();
  for (const name of ['internet', 'server', 'a', 'b']) addNamespace(name);
  cable('internet', 'to-server', 'server', 'eth0');
  address('internet', 'to-server', '192.0.2.1');
  for (const own of ['192.0.2.3', '192.0.2.5']) address('server', 'eth0', own);
  defaultRoute('server', '192.0.2.1');
  run('internet', ['ip', 'route', 'add', 'blackhole', '192.168.0.0/16']);
  const nats: ChildProcess[] = [];
  for (const side of ['a', 'b'] as const) nats.push(...(await buildSide(natCase, side)));
  const server = spawnIn('server', [turnServer, ...SERVER_ARGUMENTS]);
  await sleep(1_000);
  return {
    async remove() {
      for (const child of [server, ...nats]) child.kill('SIGKILL');
      await sleep(100);
      removeNamespaces();
    },
  };
}

/** The programs that the side needs running. */
async function buildSide(natCase: NatCase, side: Side): Promise<readonly ChildProcess[]> {
  const place = natCase[side];
  const { outside, gateway, lan, host } = PLAN[side];
  const isPublic = place === 'public';
  const outermost = isPublic ? side : `router-${side}`;
  const port = isPublic ? 'eth0' : 'wan';
  if (!isPublic) addNamespace(outermost);
  cable('internet', `to-${side}`, outermost, port);
  address('internet', `to-${side}`, gateway);
  address(outermost, port, outside);
  defaultRoute(outermost, gateway);
  if (isPublic) return [];
  cable(outermost, 'lan', side, 'eth0');
  address(outermost, 'lan', `${lan}.1`);
  address(side, 'eth0', host);
  defaultRoute(side, `${lan}.1`);
  if (isNatPlace(place)) {
    run('internet', ['ip', 'route', 'add', EXTERNAL[side], 'via', outside]);
    return [await startUserSpaceNat(outermost, place, { host, external: EXTERNAL[side] })];
  }
  run(outermost, ['nft', '-f', '-'], routerRules(place, host));
  return [];
}

/** All on the command line: a file of settings on this machine must not change a test. */
const SERVER_ARGUMENTS: readonly string[] = [
  '-n',
  '--no-cli',
  '--no-tls',
  '--no-dtls',
  '--listening-ip=192.0.2.3',
  '--listening-ip=192.0.2.5',
  '--relay-ip=192.0.2.5',
  '--listening-port=3478',
  '--lt-cred-mech',
  '--realm=nat.test',
  `--user=${TURN_USER.username}:${TURN_USER.credential}`,
  '--log-file=stdout',
];
