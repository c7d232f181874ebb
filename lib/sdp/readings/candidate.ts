export type CandidateType = 'host' | 'srflx' | 'prflx' | 'relay';

/** What a candidate line holds (RFC 8839 §5.1; `tcptype` of RFC 6544 §4.5). */
export interface Candidate {
  readonly foundation: string;
  /** 1 for RTP (and everything under rtcp-mux), 2 for RTCP. */
  readonly component: number;
  /** In lower case, `udp` or `tcp` in practice: Firefox writes capitals, Chromium does not. */
  readonly transport: string;
  readonly priority: number;
  /** An IP address or a name; `.local` names stand for hidden addresses. */
  readonly address: string;
  readonly port: number;
  readonly type: CandidateType;
  readonly relatedAddress?: string | undefined;
  readonly relatedPort?: number | undefined;
  readonly tcpType?: string | undefined;
  /** Extension attributes in their order, those with a field of their own above left out. */
  readonly extensions: readonly CandidateExtension[];
}

export interface CandidateExtension {
  readonly name: string;
  readonly value: string;
}
