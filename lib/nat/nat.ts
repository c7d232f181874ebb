import type { Milliseconds } from '@/lib/time';
import type { NatBehaviour } from './behaviour';
import { ExternalEndpoints, type RandomIntegers } from './external-endpoints';
import { Middlebox } from './middlebox';

export interface NatOptions {
  readonly behaviour: NatBehaviour;
  /** At least one for each family that is translated. */
  readonly externalAddresses: readonly string[];
  /** Drawn from only where a choice is random: ports, or an address out of several. */
  readonly random: RandomIntegers;
}

/** A network address and port translator (RFC 4787 for UDP, RFC 5382 for TCP). */
export class Nat extends Middlebox {
  readonly #endpoints: ExternalEndpoints;

  constructor({ behaviour, externalAddresses, random }: NatOptions) {
    const endpoints = new ExternalEndpoints(behaviour, externalAddresses, random);
    super(behaviour, endpoints);
    this.#endpoints = endpoints;
  }

  externalAddresses(): readonly string[] {
    return this.#endpoints.addresses();
  }

  /** The provider gave other addresses: every mapping is void, and so is which host had which. */
  changeExternalAddresses(now: Milliseconds, addresses: readonly string[]): void {
    this.forget(now, 'external-address-changed');
    this.#endpoints.changeAddresses(addresses);
  }
}
