import type { StunAttribute } from '@/lib/stun/attributes';
import { shortTermKey } from '@/lib/stun/credentials';
import type { DecodedMessage } from '@/lib/stun/decode-message';
import { type ErrorCode, stunError } from '@/lib/stun/error-code';
import { attributeOf, type TransactionId, unknownRequired } from '@/lib/stun/message';
import { stunCodec } from '@/lib/stun/message-codec';
import { BINDING } from '@/lib/stun/message-type';
import type { NetworkInfo } from '@/lib/stun/network-info';
import { type Verdict, verifyFingerprint, verifyIntegrity } from '@/lib/stun/verify';
import type { TransportAddress } from '@/lib/transport-address';
import type { IceRole } from '../pair-priority';

/** A connectivity check or consent check to send (RFC 8445 §7.2.4, RFC 7675). */
export interface Check {
  readonly transaction: TransactionId;
  /** The receiver's fragment, a colon, the sender's: see `checkUsername`. */
  readonly username: string;
  /** The receiver's. */
  readonly password: string;
  readonly role: IceRole;
  readonly tieBreaker: bigint;
  readonly useCandidate: boolean;
  /** Of the peer-reflexive candidate that the check may bring to light (§7.1.1). */
  readonly priority: number;
  /** GOOG-NETWORK-INFO; only libwebrtc says it. */
  readonly networkInfo?: NetworkInfo | undefined;
  /** NOMINATION: libwebrtc's renomination counter. */
  readonly nomination?: number | undefined;
}

/** The attributes stand in the order of Chromium's checks; the protocol does not mind. */
export function encodeCheck(check: Check): Uint8Array {
  const { transaction, username, role, tieBreaker, networkInfo, nomination } = check;
  const attributes: StunAttribute[] = [{ type: 'USERNAME', value: username }];
  if (networkInfo !== undefined) attributes.push({ type: 'GOOG-NETWORK-INFO', value: networkInfo });
  attributes.push({
    type: role === 'controlling' ? 'ICE-CONTROLLING' : 'ICE-CONTROLLED',
    value: tieBreaker,
  });
  if (check.useCandidate) attributes.push({ type: 'USE-CANDIDATE', value: true });
  if (nomination !== undefined) attributes.push({ type: 'NOMINATION', value: nomination });
  attributes.push({ type: 'PRIORITY', value: check.priority });
  return stunCodec.encode(
    { class: 'request', method: BINDING, transactionId: transaction, attributes },
    { integrity: shortTermKey(check.password), fingerprint: true },
  );
}

/** What answers an accepted check. */
export interface CheckResponse {
  readonly transaction: TransactionId;
  /** Where the check came from, as its receiver saw it. */
  readonly mapped: TransportAddress;
  /** The same as in the check: that of its receiver, who answers (RFC 8489 §9.1.3). */
  readonly password: string;
}

export function encodeCheckResponse({ transaction, mapped, password }: CheckResponse): Uint8Array {
  return stunCodec.encode(
    {
      class: 'success-response',
      method: BINDING,
      transactionId: transaction,
      attributes: [{ type: 'XOR-MAPPED-ADDRESS', value: mapped }],
    },
    { integrity: shortTermKey(password), fingerprint: true },
  );
}

/** What refuses a check. */
export interface CheckError {
  readonly transaction: TransactionId;
  readonly code: ErrorCode;
  /** Left out where the check could not be authenticated: 400 and 401 (RFC 8489 §9.1.3). */
  readonly password?: string | undefined;
  /** UNKNOWN-ATTRIBUTES of a 420. */
  readonly unknown?: readonly number[] | undefined;
}

export function encodeCheckError(error: CheckError): Uint8Array {
  const { transaction, code, password, unknown } = error;
  const attributes: StunAttribute[] = [{ type: 'ERROR-CODE', value: stunError(code) }];
  if (unknown !== undefined) attributes.push({ type: 'UNKNOWN-ATTRIBUTES', value: unknown });
  return stunCodec.encode(
    { class: 'error-response', method: BINDING, transactionId: transaction, attributes },
    { ...(password !== undefined && { integrity: shortTermKey(password) }), fingerprint: true },
  );
}

interface ReadMessage {
  readonly transaction: TransactionId;
  /** Codes of attributes that had to be understood and are not. */
  readonly unknown: readonly number[];
  /** For `verifyCheck`. */
  readonly decoded: DecodedMessage<StunAttribute>;
}

export interface CheckRequest extends ReadMessage {
  readonly kind: 'request';
  readonly username: string | undefined;
  /** What the sender says that it is; undefined where it says neither or both. */
  readonly role: IceRole | undefined;
  readonly tieBreaker: bigint | undefined;
  readonly priority: number | undefined;
  readonly useCandidate: boolean;
  readonly nomination: number | undefined;
  readonly networkInfo: NetworkInfo | undefined;
}

/** A Binding message between two agents, as fields. Nothing about it is believed yet. */
export type CheckMessage =
  | CheckRequest
  | (ReadMessage & { readonly kind: 'response'; readonly mapped: TransportAddress | undefined })
  | (ReadMessage & { readonly kind: 'error'; readonly code: number; readonly reason: string })
  /** A keepalive (RFC 8445 §11). */
  | (ReadMessage & { readonly kind: 'indication' });

/**
 * Reads a check or an answer to one. Undefined for what is none: not STUN, another method, or
 * without a right FINGERPRINT, which every message of ICE carries (RFC 8445 §7.1). Never throws.
 */
export function readCheck(bytes: Uint8Array): CheckMessage | undefined {
  const decoded = stunCodec.decode(bytes);
  if (!decoded.ok || decoded.message.method !== BINDING) return undefined;
  if (verifyFingerprint(decoded) !== 'right') return undefined;
  const { message } = decoded;
  const unknown = unknownRequired(message);
  const read = { transaction: message.transactionId, unknown, decoded };
  switch (message.class) {
    case 'request':
      return { ...read, ...requestFields(decoded) };
    case 'success-response':
      return { ...read, kind: 'response', mapped: attributeOf(message, 'XOR-MAPPED-ADDRESS') };
    case 'error-response': {
      const error = attributeOf(message, 'ERROR-CODE');
      return error && { ...read, kind: 'error', ...error };
    }
    case 'indication':
      return { ...read, kind: 'indication' };
  }
}

/** Whether MESSAGE-INTEGRITY was made with this password: the receiver's of the request. */
export function verifyCheck({ decoded }: CheckMessage, password: string): Verdict {
  return verifyIntegrity(decoded, shortTermKey(password));
}

/** Whether a datagram is to be read as STUN, and not handed on as payload (RFC 7983 §7). */
export function looksLikeStun(bytes: Uint8Array): boolean {
  return bytes.length > 0 && (bytes[0] ?? 0) <= 3;
}

function requestFields({ message }: DecodedMessage<StunAttribute>) {
  const controlling = attributeOf(message, 'ICE-CONTROLLING');
  const controlled = attributeOf(message, 'ICE-CONTROLLED');
  const isBoth = controlling !== undefined && controlled !== undefined;
  const isNeither = controlling === undefined && controlled === undefined;
  const role: IceRole = controlling === undefined ? 'controlled' : 'controlling';
  return {
    kind: 'request',
    username: attributeOf(message, 'USERNAME'),
    role: isBoth || isNeither ? undefined : role,
    tieBreaker: isBoth ? undefined : (controlling ?? controlled),
    priority: attributeOf(message, 'PRIORITY'),
    useCandidate: attributeOf(message, 'USE-CANDIDATE') !== undefined,
    nomination: attributeOf(message, 'NOMINATION'),
    networkInfo: attributeOf(message, 'GOOG-NETWORK-INFO'),
  } as const;
}
