import { Decryption } from '@/lib/decryption/decryption';
import type { CapturedPacket } from '@/lib/importers/capture';
import { CaptureDissector } from '@/lib/importers/capture-dissector';
import { readCapture } from '@/lib/importers/capture-file';
import { decryptCaptured } from '@/lib/importers/decrypt-captured';

/** What the dissector is measured by. */
export interface Dissecting {
  /** Every packet of a capture, `times` over, each time anew; how many packets that were. */
  dissect(file: Uint8Array, times: number): number;
  /** The same with a key log: how many packets, and how many encrypted parts were opened. */
  decrypt(
    file: Uint8Array,
    keyLog: string,
    times: number,
  ): { readonly packets: number; readonly opened: number };
}

export function dissect(file: Uint8Array, times: number): number {
  let packets = 0;
  for (let time = 0; time < times; time += 1) {
    const dissector = new CaptureDissector();
    for (const packet of packetsOf(file)) {
      dissector.dissect(packet);
      packets += 1;
    }
  }
  return packets;
}

export function decrypt(
  file: Uint8Array,
  keyLog: string,
  times: number,
): { readonly packets: number; readonly opened: number } {
  let packets = 0;
  let opened = 0;
  for (let time = 0; time < times; time += 1) {
    const dissector = new CaptureDissector();
    const decryption = new Decryption();
    decryption.addKeyLog(keyLog);
    for (const packet of packetsOf(file)) {
      const parts = decryptCaptured(decryption, dissector.dissect(packet));
      packets += 1;
      opened += parts.filter(({ ok }) => ok).length;
    }
  }
  return { packets, opened };
}

function* packetsOf(file: Uint8Array): Generator<CapturedPacket> {
  const reading = readCapture(file);
  if (!reading.ok) throw new Error('no capture');
  for (const item of reading.items) if (item.kind === 'packet') yield item.packet;
}
