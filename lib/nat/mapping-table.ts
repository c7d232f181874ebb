import { endpointText, sameEndpoint, type TransportAddress } from '../transport-address';
import type { Mapping } from './mapping';
import type { TransportProtocol } from './packet';

/** All mappings of a middlebox, found by what an outbound or an inbound packet says. */
export class MappingTable {
  readonly #byKey = new Map<string, Mapping>();
  readonly #byExternal = new Map<string, readonly Mapping[]>();

  all(): readonly Mapping[] {
    return [...this.#byKey.values()];
  }

  withKey(key: string): Mapping | undefined {
    return this.#byKey.get(key);
  }

  /** More than one only where ports are shared. */
  atExternal(protocol: TransportProtocol, external: TransportAddress): readonly Mapping[] {
    return this.#byExternal.get(externalKey(protocol, external)) ?? [];
  }

  ofInternal(protocol: TransportProtocol, internal: TransportAddress): readonly Mapping[] {
    return this.all().filter(
      (mapping) => mapping.protocol === protocol && sameEndpoint(mapping.internal, internal),
    );
  }

  ofHost(address: string): readonly Mapping[] {
    return this.all().filter(({ internal }) => internal.address === address);
  }

  add(mapping: Mapping): void {
    this.#byKey.set(mapping.key, mapping);
    const at = externalKey(mapping.protocol, mapping.external);
    this.#byExternal.set(at, [...(this.#byExternal.get(at) ?? []), mapping]);
  }

  remove(mapping: Mapping): void {
    this.#byKey.delete(mapping.key);
    const at = externalKey(mapping.protocol, mapping.external);
    const others = (this.#byExternal.get(at) ?? []).filter((other) => other !== mapping);
    if (others.length === 0) this.#byExternal.delete(at);
    else this.#byExternal.set(at, others);
  }
}

function externalKey(protocol: TransportProtocol, external: TransportAddress): string {
  return `${protocol} ${endpointText(external)}`;
}
