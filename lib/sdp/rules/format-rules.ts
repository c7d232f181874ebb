import * as check from './format-checks';
import * as between from './pair-checks';
import { ANY, facts, ONLY_WEBRTC, type Rule, rfc, WEBRTC } from './rule';
import type { FormatRuleId } from './rule-id';

const one = { needs: 'description' } as const;
const pair = { needs: 'pair' } as const;
const verdict = { needs: 'verdict' } as const;

const RTPMAP = rfc(8866, '6.6');

/** R: payload types and their codecs. */
export const formatRules: Readonly<Record<FormatRuleId, Rule>> = {
  R01: { ...facts('error', ANY, 'var', 'ok', RTPMAP), ...one, check: check.unnamedFormats },
  R02: {
    ...facts('error', ANY, 'rej', 'ok', rfc(8866, '6.15')),
    ...one,
    check: check.strayParameters,
  },
  R03: { ...facts('warning', ANY, 'ok', 'ok', RTPMAP), ...one, check: check.strayMaps },
  R04: {
    ...facts('error', WEBRTC, 'rej', 'ok', rfc(4588, '8.1')),
    ...one,
    check: check.brokenRetransmission,
  },
  R05: {
    ...facts('error', ANY, 'rej', 'rej', rfc(3550, '5.1')),
    ...one,
    check: check.largeFormats,
  },
  R06: {
    ...facts('error', WEBRTC, 'rej', 'rej', rfc(5761, '4')),
    ...one,
    check: check.rtcpFormats,
  },
  R07: {
    ...facts('error', ANY, 'var', 'var', rfc(3264, '6.1')),
    ...pair,
    check: between.answeredFormats,
  },
  R08: { ...facts('warning', ANY, 'ok', 'ok', rfc(7587, '7')), ...one, check: check.oddOpus },
  R09: {
    ...facts('warning', WEBRTC, 'ok', 'ok', rfc(6184, '8.1')),
    ...one,
    check: check.implicitPacketization,
  },
  R10: { ...facts('error', ANY, 'rej', 'ok', RTPMAP), ...one, check: check.malformedMaps },
  R11: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', rfc(8866, '6.15')), ...verdict },
  R12: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', RTPMAP), ...verdict },
  R13: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', RTPMAP), ...verdict },
  R14: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', rfc(9429, '5.10')), ...verdict },
  R15: {
    ...facts('error', ONLY_WEBRTC, 'var', 'var', rfc(3264, '6')),
    ...pair,
    check: between.nothingInCommon,
  },
};
