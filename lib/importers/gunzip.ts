import { joined } from '../bytes/joined';

/** What came out of a gzip stream, and why not more. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  /** `broken-gzip`: the stream is cut off or not sound. `too-large`: it holds more than allowed. */
  readonly fault: 'broken-gzip' | 'too-large' | undefined;
}

/** RFC 1952 §2.3.1: the two bytes that identify gzip, and deflate, its only method. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Unpacks by the platform's own means, `limit` bytes at most. Never rejects. */
export async function gunzip(bytes: Uint8Array, limit: number): Promise<Unpacked> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = slices(bytes).pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { bytes: joined(parts), fault: undefined };
      const room = limit - length;
      parts.push(value.length > room ? value.subarray(0, room) : value);
      length += value.length;
      if (length > limit) {
        // What the stream still says of itself no longer matters.
        reader.cancel().catch(() => undefined);
        return { bytes: joined(parts), fault: 'too-large' };
      }
    }
  } catch {
    return { bytes: joined(parts), fault: 'broken-gzip' };
  }
}

const SLICE = 2 ** 16;

/** In small pieces, so that no more is unpacked than is asked for. */
function slices(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, at + SLICE));
        at += SLICE;
      },
    },
    { highWaterMark: 0 },
  );
}
