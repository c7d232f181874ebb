import type { SecureChoice, Setup, SideSetup } from './setup';

/** A peer behind a home router, as Chrome does ICE, with STUN and no TURN. */
export const DEFAULT_SIDE: SideSetup = {
  behind: 'nat',
  nat: { preset: 'home-router' },
  blocks: 'nothing',
  ipv6: 'none',
  agent: 'libwebrtc',
  lite: false,
  hidesAddresses: false,
  transportPolicy: 'all',
  stun: true,
  turn: [],
  turnPassword: 'right',
  keepsAlive: true,
  delay: 10,
  jitter: 0,
  loss: 0,
};

/** Two home routers and a call; everything that a scenario does not say is as here. */
export const DEFAULT_SETUP: Setup = {
  seed: 1,
  shape: 'apart',
  a: DEFAULT_SIDE,
  b: DEFAULT_SIDE,
  calls: true,
  errands: [],
  trickle: true,
  signalingDelay: 40,
  offerer: 'A',
  traffic: 0,
  deniedPeers: [],
  quiet: 5_000,
  latest: 60_000,
  changes: [],
};

/** DTLS 1.3 as two browsers do it, and nobody in between. */
export const DEFAULT_SECURE: SecureChoice = {
  dtls: '1.3',
  group: 'x25519',
  srtp: 'SRTP_AEAD_AES_128_GCM',
  timer: 'libwebrtc',
};

export interface SetupDraft extends Partial<Omit<Setup, 'a' | 'b'>> {
  readonly a?: Partial<SideSetup>;
  readonly b?: Partial<SideSetup>;
}

/** The whole setup that a draft means. */
export function setupOf({ a, b, ...rest }: SetupDraft): Setup {
  return {
    ...DEFAULT_SETUP,
    ...rest,
    a: { ...DEFAULT_SIDE, ...a },
    b: { ...DEFAULT_SIDE, ...b },
  };
}
