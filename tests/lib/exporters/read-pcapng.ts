import { ByteReader } from '@/lib/bytes/byte-reader';

/** A packet as it stands in a file. */
export interface ReadPacket {
  readonly interfaceName: string;
  /** Nanoseconds since 1970. */
  readonly nanoseconds: bigint;
  readonly bytes: Uint8Array;
  readonly comment: string;
}

export interface ReadCapture {
  /** Of the section. */
  readonly comment: string;
  readonly interfaces: readonly string[];
  readonly packets: readonly ReadPacket[];
}

/** Reads a big-endian pcapng file of one section as strictly as its draft allows. */
export function readPcapng(file: Uint8Array): ReadCapture {
  const interfaces: string[] = [];
  const packets: ReadPacket[] = [];
  let comment = '';
  for (const [index, { type, body }] of blocksOf(file).entries()) {
    if ((index === 0) !== (type === SECTION)) throw new Error('a section begins a file');
    if (type === SECTION) comment = readSection(body);
    else if (type === 1) interfaces.push(readInterface(body));
    else if (type === 6) packets.push(readPacket(body, interfaces));
    else if (type !== SECRETS) throw new Error(`block type ${type}`);
  }
  return { comment, interfaces, packets };
}

const SECTION = 0x0a0d0d0a;
/** What is in them, tshark reads. */
const SECRETS = 0x0a;

/** The types of a file's blocks, in order. */
export function blockTypes(file: Uint8Array): readonly number[] {
  return blocksOf(file).map(({ type }) => type);
}

interface Block {
  readonly type: number;
  readonly body: ByteReader;
}

function blocksOf(file: Uint8Array): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < file.length; ) {
    const head = new ByteReader(file.subarray(at));
    const type = head.u32('type');
    const length = head.u32('length');
    if (length % 4 !== 0 || at + length > file.length) throw new Error(`block length ${length}`);
    const tail = new ByteReader(file.subarray(at + length - 4)).u32('length');
    if (tail !== length) throw new Error(`lengths ${length} and ${tail} differ`);
    blocks.push({ type, body: new ByteReader(file.subarray(at + 8, at + length - 4)) });
    at += length;
  }
  return blocks;
}

function readSection(body: ByteReader): string {
  if (body.u32('magic') !== 0x1a2b3c4d) throw new Error('another byte order');
  if (body.u16('major') !== 1 || body.u16('minor') !== 0) throw new Error('another version');
  body.u64('section length');
  return text(readOptions(body).get(1));
}

function readInterface(body: ByteReader): string {
  if (body.u16('link type') !== 101) throw new Error('another link type');
  body.u16('reserved');
  if (body.u32('snapshot length') !== 0) throw new Error('cut off');
  const options = readOptions(body);
  if (options.get(9)?.[0] !== 9) throw new Error('another resolution');
  return text(options.get(2));
}

function readPacket(body: ByteReader, interfaces: readonly string[]): ReadPacket {
  const name = interfaces[body.u32('interface')];
  if (name === undefined) throw new Error('no such interface');
  const nanoseconds = body.u64('timestamp');
  const length = body.u32('captured');
  if (body.u32('original') !== length) throw new Error('cut off');
  const bytes = body.bytes('packet', length);
  body.bytes('padding', -length & 3);
  return { interfaceName: name, nanoseconds, bytes, comment: text(readOptions(body).get(1)) };
}

function readOptions(body: ByteReader): ReadonlyMap<number, Uint8Array> {
  const options = new Map<number, Uint8Array>();
  for (;;) {
    const code = body.u16('code');
    const length = body.u16('length');
    if (code === 0) return options;
    options.set(code, body.bytes('value', length));
    body.bytes('padding', -length & 3);
  }
}

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
