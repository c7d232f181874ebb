import type { ByteReader } from '@/lib/bytes/byte-reader';
import { PACKET_TYPE, PSFB_FORMAT, REMB_IDENTIFIER, RTPFB_FORMAT } from './packet-type';
import { readReport } from './read-report';
import { readBye, readSdes } from './read-source-items';
import type { ExtendedReportBlock, NackItem, RtcpPacket } from './rtcp-packet';
import { readArrivals } from './transport-feedback';

/** A packet's body without header and padding. A past-end error or undefined: malformed. */
export function readBody(
  reader: ByteReader,
  packetType: number,
  count: number,
): RtcpPacket | undefined {
  switch (packetType) {
    case PACKET_TYPE.SR:
    case PACKET_TYPE.RR:
      return readReport(reader, packetType, count);
    case PACKET_TYPE.SDES:
      return readSdes(reader, count);
    case PACKET_TYPE.BYE:
      return readBye(reader, count);
    case PACKET_TYPE.APP:
      return {
        type: 'APP',
        subtype: count,
        ssrc: reader.u32('SSRC'),
        name: String.fromCharCode(...reader.bytes('name', 4)),
        data: reader.rest('data'),
      };
    case PACKET_TYPE.RTPFB:
      return readTransportFeedback(reader, count);
    case PACKET_TYPE.PSFB:
      return readPayloadFeedback(reader, count);
    case PACKET_TYPE.XR:
      return { type: 'XR', sender: reader.u32('sender SSRC'), blocks: readBlocks(reader) };
    default:
      return readOther(reader, packetType, count);
  }
}

function readOther(reader: ByteReader, packetType: number, count: number): RtcpPacket {
  return { type: 'other', packetType, count, body: reader.rest('body') };
}

function readFeedbackSources(reader: ByteReader) {
  return { sender: reader.u32('sender SSRC'), media: reader.u32('media source SSRC') };
}

function readTransportFeedback(reader: ByteReader, format: number): RtcpPacket | undefined {
  if (format === RTPFB_FORMAT.NACK) {
    const sources = readFeedbackSources(reader);
    const items: NackItem[] = [];
    while (reader.remaining > 0) {
      items.push({ packetId: reader.u16('packet id'), lostBits: reader.u16('lost bits') });
    }
    return { type: 'NACK', ...sources, items };
  }
  if (format !== RTPFB_FORMAT['transport-cc']) return readOther(reader, PACKET_TYPE.RTPFB, format);
  const sources = readFeedbackSources(reader);
  const baseSequenceNumber = reader.u16('base sequence number');
  const count = reader.u16('packet status count');
  const time = reader.u32('reference time and feedback count');
  const arrivals = readArrivals(reader, count);
  if (arrivals === undefined) return undefined;
  const counters = { referenceTime: time >> 8, feedbackCount: time & 0xff };
  return { type: 'transport-cc', ...sources, baseSequenceNumber, ...counters, arrivals };
}

function readPayloadFeedback(reader: ByteReader, format: number): RtcpPacket | undefined {
  const known = format === PSFB_FORMAT.PLI || format === PSFB_FORMAT.FIR;
  if (!known && format !== PSFB_FORMAT.REMB) return readOther(reader, PACKET_TYPE.PSFB, format);
  const sources = readFeedbackSources(reader);
  if (format === PSFB_FORMAT.PLI) return { type: 'PLI', ...sources };
  if (format === PSFB_FORMAT.FIR) {
    const requests: { ssrc: number; sequenceNumber: number }[] = [];
    while (reader.remaining > 0) {
      const ssrc = reader.u32('requested SSRC');
      requests.push({ ssrc, sequenceNumber: reader.u8('request number') });
      reader.bytes('reserved', 3);
    }
    return { type: 'FIR', ...sources, requests };
  }
  if (reader.u32('identifier') !== REMB_IDENTIFIER) return undefined;
  const count = reader.u8('source count');
  const [high = 0, middle = 0, low = 0] = reader.bytes('bitrate', 3);
  const mantissa = ((high & 3) << 16) | (middle << 8) | low;
  const counted = Array.from({ length: count }, () => reader.u32('source SSRC'));
  return { type: 'REMB', ...sources, bitrate: mantissa * 2 ** (high >> 2), sources: counted };
}

function readBlocks(reader: ByteReader): readonly ExtendedReportBlock[] {
  const blocks: ExtendedReportBlock[] = [];
  while (reader.remaining > 0) {
    const blockType = reader.u8('block type');
    const typeSpecific = reader.u8('type-specific');
    const length = 4 * reader.u16('block length');
    blocks.push({ blockType, typeSpecific, contents: reader.bytes('block contents', length) });
  }
  return blocks;
}
