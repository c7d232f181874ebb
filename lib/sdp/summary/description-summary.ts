import type { AddressClass } from '../../address';
import type { DescriptionType } from '../reading';
import type { CandidateType } from '../readings/candidate';

/*
 * What a description says, as data: everything here can be pointed at in its lines, and nothing is
 * judged. The words for it are in content.
 */

export interface DescriptionSummary {
  /** Where what stood around the text says so. */
  readonly type: DescriptionType | undefined;
  readonly media: readonly MediaSummary[];
  /** Those of all sections together. */
  readonly candidates: readonly CandidateGroup[];
  /** The mids of each BUNDLE group: one transport for all of them. */
  readonly bundles: readonly (readonly string[])[];
  /** `a=ice-lite`: whoever wrote this answers checks and sends none. */
  readonly iceLite: boolean;
  readonly program: ProgramGuess | undefined;
}

/** What one m-section says, with what it inherits from the session. */
export interface MediaSummary {
  /** The number of its m-line. */
  readonly lineNumber: number;
  readonly media: string;
  readonly mid: string | undefined;
  readonly proto: string;
  /**
   * An address to `SETUP` it stands here or in the session (`a=control`): RTSP agrees on ports and
   * direction, so that port 0 is as it should be (RFC 7826 §D.1).
   */
  readonly byRtsp: boolean;
  /** It is announced (RTSP, broadcast): whoever follows it does what the direction says. */
  readonly announced: boolean;
  /** Port 0 without `bundle-only` (RFC 3264 §6, RFC 9143 §6), outside of RTSP. */
  readonly refused: boolean;
  readonly rtp: boolean;
  /** As they stand in the m-line: the preferred first, each name once (RFC 8866 §5.14). */
  readonly codecs: readonly CodecSummary[];
  readonly direction: DirectionSummary;
  readonly candidates: readonly CandidateGroup[];
  /** `a=end-of-candidates`: no more will follow. */
  readonly allCandidates: boolean;
  /** Where ufrag and pwd come from; `bundle`: from the first section of its group. */
  readonly credentials: Origin | undefined;
  readonly security: SecuritySummary;
  readonly rtcpMux: boolean;
  readonly dataChannel: DataChannelSummary | undefined;
  /** How many encodings of one picture or sound are sent and received; undefined without simulcast. */
  readonly simulcast: SimulcastSummary | undefined;
}

/** Which lines say it: the section's own, the session's, or those of the section that bundles it. */
export type Origin = 'media' | 'session' | 'bundle';

export type CodecRole =
  | 'media'
  | 'retransmission'
  | 'redundancy'
  | 'error correction'
  | 'telephone events'
  | 'comfort noise';

export interface CodecSummary {
  /** As people write it where that differs from the line: "Opus". */
  readonly name: string;
  readonly role: CodecRole;
  readonly payloadTypes: readonly string[];
}

export interface DirectionSummary {
  readonly direction: 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';
  /** `default`: no line says so (RFC 8866 §6.7). */
  readonly from: 'media' | 'session' | 'default';
}

/** Candidates of one type and class of address. */
export interface CandidateGroup {
  readonly type: CandidateType;
  readonly addressClass: AddressClass;
  /** Each once. */
  readonly addresses: readonly string[];
  readonly count: number;
}

export type SecuritySummary =
  | {
      readonly by: 'dtls';
      readonly from: Origin;
      /** Hash functions of the fingerprints, each once. */
      readonly hashes: readonly string[];
      readonly setup: 'active' | 'passive' | 'actpass' | 'holdconn' | undefined;
    }
  | { readonly by: 'sdes'; readonly suites: readonly string[] }
  | { readonly by: 'nothing' };

export interface DataChannelSummary {
  readonly port: number | undefined;
  /** bytes; 0 for no limit; undefined where no line says it (64 KiB hold then, RFC 8841 §6). */
  readonly maxMessageSize: number | undefined;
}

export interface SimulcastSummary {
  readonly send: number;
  readonly receive: number;
  /** The former way, without `a=simulcast`. */
  readonly by: 'rid' | 'ssrc-group';
}

/** The program that probably wrote the description. */
export interface ProgramGuess {
  /** A proper name. */
  readonly program: string;
  /** `certain`: the program names itself; `likely`: it writes so, and others could. */
  readonly certainty: 'certain' | 'likely';
  /** The lines that say so, never empty. */
  readonly evidence: readonly { readonly lineNumber: number; readonly text: string }[];
}
