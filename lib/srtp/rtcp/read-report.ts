import type { ByteReader } from '@/lib/bytes/byte-reader';
import { PACKET_TYPE } from './packet-type';
import type { ReportBlock, RtcpNamed } from './rtcp-packet';

/** SR and RR (RFC 3550 §6.4.1, §6.4.2): the sender's part, so many blocks, and what a profile adds. */
export function readReport(
  reader: ByteReader,
  packetType: number,
  count: number,
): RtcpNamed<'SR'> | RtcpNamed<'RR'> {
  const ssrc = reader.u32('SSRC');
  if (packetType === PACKET_TYPE.RR) return { type: 'RR', ssrc, ...readBlocks(reader, count) };
  return {
    type: 'SR',
    ssrc,
    ntpTime: reader.u64('NTP time'),
    rtpTimestamp: reader.u32('RTP timestamp'),
    packetCount: reader.u32('packet count'),
    octetCount: reader.u32('octet count'),
    ...readBlocks(reader, count),
  };
}

function readBlocks(reader: ByteReader, count: number) {
  const reports = Array.from({ length: count }, () => readBlock(reader));
  return { reports, profileExtension: reader.rest('profile extension') };
}

function readBlock(reader: ByteReader): ReportBlock {
  const ssrc = reader.u32('reported SSRC');
  const fractionLost = reader.u8('fraction lost');
  const [high = 0, middle = 0, low = 0] = reader.bytes('cumulative lost', 3);
  return {
    ssrc,
    fractionLost,
    // Shifted to the top and back, so that the 24th bit is a sign.
    cumulativeLost: ((high << 24) | (middle << 16) | (low << 8)) >> 8,
    extendedHighestSequenceNumber: reader.u32('extended highest sequence number'),
    jitter: reader.u32('jitter'),
    lastSenderReport: reader.u32('last SR'),
    delaySinceLastSenderReport: reader.u32('delay since last SR'),
  };
}
