import type { packetReasons as english } from '@/content/en/packet-reasons';
import { dropWords } from '@/content/ko/nat/drops';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';
import type { DropCode } from '@/lib/simulator/drop';

/** 패킷이 더 가지 못했거나 받아들여지지 않은 까닭. 모르는 문구는 기록된 그대로 둔다. */
export const packetReasons: Words<typeof english> = {
  dropped: ({ reason, drop }) =>
    drop && isKnown(drop.code) ? dropWords[drop.code](drop.values) : reason,
  ignored,
};

function isKnown(code: string): code is DropCode {
  return Object.hasOwn(dropWords, code);
}

function ignored(reason: string): string {
  const known = Object.hasOwn(REASONS, reason) ? REASONS[reason] : undefined;
  if (known !== undefined) return known;
  for (const [pattern, say] of PATTERNS) {
    const value = pattern.exec(reason)?.[1];
    if (value !== undefined) return say(value);
  }
  return reason;
}

const REASONS: Readonly<Record<string, string>> = {
  'an answer to no check that waits for one': '응답을 기다리는 검사가 없음',
  'answers none of our checks': '응답을 기다리는 검사가 없음',
  'an answer without the right MESSAGE-INTEGRITY': '응답의 MESSAGE-INTEGRITY가 맞지 않음',
  'answer without right integrity': '응답의 MESSAGE-INTEGRITY가 맞지 않음',
  'STUN, but no readable check': 'STUN이지만 검사로 읽을 수 없음',
  'not a check': 'STUN이지만 검사로 읽을 수 없음',
  'payload from an unknown address': '모르는 주소에서 온 데이터',
  'a candidate of an older generation': 'ICE 재시작 이전의 후보',
  'candidate of another generation': '다른 ICE 세대의 후보',
  'a candidate that was signaled before': '이미 받은 후보',
  'candidate signaled before': '이미 받은 후보',
  'candidate with port 0': '포트가 0인 후보',
};

const PATTERNS: readonly (readonly [pattern: RegExp, say: (value: string) => string])[] = [
  [
    /^(?:a check,|check) refused with (\d+)$/,
    (code) => `검사를 오류 ${withParticle(code, '으로/로')} 거부함`,
  ],
  [
    /^error (\d+) without the right MESSAGE-INTEGRITY$/,
    (code) => `오류 응답 ${code}의 MESSAGE-INTEGRITY가 맞지 않음`,
  ],
  [
    /^answer without right integrity \((\d+)\)$/,
    (code) => `오류 응답 ${code}의 MESSAGE-INTEGRITY가 맞지 않음`,
  ],
  [
    /^answered, but no pair: (\S+)$/,
    (address) => `응답은 했지만 ${withParticle(address, '과/와')} 이룰 쌍이 없음`,
  ],
  [/^answer for (\S+), which was removed$/, (pair) => `이미 없어진 쌍 ${pair}에 대한 응답`],
  [/^the name (\S+) did not resolve$/, (name) => `${name} 이름을 풀지 못함`],
  [/^(?:a candidate for|candidate over) (\S+)$/, (transport) => `${transport} 후보는 쓰지 않음`],
  [
    /^(?:a )?candidate (?:for|of) component (\d+)$/,
    (component) => `component ${component}의 후보는 쓰지 않음`,
  ],
];
