import { withParticle } from '@/content/ko/particle';
import type { AgentReason, CheckProblem } from '@/lib/diagnosis/agent-reasons';
import type { TurnRefusal } from '@/lib/diagnosis/turn-refusals';
import type { StunError } from '@/lib/stun/error-code';

/** "401 “Unauthenticated”": 메시지에 적힌 그대로. */
export function quotedError({ code, reason }: StunError): string {
  return reason === '' ? String(code) : `${code} “${reason}”`;
}

/** "오류 403 “Forbidden”으로": 조사는 따옴표 안의 말을 따른다. */
export function asError(error: StunError): string {
  const last = error.reason === '' ? String(error.code) : error.reason;
  return `오류 ${quotedError(error)}${withParticle(last, '으로/로').slice(last.length)}`;
}

/** 오류 코드의 뜻, 마침표 없는 문장. 모르는 코드에는 없다. */
export function errorMeaning({ code }: StunError): string | undefined {
  return ERRORS[code];
}

const ERRORS: Readonly<Record<number, string>> = {
  300: '다른 서버를 써야 합니다',
  400: '요청의 형식이 잘못되었습니다',
  401: '자격 증명이 없거나 틀렸습니다',
  403: '서버 정책이 허용하지 않습니다',
  420: '반드시 이해해야 하는 속성을 이해하지 못했습니다',
  437: '할당이 이미 있거나, 있어야 할 할당이 없습니다',
  438: 'nonce가 오래되었습니다',
  440: '서버가 이 주소 체계를 제공하지 않습니다',
  441: '할당을 만들 때와 다른 자격 증명입니다',
  442: '서버가 이 프로토콜을 중계하지 않습니다',
  443: '피어와 릴레이의 주소 체계가 다릅니다',
  486: '이 사용자는 할당을 더 만들 수 없습니다',
  487: '양쪽이 같은 역할을 주장했습니다',
  500: '서버에 일시적인 오류가 났습니다',
  508: '서버에 남은 주소나 포트가 없습니다',
};

/** 오류와 그 뜻을 한 구절로. */
export function errorText(error: StunError): string {
  const means = errorMeaning(error);
  return means === undefined ? quotedError(error) : `${quotedError(error)}: ${means}`;
}

/** TURN 서버가 거절한 요청, 마침표 없는 문장. */
export function refusalText(
  { method, error, peers }: Pick<TurnRefusal, 'method' | 'error' | 'peers'>,
  node: string,
  peer: string,
): string {
  const whom = peers.length === 0 ? '' : `(대상 ${peers.join(', ')})`;
  const means = errorMeaning(error);
  const said = `${withParticle(node, '이/가')} ${peer}의 ${method} 요청${whom}을 ${asError(error)} 거절했습니다`;
  return means === undefined ? said : `${said}. ${means}`;
}

/** 에이전트가 데이터그램을 받아들이지 않은 까닭. */
export function agentReason(reason: AgentReason): string {
  switch (reason.code) {
    case 'awaited-by-none':
      return '이 응답을 기다리는 연결 검사가 없음';
    case 'unreadable':
      return 'STUN이지만 연결 검사로 읽을 수 없음';
    case 'unknown-sender':
      return '모르는 주소에서 옴';
    case 'wrong-integrity':
      return reason.error === undefined
        ? 'MESSAGE-INTEGRITY가 없거나 맞지 않음'
        : `오류 응답 ${quotedError(reason.error)}의 MESSAGE-INTEGRITY가 맞지 않음`;
    case 'check-refused':
      return `연결 검사를 오류로 거부함, ${errorText(reason.error)}`;
    case 'no-pair':
      return `응답은 했지만 ${withParticle(reason.endpoint, '과/와')} 이룰 쌍이 없음`;
    case 'pair-removed':
      return `쌍 ${reason.pair}가 이미 없어짐`;
    case 'check-cancelled':
      return `이미 취소한 연결 검사의 응답, ${checkProblem(reason.problem)}`;
    case 'no-consent':
      return `동의(consent)로 볼 수 없음, ${checkProblem(reason.problem)}`;
    case 'other':
      return reason.text;
  }
}

/** 검사에 대한 응답의 문제. */
export function checkProblem(problem: CheckProblem): string {
  switch (problem.code) {
    case 'error':
      return errorText(problem.error);
    case 'unknown-attribute':
      return '반드시 이해해야 하는 속성을 이해하지 못함';
    case 'no-mapped-address':
      return 'XOR-MAPPED-ADDRESS가 없음';
    case 'from':
      return `${problem.endpoint}에서 옴`;
    case 'address-gone':
      return `이 호스트에 ${problem.address} 주소가 더는 없음`;
    case 'other':
      return problem.text;
  }
}
