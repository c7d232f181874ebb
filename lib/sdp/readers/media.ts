import type { AttributeReaders } from '../attribute-reader';
import { codecReaders } from './media-codecs';
import { dataChannelReaders } from './media-data-channels';
import { headerExtensionReaders } from './media-header-extensions';
import { imageReaders } from './media-images';
import { simulcastReaders } from './media-simulcast';
import { sourceReaders } from './media-sources';

/** Attributes of codecs, header extensions, sources, simulcast, pictures and data channels. */
export const mediaReaders: AttributeReaders = {
  ...codecReaders,
  ...headerExtensionReaders,
  ...sourceReaders,
  ...simulcastReaders,
  ...imageReaders,
  ...dataChannelReaders,
};
