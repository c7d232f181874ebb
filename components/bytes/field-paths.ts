import type { PacketField } from '@/lib/packet/packet-field';

/** The way to a field: its place among its siblings, from the top, as in "0.5.2". */
export type FieldPath = string;

/** A row of the tree. */
export interface FieldItem {
  readonly path: FieldPath;
  readonly field: PacketField;
  /** From 1. */
  readonly level: number;
  /** From 1, among its siblings. */
  readonly place: number;
  readonly siblings: number;
  /** Undefined for a field without parts. */
  readonly isOpen: boolean | undefined;
}

/** The rows in sight: every top field, and the parts of those that are open. */
export function visibleFields(
  fields: readonly PacketField[],
  open: ReadonlySet<FieldPath>,
  parent?: FieldPath,
): readonly FieldItem[] {
  return fields.flatMap((field, index) => {
    const path = parent === undefined ? `${index}` : `${parent}.${index}`;
    const isOpen = field.fields.length === 0 ? undefined : open.has(path);
    const item = {
      path,
      field,
      level: path.split('.').length,
      place: index + 1,
      siblings: fields.length,
      isOpen,
    };
    return isOpen ? [item, ...visibleFields(field.fields, open, path)] : [item];
  });
}

/** What is open at first: the messages, and those that they carry, but not their attributes. */
export function openAtFirst(
  fields: readonly PacketField[],
  parent?: FieldPath,
): readonly FieldPath[] {
  return fields.flatMap((field, index) => {
    const path = parent === undefined ? `${index}` : `${parent}.${index}`;
    const deeper = openAtFirst(field.fields, path);
    return parent === undefined || deeper.length > 0 || OPEN.has(field.name)
      ? [path, ...deeper]
      : deeper;
  });
}

const OPEN: ReadonlySet<string> = new Set([
  'stun-message',
  'channel-data',
  'rtp-packet',
  'sctp-packet',
  'sctp-chunk',
  'dcep-message',
]);

/** The innermost field that holds a byte, as a path; undefined where no field does. */
export function pathOfByte(fields: readonly PacketField[], offset: number): FieldPath | undefined {
  const index = fields.findIndex(({ start, end }) => offset >= start && offset < end);
  const field = fields[index];
  if (field === undefined) return undefined;
  const inner = pathOfByte(field.fields, offset);
  return inner === undefined ? `${index}` : `${index}.${inner}`;
}

/** The field at the end of a path. */
export function fieldOfPath(
  fields: readonly PacketField[],
  path: FieldPath | undefined,
): PacketField | undefined {
  if (path === undefined) return undefined;
  const [first = '', ...rest] = path.split('.');
  const field = fields[Number(first)];
  return rest.length === 0 || field === undefined
    ? field
    : fieldOfPath(field.fields, rest.join('.'));
}

/** All paths above this one, the nearest last. */
export function pathsAbove(path: FieldPath): readonly FieldPath[] {
  const steps = path.split('.');
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('.'));
}

/** The path itself, or the nearest one above it that is in sight. */
export function pathInSight(
  path: FieldPath | undefined,
  open: ReadonlySet<FieldPath>,
): FieldPath | undefined {
  if (path === undefined) return undefined;
  return pathsAbove(path).find((above) => !open.has(above)) ?? path;
}
