import type { MediaReading, MediaTokenRole } from '@/lib/sdp/readings/media';
import type { Meanings, TokenCatalogue } from '@/lib/sdp/words';
import { codecMeanings } from './media-codecs';
import { dataMeanings } from './media-data';
import { headerExtensionMeanings } from './media-header-extensions';
import { simulcastMeanings } from './media-simulcast';
import { sourceMeanings } from './media-sources';
import { tokenWords } from './media-tokens';

/** 미디어와 데이터 채널에 관한 줄의 뜻. */
export const mediaMeanings: Meanings<MediaReading['kind']> = {
  ...codecMeanings,
  ...headerExtensionMeanings,
  ...sourceMeanings,
  ...simulcastMeanings,
  ...dataMeanings,
};

/** 그 줄에 있는 값의 이름과 뜻. */
export const mediaTokens: TokenCatalogue<MediaTokenRole> = tokenWords;
