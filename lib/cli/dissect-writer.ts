import type { EncryptedPart } from '../decryption/outcome';
import type { CaptureFormat, CaptureItem, NoCapture } from '../importers/capture';
import type { DissectedPacket } from '../importers/capture-dissector';

/** What a capture says besides its packets. */
export type CaptureNote = Exclude<CaptureItem, { readonly kind: 'packet' | 'key-log' }>;

/** Writes one capture, in the order: begin, packets and notes, end. */
export interface DissectWriter {
  begin(file: string, format: CaptureFormat): string;
  packet(dissected: DissectedPacket, decrypted: readonly EncryptedPart[]): string;
  /** Kept until the end. */
  note(item: CaptureNote): void;
  end(): string;
  /** The whole output for a file that is no capture; empty where standard error says enough. */
  instead(file: string, problem: NoCapture): string;
}
