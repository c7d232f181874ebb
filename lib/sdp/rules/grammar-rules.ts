import * as line from './line-grammar';
import { misspeltAttributes } from './misspelt-attributes';
import { ANY, type DescriptionRule, facts, type Rule, rfc, type VerdictRule, WHOLE } from './rule';
import type { GrammarRuleId } from './rule-id';
import * as session from './session-grammar';

const verdict = { needs: 'verdict' } as const;

function check(of: DescriptionRule['check']): Pick<DescriptionRule, 'needs' | 'check'> {
  return { needs: 'description', check: of };
}

const IN_SESSION = rfc(8866, '9');

/** G: lines, and what the session must have. */
export const grammarRules: Readonly<Record<GrammarRuleId, Rule>> = {
  G01: {
    ...facts('error', WHOLE, 'rej', 'rej', rfc(8866, '5.1')),
    ...check(session.missingVersion),
  },
  G02: {
    ...facts('error', WHOLE, 'ok', 'rej', rfc(8866, '5.1')),
    ...check(session.wrongVersion),
  },
  G03: { ...facts('error', WHOLE, 'rej', 'var', rfc(8866, '5.2')), ...check(session.wrongOrigin) },
  G04: { ...facts('error', WHOLE, 'rej', 'ok', rfc(8866, '5.3')), ...check(session.missingName) },
  G05: {
    ...facts('error', WHOLE, 'rej', 'rej', rfc(8866, '5.9')),
    ...check(session.missingTiming),
  },
  G06: { ...facts('error', WHOLE, 'rej', 'ok', IN_SESSION), ...check(session.outOfOrder) },
  G07: { ...facts('warning', ANY, 'ok', 'ok', IN_SESSION), ...check(session.lateConnections) },
  G08: {
    ...facts('error', WHOLE, 'ok', 'rej', rfc(8866, '5.7')),
    ...check(session.missingConnection),
  },
  G09: { ...facts('warning', ANY, 'ok', 'ok', rfc(8866, '5')), ...check(line.bareLineFeeds) },
  G10: { ...facts('error', ANY, 'rej', 'rej', rfc(8866, '5')), ...check(line.bareReturns) },
  G11: { ...facts('error', WHOLE, 'rej', 'ok', rfc(8866, '9')), ...check(line.missingLastEnd) },
  G12: { ...facts('error', ANY, 'rej', 'var', rfc(8866, '5')), ...check(line.blankLines) },
  G13: { ...facts('error', ANY, 'rej', 'var', rfc(8866, '5')), ...check(line.strangeLines) },
  G14: { ...facts('error', ANY, 'var', 'var', rfc(8866, '9')), ...check(line.controlCharacters) },
  G15: {
    ...facts('error', WHOLE, 'ok', 'rej', rfc(9429, '5.2.1')),
    ...check(line.largeSessionId),
  },
  G16: { ...facts('warning', ANY, 'ok', 'ok', rfc(8866, '5.12')), ...check(line.clearKeys) },
  G17: { ...facts('error', ANY, 'rej', 'var', rfc(8866, '9')), ...check(line.emptyValues) },
  G18: { ...facts('error', WHOLE, 'ok', 'rej', rfc(8866, '5.2')), ...verdict },
  G19: { ...facts('error', WHOLE, 'ok', 'rej', rfc(8866, '5.9')), ...verdict },
  G20: { ...facts('error', WHOLE, 'var', 'var', rfc(8866, '5.8')), ...verdict },
  G21: { ...facts('error', ['webrtc'], 'rej', 'ok', rfc(8866, '5.7')), ...verdict },
  G22: {
    ...facts('error', ['webrtc', 'sip', 'unknown'], 'var', 'var', rfc(8866, '5.7')),
    ...verdict,
  },
  G23: { ...facts('error', ['webrtc'], 'ok', 'rej', rfc(8866, '5.7')), ...verdict },
  G24: { ...facts('error', ['webrtc'], 'ok', 'rej', rfc(8866, '5.7')), ...verdict },
  G25: { ...facts('error', ['webrtc'], 'ok', 'rej', rfc(8866, '5.12')), ...verdict },
  G26: { ...facts('error', ['webrtc'], 'var', 'var', rfc(8866, '5.1')), ...verdict },
  G27: { ...facts('error', ['webrtc'], 'ok', 'rej', rfc(8866, '5')), ...check(line.beyondAscii) },
  G28: { ...facts('error', ANY, 'var', 'rej', rfc(8866, '5.13')), ...verdict },
  G29: { ...facts('error', ['webrtc'], 'rej', 'ok', rfc(8866, '5.13')), ...verdict },
  G30: {
    ...facts('warning', ANY, 'var', 'var', rfc(8866, '5.13')),
    ...check(misspeltAttributes),
  },
} satisfies Record<GrammarRuleId, DescriptionRule | VerdictRule>;
