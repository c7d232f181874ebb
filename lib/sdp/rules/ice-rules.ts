import * as candidate from './candidate-checks';
import * as ice from './ice-checks';
import { ANY, facts, ONLY_WEBRTC, type Rule, rfc, WEBRTC } from './rule';
import type { IceRuleId } from './rule-id';

const one = { needs: 'description' } as const;
const pair = { needs: 'pair' } as const;

const CREDENTIALS = rfc(8839, '5.4');
const CANDIDATE = rfc(8839, '5.1');
const MDNS = {
  title: 'draft-ietf-rtcweb-mdns-ice-candidates',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-rtcweb-mdns-ice-candidates',
};

/** I: ICE. */
export const iceRules: Readonly<Record<IceRuleId, Rule>> = {
  I01: {
    ...facts('error', ONLY_WEBRTC, 'rej', 'rej', CREDENTIALS),
    ...one,
    check: ice.missingCredentials,
  },
  I02: {
    ...facts('error', ANY, 'rej', 'var', CREDENTIALS),
    ...one,
    check: ice.wrongLength('ice-ufrag', 4),
  },
  I03: {
    ...facts('error', ANY, 'rej', 'var', CREDENTIALS),
    ...one,
    check: ice.wrongLength('ice-pwd', 22),
  },
  I04: { ...facts('warning', ANY, 'var', 'var', CREDENTIALS), ...one, check: ice.wrongCharacters },
  I05: {
    ...facts('warning', ANY, 'late', 'late', rfc(8839, '4.4.1.1.1')),
    ...pair,
    check: ice.halfRestart,
  },
  I06: {
    ...facts('information', ONLY_WEBRTC, 'ok', 'ok', rfc(8840, '4.1')),
    ...one,
    check: ice.noCandidates,
  },
  I07: {
    ...facts('information', WEBRTC, 'ok', 'ok', rfc(8445, '5.1.1')),
    ...one,
    check: candidate.onlyHost,
  },
  I08: {
    ...facts('information', WEBRTC, 'ok', 'ok', MDNS),
    ...one,
    check: candidate.onlyMdns,
  },
  I09: {
    ...facts('information', WEBRTC, 'ok', 'ok', rfc(1918, '3')),
    ...one,
    check: candidate.privateAddresses,
  },
  I10: { ...facts('warning', WEBRTC, 'ok', 'ok', CANDIDATE), ...one, check: candidate.oddBases },
  I11: {
    ...facts('error', ANY, 'rej', 'ok', CANDIDATE),
    ...one,
    check: candidate.malformedCandidates,
  },
  I12: {
    ...facts('warning', ANY, 'ok', 'ok', rfc(6544, '4.5')),
    ...one,
    check: candidate.untypedTcp,
  },
  I13: {
    ...facts('warning', ANY, 'ok', 'ok', rfc(6544, '4.5')),
    ...one,
    check: candidate.oddTcpPorts,
  },
  I14: {
    ...facts('warning', ANY, 'ok', 'ok', rfc(8445, '5.1.2.2')),
    ...one,
    check: candidate.oddPriorities,
  },
  I15: {
    ...facts('warning', ANY, 'ok', 'ok', rfc(8445, '5.1.1.3')),
    ...one,
    check: candidate.sharedFoundations,
  },
  I16: {
    ...facts('warning', ANY, 'ok', 'ok', rfc(8858)),
    ...one,
    check: candidate.spareComponents,
  },
  I17: {
    ...facts('information', WEBRTC, 'ok', 'ok', rfc(8445, '2.5')),
    ...one,
    check: ice.liteAndTrickle,
  },
  I18: {
    ...facts('warning', ANY, 'ok', 'ok', rfc(8839, '9.1')),
    ...one,
    check: candidate.revealingRelays,
  },
  I19: {
    ...facts('warning', ANY, 'ok', 'ok', rfc(8838, '9')),
    ...one,
    check: candidate.staleCandidates,
  },
};
