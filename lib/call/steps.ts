import type { CallPeer, SignalContent, SignalMessage } from './observer';
import { CHANNEL_LABEL } from './peer';

/*
 * The order of the exchange, and why it is this one.
 *
 *   A                                       B
 *   create-offer
 *   apply-offer      (A gathers)
 *   send-offer ───────────────────────────► receive-offer
 *   candidate:A-n ────────────────────────► (as many as A gathered)
 *                                           create-answer
 *                                           apply-answer   (held)
 *   receive-answer ◄─────────────────────── send-answer
 *   (both apply the answer now; both agents start their checks and have what they need)
 *   (as many as B gathered) ◄────────────── candidate:B-n
 *
 * An agent starts its checks once it has a local and a remote description, and from then on the
 * browser's clock runs: Firefox 153 gives up 5.0 s later if it has no pair or nobody answered
 * (measured). B would start at its setLocalDescription(answer), while A cannot answer a check
 * before it has the answer. So that call is held until A applies the answer too.
 */

export type FixedStepId =
  | 'create-offer'
  | 'apply-offer'
  | 'send-offer'
  | 'receive-offer'
  | 'create-answer'
  | 'apply-answer'
  | 'send-answer'
  | 'receive-answer';

/** A candidate's step is named by its signaling message: `candidate:A-3`. */
export type CandidateStepId = `candidate:${string}`;
export type StepId = FixedStepId | CandidateStepId;

export type StepState =
  | { readonly kind: 'waiting'; readonly reason: WaitingReason }
  | { readonly kind: 'ready' }
  | { readonly kind: 'running' }
  /** Asked for, not yet done: it runs with the step `until`, for the reason above. */
  | { readonly kind: 'held'; readonly until: StepId }
  | { readonly kind: 'done'; readonly result: string }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

export type WaitingReason =
  | 'earlier-step'
  /** The signaling delay has not passed. */
  | 'message-underway'
  /** Candidates of A are still to be passed (or gathered). */
  | 'candidates';

interface StepFacts {
  /** Who does it; for a candidate, whose candidate it is. */
  readonly peer: CallPeer;
  /** The JavaScript that it stands for. */
  readonly code: string;
  readonly state: StepState;
}

/** One press of the visitor. */
export type Step =
  | (StepFacts & { readonly kind: 'api' | 'send'; readonly id: FixedStepId })
  | (StepFacts & {
      readonly kind: 'candidate';
      readonly id: CandidateStepId;
      /** It says that no more candidates come (RFC 8838 §13). */
      readonly isEnd: boolean;
    });

/** What has happened to one step since it was asked for. */
export type StepProgress = Exclude<StepState, { kind: 'waiting' } | { kind: 'ready' }>;

/** All that the list of steps follows from. */
export interface ExchangeFacts {
  readonly progress: ReadonlyMap<StepId, StepProgress>;
  /** Descriptions that have come over the signaling channel. */
  readonly arrived: ReadonlySet<'offer' | 'answer'>;
  /** Candidates (and ends of candidates) of both peers, in the order in which they were gathered. */
  readonly candidates: readonly SignalMessage[];
  /** Whether A has no more candidates to come. */
  readonly gatheringEnded: boolean;
}

/** The steps in the order in which they can be done, each with its state. */
export function listSteps(facts: ExchangeFacts): readonly Step[] {
  const fixed = (id: FixedStepId): Step => ({
    id,
    ...FIXED[id],
    state: facts.progress.get(id) ?? openState(id, facts),
  });
  const candidates = (peer: CallPeer) =>
    facts.candidates
      .filter((message) => message.from === peer)
      .map((message) => candidateStep(message, facts));
  return [
    ...(['create-offer', 'apply-offer', 'send-offer', 'receive-offer'] as const).map(fixed),
    ...candidates('A'),
    ...(['create-answer', 'apply-answer', 'send-answer', 'receive-answer'] as const).map(fixed),
    ...candidates('B'),
  ];
}

/** The step that comes next, or undefined when all are done (or one is underway). */
export function nextStep(steps: readonly Step[]): Step | undefined {
  const inState = (kind: StepState['kind']) => steps.find((step) => step.state.kind === kind);
  return inState('ready') ?? inState('failed');
}

/** The candidate's step. */
export function candidateStepId(message: SignalMessage): CandidateStepId {
  return `candidate:${message.id}`;
}

interface FixedFacts {
  readonly peer: CallPeer;
  readonly kind: 'api' | 'send';
  readonly code: string;
}

const FIXED: Readonly<Record<FixedStepId, FixedFacts>> = {
  'create-offer': {
    peer: 'A',
    kind: 'api',
    code: [
      'for (const track of pictureA.getTracks()) a.addTrack(track, pictureA);',
      `a.createDataChannel('${CHANNEL_LABEL}');`,
      'const offer = await a.createOffer();',
    ].join('\n'),
  },
  'apply-offer': { peer: 'A', kind: 'api', code: 'await a.setLocalDescription(offer);' },
  'send-offer': { peer: 'A', kind: 'send', code: 'signaling.send(offer);' },
  'receive-offer': {
    peer: 'B',
    kind: 'api',
    code: [
      'await b.setRemoteDescription(offer);',
      'for (const track of pictureB.getTracks()) b.addTrack(track, pictureB);',
    ].join('\n'),
  },
  'create-answer': { peer: 'B', kind: 'api', code: 'const answer = await b.createAnswer();' },
  'apply-answer': { peer: 'B', kind: 'api', code: 'await b.setLocalDescription(answer);' },
  'send-answer': { peer: 'B', kind: 'send', code: 'signaling.send(answer);' },
  'receive-answer': { peer: 'A', kind: 'api', code: 'await a.setRemoteDescription(answer);' },
};

const BEFORE: Readonly<Record<FixedStepId, FixedStepId | undefined>> = {
  'create-offer': undefined,
  'apply-offer': 'create-offer',
  'send-offer': 'apply-offer',
  'receive-offer': 'send-offer',
  'create-answer': 'receive-offer',
  'apply-answer': 'create-answer',
  'send-answer': 'apply-answer',
  'receive-answer': 'send-answer',
};

function openState(id: FixedStepId, facts: ExchangeFacts): StepState {
  const before = BEFORE[id];
  if (before !== undefined && !isPassed(before, facts)) return waiting('earlier-step');
  if (id === 'receive-offer' && !facts.arrived.has('offer')) return waiting('message-underway');
  if (id === 'receive-answer') {
    if (!facts.arrived.has('answer')) return waiting('message-underway');
    if (!candidatesPassed(facts)) return waiting('candidates');
  }
  return { kind: 'ready' };
}

/** A held step lets the next one begin: the answer can be sent before it is applied. */
function isPassed(id: StepId, facts: ExchangeFacts): boolean {
  const progress = facts.progress.get(id)?.kind;
  return progress === 'done' || progress === 'held';
}

/** B's checks need somebody to check, or Firefox gives up 5 s after they start. */
function candidatesPassed(facts: ExchangeFacts): boolean {
  const own = facts.candidates.filter((message) => message.from === 'A');
  // A candidate that the browser rejected was passed, too.
  const all = own.every((message) => {
    const id = candidateStepId(message);
    return isPassed(id, facts) || facts.progress.get(id)?.kind === 'failed';
  });
  return all && (own.length > 0 || facts.gatheringEnded);
}

function candidateStep(message: SignalMessage, facts: ExchangeFacts): Step {
  const id = candidateStepId(message);
  const needs: FixedStepId = message.from === 'A' ? 'receive-offer' : 'receive-answer';
  const open: StepState = isPassed(needs, facts) ? { kind: 'ready' } : waiting('earlier-step');
  return {
    id,
    peer: message.from,
    kind: 'candidate',
    isEnd: message.content.kind === 'end-of-candidates',
    code: candidateCode(message.from === 'A' ? 'b' : 'a', message.content),
    state: facts.progress.get(id) ?? open,
  };
}

function candidateCode(receiver: 'a' | 'b', content: SignalContent): string {
  const candidate = content.kind === 'candidate' ? content.candidate : '';
  const mid = 'sdpMid' in content ? content.sdpMid : undefined;
  const fields = [`candidate: '${candidate}'`, ...(mid === undefined ? [] : [`sdpMid: '${mid}'`])];
  return `await ${receiver}.addIceCandidate({ ${fields.join(', ')} });`;
}

function waiting(reason: WaitingReason): StepState {
  return { kind: 'waiting', reason };
}
