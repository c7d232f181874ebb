import type { StatsEntry, StatsValue } from '../trace/samples';

/** The entries of an RTCStatsReport as plain data that survives JSON; empty fields are left out. */
export function statsEntries(report: RTCStatsReport): readonly StatsEntry[] {
  const entries: StatsEntry[] = [];
  report.forEach((value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const fields = plainObject(value);
    const { id, type } = fields;
    if (typeof id === 'string' && typeof type === 'string') entries.push({ ...fields, id, type });
  });
  return entries;
}

/**
 * When a report was taken, in milliseconds since 1970: the newest stamp in it. Stamps of what the
 * other side reported are older.
 */
export function stampOf(entries: readonly StatsEntry[]): number | undefined {
  const stamps = entries
    .map((entry) => entry['timestamp'])
    .filter((stamp): stamp is number => typeof stamp === 'number');
  return stamps.length > 0 ? Math.max(...stamps) : undefined;
}

function plainObject(value: object): Readonly<Record<string, StatsValue>> {
  const fields: readonly (readonly [string, unknown])[] =
    value instanceof Map
      ? [...value].map(([key, field]) => [String(key), field])
      : Object.entries(value);
  const plain = fields.flatMap(([key, field]): readonly (readonly [string, StatsValue])[] => {
    const converted = plainValue(field);
    return converted === undefined ? [] : [[key, converted]];
  });
  return Object.fromEntries(plain);
}

function plainValue(value: unknown): StatsValue | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : undefined;
    case 'bigint':
      return value.toString();
    case 'object':
      if (value === null) return undefined;
      if (!Array.isArray(value)) return plainObject(value);
      return value.map(plainValue).filter((item) => item !== undefined);
    default:
      return undefined;
  }
}
