import type { SctpProblem } from '@/lib/sctp/packet';

export type SctpFault = SctpProblem['kind'];

/** SCTP, and what opens data channels in it. */
export interface SctpFields {
  /** The chunks by their names. */
  readonly 'sctp-packet': { readonly chunks: readonly string[] };
  readonly 'sctp-source-port': { readonly port: number };
  readonly 'sctp-destination-port': { readonly port: number };
  readonly 'sctp-verification-tag': { readonly tag: string };
  readonly 'sctp-checksum': {
    readonly checksum: string;
    readonly verdict: 'right' | 'zero' | 'wrong' | 'unknown';
  };
  readonly 'sctp-chunk': { readonly chunk: string; readonly length: number };
  readonly 'sctp-chunk-type': { readonly code: number; readonly chunk: string };
  /** `fragment` is undefined for chunks other than DATA and I-DATA. */
  readonly 'sctp-chunk-flags': {
    readonly flags: string;
    readonly fragment: 'whole' | 'first' | 'middle' | 'last' | undefined;
    readonly unordered: boolean;
  };
  readonly 'sctp-length': { readonly length: number };
  readonly 'sctp-parameter': { readonly parameter: string; readonly length: number };
  readonly 'sctp-parameter-type': { readonly code: string; readonly parameter: string };
  readonly 'sctp-tsn': { readonly tsn: number };
  readonly 'sctp-stream': { readonly stream: number };
  readonly 'sctp-stream-sequence': { readonly sequence: number };
  readonly 'sctp-cumulative-tsn': { readonly tsn: number };
  readonly 'sctp-window': { readonly window: number };
  readonly 'sctp-initiate-tag': { readonly tag: string };
  readonly 'sctp-payload-protocol': {
    readonly ppid: number;
    readonly carries: string | undefined;
  };
  readonly 'sctp-user-data': { readonly length: number; readonly carries: string | undefined };
  /** Parts without a field of their own, in the terms of the RFCs. */
  readonly 'sctp-number': { readonly part: string; readonly value: number };
  readonly 'sctp-bytes': { readonly part: string; readonly length: number };
  readonly 'sctp-padding': { readonly length: number };
  readonly 'dcep-message': { readonly message: 'OPEN' | 'ACK'; readonly label: string };
  readonly 'dcep-part': { readonly part: string; readonly value: string };
}
