import type { AgentReason, CheckProblem } from '@/lib/diagnosis/agent-reasons';
import type { TurnRefusal } from '@/lib/diagnosis/turn-refusals';
import type { StunError } from '@/lib/stun/error-code';

/** "401 Unauthenticated: the credentials are missing or wrong": as it came, then what it says. */
export function errorText({ code, reason }: StunError): string {
  const means = ERRORS[code];
  const quoted = `${code} ${reason}`.trim();
  return means === undefined ? quoted : `${quoted}: ${means}`;
}

const ERRORS: Readonly<Record<number, string>> = {
  300: 'another server is to be asked',
  400: 'the request is malformed',
  401: 'the credentials are missing or wrong',
  403: 'the policy of the server forbids it',
  420: 'an attribute that must be understood was not',
  437: 'there is an allocation already, or none',
  438: 'the nonce is too old',
  440: 'the server does not offer this address family',
  441: 'the credentials are not those of the allocation',
  442: 'the server does not relay this protocol',
  443: 'the peer’s address is of another family than the relay’s',
  486: 'this user may have no more allocations',
  487: 'both sides claim the same role',
  500: 'the server failed for a moment',
  508: 'the server has no address or port left',
};

/** What a TURN server refused, as a sentence without its full stop. */
export function refusalText(
  { method, error, peers }: Pick<TurnRefusal, 'method' | 'error' | 'peers'>,
  node: string,
  peer: string,
): string {
  const whom = peers.length === 0 ? '' : ` for ${peers.join(', ')}`;
  return `${node} refused ${peer}’s ${method}${whom}: ${errorText(error)}`;
}

/** Why an agent did not accept a datagram, as a clause. */
export function agentReason(reason: AgentReason): string {
  switch (reason.code) {
    case 'awaited-by-none':
      return 'no check waited for this answer';
    case 'unreadable':
      return 'it is STUN, but no check that can be read';
    case 'unknown-sender':
      return 'it came from an address that the agent does not know';
    case 'wrong-integrity':
      return reason.error === undefined
        ? 'its MESSAGE-INTEGRITY is missing or wrong'
        : `the error ${errorText(reason.error)} came without the right MESSAGE-INTEGRITY`;
    case 'check-refused':
      return `the check was refused with ${errorText(reason.error)}`;
    case 'no-pair':
      return `it was answered, but makes no pair with ${reason.endpoint}`;
    case 'pair-removed':
      return `its pair ${reason.pair} was gone by then`;
    case 'check-cancelled':
      return `the check had been cancelled; ${checkProblem(reason.problem)}`;
    case 'no-consent':
      return `it gives no consent: ${checkProblem(reason.problem)}`;
    case 'other':
      return reason.text;
  }
}

/** What was wrong with the answer to a check, as a clause. */
export function checkProblem(problem: CheckProblem): string {
  switch (problem.code) {
    case 'error':
      return errorText(problem.error);
    case 'unknown-attribute':
      return 'it has an attribute that must be understood and is not';
    case 'no-mapped-address':
      return 'it lacks XOR-MAPPED-ADDRESS';
    case 'from':
      return `it came from ${problem.endpoint}`;
    case 'address-gone':
      return `this host does not have ${problem.address} any more`;
    case 'other':
      return problem.text;
  }
}
