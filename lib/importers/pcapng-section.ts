import { blockOptions, commentsIn, utf8Text } from './block-options';
import type { CaptureInterface, CaptureItem, CaptureProblem } from './capture';
import { type TimestampResolution, timestampResolution } from './timestamp-resolution';

/** A block whose lengths agree: offsets of its body, which excludes type and lengths. */
export interface Block {
  readonly type: number;
  readonly offset: number;
  readonly body: number;
  readonly bodyEnd: number;
  readonly littleEndian: boolean;
}

interface KnownInterface extends CaptureInterface {
  /** Bytes kept of a packet; 0 for all of them. */
  readonly snapshotLength: number;
  readonly resolution: TimestampResolution;
}

const SECTION_HEADER = 0x0a0d_0d0a;
const INTERFACE_DESCRIPTION = 1;
const OBSOLETE_PACKET = 2;
const SIMPLE_PACKET = 3;
const ENHANCED_PACKET = 6;
const DECRYPTION_SECRETS = 10;

/** What stands before a packet's bytes. */
const PACKET_HEAD = 20;

/** "TLSK": a key log of TLS or DTLS. */
const TLS_KEY_LOG = 0x544c_534b;

const INTERFACE_NAME = 2;
const INTERFACE_RESOLUTION = 9;
const INTERFACE_OFFSET = 14;

/** What the blocks of a file mean, one after the other (draft-ietf-opsawg-pcapng §4). */
export class PcapngSection {
  /** Of the section that was begun last. */
  littleEndian = false;
  private interfaces: KnownInterface[] = [];
  /** Interfaces of sections before this one. */
  private earlier = 0;
  private packets = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** What a block adds; nothing for name resolution, statistics, and types that are not known. */
  items(block: Block): readonly CaptureItem[] {
    switch (block.type) {
      case SECTION_HEADER:
        return this.begin(block);
      case INTERFACE_DESCRIPTION:
        return this.addInterface(block);
      case ENHANCED_PACKET:
      case OBSOLETE_PACKET:
        return this.packet(block);
      case SIMPLE_PACKET:
        return this.simplePacket(block);
      case DECRYPTION_SECRETS:
        return this.secrets(block);
      default:
        return [];
    }
  }

  private begin(block: Block): readonly CaptureItem[] {
    this.littleEndian = block.littleEndian;
    this.earlier += this.interfaces.length;
    this.interfaces = [];
    return commentsIn(this.options(block, 16)).map((text) => ({ kind: 'comment', text }));
  }

  private addInterface(block: Block): readonly CaptureItem[] {
    if (block.bodyEnd - block.body < 8) return [malformed(block)];
    const options = this.options(block, 8);
    const optionOf = (code: number) => options.find((option) => option.code === code)?.value;
    const name = optionOf(INTERFACE_NAME);
    const offset = optionOf(INTERFACE_OFFSET);
    const added: KnownInterface = {
      id: this.earlier + this.interfaces.length,
      name: name && utf8Text(name),
      linkType: this.u16(block, 0),
      snapshotLength: this.u32(block, 4),
      resolution: timestampResolution(
        optionOf(INTERFACE_RESOLUTION)?.[0],
        offset?.length === 8 ? this.seconds(offset) : 0n,
      ),
    };
    this.interfaces.push(added);
    const { id, linkType } = added;
    return [{ kind: 'interface', interface: { id, name: added.name, linkType } }];
  }

  /** Interface (16 bits and drops in the obsolete form), time, two lengths, the packet, options. */
  private packet(block: Block): readonly CaptureItem[] {
    const room = block.bodyEnd - block.body - PACKET_HEAD;
    if (room < 0) return [malformed(block)];
    // A number is given even to what cannot be read, as Wireshark would count it.
    this.packets += 1;
    const { offset } = block;
    const index = block.type === OBSOLETE_PACKET ? this.u16(block, 0) : this.u32(block, 0);
    const known = this.interfaces[index];
    if (known === undefined) {
      return [told({ kind: 'unknown-interface', offset, interfaceId: index })];
    }
    const length = this.u32(block, 12);
    if (length > room) return [malformed(block)];
    const start = block.body + PACKET_HEAD;
    const { resolution } = known;
    const units = (BigInt(this.u32(block, 4)) << 32n) | BigInt(this.u32(block, 8));
    const optionsAt = PACKET_HEAD + length + (-length & 3);
    const packet = {
      number: this.packets,
      nanoseconds: resolution.nanoseconds(units) + resolution.offset,
      interfaceId: known.id,
      linkType: known.linkType,
      bytes: this.bytes.subarray(start, start + length),
      originalLength: this.u32(block, 16),
      offset,
      comments: commentsIn(this.options(block, optionsAt)),
    };
    return [{ kind: 'packet', packet }];
  }

  /** On the first interface, without a time; what the snapshot length cut off is not there. */
  private simplePacket(block: Block): readonly CaptureItem[] {
    const room = block.bodyEnd - block.body - 4;
    if (room < 0) return [malformed(block)];
    this.packets += 1;
    const { offset } = block;
    const [known] = this.interfaces;
    if (known === undefined) return [told({ kind: 'unknown-interface', offset, interfaceId: 0 })];
    const originalLength = this.u32(block, 0);
    const { snapshotLength } = known;
    const kept = Math.min(originalLength, snapshotLength || originalLength);
    if (kept > room) return [malformed(block)];
    const start = block.body + 4;
    const packet = {
      number: this.packets,
      nanoseconds: undefined,
      interfaceId: known.id,
      linkType: known.linkType,
      bytes: this.bytes.subarray(start, start + kept),
      originalLength,
      offset,
      comments: [],
    };
    return [{ kind: 'packet', packet }];
  }

  private secrets(block: Block): readonly CaptureItem[] {
    const room = block.bodyEnd - block.body - 8;
    if (room < 0) return [malformed(block)];
    const length = this.u32(block, 4);
    if (length > room) return [malformed(block)];
    if (this.u32(block, 0) !== TLS_KEY_LOG) return [];
    const start = block.body + 8;
    return [{ kind: 'key-log', text: utf8Text(this.bytes.subarray(start, start + length)) }];
  }

  private options(block: Block, from: number) {
    return blockOptions(this.bytes, block.body + from, block.bodyEnd, block.littleEndian);
  }

  private seconds(value: Uint8Array): bigint {
    const view = new DataView(value.buffer, value.byteOffset, 8);
    return view.getBigInt64(0, this.littleEndian);
  }

  private u16(block: Block, at: number): number {
    return this.view.getUint16(block.body + at, block.littleEndian);
  }

  private u32(block: Block, at: number): number {
    return this.view.getUint32(block.body + at, block.littleEndian);
  }
}

function malformed({ type, offset }: Block): CaptureItem {
  return told({ kind: 'malformed-block', offset, type: `0x${type.toString(16).padStart(8, '0')}` });
}

function told(problem: CaptureProblem): CaptureItem {
  return { kind: 'problem', problem };
}
