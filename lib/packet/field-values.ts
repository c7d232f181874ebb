import type { UnknownAttribute } from '@/lib/stun/attribute-codec';
import type { StunClass } from '@/lib/stun/message-type';
import type { IPFamily } from '@/lib/transport-address';
import type { TurnAttribute } from '@/lib/turn/attributes';
import type { MethodName } from '@/lib/turn/methods';
import type { DtlsFields } from './field-values-dtls';
import type { NetworkFields } from './field-values-network';
import type { RtcpFields } from './field-values-rtcp';
import type { RtpFields } from './field-values-rtp';
import type { SctpFields } from './field-values-sctp';

type AttributeValues = {
  [Attribute in Exclude<TurnAttribute, UnknownAttribute> as Attribute['type']]: Attribute['value'];
};

/** What a field that protects a message was computed over. */
export interface Coverage {
  /** Bytes from the start of the message. */
  readonly covered: number;
  /** What the length field counts while the value is computed (RFC 8489 §14.5). */
  readonly countedLength: number;
  readonly credential: 'short-term' | 'long-term';
}

/**
 * The families that share a port, by the first byte (RFC 7983 §7); `stream` and `fragment` are parts
 * of something that begins elsewhere.
 */
export type PayloadFamily = 'dtls' | 'rtcp' | 'zrtp' | 'stream' | 'fragment' | 'other';

interface MessageFields {
  readonly 'stun-message': {
    readonly class: StunClass;
    /** Undefined for a method that nobody registered. */
    readonly method: MethodName | undefined;
    readonly length: number;
  };
  readonly 'stun-type': {
    readonly type: string;
    readonly class: StunClass;
    readonly method: MethodName | undefined;
    readonly methodNumber: string;
  };
  readonly 'stun-length': { readonly length: number };
  readonly 'stun-cookie': { readonly right: boolean };
  readonly 'stun-transaction': { readonly id: string };
}

interface AttributeFields {
  readonly 'unknown-attribute': { readonly code: string; readonly required: boolean };
  readonly 'malformed-attribute': { readonly code: string; readonly attribute: string | undefined };
  readonly 'attribute-type': {
    readonly code: string;
    readonly attribute: string | undefined;
    readonly required: boolean;
  };
  readonly 'attribute-length': { readonly length: number; readonly padding: number };
  readonly 'attribute-value': { readonly length: number };
  readonly 'attribute-padding': { readonly length: number };
}

interface PartFields {
  readonly reserved: { readonly length: number };
  readonly 'address-family': { readonly family: IPFamily | undefined; readonly byte: number };
  readonly 'plain-port': { readonly port: number };
  readonly 'plain-address': { readonly address: string };
  readonly 'xor-port': { readonly raw: string; readonly port: number };
  /** `raw` and `mask` are hex digits of one length. */
  readonly 'xor-address': {
    readonly raw: string;
    readonly mask: string;
    readonly address: string;
    readonly family: IPFamily;
  };
  readonly 'username-receiver': { readonly fragment: string };
  readonly 'username-sender': { readonly fragment: string };
  readonly 'priority-type': { readonly preference: number };
  readonly 'priority-local': { readonly preference: number };
  /** The component itself; the byte holds 256 minus it. */
  readonly 'priority-component': { readonly byte: number; readonly component: number };
  readonly 'error-class': { readonly hundreds: number };
  readonly 'error-number': { readonly number: number };
  readonly 'error-reason': { readonly reason: string };
  readonly 'channel-number': { readonly channel: string };
  readonly 'transport-protocol': { readonly protocol: number };
  readonly 'even-port-bit': { readonly reserveNext: boolean };
  readonly 'icmp-type-code': { readonly type: number; readonly code: number };
  readonly 'icmp-data': { readonly data: number };
  readonly 'network-id': { readonly id: number };
  readonly 'network-cost': { readonly cost: number };
  readonly 'list-entry': { readonly entry: string };
  readonly 'password-algorithm-number': { readonly algorithm: number };
  readonly 'algorithm-parameters-length': { readonly length: number };
  readonly 'algorithm-parameters': { readonly length: number };
}

interface ChannelFields {
  readonly 'channel-data': { readonly channel: string; readonly length: number };
  readonly 'channel-length': { readonly length: number };
  readonly 'channel-padding': { readonly length: number };
}

interface TlsFields {
  readonly 'tls-record': { readonly type: TlsType; readonly length: number };
  readonly 'tls-type': { readonly type: TlsType; readonly byte: number };
  readonly 'tls-version': { readonly version: string };
  readonly 'tls-length': { readonly length: number };
  readonly 'tls-fragment': { readonly length: number; readonly type: TlsType };
  /** The rest of a record that began in an earlier segment. */
  readonly 'tls-continuation': { readonly length: number };
}

/** The content types of RFC 8446 §5.1. */
export type TlsType = 'change_cipher_spec' | 'alert' | 'handshake' | 'application_data';

interface PayloadFields {
  readonly payload: { readonly length: number; readonly family: PayloadFamily };
}

type Replaced =
  | 'MESSAGE-INTEGRITY'
  | 'MESSAGE-INTEGRITY-SHA256'
  | 'FINGERPRINT'
  | 'USERNAME'
  | 'DATA'
  | 'PRIORITY';

/** Attributes whose words need more than the value itself, or less. */
interface ReplacedValues {
  readonly 'MESSAGE-INTEGRITY': Coverage;
  readonly 'MESSAGE-INTEGRITY-SHA256': Coverage;
  readonly FINGERPRINT: {
    readonly value: string;
    readonly expected: string;
    readonly right: boolean;
    /** Bytes from the start of the message. */
    readonly covered: number;
  };
  /** `isCheck`: two fragments of ICE, rather than the name of a TURN account. */
  readonly USERNAME: { readonly text: string; readonly isCheck: boolean };
  readonly DATA: { readonly length: number };
  readonly PRIORITY: {
    readonly value: number;
    readonly type: number;
    readonly local: number;
    readonly component: number;
  };
}

/** Every field that a tree may hold, by its stable name, with the values that its words may use. */
export interface FieldValues
  extends Omit<AttributeValues, Replaced>,
    ReplacedValues,
    MessageFields,
    AttributeFields,
    PartFields,
    ChannelFields,
    TlsFields,
    NetworkFields,
    DtlsFields,
    RtpFields,
    RtcpFields,
    SctpFields,
    PayloadFields {}

export type FieldName = keyof FieldValues;
