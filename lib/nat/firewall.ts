import type { FirewallBehaviour } from './behaviour';
import type { Assignment } from './external-endpoints';
import { Middlebox } from './middlebox';

/**
 * A stateful firewall before public addresses: of a public host, or of an IPv6 network (RFC 6092).
 * Each internal endpoint is its own external one, so packets pass unchanged or not at all; the
 * rows of its table are the flows that it has seen leave.
 */
export class Firewall extends Middlebox {
  constructor(behaviour: FirewallBehaviour) {
    super(
      {
        ...behaviour,
        mapping: 'endpoint-independent',
        filtersPer: 'mapping',
        hairpinning: 'off',
        unsolicited: 'forgotten',
      },
      UNTRANSLATED,
    );
  }
}

const UNTRANSLATED: Assignment = {
  owns: () => false,
  assign: (packet) => ({ external: packet.source }),
};
