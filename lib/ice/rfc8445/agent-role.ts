import type { Random } from '@/lib/random';
import { newTieBreaker } from '../check/credentials';
import type { IceRole } from '../pair-priority';

/** What both sides of a conflict say of themselves. */
export interface ClaimedRole {
  readonly role: IceRole;
  readonly tieBreaker: bigint;
}

/**
 * What to do about a check whose sender claims our own role (RFC 8445 §7.3.1.1): the greater number
 * controls. `refuse` is a 487, after which the sender switches; equal numbers refuse for the
 * controlling agent and switch for the controlled one.
 */
export function conflictOf(own: ClaimedRole, theirs: ClaimedRole): 'none' | 'switch' | 'refuse' {
  if (own.role !== theirs.role) return 'none';
  const isGreater = own.tieBreaker >= theirs.tieBreaker;
  return isGreater === (own.role === 'controlling') ? 'refuse' : 'switch';
}

/** The role of an agent, kept through restarts. */
export class AgentRole implements ClaimedRole {
  role: IceRole;
  tieBreaker: bigint;

  constructor(
    initial: IceRole,
    private readonly random: Random,
  ) {
    this.role = initial;
    this.tieBreaker = newTieBreaker(random);
  }

  switch(): void {
    this.role = this.role === 'controlling' ? 'controlled' : 'controlling';
  }

  /** After a 487 the number changes, too (§7.2.5.1), or two equal ones would meet again. */
  switchAfterRefusal(): void {
    this.switch();
    this.tieBreaker = newTieBreaker(this.random);
  }
}
