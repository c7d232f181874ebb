/*
 * Every other registered attribute: a row of the tables in `../attributes/` gives its level, its
 * shape and its reference; and the attributes that nobody registered.
 */

import type { Dialect } from '../attributes/attribute';
import type { PlainAttributeName } from '../attributes/plain-attributes';

export type PlainReading = {
  readonly kind: 'plain';
  /** As in the dictionary; content has a text for each. */
  readonly attribute: PlainAttributeName;
  /** What stands behind the colon, apart at spaces; none for a flag. */
  readonly words: readonly string[];
};

/** How an unknown name differs from the known one that was probably meant. */
export type NameMistake =
  /** Other capitals: `RTPMAP`. Names are compared exactly (RFC 8866 §5.13). */
  | 'case'
  /** A hyphen too many, missing, or written as another sign: `ice_ufrag`. */
  | 'hyphen'
  /** One or two letters: `fingerpint`. */
  | 'spelling'
  /** A space before the name: ` rtpmap`. */
  | 'space'
  /** A space or another sign where the colon belongs: `rtpmap 111 opus/48000`. */
  | 'separator'
  /** The line end before the next `a=` is lost: `sendonlya=rtpmap`. */
  | 'joined lines';

export type UnknownReading =
  | {
      readonly kind: 'unknown attribute';
      readonly name: string;
      readonly value?: string | undefined;
      /** The known name that it is probably a misspelling of. */
      readonly meant?: string | undefined;
      /** Stands wherever `meant` does. */
      readonly mistake?: NameMistake | undefined;
      /** Known users of such a name, such as `X-…` of SIP phones. */
      readonly dialect?: Dialect | undefined;
      /** Whose names begin so, as a proper name: "Microsoft". */
      readonly maker?: string | undefined;
      /** The name of a codec parameter, which belongs into an `a=fmtp` line. */
      readonly formatParameter?: string | undefined;
    }
  | { readonly kind: 'unknown letter'; readonly letter: string; readonly value: string };

export type PlainTokenRole = 'value' | 'unknown name' | 'unknown value';
