import type { DropCode } from '../simulator/drop';
import type { DropFact } from './why-findings';

type Told = keyof DropFact;

/** The values that the words for a drop may tell, beside the node and the code. */
const TOLD = {
  lost: [],
  'too-large': ['reason'],
  'network-down': [],
  'no-route': ['destinationAddress'],
  'private-address': ['destinationAddress'],
  'link-local': ['destinationAddress'],
  'no-host': ['destinationAddress'],
  'client-isolation': ['destinationAddress'],
  'other-family': ['sourceAddress', 'destinationAddress'],
  'address-gone': ['destinationAddress'],
  'port-closed': ['destination'],
  'no-connection': ['destination'],
  silenced: [],
  intervention: [],
  malformed: [],
  'unexpected-message': [],
  'no-allocation': [],
  'no-permission': ['sourceAddress'],
  'channel-not-bound': [],
  'udp-blocked': [],
  'tcp-blocked': [],
  'tcp-port-blocked': ['reason', 'destinationPort'],
  'no-mapping': ['destination'],
  filtered: ['sourceAddress', 'known'],
  'taken-by-router': ['source', 'destination'],
  'hairpinning-off': ['destination'],
  'no-session': ['source', 'destination'],
  'ports-exhausted': ['reason'],
  'mapping-limit': ['reason', 'sourceAddress'],
  'no-external-address': ['sourceAddress'],
} as const satisfies Record<DropCode, readonly Told[]>;

/** Equal for drops of which the same is to be said, word for word. */
export function dropKey(drop: DropFact): string {
  return JSON.stringify([drop.node, drop.code, ...toldOf(drop).map((name) => drop[name])]);
}

function toldOf({ code, knowsAddress }: DropFact): readonly Told[] {
  if (knowsAddress) return ['sourceAddress', 'sourcePort'];
  const told: Readonly<Record<string, readonly Told[]>> = TOLD;
  return (Object.hasOwn(TOLD, code) ? told[code] : undefined) ?? ['reason'];
}
