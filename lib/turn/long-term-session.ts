import { longTermKey } from '@/lib/stun/credentials';
import { attributeOf } from '@/lib/stun/message';
import { type Verdict, verifyIntegrity } from '@/lib/stun/verify';
import type { DecodedTurnMessage, TurnAttribute, TurnMessage } from './attributes';

/** The client's half of the long-term credential mechanism (RFC 8489 §9.2). */
export class LongTermSession {
  private challenge: { readonly realm: string; readonly nonce: string } | undefined;
  private sessionKey: Uint8Array | undefined;

  constructor(
    private readonly username: string,
    private readonly password: string,
  ) {}

  /** The key of MESSAGE-INTEGRITY; undefined before the server named its realm. */
  get key(): Uint8Array | undefined {
    return this.sessionKey;
  }

  /** Takes REALM and NONCE from a 401 or 438; false when they are not both there. */
  learn(response: TurnMessage): boolean {
    const realm = attributeOf(response, 'REALM');
    const nonce = attributeOf(response, 'NONCE');
    if (realm === undefined || nonce === undefined) return false;
    const { username, password } = this;
    if (realm !== this.challenge?.realm) {
      this.sessionKey = longTermKey({ username, realm, password });
    }
    this.challenge = { realm, nonce };
    return true;
  }

  /** What goes into a request besides MESSAGE-INTEGRITY; nothing before the first challenge. */
  attributes(): readonly TurnAttribute[] {
    if (this.challenge === undefined) return [];
    return [
      { type: 'USERNAME', value: this.username },
      { type: 'REALM', value: this.challenge.realm },
      { type: 'NONCE', value: this.challenge.nonce },
    ];
  }

  verify(response: DecodedTurnMessage): Verdict {
    return this.sessionKey === undefined ? 'missing' : verifyIntegrity(response, this.sessionKey);
  }
}
