import { hexText } from '@/lib/bytes/hex';
import { DissectDocument } from '@/lib/cli/dissect-document';
import { DissectText } from '@/lib/cli/dissect-text';
import type { DissectWords } from '@/lib/cli/dissect-words';
import { Decryption } from '@/lib/decryption/decryption';
import { plaintextTree12 } from '@/lib/decryption/plaintext';
import type { CapturedPacket } from '@/lib/importers/capture';
import { CaptureDissector } from '@/lib/importers/capture-dissector';
import { decryptCaptured } from '@/lib/importers/decrypt-captured';
import { everyField, type PacketTree } from '@/lib/packet/packet-field';
import type { Random } from '@/lib/random';
import { mutate } from './mutate';
import type { Sample } from './samples';

/** Of so many packets, one stays as it is. */
const UNCHANGED = 4;
/** In most rounds the first packets stay too, for without the hellos nothing is decrypted. */
const BEGINNING = 16;

/** One call after the other, its packets changed or not. */
export class Round {
  opened = 0;
  last = '';
  private at = 0;
  private readonly keepsBeginning: boolean;
  private readonly dissector = new CaptureDissector();
  private readonly decryption = new Decryption();
  private readonly text: DissectText;
  private readonly document: DissectDocument;

  constructor(
    private readonly sample: Sample,
    private readonly random: Random,
    words: DissectWords,
  ) {
    this.keepsBeginning = random.chance(0.7);
    this.text = new DissectText(words);
    this.document = new DissectDocument(words);
    const { keyLog } = sample;
    const isBroken = random.chance(0.2);
    const bytes = new TextEncoder().encode(keyLog);
    const log = isBroken ? new TextDecoder().decode(mutate(random, bytes, bytes)) : keyLog;
    this.decryption.addKeyLog(log);
  }

  /** Takes one packet; what is wrong, if anything. */
  next(): string | undefined {
    const { random, sample } = this;
    const packet = sample.packets[this.at % sample.packets.length];
    this.at += 1;
    if (packet === undefined) return 'a sample without packets';
    const isBeginning = this.keepsBeginning && this.at <= BEGINNING;
    const isKept = isBeginning || random.integer(1, UNCHANGED) === 1;
    const changed = isKept ? packet : this.changed(packet);
    this.last = hexText(changed.bytes);
    try {
      return this.take(changed);
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  }

  private changed(packet: CapturedPacket): CapturedPacket {
    const { random } = this;
    const other = packetOf(random, this.sample).bytes;
    // Headers changed at random hide what is in them: mostly they stay.
    const head = random.chance(0.8) ? Math.min(42, packet.bytes.length) : 0;
    const tail = mutate(random, packet.bytes.subarray(head), other.subarray(head));
    const bytes = Uint8Array.of(...packet.bytes.subarray(0, head), ...tail);
    return { ...packet, bytes, originalLength: bytes.length + (random.chance(0.1) ? 9 : 0) };
  }

  private take(packet: CapturedPacket): string | undefined {
    const dissected = this.dissector.dissect(packet);
    const parts = decryptCaptured(this.decryption, dissected);
    if (this.text.packet(dissected, parts) === '') return 'no text';
    JSON.parse(this.document.packet(dissected, parts).replace(/^,/, ''));
    const trees = [dissected.tree, ...(dissected.reassembled ? [dissected.reassembled] : [])];
    for (const part of parts) {
      if (part.start > part.end || part.end > Math.max(...trees.map(({ bytes }) => bytes.length))) {
        return 'a part lies outside its packet';
      }
      if (!part.ok) continue;
      this.opened += 1;
      trees.push(part.tree, ...part.messages, this.plaintext(part.tree));
    }
    return trees.map(outside).find((fault) => fault !== undefined);
  }

  /** No forger has the keys, but a peer does: what its plaintext may hold. */
  private plaintext({ bytes }: PacketTree): PacketTree {
    const { random } = this;
    return plaintextTree12(mutate(random, bytes, bytes), random.integer(20, 26));
  }
}

function outside({ bytes, fields }: PacketTree): string | undefined {
  for (const { name, start, end } of everyField(fields)) {
    if (start < 0 || start > end || end > bytes.length) return `${name} lies outside`;
  }
  return undefined;
}

function packetOf(random: Random, { packets }: Sample): CapturedPacket {
  const packet = packets[random.integer(0, packets.length - 1)];
  if (packet === undefined) throw new RangeError('a sample without packets');
  return packet;
}
