import type { Milliseconds } from '@/lib/time';
import type { LocalCandidate } from '../agent/local-candidate';
import type { Gathering } from '../gathering/contract';
import type { CandidatePair } from './candidate-pair';

/**
 * Which peers a relay lets pass. A check over a relay waits for the permission: sent before, it
 * would be dropped by the server (RFC 8656 §9).
 */
export class RelayPermissions {
  private readonly asked = new Set<string>();
  private readonly installed = new Set<string>();

  constructor(private readonly gathering: Gathering) {}

  /** Asks for what this pair needs, once. */
  prepare(now: Milliseconds, { base, remote }: CandidatePair): void {
    const { address } = remote.address;
    if (base.type !== 'relay' || this.asked.has(keyOf(base, address))) return;
    this.asked.add(keyOf(base, address));
    this.gathering.permit(now, base, address);
  }

  noteInstalled(relay: LocalCandidate, address: string): void {
    this.installed.add(keyOf(relay, address));
  }

  /** Whether checks of this pair can get past the relay. */
  allow({ base, remote }: CandidatePair): boolean {
    return base.type !== 'relay' || this.installed.has(keyOf(base, remote.address.address));
  }
}

function keyOf({ id }: LocalCandidate, address: string): string {
  return `${id} ${address}`;
}
