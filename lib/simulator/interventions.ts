import { milliseconds } from '@/lib/time';
import type { Engine } from './engine';
import type { Fabric } from './fabric';
import type { Host } from './host';
import type { Intervention } from './intervention';
import type { ScenarioNodeId } from './node-id';
import type { Router } from './router';

/** What interventions are done to. */
export interface Nodes {
  readonly fabric: Fabric;
  readonly hosts: ReadonlyMap<ScenarioNodeId, Host>;
  readonly routers: ReadonlyMap<ScenarioNodeId, Router>;
}

/** Does to the network what an intervention asks for; false where that changes nothing. */
export function intervene({ clock }: Engine, nodes: Nodes, intervention: Intervention): boolean {
  const { fabric, hosts, routers } = nodes;
  switch (intervention.kind) {
    case 'drop-packet':
      fabric.doom(intervention.packet, intervention.node);
      // It is told where it takes effect, by the drop.
      return false;
    case 'flip-bit':
    case 'replay-packet':
      fabric.tamper(intervention);
      // These, too, once the packet passes.
      return false;
    case 'expire-mapping':
    case 'change-nat':
    case 'change-external-addresses':
      return routers.get(intervention.nat)?.intervene(intervention) ?? false;
    case 'change-firewall':
      return routers.get(intervention.firewall)?.intervene(intervention) ?? false;
    case 'lose-network': {
      const until = milliseconds(clock.now + intervention.duration);
      const node = hosts.get(intervention.node) ?? routers.get(intervention.node)?.link;
      node?.goDown(until);
      return node !== undefined && intervention.duration > 0;
    }
    case 'switch-interface':
      return switchInterface(hosts.get(intervention.peer), intervention);
    case 'silence-peer': {
      const host = hosts.get(intervention.peer);
      host?.silence(milliseconds(clock.now + intervention.duration));
      return host !== undefined && intervention.duration > 0;
    }
    case 'restart-ice':
      return hosts.has(intervention.peer);
  }
}

function switchInterface(
  host: Host | undefined,
  intervention: Extract<Intervention, { readonly kind: 'switch-interface' }>,
): boolean {
  const before = host?.interfaces[0];
  if (host === undefined || before === undefined) return false;
  const { network, addresses, interfaceKind: kind, delay } = intervention;
  const link = delay === undefined ? before.link : { ...before.link, delay };
  host.replaceInterface({ network, addresses, kind, link });
  return true;
}
