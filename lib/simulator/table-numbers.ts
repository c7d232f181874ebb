import type { MappingRow } from '@/lib/nat/row';

/**
 * One numbering for all tables that a router has had: those of IPv4 and IPv6, and those from before
 * somebody changed its behaviour. A router with one table keeps that table's own numbers.
 */
export class TableNumbers {
  readonly #numbers = new Map<object, Map<number, number>>();
  #given = 0;

  /** The router's number for a mapping of one of its tables; given when it is first asked for. */
  of(table: object, id: number): number {
    let numbers = this.#numbers.get(table);
    if (numbers === undefined) {
      numbers = new Map();
      this.#numbers.set(table, numbers);
    }
    const known = numbers.get(id);
    if (known !== undefined) return known;
    this.#given += 1;
    numbers.set(id, this.#given);
    return this.#given;
  }

  /** The table's own number for what the router calls `number`; undefined where it has none so. */
  within(table: object, number: number): number | undefined {
    for (const [id, given] of this.#numbers.get(table) ?? []) {
      if (given === number) return id;
    }
    return undefined;
  }

  row(table: object, row: MappingRow): MappingRow {
    const id = this.of(table, row.id);
    return id === row.id ? row : { ...row, id };
  }
}
