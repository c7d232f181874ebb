import {
  ALERT_LEVELS,
  alertDescriptionName,
  alertOf,
  decodeAlert,
  encodeAlert,
} from '../record/alert';
import type { AlertName } from './failure';

/** An alert as an event names it. */
export interface NamedAlert {
  readonly level: 'warning' | 'fatal';
  /** One without a name here is its number. */
  readonly description: string;
}

/** The content of an alert record; undefined where it is none. */
export function namedAlert(content: Uint8Array): NamedAlert | undefined {
  const decoded = decodeAlert(content);
  if (!decoded.ok) return undefined;
  const { level, description } = decoded.value;
  return {
    level: level === ALERT_LEVELS.warning ? 'warning' : 'fatal',
    description: alertDescriptionName(description) ?? String(description),
  };
}

/** The content of a record that says it. */
export function alertContent(level: NamedAlert['level'], name: AlertName): Uint8Array {
  return encodeAlert(alertOf(level, name));
}
