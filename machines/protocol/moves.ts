/** Event `reported <state>`: the browser names the state, and the machine goes there. */
export type Reported<State extends string> = { readonly type: `reported ${State}` };

/** Event `moved to <state>`: a rule of the agent's check list put the pair there; no message did. */
export type MovedTo<State extends string> = { readonly type: `moved to ${State}` };

/** Event `parts became <state>`: what the W3C rules say of the parts (see `aggregate.ts`). */
export type PartsBecame<State extends string> = { readonly type: `parts became ${State}` };

type Moves<Prefix extends string, State extends string> = {
  readonly [S in State as `${Prefix} ${S}`]: { readonly target: `.${S}` };
};

/**
 * The transitions of a root or region that lead to each state from wherever it stands:
 * `{'reported new': {target: '.new'}, …}`. A final state is not left: the fold steps no machine
 * that is done.
 */
export function moves<Prefix extends string, State extends string>(
  prefix: Prefix,
  states: readonly State[],
): Moves<Prefix, State> {
  const entries = states.map((state) => [`${prefix} ${state}`, { target: `.${state}` }]);
  return Object.fromEntries(entries) as Moves<Prefix, State>;
}
