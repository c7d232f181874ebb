import type { SmallWorld } from './small-world';

/** What one end of a stream heard, in words. */
export class StreamLog {
  readonly heard: string[] = [];
  bytes: number[] = [];

  handler(onOpened: () => void = () => {}, onRead: (bytes: Uint8Array) => void = () => {}) {
    return {
      opened: () => {
        this.heard.push('opened');
        onOpened();
      },
      read: (bytes: Uint8Array) => {
        this.heard.push(`read ${bytes.length}`);
        this.bytes.push(...bytes);
        onRead(bytes);
        return undefined;
      },
      closed: () => {
        this.heard.push('closed');
      },
    };
  }
}

/** Segments as they left their senders: "0 a SYN", "30 e SYN ACK", "60 a ACK 512". */
export function segments(small: SmallWorld): readonly string[] {
  return small.of('packet-sent').flatMap(({ at, node, packet, segment, bytes }) => {
    if (segment === undefined || packet.split('/')[0] !== node) return [];
    const flags = (['syn', 'ack', 'fin', 'rst'] as const).filter((flag) => segment[flag]);
    const length = bytes === undefined ? 0 : atob(bytes).length;
    const size = length === 0 ? [] : [String(length)];
    return [[String(at), node, ...flags.map((flag) => flag.toUpperCase()), ...size].join(' ')];
  });
}

export function counting(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => at & 0xff);
}
