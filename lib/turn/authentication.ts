import { longTermKey } from '@/lib/stun/credentials';
import type { ErrorCode } from '@/lib/stun/error-code';
import { attributeOf } from '@/lib/stun/message';
import { verifyIntegrity } from '@/lib/stun/verify';
import type { DecodedTurnMessage } from './attributes';

export type Authentication =
  | { readonly ok: true; readonly username: string; readonly key: Uint8Array }
  | {
      readonly ok: false;
      readonly error: ErrorCode;
      /** Whether the response carries REALM and a valid NONCE for another attempt. */
      readonly challenge: boolean;
    };

/** What the server knows. */
export interface Account {
  readonly realm: string;
  /** Passwords by username. */
  readonly users: ReadonlyMap<string, string>;
  readonly isNonceValid: (nonce: string) => boolean;
}

/** The server's checks of the long-term credential mechanism, in the order of RFC 8489 §9.2.4. */
export function authenticate(request: DecodedTurnMessage, account: Account): Authentication {
  const { message } = request;
  if (attributeOf(message, 'MESSAGE-INTEGRITY') === undefined) return refused(401);
  const username = attributeOf(message, 'USERNAME');
  const realm = attributeOf(message, 'REALM');
  const nonce = attributeOf(message, 'NONCE');
  if (username === undefined || realm === undefined || nonce === undefined) {
    return { ok: false, error: 400, challenge: false };
  }
  const password = account.users.get(username);
  if (password === undefined) return refused(401);
  const key = longTermKey({ username, realm: account.realm, password });
  if (verifyIntegrity(request, key) !== 'right') return refused(401);
  if (!account.isNonceValid(nonce)) return refused(438);
  return { ok: true, username, key };
}

function refused(error: ErrorCode): Authentication {
  return { ok: false, error, challenge: true };
}
