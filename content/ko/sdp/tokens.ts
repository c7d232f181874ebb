import type { TokenRole } from '@/lib/sdp/token';
import type { TokenCatalogue } from '@/lib/sdp/words';
import { mediaTokens } from './media';
import { plainTokens } from './plain';
import { structureTokens } from './structure-tokens';
import { transportTokens } from './transport';

/** 각 줄의 값이 무엇이고 무엇을 뜻하는지. */
export const tokens: TokenCatalogue<TokenRole> = {
  ...structureTokens,
  ...transportTokens,
  ...mediaTokens,
  ...plainTokens,
};
