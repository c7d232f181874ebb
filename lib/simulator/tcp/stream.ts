import type { TransportAddress } from '@/lib/transport-address';
import type { NetworkDrop } from '../drop';

/** One end of a connection, TLS on top of it or not: bytes in order, or an end. */
export interface Stream {
  readonly local: TransportAddress;
  readonly remote: TransportAddress;
  /** Before it is opened, what is written waits; after it is closed, it is lost. */
  write(bytes: Uint8Array): void;
  /** After all that was written. The handler hears nothing more. */
  close(): void;
}

/** Who has the stream. Never called from within a call of its own to the stream. */
export interface StreamHandler {
  opened(): void;
  /** `packet` completed these bytes. Says why where what came is of no use. */
  read(bytes: Uint8Array, packet: string): NetworkDrop | undefined;
  /** Refused, reset, timed out, or closed by the other end; once. */
  closed(): void;
}
