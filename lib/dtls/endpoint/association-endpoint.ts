import type { Milliseconds } from '@/lib/time';
import type { ExportRequest } from '../keys/export-request';
import { idOf } from '../keys/schedule-place';
import { keyLogLines } from '../keys/write-key-log';
import { CONTENT_TYPES } from '../record/content-type';
import type { Association } from './association';
import type { DtlsEndpoint, DtlsOptions } from './endpoint';
import type { DtlsEvent, IgnoredBecause, RecordSight } from './events';
import type { ExpectedFingerprint } from './expected-fingerprint';
import { GREATEST_PLAINTEXT } from './record-layer';

/** The contract's endpoint over an association of either version. */
export class AssociationEndpoint implements DtlsEndpoint {
  constructor(
    private readonly options: DtlsOptions,
    private readonly association: Association,
  ) {}

  get role(): DtlsOptions['role'] {
    return this.options.role;
  }

  get state(): DtlsEndpoint['state'] {
    return this.association.lifetime.state;
  }

  start(now: Milliseconds): void {
    if (this.state === 'new') this.association.open(now);
  }

  receive(now: Milliseconds, datagram: Uint8Array): void {
    const { layer, lifetime, outlet } = this.association;
    if (lifetime.isOver) {
      this.#ignore('after-the-end', 'the association is over');
      return;
    }
    // Told before what its records lead to, and complete before anybody can ask for the event.
    const records: RecordSight[] = [];
    for (const fate of layer.openEach(datagram)) {
      if (lifetime.isOver) return;
      if (!fate.ok) {
        this.#ignore(fate.because, fate.detail);
        continue;
      }
      if (records.push(fate.sight) === 1) outlet.tell({ kind: 'datagram-opened', records });
      this.#receiveRecord(now, fate.sight);
    }
    if (!lifetime.isOver) this.association.settle(now);
  }

  #receiveRecord(now: Milliseconds, record: RecordSight): void {
    const { association } = this;
    if (record.contentType === CONTENT_TYPES.alert) {
      association.lifetime.receiveAlert(record, association.hearsClearAlerts);
    } else if (record.contentType !== CONTENT_TYPES.application_data) {
      association.receive(now, record);
    } else if (this.state === 'connected' && record.epoch >= association.layer.applicationEpoch) {
      association.outlet.tell({ kind: 'data-received', bytes: record.plaintext });
    } else {
      this.#ignore('unexpected-message', 'application data before the connection stands');
    }
  }

  send(_now: Milliseconds, data: Uint8Array): boolean {
    const { layer, outlet } = this.association;
    const epoch = layer.applicationEpoch;
    const fits =
      data.length + layer.overhead(epoch) <= this.options.largestDatagram &&
      data.length <= GREATEST_PLAINTEXT;
    if (this.state !== 'connected' || !fits) return false;
    outlet.transmit([layer.seal(epoch, CONTENT_TYPES.application_data, data)]);
    return true;
  }

  expectFingerprints(_now: Milliseconds, expected: readonly ExpectedFingerprint[]): void {
    if (!this.association.lifetime.isOver) this.association.expect(expected);
  }

  close(_now: Milliseconds): void {
    if (!this.association.lifetime.isOver) this.association.lifetime.close();
  }

  handleTimeout(now: Milliseconds): void {
    if (!this.association.lifetime.isOver) this.association.handleTimeout(now);
  }

  pollTimeout(): Milliseconds | undefined {
    return this.association.lifetime.isOver ? undefined : this.association.due;
  }

  pollTransmit(): Uint8Array | undefined {
    return this.association.outlet.pollTransmit();
  }

  pollEvent(): DtlsEvent | undefined {
    return this.association.outlet.pollEvent();
  }

  exportKeyingMaterial(request: ExportRequest): Uint8Array | undefined {
    const { lifetime } = this.association;
    return lifetime.wasConnected ? this.association.exportKeyingMaterial(request) : undefined;
  }

  keyLog(): readonly string[] {
    const { schedule } = this.association;
    const random = idOf(schedule, 'client-random');
    if (!schedule.record.has(random)) return [];
    return keyLogLines(schedule, schedule.record.bytesOf(random));
  }

  #ignore(because: IgnoredBecause, detail: string): void {
    this.association.outlet.tell({ kind: 'ignored', because, detail });
  }
}
