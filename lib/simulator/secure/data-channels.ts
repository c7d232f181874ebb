import type { ChannelRequest } from '@/lib/sctp/channels/channel';

/*
 * Three channels of one association, as unlike as an application would have them. One side opens
 * all of them.
 */

const RELIABLE = { kind: 'reliable' } as const;

/** What two people write: every line arrives, in its order. */
export const CHAT: ChannelRequest = {
  label: 'chat',
  protocol: '',
  ordered: true,
  reliability: RELIABLE,
};

/** Where a pointer is: the newest counts, so nothing waits for another, nor is sent twice. */
export const CURSOR: ChannelRequest = {
  label: 'cursor',
  protocol: '',
  ordered: false,
  reliability: { kind: 'max-retransmits', count: 0 },
};

/** A file: whole or not at all. */
export const PHOTO: ChannelRequest = {
  label: 'photo',
  protocol: '',
  ordered: true,
  reliability: RELIABLE,
};

export const CHANNELS: readonly ChannelRequest[] = [CHAT, CURSOR, PHOTO];
