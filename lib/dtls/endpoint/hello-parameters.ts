import type { AnyExtension } from '../handshake/extension-codec';
import { type AlertName, fault, type HandshakeFault } from './failure';

/** What the hellos agreed on, as registered codes. */
export interface Agreed {
  readonly cipherSuite: number;
  readonly group: number;
  readonly srtpProfile: number | undefined;
}

/** What was not chosen, and why. */
export interface Refused {
  readonly ok: false;
  readonly fault: HandshakeFault;
}

/** A choice of ours, or why there is none. */
export type Chosen<Value> = { readonly ok: true; readonly value: Value } | Refused;

/** The first of ours that they have, too: the server's preference decides (RFC 5764 §4.1.1). */
export function firstCommon(
  ours: readonly number[],
  theirs: readonly number[],
): number | undefined {
  return ours.find((one) => theirs.includes(one));
}

/** RFC 5246 §7.4.1.4, RFC 8446 §4.2: one extension of each type. */
export function hasTwice(extensions: readonly AnyExtension[] | undefined): boolean {
  const names = (extensions ?? []).map((one) => ('code' in one ? String(one.code) : one.type));
  return new Set(names).size < names.length;
}

/** The two sides have nothing in common that the connection needs. */
export function nothingCommon(detail: string, alert: AlertName = 'handshake_failure'): Refused {
  return { ok: false, fault: fault('no-common-parameters', alert, detail) };
}

/** The other side says what it must not. */
export function illegal(detail: string, alert: AlertName = 'illegal_parameter'): Refused {
  return { ok: false, fault: fault('illegal-message', alert, detail) };
}
