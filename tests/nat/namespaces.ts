import { type ChildProcess, execFileSync, spawn } from 'node:child_process';

/*
 * Network namespaces of Linux, by `ip`: a node each, its cables, addresses and routes.
 */

const PREFIX = 'nat-test';

/** A command within a namespace. */
function inside(node: string, command: readonly string[]): readonly string[] {
  return ['ip', 'netns', 'exec', `${PREFIX}-${node}`, ...command];
}

export function addNamespace(name: string): void {
  execute(['ip', 'netns', 'add', `${PREFIX}-${name}`]);
  run(name, ['ip', 'link', 'set', 'lo', 'up']);
  const forwards = name === 'internet' || name.startsWith('router');
  run(name, ['sysctl', '-qw', 'net.ipv6.conf.all.disable_ipv6=1']);
  run(name, ['sysctl', '-qw', `net.ipv4.ip_forward=${forwards ? 1 : 0}`]);
}

export function cable(one: string, onePort: string, other: string, otherPort: string): void {
  const [from, to] = [`${PREFIX}-${one}`, `${PREFIX}-${other}`];
  const pair = ['type', 'veth', 'peer', 'name', otherPort, 'netns', to];
  execute(['ip', 'link', 'add', onePort, 'netns', from, ...pair]);
  run(one, ['ip', 'link', 'set', onePort, 'up']);
  run(other, ['ip', 'link', 'set', otherPort, 'up']);
}

export function address(node: string, port: string, own: string): void {
  run(node, ['ip', 'address', 'add', `${own}/24`, 'dev', port]);
}

export function defaultRoute(node: string, gateway: string): void {
  run(node, ['ip', 'route', 'add', 'default', 'via', gateway]);
}

export function removeNamespaces(): void {
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

export function run(node: string, command: readonly string[], input = ''): void {
  execute(inside(node, command), input);
}

function execute([program = '', ...rest]: readonly string[], input = ''): string {
  return execFileSync(program, rest, { encoding: 'utf8', input });
}
