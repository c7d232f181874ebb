import type { FieldRange } from '@/lib/bytes/byte-range';
import { attemptRead, ByteReader, PastEndError } from '@/lib/bytes/byte-reader';
import { ByteWriter } from '@/lib/bytes/byte-writer';

/*
 *  | channel number          | length (without padding)         |
 *  | application data, padded to four over TCP and TLS …        |      RFC 8656 §12.4
 */

/** Channels that a client may bind (RFC 8656 §12). */
export const FIRST_CHANNEL = 0x4000;
export const LAST_CHANNEL = 0x4fff;

/** Four bytes of header where a Send indication costs 36. */
export interface ChannelData {
  readonly channel: number;
  readonly data: Uint8Array;
}

export type DecodedChannelData =
  | { readonly ok: true; readonly message: ChannelData; readonly fields: readonly FieldRange[] }
  | {
      readonly ok: false;
      readonly problem: {
        readonly kind: 'reserved-channel' | 'shorter-than-its-length' | 'longer-than-its-padding';
        readonly offset: number;
      };
    };

/** The first byte tells ChannelData from STUN: 64 to 79 (RFC 7983 §7). */
export function looksLikeChannelData(bytes: Uint8Array): boolean {
  const first = bytes[0] ?? 0;
  return first >= FIRST_CHANNEL >> 8 && first <= LAST_CHANNEL >> 8;
}

/** `padded` for TCP and TLS. Throws a RangeError for a channel that cannot be bound. */
export function encodeChannelData({ channel, data }: ChannelData, padded = false): Uint8Array {
  if (!isChannel(channel)) throw new RangeError(`No channel ${channel}`);
  const writer = new ByteWriter();
  writer.u16('channel number', channel);
  writer.u16('length', data.length);
  writer.bytes('application data', data);
  if (padded) writer.fill('padding', -data.length & 3);
  return writer.toBytes();
}

/** Never throws. Up to three bytes of padding may follow. */
export function decodeChannelData(bytes: Uint8Array): DecodedChannelData {
  const reader = new ByteReader(bytes);
  const message = attemptRead(() => {
    const channel = reader.u16('channel number');
    return { channel, data: reader.bytes('application data', reader.u16('length')) };
  });
  if (message instanceof PastEndError) {
    return broken('shorter-than-its-length', message.offset);
  }
  if (!isChannel(message.channel)) return broken('reserved-channel', 0);
  if (reader.remaining > 3) return broken('longer-than-its-padding', reader.offset);
  if (reader.remaining > 0) reader.rest('padding');
  return { ok: true, message, fields: reader.fields };
}

export function isChannel(channel: number): boolean {
  return channel >= FIRST_CHANNEL && channel <= LAST_CHANNEL;
}

type Problem = Extract<DecodedChannelData, { readonly ok: false }>['problem'];

function broken(kind: Problem['kind'], offset: number): DecodedChannelData {
  return { ok: false, problem: { kind, offset } };
}
