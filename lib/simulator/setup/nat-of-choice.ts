import { EVERYTHING, NO_UDP, ONLY_TCP_443 } from '@/lib/nat/admission';
import type { Admission, NatBehaviour, PortAssignment } from '@/lib/nat/behaviour';
import { NAT_PRESETS, rfc4787Behaviour } from '@/lib/nat/presets';
import { milliseconds } from '@/lib/time';
import type { Block, NatChoice } from './choices';

/** The behaviour that a choice means: its preset or combination, with single choices changed. */
export function natOf(choice: NatChoice, blocks: Block = 'nothing'): NatBehaviour {
  const base =
    choice.preset === undefined
      ? rfc4787Behaviour(
          choice.mapping ?? 'endpoint-independent',
          choice.filtering ?? 'address-and-port-dependent',
        )
      : NAT_PRESETS[choice.preset];
  return {
    ...base,
    mapping: choice.mapping ?? base.mapping,
    filtering: choice.filtering ?? base.filtering,
    filtersPer: choice.filtersPer ?? base.filtersPer,
    hairpinning: hairpinningOf(choice, base),
    ports: portsOf(choice, base.ports),
    udp: lifetimesOf(choice, base),
    refresh: refreshOf(choice, base),
    unsolicited: choice.unsolicited ?? base.unsolicited,
    admission: admissionOf(blocks),
  };
}

export function admissionOf(blocks: Block): Admission {
  if (blocks === 'udp') return NO_UDP;
  return blocks === 'all-but-tcp-443' ? ONLY_TCP_443 : EVERYTHING;
}

function hairpinningOf(
  { hairpinning }: NatChoice,
  base: NatBehaviour,
): NatBehaviour['hairpinning'] {
  if (hairpinning === undefined) return base.hairpinning;
  return hairpinning ? 'external-source' : 'off';
}

function portsOf({ ports, firstPort, portStep }: NatChoice, base: PortAssignment): PortAssignment {
  switch (ports) {
    case undefined:
      return base;
    case 'preserved':
      return { ...base, preservation: true };
    case 'random':
      return { ...base, preservation: false, order: { kind: 'random' } };
    case 'sequential':
      return {
        ...base,
        preservation: false,
        parity: false,
        order: { kind: 'sequential', first: firstPort ?? 45_000, step: portStep ?? 1 },
      };
  }
}

function lifetimesOf({ lifetime }: NatChoice, base: NatBehaviour): NatBehaviour['udp'] {
  if (lifetime === undefined) return base.udp;
  const each = milliseconds(lifetime * 1000);
  return { unreplied: each, replied: each, streamAfter: milliseconds(0) };
}

function refreshOf({ refreshedInbound }: NatChoice, base: NatBehaviour): NatBehaviour['refresh'] {
  if (refreshedInbound === undefined) return base.refresh;
  return refreshedInbound ? 'both' : 'outbound';
}
