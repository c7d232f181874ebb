import { ANY, facts, ONLY_WEBRTC, type Rule, rfc, WEBRTC } from './rule';
import type { SourceRuleId } from './rule-id';
import * as check from './source-checks';

const one = { needs: 'description' } as const;
const verdict = { needs: 'verdict' } as const;

const SSRC_GROUP = rfc(5576, '4.2');
const MSID = rfc(8830, '2');
const SIMULCAST = rfc(8853, '5.1');
const UNIFIED = rfc(9429, '5.2.1');

/** S: sources, tracks and simulcast. */
export const sourceRules: Readonly<Record<SourceRuleId, Rule>> = {
  S01: { ...facts('warning', ANY, 'var', 'ok', SSRC_GROUP), ...one, check: check.unknownSources },
  S02: {
    ...facts('information', ONLY_WEBRTC, 'ok', 'ok', rfc(9143, '9.2')),
    ...one,
    check: check.unnamedSources,
  },
  S03: {
    ...facts('information', ONLY_WEBRTC, 'ok', 'ok', MSID),
    ...one,
    check: check.unnamedTracks,
  },
  S04: { ...facts('error', ANY, 'ok', 'rej', SIMULCAST), ...one, check: check.unknownRids },
  S05: { ...facts('warning', WEBRTC, 'ok', 'ok', SIMULCAST), ...one, check: check.unusedRids },
  S06: {
    ...facts('warning', WEBRTC, 'ok', 'ok', rfc(8851, '4')),
    ...one,
    check: check.contradictingRids,
  },
  S07: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', rfc(5576, '4.1')), ...verdict },
  S08: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', SSRC_GROUP), ...verdict },
  S09: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', UNIFIED), ...verdict },
  S10: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', UNIFIED), ...verdict },
  S11: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', MSID), ...verdict },
  S12: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', MSID), ...verdict },
  S13: { ...facts('error', ONLY_WEBRTC, 'var', 'var', SIMULCAST), ...verdict },
  S14: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', rfc(8852, '3.1')), ...verdict },
  S15: { ...facts('error', ONLY_WEBRTC, 'ok', 'rej', rfc(8851, '10')), ...verdict },
  S16: { ...facts('error', ONLY_WEBRTC, 'ok', 'rej', rfc(6236, '3.1')), ...verdict },
};
