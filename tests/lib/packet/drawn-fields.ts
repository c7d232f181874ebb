import type { PacketField } from '@/lib/packet/packet-field';

/** One line a field: its depth, name, bytes, text, and what is wrong. */
export function drawnFields(fields: readonly PacketField[], depth = 0): readonly string[] {
  return fields.flatMap(({ name, start, end, text, problem, fields: parts }) => [
    `${'  '.repeat(depth)}${name} ${start}-${end} ${text}${problem ? ` !${problem.kind}` : ''}`.trimEnd(),
    ...drawnFields(parts, depth + 1),
  ]);
}
