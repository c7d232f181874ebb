import type { Sourced } from '../chromium/offer';

/*
 * What Firefox keeps of a description, as far as a later check asks for it. An attribute that sipcc
 * cannot read is dropped with a warning and counts as not there.
 */

export interface ExtensionId {
  readonly id: number;
  readonly number: number;
}

/** The attributes of the session, or of one m-section. */
export interface Level {
  mid?: Sourced;
  ufrag?: Sourced;
  pwd?: Sourced;
  setup?: Sourced;
  /** The number of a setup line with another role. */
  unknownSetup?: number;
  /** `supported` where one of its fingerprints is of a hash function that Firefox knows. */
  fingerprint?: { supported: boolean; readonly number: number };
  rtcpMux?: boolean;
  bundleOnly?: boolean;
  simulcast?: Sourced;
  readonly extensions: ExtensionId[];
  readonly groups: { readonly mids: readonly string[]; readonly number: number }[];
  readonly rids: Sourced[];
  readonly imageAttributes: Sourced[];
  readonly fingerprints: Sourced[];
  /** A `c=` was read here, and whether it names an Internet address. */
  connection?: boolean;
}

export interface MediaLine {
  /** In lower case. */
  readonly media: string;
  readonly port: number;
  /** In lower case. */
  readonly proto: string;
  readonly payloadTypes: readonly number[];
  readonly number: number;
}

export interface Section extends Level {
  readonly line: MediaLine;
}

/** A line at which sipcc stops reading without an error. */
export interface Ending {
  readonly rule: 'G11' | 'G12' | 'G13' | 'G14' | 'G26';
  readonly line: number;
}

export interface Offer {
  readonly session: Level;
  readonly sections: readonly Section[];
}

export function emptyLevel(): Level {
  return { extensions: [], groups: [], rids: [], imageAttributes: [], fingerprints: [] };
}
