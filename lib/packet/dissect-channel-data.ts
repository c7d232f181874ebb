import type { ByteRange } from '@/lib/bytes/byte-range';
import { isChannel } from '@/lib/turn/channel-data';
import type { MessageContext } from './message-context';
import { hexNumber, type PacketField, packetField } from './packet-field';
import type { PacketProblem } from './packet-problem';

/*
 *  | channel number          | length (without padding)         |
 *  | application data, padded to four over TCP and TLS …        |      RFC 8656 §12.4
 */

/** ChannelData of four bytes or more, with what it carries taken apart. */
export function dissectChannelData(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  { nested, isStream }: MessageContext,
): PacketField {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = view.getUint16(start);
  const channel = hexNumber(number, 4);
  const length = view.getUint16(start + 2);
  const dataEnd = Math.min(start + 4 + length, end);
  const had = end - start - 4;
  const data = { start: start + 4, end: dataEnd };
  const padding = { start: dataEnd, end };
  const fields = [
    packetField('channel-number', { start, end: start + 2 }, { channel }, channel),
    packetField('channel-length', { start: start + 2, end: start + 4 }, { length }, `${length}`),
    ...(data.end > data.start ? [nested(bytes, data)] : []),
    ...(padding.end > padding.start
      ? [
          packetField(
            'channel-padding',
            padding,
            { length: padding.end - padding.start },
            `${padding.end - padding.start} B`,
          ),
        ]
      : []),
  ];
  return packetField(
    'channel-data',
    { start, end },
    { channel, length },
    `${channel}, ${length} B`,
    { fields, problem: problemOf(number, length, had, isStream) },
  );
}

function problemOf(
  number: number,
  length: number,
  had: number,
  isStream: boolean,
): PacketProblem | undefined {
  if (!isChannel(number)) return { kind: 'reserved-channel', channel: hexNumber(number, 4) };
  if (had < length) return { kind: isStream ? 'continues' : 'cut-off', wanted: length, had };
  if (had - length > 3) return { kind: 'longer-than-its-padding', extra: had - length };
  return undefined;
}
