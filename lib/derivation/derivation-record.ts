import { type ComputedDerivation, compute } from './compute';
import type { Derivation, GivenFrom } from './derivation';

/** A value that a key schedule came to, and how. */
export interface DerivedValue {
  /** Unique within its record, and the same in every run: `client-handshake-traffic-secret`. */
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly derivation: Derivation;
}

/**
 * Every value of a key schedule with its parents. A value is computed from what the record holds
 * and from nothing else, so what it says of itself is how it came about.
 */
export class DerivationRecord {
  readonly #values = new Map<string, DerivedValue>();

  /** In the order in which they were added: parents before their children. */
  get values(): readonly DerivedValue[] {
    return [...this.#values.values()];
  }

  /** How many values there are: it only grows. */
  get size(): number {
    return this.#values.size;
  }

  /** A value that nothing here computes. Throws an Error where the id is taken by other bytes. */
  give(id: string, from: GivenFrom, bytes: Uint8Array): Uint8Array {
    return this.#keep(id, bytes, { function: 'given', from });
  }

  /** Computes and keeps a value. Throws where a parent is unknown, or the cryptography does. */
  derive(id: string, derivation: ComputedDerivation): Uint8Array {
    const bytes = compute(derivation, (parent) => this.bytesOf(parent));
    return this.#keep(id, bytes, derivation);
  }

  has(id: string): boolean {
    return this.#values.has(id);
  }

  /** Throws an Error for an id that the record does not hold. */
  bytesOf(id: string): Uint8Array {
    const value = this.#values.get(id);
    if (value === undefined) throw new Error(`The record holds no value "${id}"`);
    return value.bytes;
  }

  #keep(id: string, bytes: Uint8Array, derivation: Derivation): Uint8Array {
    const held = this.#values.get(id);
    if (held === undefined) {
      this.#values.set(id, { id, bytes, derivation });
      return bytes;
    }
    // A second value of this name would belie the children of the first.
    if (held.bytes.some((byte, at) => byte !== bytes[at]) || held.bytes.length !== bytes.length) {
      throw new Error(`The record holds another value "${id}"`);
    }
    return held.bytes;
  }
}
