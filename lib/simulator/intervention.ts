import type { FirewallBehaviour, NatBehaviour } from '@/lib/nat/behaviour';
import type { ScenarioNodeId } from './node-id';

/**
 * Something that somebody does to the run at a moment: part of the scenario, so that a fork is data
 * and its past, byte for byte, is the past of the run that it was taken from.
 */
export type Intervention =
  /** The packet of this name goes no further than where it next arrives or leaves. */
  | {
      readonly kind: 'drop-packet';
      readonly at: number;
      readonly packet: string;
      readonly node: ScenarioNodeId;
    }
  /** One bit of the payload of the packet is another one from where it next arrives, or leaves. */
  | {
      readonly kind: 'flip-bit';
      readonly at: number;
      readonly packet: string;
      readonly node: ScenarioNodeId;
      /** Counted from the highest bit of the first byte. */
      readonly bit: number;
    }
  /** The packet leaves the node a second time, as somebody who recorded it would send it again. */
  | {
      readonly kind: 'replay-packet';
      readonly at: number;
      readonly packet: string;
      readonly node: ScenarioNodeId;
      /** Milliseconds after it left for the first time. */
      readonly after: number;
    }
  | {
      readonly kind: 'expire-mapping';
      readonly at: number;
      readonly nat: ScenarioNodeId;
      readonly mapping: number;
    }
  /** Another behaviour from now on; what stands in the table is lost, as by a restart. */
  | {
      readonly kind: 'change-nat';
      readonly at: number;
      readonly nat: ScenarioNodeId;
      readonly behaviour: NatBehaviour;
    }
  | {
      readonly kind: 'change-firewall';
      readonly at: number;
      readonly firewall: ScenarioNodeId;
      readonly behaviour: FirewallBehaviour;
    }
  | {
      readonly kind: 'change-external-addresses';
      readonly at: number;
      readonly nat: ScenarioNodeId;
      readonly addresses: readonly string[];
    }
  /** The links of a node carry nothing for so long. */
  | {
      readonly kind: 'lose-network';
      readonly at: number;
      readonly node: ScenarioNodeId;
      readonly duration: number;
    }
  /** A peer's interface is replaced by the one prepared for it in the scenario (Wi-Fi → mobile). */
  | {
      readonly kind: 'switch-interface';
      readonly at: number;
      readonly peer: ScenarioNodeId;
      readonly network: string;
      readonly addresses: readonly string[];
      readonly interfaceKind: 'ethernet' | 'wifi' | 'cellular' | 'vpn' | 'unknown';
      /** One way over the new link, in milliseconds; undefined: all of the link stays as it was. */
      readonly delay?: number | undefined;
    }
  | { readonly kind: 'restart-ice'; readonly at: number; readonly peer: ScenarioNodeId }
  /** The peer sends nothing at all for so long, checks included. */
  | {
      readonly kind: 'silence-peer';
      readonly at: number;
      readonly peer: ScenarioNodeId;
      readonly duration: number;
    };

export type InterventionKind = Intervention['kind'];
