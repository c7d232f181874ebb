import type { Reference } from '../reference';

/** Who speaks so. */
export type Dialect =
  | 'sdp'
  | 'webrtc'
  | 'plan-b'
  | 'sip'
  | 'rtsp'
  | 'broadcast'
  | '3gpp'
  | 'fax'
  | 'atm'
  | 'msrp'
  | 'bfcp'
  | 'mrcp'
  | 'vendor';

/** Where an attribute may stand: in the session, in an m-section, or behind `a=ssrc:<id>`. */
export type Level = 'session' | 'media' | 'source';

/** What the registry and the specifications think of it. */
export type Standing =
  | 'current'
  /** Registered, but its own specification or a later one tells to stop using it. */
  | 'deprecated'
  /** Nobody registered it with IANA. */
  | 'non-standard'
  /** Never registered, and its makers left it. */
  | 'non-standard, deprecated';

/** Whether something stands behind the name: nothing, something, or either. */
export type ValueShape = 'flag' | 'value' | 'optional';

/** A row of the dictionary. */
export interface AttributeRow {
  readonly levels: readonly Level[];
  readonly dialect: Dialect;
  readonly standing: Standing;
  readonly value: ValueShape;
  readonly reference: Reference;
}

/** A row with its name, compared exactly (RFC 8866 §5.13). */
export interface Attribute extends AttributeRow {
  readonly name: string;
}

/** What a row of the table leaves out where it is as usual. */
interface Unusual {
  readonly standing?: Standing;
  readonly value?: ValueShape;
}

/** Levels as RFC 8859 writes them: session, media, both; SR source. */
const LEVELS = {
  S: ['session'],
  M: ['media'],
  B: ['session', 'media'],
  SR: ['source'],
  'M SR': ['media', 'source'],
  'B SR': ['session', 'media', 'source'],
} as const satisfies Readonly<Record<string, readonly Level[]>>;

/** A row; current and with a value where nothing else is said. */
export function row(
  levels: keyof typeof LEVELS,
  dialect: Dialect,
  reference: Reference | number,
  { standing = 'current', value = 'value' }: Unusual = {},
): AttributeRow {
  return {
    levels: LEVELS[levels],
    dialect,
    standing,
    value,
    reference: typeof reference === 'number' ? { rfc: reference } : reference,
  };
}

/** Attributes of one subject, by name. */
export type AttributeRows = Readonly<Record<string, AttributeRow>>;

export const FLAG = { value: 'flag' } as const;
export const OPTIONAL = { value: 'optional' } as const;
export const DEPRECATED = { standing: 'deprecated' } as const;
export const NON_STANDARD = { standing: 'non-standard' } as const;
