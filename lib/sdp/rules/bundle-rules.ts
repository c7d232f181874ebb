import * as check from './bundle-checks';
import * as between from './pair-checks';
import { facts, ONLY_WEBRTC, type Rule, rfc, WHOLE } from './rule';
import type { BundleRuleId } from './rule-id';

const one = { needs: 'description' } as const;
const pair = { needs: 'pair' } as const;
const verdict = { needs: 'verdict' } as const;

/** B: groups. */
export const bundleRules: Readonly<Record<BundleRuleId, Rule>> = {
  B01: {
    ...facts('error', WHOLE, 'rej', 'var', rfc(9143, '5')),
    ...one,
    check: check.unknownMids,
  },
  B02: {
    ...facts('error', WHOLE, 'rej', 'late', rfc(9143, '7.3')),
    ...pair,
    check: between.groupGrows,
  },
  B03: {
    ...facts('information', ONLY_WEBRTC, 'ok', 'ok', rfc(9143)),
    ...one,
    check: check.noBundle,
  },
  B04: {
    ...facts('error', ONLY_WEBRTC, 'ok', 'rej', rfc(9143, '7.3.1')),
    ...one,
    check: check.refusedTag,
  },
  B05: {
    ...facts('warning', ONLY_WEBRTC, 'ok', 'ok', rfc(9143, '7.1.3')),
    ...one,
    check: check.differentTransports,
  },
  B06: {
    ...facts('error', ONLY_WEBRTC, 'ok', 'rej', rfc(9143, '7.2')),
    ...one,
    check: check.bareMembers,
  },
  B07: {
    ...facts('error', ONLY_WEBRTC, 'rej', 'ok', rfc(9143, '12')),
    ...one,
    check: check.collidingExtensions,
  },
  B08: {
    ...facts('warning', ONLY_WEBRTC, 'ok', 'ok', rfc(9143, '9.1.1')),
    ...one,
    check: check.collidingPayloadTypes,
  },
  B09: {
    ...facts('error', ONLY_WEBRTC, 'late', 'ok', rfc(9143, '9.2')),
    ...one,
    check: check.sharedSources,
  },
  B10: { ...facts('error', WHOLE, 'rej', 'ok', rfc(5888, '5')), ...verdict },
  B11: {
    ...facts('error', ONLY_WEBRTC, 'var', 'rej', rfc(9143, '5')),
    ...one,
    check: check.repeatedMids,
  },
  B12: {
    ...facts('error', WHOLE, 'rej', 'late', rfc(9143, '7.3.2')),
    ...pair,
    check: between.groupsDiffer,
  },
};
