import type { ByteRange } from '@/lib/bytes/byte-range';
import { hexNumber, type PacketField, packetField } from './packet-field';
import { cutOffBody, type RtcpBody, rtcpData, ssrcField } from './rtcp-parts';
import { readTransportCc } from './rtcp-transport-cc';

/*
 *  SSRC of sender | SSRC of media | feedback control information …      RFC 4585 §6.1
 */

const SOURCES = 8;

const TRANSPORT_FORMATS: Readonly<Record<number, string>> = {
  1: 'NACK',
  3: 'TMMBR',
  4: 'TMMBN',
  11: 'CCFB',
  15: 'transport-cc',
};

const PAYLOAD_FORMATS: Readonly<Record<number, string>> = {
  1: 'PLI',
  2: 'SLI',
  3: 'RPSI',
  4: 'FIR',
  15: 'AFB',
};

/** RTPFB: what was lost, or when what arrived. */
export function readTransportFeedback(
  bytes: Uint8Array,
  range: ByteRange,
  format: number,
): RtcpBody {
  const { start, end } = range;
  const name = TRANSPORT_FORMATS[format] ?? `${format}`;
  if (end - start < SOURCES) return { ...cutOffBody(range, SOURCES), format: name };
  const control = { start: start + SOURCES, end };
  const inner =
    format === 1
      ? readNacks(bytes, control)
      : format === 15
        ? readTransportCc(bytes, control)
        : { fields: rtcpData(control) };
  return { ...inner, fields: [...sourceFields(bytes, start), ...inner.fields], format: name };
}

/** PSFB: what the picture needs, and the bandwidth estimate of REMB. */
export function readPayloadFeedback(bytes: Uint8Array, range: ByteRange, format: number): RtcpBody {
  const { start, end } = range;
  const name = PAYLOAD_FORMATS[format] ?? `${format}`;
  if (end - start < SOURCES) return { ...cutOffBody(range, SOURCES), format: name };
  const control = { start: start + SOURCES, end };
  const isRemb =
    format === 15 && end - control.start >= 8 && asciiAt(bytes, control.start) === 'REMB';
  const inner =
    format === 4
      ? readFirs(bytes, control)
      : isRemb
        ? readRemb(bytes, control)
        : { fields: rtcpData(control) };
  const fields = [...sourceFields(bytes, start), ...inner.fields];
  return { ...inner, fields, format: isRemb ? 'REMB' : name };
}

function sourceFields(bytes: Uint8Array, start: number): readonly PacketField[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [
    ssrcField('rtcp-sender-ssrc', view, start),
    ssrcField('rtcp-media-ssrc', view, start + 4),
  ];
}

/** A first sequence number and a bit for each of the sixteen after it (RFC 4585 §6.2.1). */
function readNacks(bytes: Uint8Array, { start, end }: ByteRange): RtcpBody {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields: PacketField[] = [];
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const first = view.getUint16(at);
    const mask = view.getUint16(at + 2);
    const lost = [first];
    for (let bit = 0; bit < 16; bit += 1) {
      if ((mask & (1 << bit)) !== 0) lost.push((first + bit + 1) & 0xffff);
    }
    fields.push(packetField('rtcp-nack', { start: at, end: at + 4 }, { lost }, lost.join(', ')));
  }
  return withRest(fields, { start: at, end }, 4);
}

/** Full intra requests (RFC 5104 §4.3.1): stream, number, three bytes reserved. */
function readFirs(bytes: Uint8Array, { start, end }: ByteRange): RtcpBody {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields: PacketField[] = [];
  let at = start;
  for (; at + 8 <= end; at += 8) {
    const ssrc = hexNumber(view.getUint32(at), 8);
    const sequence = view.getUint8(at + 4);
    const range = { start: at, end: at + 8 };
    fields.push(packetField('rtcp-fir', range, { ssrc, sequence }, `${ssrc} ${sequence}`));
  }
  return withRest(fields, { start: at, end }, 8);
}

/** `REMB`, how many streams, the estimate as a 6-bit exponent and an 18-bit mantissa, the streams. */
function readRemb(bytes: Uint8Array, { start, end }: ByteRange): RtcpBody {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sources = view.getUint8(start + 4);
  const word = view.getUint32(start + 4) & 0xff_ffff;
  const bitrate = (word & 0x3_ffff) * 2 ** (word >> 18);
  const head = { start, end: start + 8 };
  const text = `${bitrate} bit/s`;
  const fields = [packetField('rtcp-remb', head, { bitrate, sources }, text)];
  const fitting = Math.min(sources, Math.floor((end - start - 8) / 4));
  for (let index = 0; index < fitting; index += 1) {
    fields.push(ssrcField('rtcp-media-ssrc', view, start + 8 + 4 * index));
  }
  const at = start + 8 + 4 * fitting;
  const problem =
    fitting < sources
      ? ({ kind: 'cut-off', wanted: 4 * sources, had: end - start - 8 } as const)
      : undefined;
  return { fields: [...fields, ...rtcpData({ start: at, end })], problem };
}

function withRest(fields: readonly PacketField[], rest: ByteRange, wanted: number): RtcpBody {
  const had = rest.end - rest.start;
  if (had === 0) return { fields };
  return { fields: [...fields, ...rtcpData(rest)], problem: { kind: 'cut-off', wanted, had } };
}

function asciiAt(bytes: Uint8Array, start: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + 4));
}
