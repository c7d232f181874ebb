import type { Intervention } from '../intervention';
import { addressesOf } from './address-plan';
import { mobileNetwork } from './build-places';
import type { Change } from './changes';
import { natOf } from './nat-of-choice';
import type { Setup } from './setup';

/**
 * One way between a phone and its carrier, in milliseconds. Our choice: with the 25 ms from there to
 * the internet a round trip of 80 ms, a usual one of 4G.
 */
const RADIO_DELAY = 15;

/** What a setup's changes do to the network that was built from it. */
export function interventionsOf(setup: Setup): readonly Intervention[] {
  return setup.changes.map((change) => interventionOf(setup, change));
}

function interventionOf(setup: Setup, change: Change): Intervention {
  switch (change.kind) {
    case 'change-nat': {
      const { kind, at, nat, choice, blocks } = change;
      return { kind, at, nat, behaviour: natOf(choice, blocks) };
    }
    case 'go-mobile': {
      const { at, peer } = change;
      const { mobileHost } = addressesOf(setup[peer], peer, false);
      const network = mobileNetwork(peer);
      const addresses = [mobileHost];
      return {
        ...{ kind: 'switch-interface', at, peer, network, addresses },
        interfaceKind: 'cellular',
        delay: RADIO_DELAY,
      };
    }
    default:
      return change;
  }
}
