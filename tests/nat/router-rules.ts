import type { LinuxPlace } from './cases';

/** A port preserved by `masquerade` is the host's own, so what comes to it may go to that port. */
const UNPRIVILEGED = '1024-65535';

/**
 * The nftables rules of a router between `lan` and `wan`, with one host inside. `masquerade` maps and
 * filters by connection; the other kinds let more in by rewriting what comes from outside.
 */
export function routerRules(place: LinuxPlace, host: string): string {
  const toHost = `dnat to ${host}`;
  const before: Partial<Record<LinuxPlace, string>> = {
    'full-cone': `iifname "wan" udp dport ${UNPRIVILEGED} ${toHost}`,
    'address-restricted': `iifname "wan" ip saddr . udp dport @contacted ${toHost}`,
  };
  const ports = place === 'symmetric' ? ' random,fully-random' : '';
  return `table ip nat-test {
    set contacted {
      type ipv4_addr . inet_service
      flags dynamic,timeout
      timeout 300s
      size 4096
    }
    ${chain('incoming', 'nat', 'prerouting', -100, [before[place]])}
    ${chain('outgoing', 'nat', 'postrouting', 100, [`oifname "wan" masquerade${ports}`])}
    ${chain('passing', 'filter', 'forward', 0, [
      place === 'udp-blocked' ? 'ip protocol udp drop' : undefined,
      'iifname "lan" ip protocol udp update @contacted { ip daddr . udp sport }',
    ])}
    ${chain('unsolicited', 'filter', 'input', 0, ['iifname { "lan", "wan" } drop'])}
  }
  `;
}

function chain(
  name: string,
  type: 'nat' | 'filter',
  hook: string,
  priority: number,
  rules: readonly (string | undefined)[],
): string {
  const lines = rules.filter((rule) => rule !== undefined).join('\n      ');
  return `chain ${name} {
      type ${type} hook ${hook} priority ${priority}
      ${lines}
    }`;
}
