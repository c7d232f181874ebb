import type { TransportReading, TransportTokenRole } from '@/lib/sdp/readings/transport';
import type { Meanings, TokenCatalogue } from '@/lib/sdp/words';
import { candidateMeanings } from './transport-candidate';
import { candidateTokens } from './transport-candidate-tokens';
import { groupingMeanings } from './transport-grouping';
import { iceMeanings } from './transport-ice';
import { rtcpMeanings } from './transport-rtcp';
import { securityMeanings } from './transport-security';
import { attributeTokens } from './transport-tokens';

/** Directions, grouping, ICE, transport security and RTCP, line by line. */
export const transportMeanings: Meanings<TransportReading['kind']> = {
  ...groupingMeanings,
  ...iceMeanings,
  ...candidateMeanings,
  ...securityMeanings,
  ...rtcpMeanings,
};

/** What each value of these lines is, and says. */
export const transportTokens: TokenCatalogue<TransportTokenRole> = {
  ...attributeTokens,
  ...candidateTokens,
};
