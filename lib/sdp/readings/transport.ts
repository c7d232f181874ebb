import type { Candidate } from '../candidate';

/*
 * Attributes of grouping and identity, of ICE, of transport security, and of RTCP
 * (dictionary sections "Base SDP" (directions), "Grouping / identity", "ICE", "Transport security", "RTCP").
 */

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
      readonly assertion: string;
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
  | { readonly kind: 'candidate'; readonly candidate: Candidate }
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
  | { readonly kind: 'fingerprint'; readonly algorithm: string; readonly value: string }
  | { readonly kind: 'setup'; readonly setup: 'active' | 'passive' | 'actpass' | 'holdconn' }
  | { readonly kind: 'connection attribute'; readonly connection: 'new' | 'existing' }
  | { readonly kind: 'tls-id'; readonly id: string }
  | {
      readonly kind: 'crypto';
      readonly tag: number;
      readonly suite: string;
      readonly keys: readonly string[];
      readonly sessionParameters: readonly string[];
    }
  | { readonly kind: 'zrtp-hash'; readonly version: string; readonly hash: string }
  | { readonly kind: 'cryptex' }
  | {
      readonly kind: 'rtcp';
      readonly port: number;
      readonly address?:
        | { readonly netType: string; readonly addressType: string; readonly address: string }
        | undefined;
    }
  | { readonly kind: 'rtcp-mux' }
  | { readonly kind: 'rtcp-mux-only' }
  | { readonly kind: 'rtcp-rsize' }
  | { readonly kind: 'rtcp-xr'; readonly formats: readonly string[] };

export type TransportTokenRole =
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
  | 'extension name'
  | 'extension value'
  | 'hash function'
  | 'digest'
  | 'setup role'
  | 'connection use'
  | 'tls-id'
  | 'crypto tag'
  | 'crypto suite'
  | 'crypto key'
  | 'session parameter'
  | 'zrtp version'
  | 'zrtp hash'
  | 'rtcp port'
  | 'rtcp-xr format';
