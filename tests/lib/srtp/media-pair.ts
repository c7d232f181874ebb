import { randomStream } from '@/lib/random';
import { type MediaEvent, MediaSession, type SentMedia } from '@/lib/srtp/media/media-session';
import { NTP_AT_START } from '@/lib/srtp/media/ntp-time';
import { OpusSource } from '@/lib/srtp/media/opus-source';
import { RtpStream } from '@/lib/srtp/media/rtp-stream';
import {
  CHROMIUM_IDS,
  type StreamOptions,
  TransportCounter,
} from '@/lib/srtp/media/stream-options';
import { Vp8Source } from '@/lib/srtp/media/vp8-source';
import { type Milliseconds, milliseconds, START } from '@/lib/time';
import { drawnKeys } from './given-keys';

export type Side = 'left' | 'right';

/** SSRCs of a side: 0x…01 audio, …02 video, …03 video again. */
export const BASE: Readonly<Record<Side, number>> = { left: 0x1000_0000, right: 0x2000_0000 };

const OTHER: Readonly<Record<Side, Side>> = { left: 'right', right: 'left' };

export interface PairOptions {
  readonly seed: number;
  readonly firstSequenceNumber?: number;
}

function audio(side: Side, { seed, firstSequenceNumber = 100 }: PairOptions): StreamOptions {
  return {
    mid: '0',
    ssrc: BASE[side] + 1,
    cname: side,
    extensionIds: CHROMIUM_IDS,
    reportInterval: 1000,
    sending: {
      source: new OpusSource(randomStream(seed).stream(`${side} audio`)),
      payloadType: 111,
      firstSequenceNumber,
      firstTimestamp: 0xffff_f000,
      retransmission: undefined,
    },
    receiving: {
      ssrc: BASE[OTHER[side]] + 1,
      clockRate: 48_000,
      kind: 'audio',
      retransmission: undefined,
    },
    ntpAtStart: NTP_AT_START,
  };
}

function video(side: Side, { seed, firstSequenceNumber = 200 }: PairOptions): StreamOptions {
  const again = (base: number) => ({ ssrc: base + 3, payloadType: 97 });
  return {
    ...audio(side, { seed }),
    mid: '1',
    ssrc: BASE[side] + 2,
    sending: {
      source: new Vp8Source(randomStream(seed).stream(`${side} video`), 1100),
      payloadType: 96,
      firstSequenceNumber,
      firstTimestamp: 7,
      retransmission: again(BASE[side]),
    },
    receiving: {
      ssrc: BASE[OTHER[side]] + 2,
      clockRate: 90_000,
      kind: 'video',
      retransmission: again(BASE[OTHER[side]]),
    },
  };
}

export function mediaSession(side: Side, options: PairOptions): MediaSession {
  const keys = drawnKeys('SRTP_AEAD_AES_128_GCM', options.seed);
  const counter = new TransportCounter();
  const random = randomStream(options.seed).stream(`${side} reports`);
  const streams = [audio(side, options), video(side, options)].map(
    (stream) => new RtpStream(START, stream, counter, random.stream(stream.mid)),
  );
  return side === 'left'
    ? new MediaSession(streams, keys.client, keys.server)
    : new MediaSession(streams, keys.server, keys.client);
}

export interface Flight {
  readonly from: Side;
  readonly at: Milliseconds;
  readonly sent: SentMedia;
}

/** Milliseconds that a datagram takes, or `lost`. */
export type Network = (flight: Flight, nth: number) => number | 'lost';

export interface Run {
  readonly flights: readonly Flight[];
  readonly events: readonly {
    readonly side: Side;
    readonly at: number;
    readonly event: MediaEvent;
  }[];
}

/** Both sides over a network until so many milliseconds have passed. */
export function runPair(
  pair: Readonly<Record<Side, MediaSession>>,
  until: number,
  network: Network,
): Run {
  const flights: Flight[] = [];
  const events: { side: Side; at: number; event: MediaEvent }[] = [];
  const arrivals: { at: number; order: number; to: Side; bytes: Uint8Array }[] = [];
  const drain = (side: Side, now: Milliseconds) => {
    for (let sent = pair[side].pollTransmit(); sent; sent = pair[side].pollTransmit()) {
      const flight = { from: side, at: now, sent };
      const delay = network(flight, flights.length);
      flights.push(flight);
      if (delay === 'lost') continue;
      const arrival = { at: now + delay, order: flights.length, to: OTHER[side] };
      arrivals.push({ ...arrival, bytes: sent.bytes });
    }
    for (let event = pair[side].pollEvent(); event; event = pair[side].pollEvent()) {
      events.push({ side, at: now, event });
    }
  };
  for (;;) {
    arrivals.sort((one, other) => one.at - other.at || one.order - other.order);
    const timeouts = [pair.left.pollTimeout() ?? until, pair.right.pollTimeout() ?? until];
    const now = milliseconds(Math.min(arrivals[0]?.at ?? until, ...timeouts));
    if (now >= until) return { flights, events };
    const arrival = arrivals[0]?.at === now ? arrivals.shift() : undefined;
    if (arrival === undefined) {
      pair.left.handleTimeout(now);
      pair.right.handleTimeout(now);
      drain('left', now);
      drain('right', now);
    } else {
      pair[arrival.to].receive(now, arrival.bytes);
      drain(arrival.to, now);
    }
  }
}

export function newPair(options: PairOptions): Readonly<Record<Side, MediaSession>> {
  return { left: mediaSession('left', options), right: mediaSession('right', options) };
}

/** The events of one kind that a section of a side told. */
export function told<Kind extends string>({ events }: Run, side: Side, mid: string, kind: Kind) {
  return events.flatMap(({ side: teller, at, event }) =>
    teller === side && event.kind === 'stream' && event.mid === mid && event.event.kind === kind
      ? [{ at, ...event.event }]
      : [],
  );
}
