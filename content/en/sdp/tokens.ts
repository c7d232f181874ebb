import type { TokenRole } from '@/lib/sdp/token';
import type { TokenCatalogue } from '@/lib/sdp/words';
import { mediaTokens } from './media';
import { plainTokens } from './plain';
import { structureTokens } from './structure-tokens';
import { transportTokens } from './transport';

/** What each value of each line is, and says. */
export const tokens: TokenCatalogue<TokenRole> = {
  ...structureTokens,
  ...transportTokens,
  ...mediaTokens,
  ...plainTokens,
};
