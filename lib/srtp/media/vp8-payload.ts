/*
 *  X R N S R PID 3 | VP8 data …                    descriptor, RFC 7741 §4.2
 *  size0 3 H VER 3 P | size1 | size2 | 9d 01 2a | width | height       key frames, §4.3
 */

/** The bit S of the descriptor: here begins a partition, and with PID 0 a frame. */
const START_OF_PARTITION = 0x10;
/** The bit P of the payload header, set in what is no key frame. */
const NO_KEY_FRAME = 0x01;

const DESCRIPTOR_LENGTH = 1;
const KEY_FRAME_HEADER_LENGTH = 10;

/** What key frames say of the picture, in pixels. */
export const PICTURE_SIZE = { width: 640, height: 480 } as const;

/** Little-endian as VP8 has it. */
const START_CODE_AND_SIZE = Uint8Array.of(
  0x9d,
  0x01,
  0x2a,
  PICTURE_SIZE.width & 0xff,
  PICTURE_SIZE.width >> 8,
  PICTURE_SIZE.height & 0xff,
  PICTURE_SIZE.height >> 8,
);

/** Cuts noise into payloads that look like a frame of VP8; `data` holds at least ten bytes. */
export function vp8Payloads(
  data: Uint8Array,
  isKeyFrame: boolean,
  greatestLength: number,
): readonly Uint8Array[] {
  const frame = data.slice();
  const show = 0x10;
  frame[0] = ((frame[0] ?? 0) & 0xe0) | show | (isKeyFrame ? 0 : NO_KEY_FRAME);
  if (isKeyFrame) frame.set(START_CODE_AND_SIZE, KEY_FRAME_HEADER_LENGTH - 7);
  // Even parts, as libwebrtc's packetizer cuts: no small rest at the end.
  const count = Math.ceil(frame.length / (greatestLength - DESCRIPTOR_LENGTH));
  return Array.from({ length: count }, (_, part) => {
    const start = Math.floor((part * frame.length) / count);
    const end = Math.floor(((part + 1) * frame.length) / count);
    const payload = new Uint8Array(DESCRIPTOR_LENGTH + end - start);
    payload[0] = part === 0 ? START_OF_PARTITION : 0;
    payload.set(frame.subarray(start, end), DESCRIPTOR_LENGTH);
    return payload;
  });
}

/** What a payload begins: a key frame, another frame, or nothing, since it goes on with one. */
export function vp8Beginning(payload: Uint8Array): 'key-frame' | 'frame' | undefined {
  const [descriptor, header] = payload;
  if (descriptor === undefined || header === undefined) return undefined;
  // No extended descriptors, and the first partition only.
  if ((descriptor & 0x97) !== START_OF_PARTITION) return undefined;
  return (header & NO_KEY_FRAME) === 0 ? 'key-frame' : 'frame';
}
