import { extensionBlock, NEW_SESSION_TICKET_EXTENSIONS } from './extension-tables';
import { type Codec, opaque, rest, struct, uint, type ValueOf } from './presentation';
import { KEY_UPDATE_REQUESTS } from './single-byte-codes';

/** HelloRequest and ServerHelloDone hold nothing (RFC 5246 §7.4.1.1, §7.4.5). */
export const EMPTY = struct({});

/** 12 bytes in 1.2, a hash's length in 1.3 (RFC 5246 §7.4.9, RFC 8446 §4.4.4). */
export const FINISHED = struct({ verifyData: rest('verify data') });

/** RFC 5077 §3.3. */
export const NEW_SESSION_TICKET_12 = struct({
  /** Seconds; 0: not said. */
  lifetimeHint: uint('ticket lifetime hint', 4),
  ticket: opaque('ticket', 2),
});

/** RFC 8446 §4.6.1. */
export const NEW_SESSION_TICKET_13 = struct({
  /** Seconds, at most seven days. */
  lifetime: uint('ticket lifetime', 4),
  ageAdd: uint('ticket age add', 4),
  nonce: opaque('ticket nonce', 1),
  ticket: opaque('ticket', 2, { least: 1 }),
  extensions: extensionBlock(NEW_SESSION_TICKET_EXTENSIONS),
});

/** RFC 8446 §4.6.3: one byte, 0 or 1. */
export const KEY_UPDATE = struct({ requestUpdate: requestUpdate() });

export type Finished = ValueOf<typeof FINISHED>;
export type NewSessionTicket12 = ValueOf<typeof NEW_SESSION_TICKET_12>;
export type NewSessionTicket13 = ValueOf<typeof NEW_SESSION_TICKET_13>;
export type KeyUpdate = ValueOf<typeof KEY_UPDATE>;

function requestUpdate(): Codec<boolean> {
  const byte = uint('request update', 1);
  const { update_not_requested: no, update_requested: yes } = KEY_UPDATE_REQUESTS;
  return {
    read: (reader) => {
      const at = reader.offset;
      const value = byte.read(reader);
      if (value !== no && value !== yes) reader.fail('out-of-range', 'request update', at);
      return value === yes;
    },
    write: (writer, requested) => byte.write(writer, requested ? yes : no),
  };
}
