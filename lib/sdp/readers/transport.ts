import type { AttributeReaders } from '../attribute-reader';
import { candidateReaders } from './transport-candidate';
import { groupingReaders } from './transport-grouping';
import { iceReaders } from './transport-ice';
import { rtcpReaders } from './transport-rtcp';
import { securityReaders } from './transport-security';

/** Attributes of directions, grouping and identity, of ICE, of transport security, and of RTCP. */
export const transportReaders: AttributeReaders = {
  ...groupingReaders,
  ...iceReaders,
  ...candidateReaders,
  ...securityReaders,
  ...rtcpReaders,
};
