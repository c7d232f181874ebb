import * as v from 'valibot';
import { BLOCKS, NatChoiceSchema } from './choices';

const at = v.pipe(v.number(), v.minValue(0), v.maxValue(3_600_000));
const duration = v.pipe(v.number(), v.minValue(0), v.maxValue(3_600_000));
const Node = v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z0-9-]+$/));
const Address = v.pipe(v.string(), v.maxLength(45), v.regex(/^[0-9a-f.:]+$/));

/** Something done to a run at a moment (milliseconds), as it stands in an address. */
export const ChangeSchema = v.variant('kind', [
  v.object({
    kind: v.literal('drop-packet'),
    at,
    node: Node,
    packet: v.pipe(v.string(), v.maxLength(60)),
  }),
  /** One bit of the packet's payload, counted from its first byte's highest bit. */
  v.object({
    kind: v.literal('flip-bit'),
    at,
    node: Node,
    packet: v.pipe(v.string(), v.maxLength(60)),
    bit: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(12_000)),
  }),
  /** A copy of the packet leaves the node once more, `after` milliseconds later. */
  v.object({
    kind: v.literal('replay-packet'),
    at,
    node: Node,
    packet: v.pipe(v.string(), v.maxLength(60)),
    after: v.pipe(v.number(), v.minValue(0), v.maxValue(60_000)),
  }),
  v.object({
    kind: v.literal('expire-mapping'),
    at,
    nat: Node,
    mapping: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  v.object({
    kind: v.literal('change-nat'),
    at,
    nat: Node,
    choice: NatChoiceSchema,
    blocks: v.picklist(BLOCKS),
  }),
  v.object({
    kind: v.literal('change-external-addresses'),
    at,
    nat: Node,
    addresses: v.pipe(v.array(Address), v.minLength(1)),
  }),
  v.object({ kind: v.literal('lose-network'), at, node: Node, duration }),
  /** The peer leaves its network for the mobile one that every setup keeps ready for it. */
  v.object({ kind: v.literal('go-mobile'), at, peer: v.picklist(['a', 'b']) }),
  v.object({ kind: v.literal('restart-ice'), at, peer: v.picklist(['a', 'b']) }),
  v.object({ kind: v.literal('silence-peer'), at, peer: v.picklist(['a', 'b']), duration }),
]);

export type Change = Readonly<v.InferOutput<typeof ChangeSchema>>;
export type ChangeKind = Change['kind'];
