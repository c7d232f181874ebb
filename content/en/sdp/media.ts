import type { MediaReading, MediaTokenRole } from '@/lib/sdp/readings/media';
import type { Meanings, TokenCatalogue } from '@/lib/sdp/words';
import { codecMeanings } from './media-codecs';
import { dataMeanings } from './media-data';
import { headerExtensionMeanings } from './media-header-extensions';
import { simulcastMeanings } from './media-simulcast';
import { sourceMeanings } from './media-sources';
import { tokenWords } from './media-tokens';

/** What each line about media and data channels means. */
export const mediaMeanings: Meanings<MediaReading['kind']> = {
  ...codecMeanings,
  ...headerExtensionMeanings,
  ...sourceMeanings,
  ...simulcastMeanings,
  ...dataMeanings,
};

/** What each of their values is. */
export const mediaTokens: TokenCatalogue<MediaTokenRole> = tokenWords;
