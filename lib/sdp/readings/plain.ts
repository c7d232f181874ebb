/*
 * Every other registered attribute: a row of the table in `../attributes/` gives its level, its
 * shape and its reference; and the attributes that nobody registered.
 */

/** Who speaks so. */
export type Dialect =
  | 'sdp'
  | 'webrtc'
  | 'plan-b'
  | 'sip'
  | 'rtsp'
  | 'broadcast'
  | 'fax'
  | 'msrp'
  | 'bfcp'
  | 'mrcp'
  | 'vendor';

export type PlainReading = {
  readonly kind: 'plain';
  /** As in the dictionary; content has a text for each. */
  readonly attribute: string;
  /** What stands behind the colon, apart at spaces; none for a flag. */
  readonly words: readonly string[];
};

export type UnknownReading =
  | {
      readonly kind: 'unknown attribute';
      readonly name: string;
      readonly value?: string | undefined;
      /** The known name that it is probably a misspelling of. */
      readonly meant?: string | undefined;
      /** Known users of such a name, such as `X-…` of SIP phones. */
      readonly dialect?: Dialect | undefined;
    }
  | { readonly kind: 'unknown letter'; readonly letter: string; readonly value: string };

export type PlainTokenRole = 'value' | 'unknown name' | 'unknown value';
