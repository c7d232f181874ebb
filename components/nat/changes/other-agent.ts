import type { AgentName } from '@/lib/simulator/scenario';
import type { Setup } from '@/lib/simulator/setup/setup';

/** The algorithm that A does not run. */
export function otherAgent({ a }: Setup): AgentName {
  return a.agent === 'rfc8445' ? 'libwebrtc' : 'rfc8445';
}

/** The same network and seed with that algorithm on both sides: two runs on one clock. */
export function withOtherAgent(setup: Setup): Setup {
  const agent = otherAgent(setup);
  return { ...setup, a: { ...setup.a, agent }, b: { ...setup.b, agent } };
}
