/** A number and its name in a registry; undefined for one that the registry does not hold. */
interface Named {
  readonly code: string;
  readonly registered: string | undefined;
}

interface RecordFields {
  readonly 'dtls-datagram': { readonly records: number };
  /** `type` is undefined where it is encrypted, or stands in no registry. */
  readonly 'dtls-record': {
    readonly type: string | undefined;
    readonly epoch: number;
    readonly isEncrypted: boolean;
    readonly isUnified: boolean;
    readonly length: number;
  };
  readonly 'dtls-content-type': { readonly byte: number; readonly type: string | undefined };
  readonly 'dtls-version': Named;
  readonly 'dtls-epoch': { readonly epoch: number };
  readonly 'dtls-sequence': { readonly sequence: number };
  readonly 'dtls-connection-id': { readonly length: number };
  readonly 'dtls-length': { readonly length: number };
  /** The first byte of a record of DTLS 1.3. */
  readonly 'dtls-unified-flags': {
    readonly hasConnectionId: boolean;
    readonly sequenceLength: number;
    readonly hasLength: boolean;
    readonly epochBits: number;
  };
  readonly 'dtls-encrypted-sequence': { readonly bits: string };
  readonly 'dtls-encrypted': { readonly length: number; readonly isUnified: boolean };
  readonly 'dtls-data': { readonly length: number };
  readonly 'alert-level': Named;
  readonly 'alert-description': Named;
  readonly 'change-cipher-spec': { readonly byte: number };
  readonly 'ack-length': { readonly length: number };
  readonly 'ack-epoch': { readonly epoch: string };
  readonly 'ack-sequence': { readonly sequence: string };
}

interface HandshakeFields {
  readonly 'handshake-message': {
    readonly type: string;
    readonly sequence: number;
    readonly length: number;
    readonly isWhole: boolean;
  };
  readonly 'handshake-type': { readonly byte: number; readonly type: string };
  readonly 'handshake-length': { readonly length: number };
  readonly 'handshake-sequence': { readonly sequence: number };
  readonly 'handshake-fragment-offset': { readonly offset: number };
  readonly 'handshake-fragment-length': { readonly length: number };
  readonly 'handshake-fragment': { readonly offset: number; readonly length: number };
  /** The bytes that a vector behind it has; `part` in the terms of the RFCs. */
  readonly 'handshake-vector-length': { readonly part: string; readonly length: number };
  /** A part without a field of its own, in the terms of the RFCs. */
  readonly 'handshake-part': { readonly part: string; readonly length: number };
}

interface MessageFields {
  readonly 'hello-version': Named;
  readonly 'hello-random': { readonly length: number };
  readonly 'hello-session-id': { readonly length: number };
  readonly 'hello-cookie': { readonly length: number };
  readonly 'cipher-suite': Named;
  readonly 'compression-method': Named;
  readonly 'dtls-extension': { readonly extension: string | undefined; readonly length: number };
  readonly 'extension-type': Named;
  readonly 'offered-version': Named;
  readonly 'named-group': Named;
  readonly 'signature-scheme': Named;
  readonly 'srtp-profile': Named;
  readonly 'key-share': { readonly group: string };
  readonly 'public-key': { readonly length: number };
  readonly 'protocol-name': { readonly protocol: string };
  readonly certificate: { readonly length: number };
  readonly signature: { readonly length: number };
  readonly 'verify-data': { readonly length: number };
}

/** Records of DTLS and what those in clear carry. */
export interface DtlsFields extends RecordFields, HandshakeFields, MessageFields {}
