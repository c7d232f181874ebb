/** A packet as a capture file holds it. */
export interface CapturedPacket {
  /** From 1, as Wireshark counts. */
  readonly number: number;
  /** Nanoseconds since 1970-01-01T00:00:00Z; undefined where the file tells no time. */
  readonly nanoseconds: bigint | undefined;
  /** From 0, in the order of the file's interfaces; always 0 in pcap. */
  readonly interfaceId: number;
  /** What the bytes begin with: a number of the LINKTYPE registry. */
  readonly linkType: number;
  /** What was captured: a view into the file's bytes, not a copy. */
  readonly bytes: Uint8Array;
  /** Bytes on the wire; more than those captured where the capture cut packets off. */
  readonly originalLength: number;
  /** Where the packet's record begins in the (unpacked) file. */
  readonly offset: number;
  readonly comments: readonly string[];
}

/** A place where packets were captured. */
export interface CaptureInterface {
  /** From 0, over all sections of the file. */
  readonly id: number;
  readonly name: string | undefined;
  readonly linkType: number;
}

/** What is wrong with a file that is a capture; `offset` is where, in the (unpacked) file. */
export type CaptureProblem = { readonly offset: number } & (
  | { readonly kind: 'cut-off'; readonly wanted: number; readonly had: number }
  /** A length that cannot be: reading ends there. */
  | { readonly kind: 'impossible-length'; readonly said: number }
  /** A block says two lengths, before and behind its body. */
  | { readonly kind: 'lengths-differ'; readonly first: number; readonly last: number }
  | { readonly kind: 'no-byte-order'; readonly found: string }
  | { readonly kind: 'unknown-version'; readonly major: number; readonly minor: number }
  | { readonly kind: 'unknown-interface'; readonly interfaceId: number }
  /** The block's body does not hold what its type demands. */
  | { readonly kind: 'malformed-block'; readonly type: string }
  /** The gzip stream around the capture ends early, or is broken: what came out is read. */
  | { readonly kind: 'broken-gzip' }
  /** The gzip stream holds more than `limit` bytes, which alone are read. */
  | { readonly kind: 'too-large'; readonly limit: number }
);

/** Everything that a capture holds, in the order of the file. */
export type CaptureItem =
  | { readonly kind: 'interface'; readonly interface: CaptureInterface }
  | { readonly kind: 'packet'; readonly packet: CapturedPacket }
  /** The text of a decryption secrets block: a TLS key log (SSLKEYLOGFILE). */
  | { readonly kind: 'key-log'; readonly text: string }
  /** What was said of a whole section of the file. */
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: CaptureProblem };

/** What a file is that is no capture, by its first bytes. */
export type OtherFile =
  | 'nothing'
  | 'text'
  | 'json'
  | 'html'
  | 'key-log'
  | 'session-description'
  | 'zip'
  | 'zstandard'
  | 'xz'
  | 'bzip2'
  | 'broken-gzip'
  | 'snoop'
  | 'unknown';

/** A file that is no capture, and what was found instead. */
export interface NoCapture {
  readonly kind: 'no-capture';
  readonly found: OtherFile;
  /** Hex digits of up to eight bytes with which the file begins. */
  readonly begins: string;
}

export type CaptureFormat = 'pcap' | 'pcapng';

/** A capture that can be gone through once, or what the file is instead. */
export type CaptureReading =
  | {
      readonly ok: true;
      readonly format: CaptureFormat;
      /** Read while it is gone through, so nothing but the file itself is held. */
      readonly items: Iterable<CaptureItem>;
    }
  | { readonly ok: false; readonly problem: NoCapture };
