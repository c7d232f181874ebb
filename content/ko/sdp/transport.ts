import type { TransportReading, TransportTokenRole } from '@/lib/sdp/readings/transport';
import type { Meanings, TokenCatalogue } from '@/lib/sdp/words';
import { candidateMeanings } from './transport-candidate';
import { candidateTokens } from './transport-candidate-tokens';
import { groupingMeanings } from './transport-grouping';
import { iceMeanings } from './transport-ice';
import { rtcpMeanings } from './transport-rtcp';
import { securityMeanings } from './transport-security';
import { attributeTokens } from './transport-tokens';

/** 방향, 그룹, ICE, 전송 보안, RTCP 줄의 뜻. */
export const transportMeanings: Meanings<TransportReading['kind']> = {
  ...groupingMeanings,
  ...iceMeanings,
  ...candidateMeanings,
  ...securityMeanings,
  ...rtcpMeanings,
};

/** 값마다의 이름과 뜻. */
export const transportTokens: TokenCatalogue<TransportTokenRole> = {
  ...attributeTokens,
  ...candidateTokens,
};
