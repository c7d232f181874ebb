/** A handshake message out of its fragments, without a header. */
export interface WholeMessage {
  readonly type: number;
  readonly sequence: number;
  readonly body: Uint8Array;
}

/**
 * The messages in the contents of handshake records of one side, in their order: read by hand, so
 * that no codec of the project is judge here. Throws where a byte of one is missing.
 */
export function handshakeMessages(contents: readonly Uint8Array[]): readonly WholeMessage[] {
  const bodies = new Map<number, { type: number; body: Buffer; missing: Set<number> }>();
  for (const content of contents) {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; ) {
      const [type, length] = [bytes.readUInt8(at), bytes.readUIntBE(at + 1, 3)];
      const [sequence, offset] = [bytes.readUInt16BE(at + 4), bytes.readUIntBE(at + 6, 3)];
      const fragment = bytes.subarray(at + 12, at + 12 + bytes.readUIntBE(at + 9, 3));
      const held = bodies.get(sequence) ?? newMessage(type, length);
      bodies.set(sequence, held);
      held.body.set(fragment, offset);
      for (let byte = 0; byte < fragment.length; byte += 1) held.missing.delete(offset + byte);
      at += 12 + fragment.length;
    }
  }
  return [...bodies].map(([sequence, { type, body, missing }]) => {
    if (missing.size > 0) throw new Error(`Message ${sequence} lacks ${missing.size} bytes`);
    return { type, sequence, body };
  });
}

function newMessage(type: number, length: number) {
  const missing = new Set(Array.from({ length }, (_, at) => at));
  return { type, body: Buffer.alloc(length), missing };
}

/** RFC 9147 §5.2: type and length. */
export function inTranscript13({ type, body }: WholeMessage): Uint8Array {
  const header = Buffer.alloc(4);
  header.writeUInt8(type, 0);
  header.writeUIntBE(body.length, 1, 3);
  return Buffer.concat([header, body]);
}

/** RFC 6347 §4.2.6: as if in one fragment. */
export function inTranscript12({ type, sequence, body }: WholeMessage): Uint8Array {
  const header = Buffer.alloc(12);
  header.writeUInt8(type, 0);
  header.writeUIntBE(body.length, 1, 3);
  header.writeUInt16BE(sequence, 4);
  header.writeUIntBE(body.length, 9, 3);
  return Buffer.concat([header, body]);
}
