interface HeadFields {
  readonly 'rtcp-compound': { readonly packets: number };
  /** `type` is the abbreviation of its RFC: SR, RR, SDES, BYE, APP, RTPFB, PSFB, XR. */
  readonly 'rtcp-packet': { readonly type: string; readonly format: string | undefined };
  readonly 'rtcp-flags': {
    readonly version: number;
    readonly padding: boolean;
    /** How many blocks follow, or, of feedback and APP, which kind it is. */
    readonly count: number;
    readonly isFormat: boolean;
  };
  readonly 'rtcp-type': { readonly number: number; readonly type: string };
  readonly 'rtcp-length': { readonly words: number; readonly length: number };
  readonly 'rtcp-sender-ssrc': { readonly ssrc: string };
  readonly 'rtcp-media-ssrc': { readonly ssrc: string };
  readonly 'rtcp-padding': { readonly length: number };
  readonly 'rtcp-data': { readonly length: number };
}

interface ReportFields {
  /** `unixMilliseconds`: since 1970, with its fraction. */
  readonly 'rtcp-ntp-time': { readonly seconds: number; readonly unixMilliseconds: number };
  readonly 'rtcp-rtp-time': { readonly timestamp: number };
  readonly 'rtcp-packet-count': { readonly packets: number };
  readonly 'rtcp-octet-count': { readonly octets: number };
  readonly 'rtcp-report-block': { readonly ssrc: string; readonly lost: number };
  readonly 'rtcp-fraction-lost': { readonly fraction: number };
  readonly 'rtcp-cumulative-lost': { readonly lost: number };
  readonly 'rtcp-highest-sequence': { readonly cycles: number; readonly sequence: number };
  readonly 'rtcp-jitter': { readonly jitter: number };
  readonly 'rtcp-last-sr': { readonly middle: string };
  /** In milliseconds; the field counts 1/65536 s. */
  readonly 'rtcp-delay-since-sr': { readonly units: number; readonly delay: number };
  readonly 'rtcp-sdes-chunk': { readonly ssrc: string };
  readonly 'rtcp-sdes-item': { readonly type: string; readonly text: string };
  readonly 'rtcp-bye-reason': { readonly reason: string };
  readonly 'rtcp-app-name': { readonly name: string };
  readonly 'rtcp-xr-block': { readonly block: string; readonly length: number };
}

interface FeedbackFields {
  readonly 'rtcp-nack': { readonly lost: readonly number[] };
  readonly 'rtcp-fir': { readonly ssrc: string; readonly sequence: number };
  readonly 'rtcp-remb': { readonly bitrate: number; readonly sources: number };
  readonly 'twcc-base': { readonly sequence: number };
  readonly 'twcc-status-count': { readonly packets: number };
  /** In milliseconds; the field counts 64 ms. */
  readonly 'twcc-reference-time': { readonly time: number };
  readonly 'twcc-feedback-count': { readonly count: number };
  readonly 'twcc-chunk': { readonly packets: number; readonly received: number };
  /** In milliseconds after the packet before; the field counts 250 µs. */
  readonly 'twcc-delta': { readonly delta: number };
}

/** RTCP in clear. */
export interface RtcpFields extends HeadFields, ReportFields, FeedbackFields {}
