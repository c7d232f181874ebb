import type { AddressClass } from '../../address';
import type { DescriptionType } from '../reading';
import type { CandidateType } from '../readings/candidate';
import type { Obstacle } from '../rules/deciding-findings';
import type { Browser } from '../rules/verdict/rejection';
import type { Flaw } from './flaw';

/*
 * What a description says, as data: everything here can be pointed at in its lines. What keeps it
 * from being so stands beside it as flaws, found by the rules. The words for both are in content.
 */

export interface DescriptionSummary {
  /** Where what stood around the text says so. */
  readonly type: DescriptionType | undefined;
  /**
   * Why browsers would not take it as an offer, or would fail later; empty where they take it, and
   * for what is no offer between browsers.
   */
  readonly obstacles: Readonly<Partial<Record<Browser, Obstacle>>>;
  /** Sections whose m-line can be read. */
  readonly media: readonly MediaSummary[];
  /** The m-lines that cannot be read: nothing is known of their sections. */
  readonly unreadMedia: readonly { readonly lineNumber: number; readonly text: string }[];
  /** Those of all sections together that are not refused. */
  readonly candidates: readonly CandidateGroup[];
  readonly bundles: readonly BundleSummary[];
  /** About what the sections have in common: groups, and candidates in the session. */
  readonly flaws: readonly Flaw[];
  /** `a=ice-lite`: whoever wrote this answers checks and sends none. */
  readonly iceLite: boolean;
  readonly program: ProgramGuess | undefined;
}

/** A BUNDLE group: one transport for all of its sections. */
export interface BundleSummary {
  /** As the line names them. */
  readonly mids: readonly string[];
  /** Those of them that no section has. */
  readonly missing: readonly string[];
  /** Those of them that several sections have. */
  readonly repeated: readonly string[];
  /** Those of them whose section is refused. */
  readonly refused: readonly string[];
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
  /** Which of them is there where the other one is not. */
  readonly halfCredentials: 'ice-ufrag' | 'ice-pwd' | undefined;
  readonly security: SecuritySummary;
  /** Its faults keep every browser from setting up a secure call. */
  readonly stopsSecurity: boolean;
  readonly rtcpMux: boolean;
  readonly dataChannel: DataChannelSummary | undefined;
  /** How many encodings of one picture or sound are sent and received; undefined without simulcast. */
  readonly simulcast: SimulcastSummary | undefined;
  /** Those of its lines, and of the session's lines that it inherits from. */
  readonly flaws: readonly Flaw[];
}

/** Which lines say it: the section's own, the session's, or those of the section that bundles it. */
export type Origin = 'media' | 'session' | 'bundle';

export type CodecRole =
  | 'media'
  | 'retransmission'
  | 'redundancy'
  | 'error correction'
  | 'telephone events'
  | 'comfort noise'
  /** A payload type that no rtpmap names, and RFC 3551 does not either. */
  | 'unnamed';

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
