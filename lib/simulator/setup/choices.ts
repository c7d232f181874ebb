import * as v from 'valibot';
import { FILTERING_BEHAVIOURS, MAPPING_BEHAVIOURS } from '@/lib/nat/behaviour';

/** NATs by name; the names are for people, the behaviour alone decides. */
export const PRESET_NAMES = [
  'home-router',
  'symmetric-office',
  'mobile-carrier',
  'linux-masquerade',
  'linux-masquerade-random',
  'linux-masquerade-open',
] as const;

export const PORT_ORDERS = ['preserved', 'sequential', 'random'] as const;

/** What leaves no box: nothing is blocked, no UDP at all, or everything but TCP to port 443. */
export const BLOCKS = ['nothing', 'udp', 'all-but-tcp-443'] as const;

export const PortSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
const Seconds = v.pipe(v.number(), v.minValue(1), v.maxValue(86_400));

/**
 * A NAT as a visitor sets it: a preset, or one of the nine combinations of RFC 4787 with all else as
 * it recommends; the other fields change single choices of that.
 */
export const NatChoiceSchema = v.object({
  preset: v.optional(v.picklist(PRESET_NAMES)),
  mapping: v.optional(v.picklist(MAPPING_BEHAVIOURS)),
  filtering: v.optional(v.picklist(FILTERING_BEHAVIOURS)),
  filtersPer: v.optional(v.picklist(['mapping', 'internal-endpoint'])),
  hairpinning: v.optional(v.boolean()),
  ports: v.optional(v.picklist(PORT_ORDERS)),
  /** Of sequential ports: the first one, and how far the next one is. */
  firstPort: v.optional(PortSchema),
  portStep: v.optional(PortSchema),
  /** Seconds that a UDP mapping lives without traffic. */
  lifetime: v.optional(Seconds),
  /** Whether packets from outside refresh a mapping, too. */
  refreshedInbound: v.optional(v.boolean()),
  unsolicited: v.optional(v.picklist(['forgotten', 'held'])),
});

export type NatChoice = Readonly<v.InferOutput<typeof NatChoiceSchema>>;
export type PresetName = (typeof PRESET_NAMES)[number];
export type Block = (typeof BLOCKS)[number];
