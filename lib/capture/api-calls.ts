import { callDetail, configurationSummary, resultText } from './api-call-texts';
import type { Observation } from './observation';
import { overrideMethod } from './override-method';
import { WATCHED_METHODS, type WatchedMethod } from './watched-methods';

/** Gets told of each call before it is made; what it returns is told how the call ended. */
export type CallListener = (
  method: WatchedMethod,
  args: readonly unknown[],
) => { settled(succeeded: boolean, value: unknown): void } | undefined;

/**
 * Puts recording wrappers on this one object, as own properties, so that whoever uses it need not
 * know. Results and errors pass through unchanged. Returns what takes the wrappers off again.
 */
export function wrapApiCalls(
  pc: RTCPeerConnection,
  { peer, record }: Observation,
  listener: CallListener,
): () => void {
  let count = 0;
  const watch = (method: WatchedMethod) =>
    overrideMethod(pc, method, (original) => (args) => {
      count += 1;
      const call = `${peer}/${method}/${count}`;
      const detail = callDetail(method, args);
      record({ kind: 'api-called', peer, call, method, ...(detail ? { detail } : {}) });
      const ended = listener(method, args);
      const succeed = (result: unknown) => {
        ended?.settled(true, result);
        const text = resultText(method, result);
        const outcome = { kind: 'resolved' as const, ...(text ? { value: text } : {}) };
        record({ kind: 'api-settled', peer, call, method, outcome });
      };
      const fail = (error: unknown) => {
        ended?.settled(false, undefined);
        const outcome = { kind: 'rejected' as const, ...describeError(error) };
        record({ kind: 'api-settled', peer, call, method, outcome });
      };
      return passOn(() => original(args), succeed, fail);
    });
  const restores = WATCHED_METHODS.map(watch);
  return () => {
    for (const restore of restores) restore();
  };
}

/**
 * Records the construction, which happened just before: the policies and the servers' addresses that
 * the connection was made with, never their credentials.
 */
export function recordConstruction(pc: RTCPeerConnection, { peer, record }: Observation): void {
  const method = 'RTCPeerConnection';
  const call = `${peer}/${method}/1`;
  const detail = configurationSummary(pc.getConfiguration());
  record({ kind: 'api-called', peer, call, method, detail });
  record({ kind: 'api-settled', peer, call, method, outcome: { kind: 'resolved' } });
}

/** Makes the call; its end, now or later, is told before the caller goes on. */
function passOn(
  make: () => unknown,
  succeed: (result: unknown) => void,
  fail: (error: unknown) => void,
): unknown {
  let result: unknown;
  try {
    result = make();
  } catch (error) {
    fail(error);
    throw error;
  }
  if (!(result instanceof Promise)) {
    succeed(result);
    return result;
  }
  return result.then(
    (value: unknown) => {
      succeed(value);
      return value;
    },
    (error: unknown) => {
      fail(error);
      throw error;
    },
  );
}

/** DOMException is an Error in every browser of 2026; anything else is named by its type. */
function describeError(error: unknown): { readonly name: string; readonly message: string } {
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: typeof error, message: String(error) };
}
