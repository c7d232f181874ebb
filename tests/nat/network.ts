import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NatCase } from './cases';
import { routerRules } from './router-rules';

/*
 *   a ── [router-a] ── internet ── [router-b] ── b
 *                         └── server: STUN on one address, STUN and TURN on another one
 *
 * Documentation addresses (RFC 5737) outside. Private addresses lead nowhere on the internet.
 */

export const STUN_URL = 'stun:192.0.2.3:3478';
export const TURN_ADDRESS = '192.0.2.5:3478';
export const TURN_USER = { username: 'visitor', credential: 'correct-horse-staple' } as const;

const PREFIX = 'nat-test';

const PLAN = {
  a: { outside: '203.0.113.10', gateway: '203.0.113.1', lan: '192.168.0', host: '192.168.0.10' },
  b: { outside: '198.51.100.20', gateway: '198.51.100.1', lan: '192.168.1', host: '192.168.1.5' },
} as const;

export type Side = keyof typeof PLAN;

/** A command within a namespace. */
export function inside(node: string, command: readonly string[]): readonly string[] {
  return ['ip', 'netns', 'exec', `${PREFIX}-${node}`, ...command];
}

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
  for (const side of ['a', 'b'] as const) buildSide(natCase, side);
  const server = spawnIn('server', [turnServer, ...SERVER_ARGUMENTS]);
  await sleep(1_000);
  return {
    async remove() {
      server.kill('SIGKILL');
      await sleep(100);
      removeNamespaces();
    },
  };
}

function buildSide(natCase: NatCase, side: Side): void {
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
  if (isPublic) return;
  cable(outermost, 'lan', side, 'eth0');
  address(outermost, 'lan', `${lan}.1`);
  address(side, 'eth0', host);
  defaultRoute(side, `${lan}.1`);
  run(outermost, ['nft', '-f', '-'], routerRules(place, host));
}

function addNamespace(name: string): void {
  execute(['ip', 'netns', 'add', `${PREFIX}-${name}`]);
  run(name, ['ip', 'link', 'set', 'lo', 'up']);
  const forwards = name === 'internet' || name.startsWith('router');
  run(name, ['sysctl', '-qw', 'net.ipv6.conf.all.disable_ipv6=1']);
  run(name, ['sysctl', '-qw', `net.ipv4.ip_forward=${forwards ? 1 : 0}`]);
}

function cable(one: string, onePort: string, other: string, otherPort: string): void {
  const [from, to] = [`${PREFIX}-${one}`, `${PREFIX}-${other}`];
  const pair = ['type', 'veth', 'peer', 'name', otherPort, 'netns', to];
  execute(['ip', 'link', 'add', onePort, 'netns', from, ...pair]);
  run(one, ['ip', 'link', 'set', onePort, 'up']);
  run(other, ['ip', 'link', 'set', otherPort, 'up']);
}

function address(node: string, port: string, own: string): void {
  run(node, ['ip', 'address', 'add', `${own}/24`, 'dev', port]);
}

function defaultRoute(node: string, gateway: string): void {
  run(node, ['ip', 'route', 'add', 'default', 'via', gateway]);
}

function removeNamespaces(): void {
  const names = execute(['ip', 'netns', 'list'])
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '');
  for (const name of names.filter((each) => each.startsWith(`${PREFIX}-`))) {
    execute(['ip', 'netns', 'delete', name]);
  }
}

export function spawnIn(node: string, command: readonly string[]): ChildProcess {
  const [program = '', ...rest] = inside(node, command);
  return spawn(program, rest, { stdio: ['pipe', 'pipe', 'ignore'] });
}

function run(node: string, command: readonly string[], input = ''): void {
  execute(inside(node, command), input);
}

function execute([program = '', ...rest]: readonly string[], input = ''): string {
  return execFileSync(program, rest, { encoding: 'utf8', input });
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
