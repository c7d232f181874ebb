import type { HandshakeFragment } from './handshake-fragment';

/** A message of which some fragments arrived. */
export class PartialMessage {
  readonly type: number;
  private readonly body: Uint8Array;
  /** 1 for each byte of the body that is there. */
  private readonly present: Uint8Array;
  private missing: number;
  /** Whether any fragment came: a message without a body is complete only then. */
  private begun = false;

  constructor({ length, type }: HandshakeFragment) {
    this.type = type;
    this.body = new Uint8Array(length);
    this.present = new Uint8Array(length);
    this.missing = length;
  }

  /** False for a fragment of another message under the same number. */
  agreesWith({ length, type }: HandshakeFragment): boolean {
    return type === this.type && length === this.body.length;
  }

  /** Puts in what was missing; a byte that is there stays. True when the fragment brought any. */
  put({ fragment, fragmentOffset }: HandshakeFragment): boolean {
    const before = this.missing;
    for (let at = 0; at < fragment.length; at += 1) {
      const place = fragmentOffset + at;
      if (this.present[place] !== 0) continue;
      this.present[place] = 1;
      this.body[place] = fragment[at] ?? 0;
      this.missing -= 1;
    }
    const isFirst = !this.begun;
    this.begun = true;
    return this.missing < before || (isFirst && this.missing === 0);
  }

  /** The body when nothing of it is missing. */
  complete(): Uint8Array | undefined {
    return this.begun && this.missing === 0 ? this.body : undefined;
  }
}
