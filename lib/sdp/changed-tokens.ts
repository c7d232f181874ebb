import type { ReadLine } from './reading';
import type { Token, TokenRole } from './token';

/** One value that a line and its counterpart do not share. */
export type TokenChange =
  | {
      readonly change: 'changed';
      readonly role: TokenRole;
      readonly before: Token;
      readonly after: Token;
    }
  | { readonly change: 'removed'; readonly role: TokenRole; readonly before: Token }
  | { readonly change: 'added'; readonly role: TokenRole; readonly after: Token };

/** How two lines about the same thing differ. */
export interface TokenChanges {
  /** In the order of the line `after`, then what it lacks; none where only order or spelling differ. */
  readonly changes: readonly TokenChange[];
  /** Values of a list that both lines hold stand in another order. */
  readonly reordered: boolean;
}

/**
 * Which values changed between two lines about the same thing: values that have a name (`apt=96`)
 * are compared by it, values of a list (the formats of an m-line) are there or not, others are
 * compared by what they are. In linear time.
 */
export function changedTokens(before: ReadLine, after: ReadLine): TokenChanges {
  const lists = listRoles([before, after]);
  const old = keyedTokens(before, lists);
  const now = keyedTokens(after, lists);
  const waiting = new Map(old.map((one) => [one.key, one]));
  const changes: TokenChange[] = [];
  const shared: number[] = [];
  for (const { key, token, text } of now) {
    const { role } = token;
    const former = waiting.get(key);
    waiting.delete(key);
    if (former === undefined) changes.push({ change: 'added', role, after: token });
    else {
      if (isOrdered(role, lists)) shared.push(former.token.start);
      if (former.text !== text) {
        changes.push({ change: 'changed', role, before: former.token, after: token });
      }
    }
  }
  for (const { token } of waiting.values()) {
    changes.push({ change: 'removed', role: token.role, before: token });
  }
  return { changes, reordered: shared.some((start, at) => start < (shared[at - 1] ?? -1)) };
}

/**
 * Whether the m-line names the same formats in another order, and nothing else changed: another
 * order of preference (RFC 3264 §5.1).
 */
export function onlyPreferenceChanged(before: ReadLine, after: ReadLine): boolean {
  if (before.reading.kind !== 'media' || after.reading.kind !== 'media') return false;
  const { changes, reordered } = changedTokens(before, after);
  return reordered && changes.length === 0;
}

interface KeyedToken {
  /** What the value is of; no two of a line have the same. */
  readonly key: string;
  readonly token: Token;
  readonly text: string;
}

/** Roles that one of the lines has several values of. */
function listRoles(lines: readonly ReadLine[]): ReadonlySet<TokenRole> {
  const lists = new Set<TokenRole>(ALWAYS_LISTS);
  for (const { tokens } of lines) {
    const seen = new Set<TokenRole>();
    for (const { role } of tokens) (seen.has(role) ? lists : seen).add(role);
  }
  return lists;
}

/** One codec taken out of two leaves a list of one. */
const ALWAYS_LISTS: readonly TokenRole[] = ['format', 'parameter name', 'extension name'];

const NAMES: ReadonlyMap<TokenRole, TokenRole> = new Map([
  ['parameter value', 'parameter name'],
  ['extension value', 'extension name'],
]);

/** The order of named values, such as the parameters of a=fmtp, means nothing. */
function isOrdered(role: TokenRole, lists: ReadonlySet<TokenRole>): boolean {
  return lists.has(role) && !NAMED.has(role);
}

const NAMED: ReadonlySet<TokenRole> = new Set([...NAMES].flat());

function keyedTokens({ line, tokens }: ReadLine, lists: ReadonlySet<TokenRole>) {
  const times = new Map<string, number>();
  let last: { readonly role: TokenRole; readonly text: string } | undefined;
  return tokens.map((token): KeyedToken => {
    const text = line.text.slice(token.start, token.end);
    const name = last !== undefined && NAMES.get(token.role) === last.role ? last.text : undefined;
    last = { role: token.role, text };
    const key = `${token.role} ${name ?? (lists.has(token.role) ? text : '')}`;
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    return { key: `${key} ${time}`, token, text };
  });
}
