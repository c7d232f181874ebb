import { describe, expect, test } from 'vitest';
import {
  meaningOfTypePreference,
  type PriorityAgent,
  partsOfLocalPreference,
  partsOfPriority,
} from '@/lib/sdp/candidate-priority';

/** Priorities seen from real agents, component 1, with what they were given for. */
const SEEN: readonly (readonly [PriorityAgent, number, string, object])[] = [
  ['chromium', 2122260223, 'host', { network: 127, address: 30 }],
  ['chromium', 2122194687, 'host', { network: 126, address: 30 }],
  ['chromium', 2122262783, 'host', { network: 127, address: 40 }],
  ['chromium', 2122265343, 'host', { network: 127, address: 50 }],
  ['chromium', 2113937151, 'host', { network: 0, address: 30 }],
  ['chromium', 1686052607, 'srflx', { network: 127, address: 30 }],
  ['chromium', 1518280447, 'host-tcp', { network: 127, address: 30 }],
  ['chromium', 1853824767, 'prflx', { network: 127, address: 30 }],
  ['chromium', 41885695, 'relay-udp', { network: 127, address: 31 }],
  ['chromium', 58597631, 'relay-udp', { network: 126, address: 32 }],
  ['chromium', 25108479, 'relay-tcp', { network: 127, address: 31 }],
  ['chromium', 8331263, 'relay-tls', { network: 127, address: 31 }],
  ['firefox', 2122252543, 'host', { network: 127, direction: 0, server: 0 }],
  ['firefox', 2122187007, 'host', { network: 126, direction: 0, server: 0 }],
  ['firefox', 1686052863, 'srflx', { network: 127, direction: 0, server: 31 }],
  ['firefox', 2105524479, 'host-tcp', { network: 127, direction: 6, server: 0 }],
  ['firefox', 92151807, 'relay-udp', { network: 126, direction: 0, server: 31 }],
  ['firefox', 8265727, 'relay-tcp', { network: 126, direction: 0, server: 31 }],
];

describe('priorities that agents send', () => {
  test.each(SEEN)('%s %i is %s', (agent, priority, meaning, local) => {
    const parts = partsOfPriority(priority);
    expect(meaningOfTypePreference(parts.type, agent)).toBe(meaning);
    expect(partsOfLocalPreference(parts.local, agent)).toEqual({ agent, ...local });
    expect(parts.component).toBe(1);
  });

  test('a type preference that an agent does not use has no meaning', () => {
    expect(meaningOfTypePreference(5, 'chromium')).toBeUndefined();
    expect(meaningOfTypePreference(90, 'firefox')).toBeUndefined();
  });
});
