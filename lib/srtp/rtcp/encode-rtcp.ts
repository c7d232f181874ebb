import { ByteWriter } from '@/lib/bytes/byte-writer';
import { PACKET_TYPE, PSFB_FORMAT, RTPFB_FORMAT } from './packet-type';
import type { ReportBlock, RtcpNamed, SdesChunk } from './rtcp-packet';

/** What our endpoints send. */
export type SentRtcp = RtcpNamed<'SR' | 'RR' | 'SDES' | 'BYE' | 'NACK' | 'PLI'>;

const UTF_8 = new TextEncoder();

/**
 * A compound of these packets in this order. Throws a RangeError where a number or a text does not
 * fit its field, or where there are more than 31 blocks, chunks or sources.
 */
export function encodeRtcp(packets: readonly SentRtcp[]): Uint8Array {
  const writer = new ByteWriter();
  for (const packet of packets) writePacket(writer, packet);
  return writer.toBytes();
}

function writePacket(writer: ByteWriter, packet: SentRtcp): void {
  const start = writer.offset;
  const [packetType, count] = headOf(packet);
  if (count > 31) throw new RangeError(`${count} parts do not fit one ${packet.type}`);
  writer.u8('version, padding and count', 0x80 | count);
  writer.u8('packet type', packetType);
  writer.u16('length', 0);
  writeBody(writer, packet);
  writer.overwriteU16(start + 2, (writer.offset - start) / 4 - 1);
}

/** Packet type, and the count or format beside it. */
function headOf(packet: SentRtcp): readonly [number, number] {
  switch (packet.type) {
    case 'SR':
    case 'RR':
      return [PACKET_TYPE[packet.type], packet.reports.length];
    case 'SDES':
      return [PACKET_TYPE.SDES, packet.chunks.length];
    case 'BYE':
      return [PACKET_TYPE.BYE, packet.sources.length];
    case 'NACK':
      return [PACKET_TYPE.RTPFB, RTPFB_FORMAT.NACK];
    case 'PLI':
      return [PACKET_TYPE.PSFB, PSFB_FORMAT.PLI];
  }
}

function writeBody(writer: ByteWriter, packet: SentRtcp): void {
  switch (packet.type) {
    case 'SR':
      writer.u32('SSRC', packet.ssrc);
      writer.u64('NTP time', packet.ntpTime);
      writer.u32('RTP timestamp', packet.rtpTimestamp);
      writer.u32('packet count', packet.packetCount);
      writer.u32('octet count', packet.octetCount);
      writeReports(writer, packet);
      return;
    case 'RR':
      writer.u32('SSRC', packet.ssrc);
      writeReports(writer, packet);
      return;
    case 'SDES':
      for (const chunk of packet.chunks) writeChunk(writer, chunk);
      return;
    case 'BYE':
      for (const source of packet.sources) writer.u32('SSRC', source);
      if (packet.reason !== undefined) {
        writeText(writer, 'reason', packet.reason);
        writer.fill('filling', -writer.offset & 3);
      }
      return;
    case 'NACK':
      writer.u32('sender SSRC', packet.sender);
      writer.u32('media source SSRC', packet.media);
      for (const { packetId, lostBits } of packet.items) {
        writer.u16('packet id', packetId);
        writer.u16('lost bits', lostBits);
      }
      return;
    case 'PLI':
      writer.u32('sender SSRC', packet.sender);
      writer.u32('media source SSRC', packet.media);
  }
}

function writeReports(
  writer: ByteWriter,
  { reports, profileExtension }: Pick<RtcpNamed<'RR'>, 'reports' | 'profileExtension'>,
): void {
  for (const report of reports) writeReport(writer, report);
  writer.bytes('profile extension', profileExtension);
}

function writeReport(writer: ByteWriter, report: ReportBlock): void {
  const lost = report.cumulativeLost;
  // RFC 3550 §A.3: 24 bits with a sign; a number beyond stays at the end of the range.
  const kept = Math.max(-0x80_0000, Math.min(lost, 0x7f_ffff)) & 0xff_ffff;
  writer.u32('reported SSRC', report.ssrc);
  writer.u8('fraction lost', report.fractionLost);
  writer.u8('cumulative lost', kept >> 16);
  writer.u16('cumulative lost', kept & 0xffff);
  writer.u32('extended highest sequence number', report.extendedHighestSequenceNumber);
  writer.u32('jitter', report.jitter);
  writer.u32('last SR', report.lastSenderReport);
  writer.u32('delay since last SR', report.delaySinceLastSenderReport);
}

/** Chunks begin at a word, and so does the packet: filling to a word of the datagram is enough. */
function writeChunk(writer: ByteWriter, { ssrc, items }: SdesChunk): void {
  writer.u32('SSRC', ssrc);
  for (const { kind, text } of items) {
    writer.u8('item kind', kind);
    writeText(writer, 'item', text);
  }
  writer.u8('item kind', 0);
  writer.fill('filling', -writer.offset & 3);
}

function writeText(writer: ByteWriter, name: string, text: string): void {
  const bytes = UTF_8.encode(text);
  writer.u8(`${name} length`, bytes.length);
  writer.bytes(name, bytes);
}
