import { joined } from '@/lib/bytes/joined';
import type { DtlsEvent, RecordSight } from './events';
import type { SealedRecord } from './record-layer';

/** What an endpoint has to send and to tell, until it is asked for it. */
export class Outlet {
  readonly #datagrams: Uint8Array[] = [];
  readonly #events: DtlsEvent[] = [];

  tell(event: DtlsEvent): void {
    this.#events.push(event);
  }

  /** One datagram of these records. */
  transmit(records: readonly SealedRecord[]): void {
    const sights: RecordSight[] = [];
    let start = 0;
    for (const { bytes, ...sight } of records) {
      sights.push({ ...sight, start, end: start + bytes.length });
      start += bytes.length;
    }
    this.#datagrams.push(joined(records.map(({ bytes }) => bytes)));
    this.tell({ kind: 'datagram-sent', records: sights });
  }

  pollTransmit(): Uint8Array | undefined {
    return this.#datagrams.shift();
  }

  pollEvent(): DtlsEvent | undefined {
    return this.#events.shift();
  }
}
