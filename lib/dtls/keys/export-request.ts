/** What is asked of an exporter (RFC 5705 §4, RFC 8446 §7.5). */
export interface ExportRequest {
  /** How the ids of its values begin. */
  readonly name: string;
  /** ASCII, registered: `EXTRACTOR-dtls_srtp`. */
  readonly label: string;
  /** DTLS 1.2 tells no context from an empty one, DTLS 1.3 does not. At most 65,535 bytes. */
  readonly context: Uint8Array | undefined;
  /** In bytes. */
  readonly length: number;
}
