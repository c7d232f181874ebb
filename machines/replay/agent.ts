import type { IceState } from '../../lib/trace/states';
import type { PeerNode } from '../../lib/trace/trace';
import { type DerivedIceConnectionState, iceConnectionOf, type Part } from '../protocol/aggregate';

export type Agent = PeerNode['agent'];

/**
 * Whether the agent keeps RFC 8445's checklists: pairs start frozen, an incoming check triggers
 * one. libwebrtc lists every pair as waiting and only reorders its pings.
 */
export function keepsChecklists(agent: Agent): boolean {
  return agent === undefined || agent === 'rfc8445' || agent === 'firefox';
}

/**
 * Whether the agent goes on after it gave up. Browsers say so themselves, and what is polled from
 * them may be older than their word; of an agent of RFC 8445 it is not to be expected.
 */
export function comesBack(agent: Agent): boolean {
  return agent === 'libwebrtc';
}

/**
 * iceConnectionState as the agent tells it. Chromium 156 never says `failed` there: it stays
 * `disconnected` while connectionState and the transport's own state are `failed`.
 */
export function iceConnectionFor(
  agent: Agent,
  parts: readonly Part[],
): DerivedIceConnectionState | undefined {
  const soften = (ice: IceState) => (ice === 'failed' ? 'disconnected' : ice);
  if (agent !== 'chromium' && agent !== 'libwebrtc') return iceConnectionOf(parts);
  return iceConnectionOf(parts.map((part) => ({ ...part, ice: soften(part.ice) })));
}
