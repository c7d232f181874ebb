import type { Random } from '@/lib/random';
import type { SctpAssociation } from '@/lib/sctp/association';
import type { SctpEvent } from '@/lib/sctp/events';
import type { ChannelMessage } from '@/lib/sctp/payload-protocol';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { CHANNELS, CHAT, CURSOR, PHOTO } from './data-channels';

/*
 *  opens three channels ─► "Hello …" ─► 1 s: a pointer moves ─► 3 s: "Look …", and a photo
 *  the other side           "Loud …"                                 "…", once the photo is whole
 */

const GREETING = 'Hello, do you hear me?';
const ANSWER = 'Loud and clear.';
const ANNOUNCEMENT = 'Look at this photo.';
/** Not in ASCII alone, so that characters and bytes are not the same number. */
const THANKS = 'A fine view! 멋져요!';

/** After the channels opened, in milliseconds. */
const POINTER_MOVES_AFTER = 1_000;
const POINTER_INTERVAL = 100;
const POSITIONS = 15;
const PHOTO_AFTER = 3_000;

/** Bytes: five packets. */
const PHOTO_SIZE = 5_000;
/** A JPEG's first bytes; the rest is noise. */
const JPEG_BEGINNING = [0xff, 0xd8, 0xff, 0xe0];

/** What this side handed to a channel. */
export interface SentMessage {
  readonly channelId: number;
  /** Undefined for a message in binary. */
  readonly text: string | undefined;
  /** Bytes, without any header. */
  readonly size: number;
}

/** In bytes, without any header. */
export function messageSize(message: ChannelMessage): number {
  return message.kind === 'binary'
    ? message.bytes.length
    : new TextEncoder().encode(message.text).length;
}

/** What two people do in their data channels: one opens them and begins, the other answers. */
export class DataTraffic {
  readonly #sctp: SctpAssociation;
  readonly #opens: boolean;
  readonly #random: Random;
  readonly #sent: (message: SentMessage) => void;
  readonly #channels = new Map<string, number>();
  #movesAt: Milliseconds | undefined;
  #moves = 0;
  #photoAt: Milliseconds | undefined;
  #hasAnswered = false;

  /** `opens`: this side; `sent` hears of every message that was taken. */
  constructor(
    sctp: SctpAssociation,
    opens: boolean,
    random: Random,
    sent: (message: SentMessage) => void,
  ) {
    this.#sctp = sctp;
    this.#opens = opens;
    this.#random = random;
    this.#sent = sent;
  }

  hear(now: Milliseconds, event: SctpEvent): void {
    if (event.kind === 'channel-created' || event.kind === 'channel-incoming') {
      this.#channels.set(event.label, event.channelId);
    }
    if (this.#opens) this.#begin(now, event);
    else if (event.kind === 'message-received') this.#answer(now, event.channelId);
  }

  pollTimeout(): Milliseconds | undefined {
    const due = [this.#movesAt, this.#photoAt].filter((at) => at !== undefined);
    return due.length === 0 ? undefined : milliseconds(Math.min(...due));
  }

  handleTimeout(now: Milliseconds): void {
    if (this.#movesAt !== undefined && this.#movesAt <= now) this.#movePointer(now);
    if (this.#photoAt !== undefined && this.#photoAt <= now) this.#sendPhoto(now);
  }

  #begin(now: Milliseconds, event: SctpEvent): void {
    if (event.kind === 'established') {
      for (const request of CHANNELS) this.#sctp.openChannel(now, request);
    } else if (event.kind === 'channel-opened' && event.channelId === this.#idOf(CHAT.label)) {
      this.#say(now, GREETING);
      this.#movesAt = milliseconds(now + POINTER_MOVES_AFTER);
      this.#photoAt = milliseconds(now + PHOTO_AFTER);
    }
  }

  #answer(now: Milliseconds, channelId: number): void {
    if (channelId === this.#idOf(PHOTO.label)) this.#say(now, THANKS);
    else if (channelId === this.#idOf(CHAT.label) && !this.#hasAnswered) {
      this.#hasAnswered = true;
      this.#say(now, ANSWER);
    }
  }

  #movePointer(now: Milliseconds): void {
    // A slow curve over a page: nobody needs it to be real.
    const x = 120 + 40 * this.#moves;
    const y = Math.round(240 + 90 * Math.sin(this.#moves / 3));
    this.#send(now, CURSOR.label, { kind: 'string', text: `{"x":${x},"y":${y}}` });
    this.#moves += 1;
    this.#movesAt = this.#moves < POSITIONS ? milliseconds(now + POINTER_INTERVAL) : undefined;
  }

  #sendPhoto(now: Milliseconds): void {
    this.#photoAt = undefined;
    this.#say(now, ANNOUNCEMENT);
    const bytes = this.#random.bytes(PHOTO_SIZE);
    bytes.set(JPEG_BEGINNING);
    this.#send(now, PHOTO.label, { kind: 'binary', bytes });
  }

  #say(now: Milliseconds, text: string): void {
    this.#send(now, CHAT.label, { kind: 'string', text });
  }

  #send(now: Milliseconds, label: string, message: ChannelMessage): void {
    const channelId = this.#idOf(label);
    if (channelId === undefined || !this.#sctp.send(now, channelId, message).ok) return;
    const text = message.kind === 'string' ? message.text : undefined;
    this.#sent({ channelId, text, size: messageSize(message) });
  }

  #idOf(label: string): number | undefined {
    return this.#channels.get(label);
  }
}
