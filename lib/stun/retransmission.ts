/** When a request is sent, in milliseconds after its first sending, and when to give it up. */
export interface RetransmissionSchedule {
  /** Ascending, the first is 0. */
  readonly sends: readonly number[];
  readonly giveUpAfter: number;
}

/** RFC 8489 §6.2.1; `rto` is in milliseconds. */
export interface RetransmissionTimers {
  /** The first time-out, doubled after every sending. */
  readonly rto: number;
  /** How often the request is sent in all (Rc). */
  readonly count: number;
  /** How many RTOs to wait after the last sending (Rm). */
  readonly lastWait: number;
}

export const RFC8489_TIMERS: RetransmissionTimers = { rto: 500, count: 7, lastWait: 16 };

/** Over UDP: sends at 0, 500, 1500, 3500 … 31500 ms and gives up at 39500 by default. */
export function unreliableSchedule(
  timers: Partial<RetransmissionTimers> = {},
): RetransmissionSchedule {
  const { rto, count, lastWait } = { ...RFC8489_TIMERS, ...timers };
  const sends = Array.from({ length: count }, (_, index) => rto * (2 ** index - 1));
  return { sends, giveUpAfter: (sends.at(-1) ?? 0) + rto * lastWait };
}

/** Over TCP and TLS: sent once, given up after Ti (RFC 8489 §6.2.2). */
export const RELIABLE_SCHEDULE: RetransmissionSchedule = { sends: [0], giveUpAfter: 39_500 };

/**
 * What libwebrtc does with requests to STUN and TURN servers: from 250 ms, never more than 8 s
 * apart, nine sendings. Seen so in Chromium 156.
 */
export const LIBWEBRTC_SCHEDULE: RetransmissionSchedule = {
  sends: [0, 250, 750, 1750, 3750, 7750, 15_750, 23_750, 31_750],
  giveUpAfter: 39_750,
};

/** nICEr's: from 100 ms, seven sendings; the end as seen in Firefox 153. */
export const FIREFOX_SCHEDULE: RetransmissionSchedule = {
  sends: [0, 100, 300, 700, 1500, 3100, 6300],
  giveUpAfter: 11_100,
};
