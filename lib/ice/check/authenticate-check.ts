import type { IceParameters } from '../agent/agent';
import { type CheckRequest, verifyCheck } from './check-message';

/** Why a check is refused; `encodeCheckError` writes the answer. */
export interface CheckRefusal {
  readonly code: 400 | 401 | 420;
  /** Of a 420. */
  readonly unknown?: readonly number[];
  /** Whether the answer may be protected: only once the check itself was found to be. */
  readonly isProtected: boolean;
}

/**
 * Whether a check may be believed, by the receiver's own credentials and in the order of RFC 8489
 * §9.1.3: something missing is 400, wrong credentials are 401, and only then what is unknown, 420.
 * Undefined where nothing speaks against it. Roles are the agent's to compare.
 */
export function refusalOf(request: CheckRequest, own: IceParameters): CheckRefusal | undefined {
  const verdict = verifyCheck(request, own.password);
  if (request.username === undefined || verdict === 'missing') {
    return { code: 400, isProtected: false };
  }
  if (receiverOf(request.username) !== own.usernameFragment || verdict === 'wrong') {
    return { code: 401, isProtected: false };
  }
  if (request.unknown.length > 0) {
    return { code: 420, unknown: request.unknown, isProtected: true };
  }
  return request.priority === undefined ? { code: 400, isProtected: true } : undefined;
}

/** The sender's fragment in a check's USERNAME; empty where there is none. */
export function senderOf(username: string): string {
  return username.slice(receiverOf(username).length + 1);
}

function receiverOf(username: string): string {
  return username.split(':', 1)[0] ?? '';
}
