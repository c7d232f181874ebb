import { ERROR_REASONS, type StunError } from '../stun/error-code';

/*
 * A trace holds what an agent says of a packet as a clause in its own words, and each algorithm has
 * its own. Here they become codes with values, so that a language can have words for them.
 */

/** What was wrong with the answer to a check. */
export type CheckProblem =
  | { readonly code: 'error'; readonly error: StunError }
  /** An attribute that must be understood was not (RFC 8489 §6.3.1). */
  | { readonly code: 'unknown-attribute' }
  | { readonly code: 'no-mapped-address' }
  /** It came from elsewhere than the check went to (RFC 8445 §7.2.5.2.1). */
  | { readonly code: 'from'; readonly endpoint: string }
  | { readonly code: 'address-gone'; readonly address: string }
  /** The trace's own clause, which nobody has words for. */
  | { readonly code: 'other'; readonly text: string };

/** Why an agent did not accept a datagram. */
export type AgentReason =
  | { readonly code: 'awaited-by-none' | 'unreadable' | 'unknown-sender' }
  /** `error`: it was an error response. */
  | { readonly code: 'wrong-integrity'; readonly error: StunError | undefined }
  | { readonly code: 'check-refused'; readonly error: StunError }
  | { readonly code: 'no-pair'; readonly endpoint: string }
  | { readonly code: 'pair-removed'; readonly pair: string }
  | { readonly code: 'check-cancelled' | 'no-consent'; readonly problem: CheckProblem }
  | { readonly code: 'other'; readonly text: string };

/** The reason of an ignored packet as a code; `other` with the text itself where it is not known. */
export function readAgentReason(text: string): AgentReason {
  const plain = PLAIN.get(text);
  if (plain !== undefined) return plain;
  for (const [pattern, read] of REASONS) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) return read(value);
  }
  return { code: 'other', text };
}

/** The detail of a failed check as a code; `other` with the text itself where it is not known. */
export function readCheckProblem(text: string): CheckProblem {
  if (text === 'an attribute that must be understood') return { code: 'unknown-attribute' };
  if (text === 'no XOR-MAPPED-ADDRESS') return { code: 'no-mapped-address' };
  if (/^\d{3}$/.test(text)) return { code: 'error', error: errorOf(text) };
  const gone = GONE.exec(text)?.[1];
  if (gone !== undefined) return { code: 'address-gone', address: gone };
  const from = ENDPOINT.exec(text)?.[1];
  return from === undefined ? { code: 'other', text } : { code: 'from', endpoint: from };
}

/** The error with which a check was refused, where that is why an agent gave a pair up. */
export function refusalOfPair(because: string): StunError | undefined {
  const code = /^refused with (\d+)$/.exec(because)?.[1];
  return code === undefined ? undefined : errorOf(code);
}

/** The relay may not let the pair's other side in, where that is why an agent gave it up. */
export function isRefusedByRelay(because: string): boolean {
  return because === 'the relay may not let the other side in';
}

/** The name that an agent could not resolve, where the reason of an ignored candidate says so. */
export function unresolvedName(text: string): string | undefined {
  return UNRESOLVED.exec(text)?.[1];
}

const UNRESOLVED = /^the name (\S+) did not resolve$/;

const GONE = /^(\S+) is no address of this host any more$/;

/** `from 192.0.2.1:3478`, `[2001:db8::1]:3478`. */
const ENDPOINT = /^(?:from )?(\S+:\d+)$/;

const PLAIN: ReadonlyMap<string, AgentReason> = new Map([
  ['an answer to no check that waits for one', { code: 'awaited-by-none' }],
  ['answers none of our checks', { code: 'awaited-by-none' }],
  ['STUN, but no readable check', { code: 'unreadable' }],
  ['not a check', { code: 'unreadable' }],
  ['payload from an unknown address', { code: 'unknown-sender' }],
  ['an answer without the right MESSAGE-INTEGRITY', { code: 'wrong-integrity', error: undefined }],
  ['answer without right integrity', { code: 'wrong-integrity', error: undefined }],
]);

const REASONS: readonly (readonly [RegExp, (value: string) => AgentReason])[] = [
  [
    /^(?:a check,|check) refused with (\d+)$/,
    (code) => ({ code: 'check-refused', error: errorOf(code) }),
  ],
  [
    /^error (\d+) without the right MESSAGE-INTEGRITY$/,
    (code) => ({ code: 'wrong-integrity', error: errorOf(code) }),
  ],
  [
    /^answer without right integrity \((\d+)\)$/,
    (code) => ({ code: 'wrong-integrity', error: errorOf(code) }),
  ],
  [/^answered, but no pair: (\S+)$/, (endpoint) => ({ code: 'no-pair', endpoint })],
  [/^answer for (\S+), which was removed$/, (pair) => ({ code: 'pair-removed', pair })],
  [
    /^answer to a cancelled check: (.+)$/,
    (text) => ({ code: 'check-cancelled', problem: readCheckProblem(text) }),
  ],
  [/^no consent: (.+)$/, (text) => ({ code: 'no-consent', problem: readCheckProblem(text) })],
];

/** With the registered phrase, which an agent leaves out; empty for an unregistered code. */
function errorOf(text: string): StunError {
  const code = Number(text);
  const phrases: Readonly<Record<number, string>> = ERROR_REASONS;
  return { code, reason: phrases[code] ?? '' };
}
