import type { AlertDescriptionName } from '../record/alert';
import type { DtlsFailure } from './events';

export type AlertName = AlertDescriptionName;

/** Why the handshake cannot go on, and the alert that tells the other side (RFC 8446 §6.2). */
export interface HandshakeFault {
  readonly because: DtlsFailure;
  readonly alert: AlertName;
  readonly detail: string;
}

/** What a step of a handshake gives back where it fails; undefined where it does not. */
export type StepResult = HandshakeFault | undefined;

export function fault(because: DtlsFailure, alert: AlertName, detail: string): HandshakeFault {
  return { because, alert, detail };
}
