import type { MediaProtection } from './field-values-rtp';

/** What is known of the media on a path before a packet of it is looked at. */
export interface MediaContext {
  readonly protection: MediaProtection;
  /** Bytes that the SRTP profile puts behind a payload; undefined where it is not known. */
  readonly tagLength: number | undefined;
}

/** Nothing is known, as of a packet alone. */
export const UNKNOWN_MEDIA: MediaContext = { protection: 'unknown', tagLength: undefined };
