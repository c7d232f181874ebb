import type { Host } from '../host';
import type { Network } from '../scenario';

/**
 * Multicast DNS of all networks: a name is known to the hosts of the network where it was said, and
 * to nobody where hosts are kept apart (draft-ietf-mmusic-mdns-ice-candidates §3.1).
 */
export class NameRegistry {
  readonly #isolated: ReadonlySet<string>;
  readonly #known = new Map<string, { readonly network: string; readonly address: string }>();

  constructor(networks: readonly Network[]) {
    this.#isolated = new Set(networks.filter(({ isolated }) => isolated).map(({ id }) => id));
  }

  register(name: string, address: string, host: Host): void {
    const at = host.interfaces.find(({ addresses }) => addresses.includes(address));
    if (at !== undefined) this.#known.set(name, { network: at.network, address });
  }

  /** The address behind a name, as this host can find it out. */
  resolve(name: string, host: Host): string | undefined {
    const known = this.#known.get(name);
    if (known === undefined || this.#isolated.has(known.network)) return undefined;
    const isNear = host.interfaces.some(({ network }) => network === known.network);
    // The internet has no multicast.
    return isNear && known.network !== 'internet' ? known.address : undefined;
  }
}
