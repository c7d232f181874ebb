import { ByteWriter } from '../bytes/byte-writer';

/*
 * Blocks of pcapng (draft-ietf-opsawg-pcapng §3, §4), big-endian:
 *
 *   | type | length | body, padded to four bytes | length again |
 *
 * Options end a body: code, length, value padded to four bytes, one after the other, then 0 and 0.
 */

const SECTION_HEADER = 0x0a0d_0d0a;
const INTERFACE_DESCRIPTION = 1;
const ENHANCED_PACKET = 6;
const DECRYPTION_SECRETS = 0x0a;

/** ASCII `TLSK`: the secrets are a key log (SSLKEYLOGFILE), of DTLS as well. */
const TLS_KEY_LOG = 0x544c_534b;

const BYTE_ORDER_MAGIC = 0x1a2b_3c4d;
const UNKNOWN_LENGTH = 0xffff_ffff_ffff_ffffn;

/** Packets begin with an IPv4 or IPv6 header (LINKTYPE_RAW). */
export const LINK_TYPE_RAW_IP = 101;

/** Packets begin with the common header of SCTP (LINKTYPE_SCTP). */
export const LINK_TYPE_SCTP = 248;

const END_OF_OPTIONS = 0;
const COMMENT = 1;
const SECTION_APPLICATION = 4;
const INTERFACE_NAME = 2;
const INTERFACE_DESCRIBED = 3;
const INTERFACE_TIME_RESOLUTION = 9;
const PACKET_FLAGS = 2;

/** Timestamps count nanoseconds. */
const NANOSECONDS = 9;

export interface SectionHeader {
  readonly application: string;
  readonly comment: string;
}

export function sectionHeaderBlock({ application, comment }: SectionHeader): Uint8Array {
  const body = new ByteWriter();
  body.u32('byte-order magic', BYTE_ORDER_MAGIC);
  body.u16('major version', 1);
  body.u16('minor version', 0);
  body.u64('section length', UNKNOWN_LENGTH);
  writeOption(body, COMMENT, utf8(comment));
  writeOption(body, SECTION_APPLICATION, utf8(application));
  writeOption(body, END_OF_OPTIONS, new Uint8Array());
  return block(SECTION_HEADER, body);
}

export interface InterfaceDescription {
  readonly name: string;
  readonly description: string;
  /** Raw IP where it is left out. */
  readonly linkType?: number;
}

/** In nanoseconds, nothing cut off. Interfaces count from 0 in the order of their blocks. */
export function interfaceBlock({
  name,
  description,
  linkType = LINK_TYPE_RAW_IP,
}: InterfaceDescription): Uint8Array {
  const body = new ByteWriter();
  body.u16('link type', linkType);
  body.u16('reserved', 0);
  body.u32('snapshot length: no limit', 0);
  writeOption(body, INTERFACE_NAME, utf8(name));
  writeOption(body, INTERFACE_DESCRIBED, utf8(description));
  writeOption(body, INTERFACE_TIME_RESOLUTION, Uint8Array.of(NANOSECONDS));
  writeOption(body, END_OF_OPTIONS, new Uint8Array());
  return block(INTERFACE_DESCRIPTION, body);
}

/** The secrets that open what follows (draft-ietf-opsawg-pcapng §4.7). */
export function decryptionSecretsBlock(keyLog: string): Uint8Array {
  const secrets = utf8(keyLog);
  const body = new ByteWriter();
  body.u32('secrets type', TLS_KEY_LOG);
  body.u32('secrets length', secrets.length);
  body.bytes('secrets', secrets);
  body.fill('padding', -secrets.length & 3);
  return block(DECRYPTION_SECRETS, body);
}

export interface RecordedPacket {
  readonly interfaceId: number;
  /** Nanoseconds since 1970-01-01T00:00:00Z. */
  readonly nanoseconds: bigint;
  readonly bytes: Uint8Array;
  readonly direction: 'inbound' | 'outbound';
  readonly comment: string;
}

export function packetBlock(packet: RecordedPacket): Uint8Array {
  const { interfaceId, nanoseconds, bytes, direction, comment } = packet;
  const body = new ByteWriter();
  body.u32('interface', interfaceId);
  body.u64('timestamp', nanoseconds);
  body.u32('captured length', bytes.length);
  body.u32('original length', bytes.length);
  body.bytes('packet', bytes);
  body.fill('padding', -bytes.length & 3);
  writeOption(body, COMMENT, utf8(comment));
  writeOption(body, PACKET_FLAGS, Uint8Array.of(0, 0, 0, direction === 'inbound' ? 1 : 2));
  writeOption(body, END_OF_OPTIONS, new Uint8Array());
  return block(ENHANCED_PACKET, body);
}

function block(type: number, body: ByteWriter): Uint8Array {
  const bytes = body.toBytes();
  const length = bytes.length + 12;
  const whole = new ByteWriter();
  whole.u32('block type', type);
  whole.u32('block length', length);
  whole.bytes('body', bytes);
  whole.u32('block length', length);
  return whole.toBytes();
}

function writeOption(body: ByteWriter, code: number, value: Uint8Array): void {
  body.u16('option code', code);
  body.u16('option length', value.length);
  body.bytes('option value', value);
  body.fill('padding', -value.length & 3);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
