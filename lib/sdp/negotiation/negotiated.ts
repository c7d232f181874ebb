import type { CodecFormat } from '../codec-formats';
import type { HeaderExtension } from '../header-extensions';
import type { ReadingOf } from '../reading';
import type { Parameter, SimulcastStreams } from '../readings/media';

/*
 * What an offer and its answer agree on, as plain data. Every fact names the lines that caused it;
 * where a section is silent and a default holds, that is its m-line.
 */

export type Side = 'offerer' | 'answerer';

export interface BySide<T> {
  readonly offerer: T;
  readonly answerer: T;
}

export interface Fact<T> {
  readonly value: T;
  /** The line of the offer that caused it; undefined where the answer alone did. */
  readonly offerLine?: number | undefined;
  readonly answerLine?: number | undefined;
}

export type Direction = ReadingOf<'direction'>['direction'];
export type SetupRole = ReadingOf<'setup'>['setup'];

/** How people name an m-section: its place, media and mid. */
export interface SectionName {
  /** From 0. */
  readonly index: number;
  readonly media: string;
  readonly mid: string | undefined;
}

export type SectionOutcome =
  | 'accepted'
  /** Port 0 in the offer: stopped before, or not in use (RFC 3264 §5.1). */
  | 'refused by offerer'
  | 'refused by answerer'
  /** The answer has too few m-sections, too many, or other media at this place. */
  | 'not answered'
  | 'not offered'
  | 'answered with other media';

/** What a payload type is for. */
export type CodecUse =
  | 'media'
  | 'retransmission'
  | 'redundancy'
  | 'forward error correction'
  | 'dtmf'
  | 'comfort noise';

export interface NegotiatedCodec {
  readonly use: CodecUse;
  /** Undefined where no rtpmap names it. */
  readonly name: string | undefined;
  /** Hz */
  readonly clockRate: number | undefined;
  readonly channels: number | undefined;
  /**
   * In the packets that each side sends. Each must send with the numbers of the other's
   * description (RFC 3264 §5.1, §6.1), so the offerer's is the one in the answer.
   */
  readonly payloadType: BySide<number>;
  /** The payload types that these retransmissions repair, numbered in the same way. */
  readonly repairs: BySide<number | undefined>;
  /** What each side says about what it wants to receive. */
  readonly parameters: BySide<readonly Parameter[]>;
}

export type IceAgreement =
  | { readonly used: true; readonly controlling: Side; readonly lite: BySide<boolean> }
  /** One side has no credentials, so that neither can check (RFC 8839 §4.2.5). */
  | { readonly used: false; readonly without: Side };

export interface DtlsRoles {
  /** Sends the ClientHello; undefined where the two `setup`s do not settle it. */
  readonly client: Side | undefined;
  /** Undefined where a side says nothing. */
  readonly setup: BySide<SetupRole | undefined>;
}

export interface NegotiatedExtension {
  readonly uri: string;
  /** Undefined for a URI not known here. */
  readonly extension: HeaderExtension | undefined;
  /** As each description numbers it; the same, where the answer keeps the rule (RFC 8285 §7). */
  readonly id: BySide<number>;
  /** Whether this side may send it. */
  readonly sends: BySide<boolean>;
}

export interface NegotiatedRid {
  readonly rid: string;
  readonly sender: Side;
  readonly payloadTypes: readonly number[];
  /** What holds: those of the side that receives, else of the one that sends. */
  readonly restrictions: readonly Parameter[];
}

export interface NegotiatedSimulcast {
  readonly sender: Side;
  /** The streams that the receiver takes; empty where the answer takes no simulcast. */
  readonly streams: SimulcastStreams;
  /** The rids that were offered and not taken. */
  readonly declined: readonly string[];
}

/** What each kind of fact says; content has a label and a sentence for each. */
export interface FactValues {
  readonly ice: IceAgreement;
  readonly transport: {
    /** Of one transport, the tagged one first. */
    readonly sections: readonly SectionName[];
    readonly bundled: boolean;
  };
  readonly 'dtls roles': DtlsRoles;
  readonly fingerprint: {
    readonly side: Side;
    /** In lower case. */
    readonly algorithm: string;
    readonly value: string;
  };
  readonly ufrag: { readonly side: Side; readonly ufrag: string };
  readonly outcome: SectionOutcome;
  readonly media: { readonly media: string; readonly proto: string };
  readonly mid: string;
  readonly direction: { readonly sends: BySide<boolean>; readonly stated: BySide<Direction> };
  readonly codec: NegotiatedCodec;
  readonly 'first codec': { readonly sender: Side; readonly codec: NegotiatedCodec };
  readonly 'declined codec': CodecFormat;
  readonly 'added codec': CodecFormat;
  readonly 'rtcp-mux': { readonly muxed: boolean; readonly stated: BySide<boolean> };
  readonly 'header extension': NegotiatedExtension;
  readonly 'declined header extension': { readonly id: number; readonly uri: string };
  readonly rid: NegotiatedRid;
  readonly simulcast: NegotiatedSimulcast;
  /** Where each side receives; undefined where it names none. */
  readonly 'sctp port': BySide<number | undefined>;
  readonly 'message size': {
    readonly sender: Side;
    /** bytes; 0 for no limit */
    readonly limit: number;
    /** Else the default of RFC 8841 §6.1. */
    readonly stated: boolean;
  };
}

export type FactName = keyof FactValues;
export type FactOf<N extends FactName> = Fact<FactValues[N]>;

/** One ICE and DTLS transport, and the m-sections that it carries. */
export interface NegotiatedTransport {
  readonly transport: FactOf<'transport'>;
  readonly ufrags: readonly FactOf<'ufrag'>[];
  /** Undefined where neither side uses DTLS. */
  readonly dtlsRoles: FactOf<'dtls roles'> | undefined;
  readonly fingerprints: readonly FactOf<'fingerprint'>[];
}

export interface NegotiatedRtp {
  readonly direction: FactOf<'direction'>;
  /** In the order of the answer. */
  readonly codecs: readonly FactOf<'codec'>[];
  /** What each side that sends should begin with (RFC 3264 §6.1, §7). */
  readonly firstCodecs: readonly FactOf<'first codec'>[];
  readonly declinedCodecs: readonly FactOf<'declined codec'>[];
  /** In the answer only: nobody may send them yet (RFC 3264 §6.1). */
  readonly addedCodecs: readonly FactOf<'added codec'>[];
  readonly rtcpMux: FactOf<'rtcp-mux'>;
  readonly headerExtensions: readonly FactOf<'header extension'>[];
  readonly declinedHeaderExtensions: readonly FactOf<'declined header extension'>[];
  readonly rids: readonly FactOf<'rid'>[];
  readonly simulcast: readonly FactOf<'simulcast'>[];
}

export interface NegotiatedSctp {
  readonly port: FactOf<'sctp port'>;
  /** What the offerer may send, then what the answerer may. */
  readonly messageSizes: readonly FactOf<'message size'>[];
}

export interface NegotiatedSection {
  readonly name: SectionName;
  readonly outcome: FactOf<'outcome'>;
  readonly media: FactOf<'media'>;
  readonly mid: FactOf<'mid'> | undefined;
  /** Index in `transports`; undefined for a section that is not accepted. */
  readonly transport: number | undefined;
  /** Undefined where the section is not accepted, or carries something else. */
  readonly rtp: NegotiatedRtp | undefined;
  readonly sctp: NegotiatedSctp | undefined;
}

export interface Negotiated {
  /** Undefined where neither side has ICE credentials. */
  readonly ice: FactOf<'ice'> | undefined;
  readonly transports: readonly NegotiatedTransport[];
  /** In the order of the m-sections. */
  readonly sections: readonly NegotiatedSection[];
}
