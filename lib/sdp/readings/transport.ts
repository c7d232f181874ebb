import type { AddressClass, AddressFamily } from '../../address';
import type {
  LocalPreference,
  PriorityAgent,
  PriorityParts,
  TypePreferenceMeaning,
} from '../candidate-priority';
import type { Candidate } from './candidate';

/*
 * Attributes of grouping and identity, of ICE, of transport security, and of RTCP
 * (dictionary sections "Base SDP" (directions), "Grouping / identity", "ICE", "Transport security", "RTCP").
 */

/** What kind of address it is. */
export interface AddressFacts {
  readonly class: AddressClass;
  readonly family: AddressFamily;
}

/** Where `a=rtcp` sends RTCP. */
export interface RtcpAddress extends AddressFacts {
  readonly netType: string;
  readonly addressType: string;
  readonly address: string;
}

/** A candidate priority taken apart, with what agents are known to use such numbers for. */
export interface PriorityFacts extends PriorityParts {
  /** Agents that give this type preference, and what for; none for a number that neither uses. */
  readonly uses: readonly {
    readonly agent: PriorityAgent;
    readonly meaning: TypePreferenceMeaning;
  }[];
  /** The local preference as libwebrtc packs it; only where `network-id` shows that it wrote the line. */
  readonly packed?: Extract<LocalPreference, { readonly agent: 'chromium' }> | undefined;
}

/** One key of `a=crypto` (RFC 4568 §6.1). */
export interface CryptoKey {
  /** `inline`, the only one registered. */
  readonly method: string;
  /** Master key and salt one after the other, in base64. */
  readonly key: string;
  /** How many packets it may protect: a number, or `2^` and a power. */
  readonly lifetime?: string | undefined;
  /** Master key identifier, and its length in each packet in bytes. */
  readonly mki?: { readonly value: string; readonly length: string } | undefined;
}

export type TransportReading =
  | {
      readonly kind: 'direction';
      readonly direction: 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';
    }
  | { readonly kind: 'group'; readonly semantics: string; readonly mids: readonly string[] }
  | { readonly kind: 'mid'; readonly mid: string }
  | { readonly kind: 'bundle-only' }
  | { readonly kind: 'msid'; readonly stream: string; readonly track?: string | undefined }
  | {
      readonly kind: 'msid-semantic';
      readonly semantic: string;
      readonly streams: readonly string[];
    }
  | {
      readonly kind: 'identity';
      /** base64 of JSON (RFC 8827 §7.4). */
      readonly assertion: string;
      /** The identity provider that the JSON names; undefined where it cannot be read. */
      readonly provider?: string | undefined;
      readonly extensions: readonly string[];
    }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'content'; readonly contents: readonly string[] }
  | { readonly kind: 'ice-ufrag'; readonly ufrag: string }
  | { readonly kind: 'ice-pwd'; readonly pwd: string }
  | { readonly kind: 'ice-options'; readonly options: readonly string[] }
  | { readonly kind: 'ice-lite' }
  | { readonly kind: 'ice-mismatch' }
  | { readonly kind: 'ice-pacing'; readonly pacing: number }
  | {
      readonly kind: 'candidate';
      readonly candidate: Candidate;
      /** As written, capitals included. */
      readonly transport: string;
      readonly priority: PriorityFacts;
      readonly address: AddressFacts;
      /** Of the related address, where there is one. */
      readonly related?: AddressFacts | undefined;
    }
  | {
      readonly kind: 'remote-candidates';
      readonly candidates: readonly {
        readonly component: number;
        readonly address: string;
        readonly port: number;
      }[];
    }
  | { readonly kind: 'end-of-candidates' }
  /** As written: the case of both is for the rules to judge. */
  | {
      readonly kind: 'fingerprint';
      readonly algorithm: string;
      readonly value: string;
      /** How many octets the value has. */
      readonly octets: number;
    }
  | { readonly kind: 'setup'; readonly setup: 'active' | 'passive' | 'actpass' | 'holdconn' }
  | { readonly kind: 'connection attribute'; readonly connection: 'new' | 'existing' }
  | { readonly kind: 'tls-id'; readonly id: string }
  | {
      readonly kind: 'crypto';
      readonly tag: number;
      readonly suite: string;
      readonly keys: readonly CryptoKey[];
      readonly sessionParameters: readonly string[];
    }
  | { readonly kind: 'zrtp-hash'; readonly version: string; readonly hash: string }
  | { readonly kind: 'cryptex' }
  | {
      readonly kind: 'rtcp';
      readonly port: number;
      readonly address?: RtcpAddress | undefined;
    }
  | { readonly kind: 'rtcp-mux' }
  | { readonly kind: 'rtcp-mux-only' }
  | { readonly kind: 'rtcp-rsize' }
  | { readonly kind: 'rtcp-xr'; readonly formats: readonly string[] };

/** The values of a candidate. */
export type CandidateTokenRole =
  | 'foundation'
  | 'component'
  | 'transport'
  | 'priority'
  | 'candidate address'
  | 'candidate port'
  | 'candidate type'
  | 'related address'
  | 'related port'
  | 'tcptype'
  | 'generation'
  | 'candidate ufrag'
  | 'network id'
  | 'network cost'
  | 'extension name'
  | 'extension value';

export type TransportTokenRole =
  | CandidateTokenRole
  | 'direction'
  | 'group semantics'
  | 'mid'
  | 'stream id'
  | 'track id'
  | 'msid semantic'
  | 'identity assertion'
  | 'identity extension'
  | 'label'
  | 'content kind'
  | 'ufrag'
  | 'pwd'
  | 'ice option'
  | 'pacing'
  | 'hash function'
  | 'digest'
  | 'setup role'
  | 'connection use'
  | 'tls-id'
  | 'crypto tag'
  | 'crypto suite'
  | 'crypto key method'
  | 'crypto key'
  | 'key lifetime'
  | 'mki'
  | 'mki length'
  | 'session parameter'
  | 'zrtp version'
  | 'zrtp hash'
  | 'rtcp port'
  | 'rtcp-xr format';
