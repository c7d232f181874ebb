import { CONTENT_TYPES } from '../record/content-type';
import { alertContent, namedAlert } from './alerts';
import type { DtlsEndpoint } from './endpoint';
import type { DtlsFailure, RecordSight } from './events';
import type { AlertName, HandshakeFault } from './failure';
import type { Outlet } from './outlet';
import type { RecordLayer } from './record-layer';

/** The state of an association, and the alerts that end it. */
export class Lifetime {
  #state: DtlsEndpoint['state'] = 'new';
  #wasConnected = false;

  constructor(
    private readonly layer: RecordLayer,
    private readonly outlet: Outlet,
  ) {}

  get state(): DtlsEndpoint['state'] {
    return this.#state;
  }

  get isOver(): boolean {
    return this.#state === 'closed' || this.#state === 'failed';
  }

  /** It is connected, or was before it ended. */
  get wasConnected(): boolean {
    return this.#wasConnected;
  }

  begin(): void {
    if (this.#state === 'new') this.#state = 'connecting';
  }

  connect(): void {
    this.#state = 'connected';
    this.#wasConnected = true;
    this.outlet.tell({ kind: 'connected' });
  }

  /** RFC 5246 §7.2.1, RFC 8446 §6.1: whoever hears close_notify and ends says it, too. */
  close(): void {
    if (this.#state !== 'new') this.#sendAlert('warning', 'close_notify');
    this.#state = 'closed';
    this.outlet.tell({ kind: 'closed' });
  }

  /** With an alert that tells the other side. */
  refuse({ alert, because, detail }: HandshakeFault): void {
    this.#sendAlert('fatal', alert);
    this.fail(because, detail);
  }

  /** Without a word: the other side knows, or does not listen. */
  fail(because: DtlsFailure, detail: string): void {
    this.#state = 'failed';
    this.outlet.tell({ kind: 'failed', because, detail });
  }

  /** `hearsClear`: nothing is protected yet, so there is no other way to hear it. */
  receiveAlert({ isProtected, plaintext }: RecordSight, hearsClear: boolean): void {
    const alert = namedAlert(plaintext);
    if (alert === undefined) {
      this.outlet.tell({ kind: 'ignored', because: 'malformed', detail: 'alert' });
    } else if (!isProtected && !hearsClear) {
      const detail = `an alert in clear: ${alert.description}`;
      this.outlet.tell({ kind: 'ignored', because: 'unexpected-message', detail });
    } else {
      this.outlet.tell({ kind: 'alert', direction: 'received', ...alert });
      if (alert.description === 'close_notify') this.close();
      else if (alert.level === 'fatal') this.fail('alert-received', alert.description);
    }
  }

  #sendAlert(level: 'warning' | 'fatal', description: AlertName): void {
    const content = alertContent(level, description);
    this.outlet.transmit([this.layer.seal(this.layer.writeEpoch, CONTENT_TYPES.alert, content)]);
    this.outlet.tell({ kind: 'alert', direction: 'sent', level, description });
  }
}
