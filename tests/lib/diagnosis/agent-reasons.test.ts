import { describe, expect, test } from 'vitest';
import * as english from '@/content/en/nat/agent-reasons';
import * as korean from '@/content/ko/nat/agent-reasons';
import {
  isRefusedByRelay,
  readAgentReason,
  readCheckProblem,
  refusalOfPair,
  unresolvedName,
} from '@/lib/diagnosis/agent-reasons';
import { SCENARIO_IDS, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';

describe('what an agent says of a packet that it does not take', () => {
  test.each([
    [
      'an answer to no check that waits for one',
      'awaited-by-none',
      '이 응답을 기다리는 연결 검사가 없음',
    ],
    ['answers none of our checks', 'awaited-by-none', '이 응답을 기다리는 연결 검사가 없음'],
    ['not a check', 'unreadable', 'STUN이지만 연결 검사로 읽을 수 없음'],
    [
      'check refused with 401',
      'check-refused',
      '연결 검사를 오류로 거부함, 401 “Unauthenticated”: 자격 증명이 없거나 틀렸습니다',
    ],
    [
      'a check, refused with 487',
      'check-refused',
      '연결 검사를 오류로 거부함, 487 “Role Conflict”: 양쪽이 같은 역할을 주장했습니다',
    ],
    [
      'answer without right integrity (401)',
      'wrong-integrity',
      '오류 응답 401 “Unauthenticated”의 MESSAGE-INTEGRITY가 맞지 않음',
    ],
    [
      'an answer without the right MESSAGE-INTEGRITY',
      'wrong-integrity',
      'MESSAGE-INTEGRITY가 없거나 맞지 않음',
    ],
    [
      'answered, but no pair: 192.0.2.7:7000',
      'no-pair',
      '응답은 했지만 192.0.2.7:7000과 이룰 쌍이 없음',
    ],
    ['answer for L1:R2, which was removed', 'pair-removed', '쌍 L1:R2가 이미 없어짐'],
    [
      'no consent: from [2001:db8::1]:9',
      'no-consent',
      '동의(consent)로 볼 수 없음, [2001:db8::1]:9에서 옴',
    ],
    ['a shark bit the cable', 'other', 'a shark bit the cable'],
    ['toString', 'other', 'toString'],
  ])('%s', (text, code, words) => {
    const reason = readAgentReason(text);
    expect(reason.code).toBe(code);
    expect(korean.agentReason(reason)).toBe(words);
    expect(english.agentReason(reason)).not.toMatch(/[가-힣]|undefined/);
  });

  test('a name that did not resolve is read, another reason is none', () => {
    expect(unresolvedName('the name a-b.local did not resolve')).toBe('a-b.local');
    expect(unresolvedName('not a check')).toBeUndefined();
  });
});

describe('what was wrong with the answer to a check', () => {
  test.each([
    ['487', '487 Role Conflict: both sides claim the same role'],
    ['699', '699'],
    [
      'an attribute that must be understood',
      'it has an attribute that must be understood and is not',
    ],
    ['no XOR-MAPPED-ADDRESS', 'it lacks XOR-MAPPED-ADDRESS'],
    ['192.0.2.1:3478', 'it came from 192.0.2.1:3478'],
    ['from [2001:db8::1]:3478', 'it came from [2001:db8::1]:3478'],
    ['10.0.0.1 is no address of this host any more', 'this host does not have 10.0.0.1 any more'],
    ['something else', 'something else'],
  ])('%s', (text, words) => {
    expect(english.checkProblem(readCheckProblem(text))).toBe(words);
  });
});

test('why libwebrtc gave a pair up, where an answer or the relay said no', () => {
  expect(refusalOfPair('refused with 403')).toEqual({ code: 403, reason: 'Forbidden' });
  expect(refusalOfPair('pruned')).toBeUndefined();
  expect(isRefusedByRelay('the relay may not let the other side in')).toBe(true);
});

test('every scenario’s agents say only what has words', () => {
  for (const id of SCENARIO_IDS) {
    const { trace } = simulate(scenarioOf(scenarioEntry(id).setup, id));
    for (const event of trace.events) {
      if (event.kind === 'packet-ignored' && event.packet !== undefined) {
        expect(readAgentReason(event.reason).code, event.reason).not.toBe('other');
      }
      if (event.kind === 'check-failed' && event.detail !== undefined) {
        expect(readCheckProblem(event.detail).code, event.detail).not.toBe('other');
      }
    }
  }
});
