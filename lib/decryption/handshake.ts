import {
  encodeFragment,
  type HandshakeFragment,
  readFragments,
} from '../dtls/handshake/handshake-fragment';
import type { RawMessage } from '../dtls/handshake/message-codec';
import { PartialMessage } from '../dtls/handshake/partial-message';
import { dissectHandshake } from '../packet/dissect-handshake';
import type { PacketTree } from '../packet/packet-field';

/** Messages waited for at one time; the one begun first gives way. */
const MOST = 64;
/** In bytes, of a message in fragments: room for a chain of certificates. */
const GREATEST = 2 ** 16;

/** A message that is whole. */
export interface WholeMessage extends RawMessage {
  /** It came in several fragments, which together are this one. */
  readonly joined: HandshakeFragment | undefined;
}

/** The handshake messages of all associations, put together over their records. */
export class HandshakeMessages {
  private readonly partial = new Map<string, PartialMessage>();

  /** The messages that a record's content holds or completes; `flow` names who sent it. */
  add(flow: string, content: Uint8Array): readonly WholeMessage[] {
    return readFragments(content).fragments.flatMap(({ fragment }): readonly WholeMessage[] => {
      const { type, length, fragment: part } = fragment;
      if (part.length === length) return [{ type, body: part, joined: undefined }];
      const body = this.joinedBody(flow, fragment);
      if (body === undefined) return [];
      return [{ type, body, joined: { ...fragment, fragmentOffset: 0, fragment: body } }];
    });
  }

  private joinedBody(flow: string, fragment: HandshakeFragment): Uint8Array | undefined {
    if (fragment.length > GREATEST) return undefined;
    const key = `${flow} ${fragment.messageSequence}`;
    const held = this.partial.get(key);
    const message = held?.agreesWith(fragment) ? held : new PartialMessage(fragment);
    this.partial.set(key, message);
    message.put(fragment);
    const body = message.complete();
    if (body !== undefined) this.partial.delete(key);
    else this.makeRoom();
    return body;
  }

  private makeRoom(): void {
    for (const key of this.partial.keys()) {
      if (this.partial.size <= MOST) return;
      this.partial.delete(key);
    }
  }
}

/** A message as if it had never been cut; `version` is the one agreed on. */
export function messageTree(message: HandshakeFragment, version: number): PacketTree {
  const bytes = encodeFragment(message);
  return { bytes, fields: dissectHandshake(bytes, { start: 0, end: bytes.length }, version) };
}
