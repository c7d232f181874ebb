import type { Chunk } from './chunks';
import { encodeChunk, encodePacketOf } from './encode-packet';
import type { SctpOptions } from './options';
import { COMMON_HEADER_LENGTH } from './packet';

/** Bundles chunks while they fit (RFC 9260 §6.10). */
export class PacketUnderConstruction {
  private readonly chunks: Uint8Array[] = [];
  private left: number;

  constructor(private readonly options: SctpOptions) {
    this.left = options.maxPacketSize - COMMON_HEADER_LENGTH;
  }

  get isEmpty(): boolean {
    return this.chunks.length === 0;
  }

  /** Bytes that are left. */
  get room(): number {
    return this.left;
  }

  /** False where it does not fit; the first chunk always does. */
  add(chunk: Chunk): boolean {
    return this.addBytes(encodeChunk(chunk));
  }

  addBytes(bytes: Uint8Array): boolean {
    if (!this.isEmpty && bytes.length > this.left) return false;
    this.chunks.push(bytes);
    this.left -= bytes.length;
    return true;
  }

  toBytes(verificationTag: number): Uint8Array {
    const { sourcePort, destinationPort } = this.options;
    return encodePacketOf({ sourcePort, destinationPort, verificationTag }, this.chunks);
  }
}
