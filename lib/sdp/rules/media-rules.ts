import * as check from './media-checks';
import { ANY, facts, ONLY_WEBRTC, PORTS_SAID, type Rule, rfc, WEBRTC, WHOLE } from './rule';
import type { MediaRuleId } from './rule-id';

const one = { needs: 'description' } as const;
const pair = { needs: 'pair' } as const;
const verdict = { needs: 'verdict' } as const;

const SAME_ORDER = rfc(3264, '6');
const MID = rfc(5888, '6');

/** M: m-lines, mids and directions. */
export const mediaRules: Readonly<Record<MediaRuleId, Rule>> = {
  M01: {
    ...facts('error', ANY, 'rej', 'rej', SAME_ORDER),
    ...pair,
    check: check.mediaCountDiffers,
  },
  M02: {
    ...facts('error', ANY, 'rej', 'rej', SAME_ORDER),
    ...pair,
    check: check.mediaOrderDiffers,
  },
  M03: {
    ...facts('error', ANY, 'rej', 'late', rfc(5888, '4')),
    ...one,
    check: check.duplicateMids,
  },
  M04: { ...facts('warning', ONLY_WEBRTC, 'var', 'var', MID), ...one, check: check.missingMids },
  M05: { ...facts('error', ANY, 'rej', 'var', rfc(5888, '9.1')), ...pair, check: check.midChanges },
  M06: {
    ...facts('error', WEBRTC, 'rej', 'rej', rfc(8285, '4.2')),
    ...one,
    check: check.longMids,
  },
  M07: {
    ...facts('information', PORTS_SAID, 'ok', 'ok', SAME_ORDER),
    ...one,
    check: check.portsOf(0),
  },
  M08: {
    ...facts('information', WEBRTC, 'ok', 'ok', rfc(8840, '4.1.1')),
    ...one,
    check: check.portsOf(9),
  },
  M09: {
    ...facts('warning', WEBRTC, 'ok', 'var', rfc(9429, '5.1.2')),
    ...one,
    check: check.legacyProfiles,
  },
  M10: {
    ...facts('error', WEBRTC, 'ok', 'var', rfc(9429, '5.1.2')),
    ...one,
    check: check.tcpProfiles,
  },
  M11: {
    ...facts('warning', WEBRTC, 'ok', 'ok', rfc(8866, '6.7')),
    ...one,
    check: check.unnamedDirections,
  },
  M12: {
    ...facts('warning', ANY, 'ok', 'ok', rfc(8866, '6.7')),
    ...one,
    check: check.twoDirections,
  },
  M13: {
    ...facts('error', ANY, 'rej', 'rej', rfc(3264, '6.1')),
    ...pair,
    check: check.directionMismatch,
  },
  M14: { ...facts('error', ['webrtc', 'unknown'], 'var', 'var', rfc(8866, '5.14')), ...verdict },
  M15: { ...facts('error', ONLY_WEBRTC, 'var', 'var', rfc(9429, '5.1.2')), ...verdict },
  M16: { ...facts('error', ONLY_WEBRTC, 'ok', 'rej', rfc(8866, '5.14')), ...verdict },
  M17: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', rfc(8866, '5.14')), ...verdict },
  M18: { ...facts('error', ONLY_WEBRTC, 'var', 'rej', rfc(8841, '4.3')), ...verdict },
  M19: { ...facts('error', WHOLE, 'rej', 'ok', rfc(5888, '4')), ...verdict },
};
