/** The four phases, in the order in which they usually end. `media` is media and data. */
export const PHASES = ['signaling', 'ice', 'dtls', 'media'] as const;
export type Phase = (typeof PHASES)[number];
