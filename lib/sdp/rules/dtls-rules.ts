import * as check from './dtls-checks';
import { ANY, facts, ONLY_WEBRTC, type Rule, rfc, WEBRTC } from './rule';
import type { DtlsRuleId } from './rule-id';

const one = { needs: 'description' } as const;
const pair = { needs: 'pair' } as const;
const verdict = { needs: 'verdict' } as const;

const FINGERPRINT = rfc(8122, '5');
const SETUP = rfc(8842, '5.2');

/** D: keys and roles; T: RTP and RTCP on one port. */
export const dtlsRules: Readonly<Record<DtlsRuleId, Rule>> = {
  D01: {
    ...facts('error', ONLY_WEBRTC, 'rej', 'rej', rfc(8827, '6.5')),
    ...one,
    check: check.missingFingerprints,
  },
  D02: {
    ...facts('warning', ANY, 'ok', 'ok', FINGERPRINT),
    ...one,
    check: check.hashFunction(/^sha-1$/),
  },
  D03: {
    ...facts('error', ANY, 'rej', 'ok', FINGERPRINT),
    ...one,
    check: check.hashFunction(/^md[25]$/),
  },
  D04: { ...facts('error', ANY, 'late', 'late', FINGERPRINT), ...one, check: check.digestLength },
  D05: { ...facts('error', ANY, 'ok', 'rej', FINGERPRINT), ...one, check: check.lowerCase },
  D06: {
    ...facts('error', WEBRTC, 'rej', 'rej', rfc(8842, '5.3')),
    ...one,
    check: check.undecidedAnswer,
  },
  D07: { ...facts('error', ONLY_WEBRTC, 'ok', 'rej', SETUP), ...one, check: check.missingRoles },
  D08: { ...facts('warning', ONLY_WEBRTC, 'ok', 'ok', SETUP), ...one, check: check.decidedOffer },
  D09: {
    ...facts('error', WEBRTC, 'late', 'rej', rfc(8842, '5.1')),
    ...one,
    check: check.heldConnections,
  },
  D10: {
    ...facts('error', WEBRTC, 'rej', 'late', rfc(8842, '5.3')),
    ...pair,
    check: check.sameRoles,
  },
  D11: {
    ...facts('warning', ONLY_WEBRTC, 'ok', 'ok', rfc(8827, '6.5')),
    ...one,
    check: check.sdesKeys,
  },
  D12: { ...facts('error', ONLY_WEBRTC, 'rej', 'var', FINGERPRINT), ...verdict },
  D13: {
    ...facts('error', ONLY_WEBRTC, 'rej', 'ok', FINGERPRINT),
    ...one,
    check: check.severalFingerprints,
  },
  D14: { ...facts('error', ONLY_WEBRTC, 'rej', 'var', rfc(4145, '4')), ...verdict },
  T01: {
    ...facts('error', ONLY_WEBRTC, 'rej', 'var', rfc(8834, '4.5')),
    ...one,
    check: check.missingMultiplexing,
  },
};
