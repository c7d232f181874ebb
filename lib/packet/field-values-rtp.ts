/**
 * What is known of the protection of media. `unknown`: it may be RTP in clear or SRTP, for the header
 * looks the same (RFC 3711 §3.1).
 */
export type MediaProtection = 'clear' | 'srtp' | 'unknown';

/** RTP and SRTP. */
export interface RtpFields {
  readonly 'rtp-packet': {
    readonly payloadType: number;
    readonly sequence: number;
    readonly protection: MediaProtection;
  };
  readonly 'rtp-flags': {
    readonly version: number;
    readonly padding: boolean;
    readonly extension: boolean;
    readonly sources: number;
  };
  readonly 'rtp-payload-type': { readonly marker: boolean; readonly payloadType: number };
  readonly 'rtp-sequence': { readonly sequence: number };
  readonly 'rtp-timestamp': { readonly timestamp: number };
  readonly 'rtp-ssrc': { readonly ssrc: string };
  readonly 'rtp-csrc': { readonly csrc: string };
  readonly 'rtp-extension': { readonly profile: string; readonly length: number };
  readonly 'rtp-extension-profile': { readonly profile: string };
  readonly 'rtp-extension-length': { readonly words: number; readonly length: number };
  /** One header extension by its number, which a=extmap names; `length` is that of its data. */
  readonly 'rtp-extension-element': { readonly id: number; readonly length: number };
  readonly 'rtp-extension-data': { readonly data: string; readonly length: number };
  readonly 'rtp-extension-padding': { readonly length: number };
  /** `holdsTag`: the tag of SRTP is its end, but how long it is is not known. */
  readonly 'rtp-payload': {
    readonly length: number;
    readonly protection: MediaProtection;
    readonly holdsTag: boolean;
  };
  readonly 'rtp-padding': { readonly length: number };
  readonly 'srtp-tag': { readonly length: number };
  readonly 'srtcp-packet': {
    readonly type: string;
    readonly ssrc: string;
    readonly encrypted: boolean;
    readonly index: number;
  };
  readonly 'srtcp-encrypted': { readonly length: number };
  readonly 'srtcp-index': { readonly encrypted: boolean; readonly index: number };
}
