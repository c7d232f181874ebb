import type { PacketField, PacketTree } from './packet-field';

/** The fields that hold the byte at `offset`, from the outermost to the innermost; none outside. */
export function fieldsAt(tree: PacketTree, offset: number): readonly PacketField[] {
  const found: PacketField[] = [];
  let fields = tree.fields;
  for (;;) {
    const holder = fields.find(({ start, end }) => offset >= start && offset < end);
    if (holder === undefined) return found;
    found.push(holder);
    fields = holder.fields;
  }
}
