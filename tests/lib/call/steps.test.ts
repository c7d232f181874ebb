import { describe, expect, it } from 'vitest';
import type { SignalMessage } from '@/lib/call/observer';
import {
  type ExchangeFacts,
  listSteps,
  nextStep,
  type StepId,
  type StepProgress,
} from '@/lib/call/steps';

const candidate = (id: string, from: 'A' | 'B'): SignalMessage => ({
  id,
  from,
  to: from === 'A' ? 'B' : 'A',
  content: { kind: 'candidate', candidate: `candidate:${id}`, sdpMid: '0' },
});

const nothing: ExchangeFacts = {
  progress: new Map(),
  arrived: new Set(),
  candidates: [],
  gatheringEnded: false,
};

function afterSteps(done: readonly StepId[], facts: Partial<ExchangeFacts> = {}): ExchangeFacts {
  const progress = new Map<StepId, StepProgress>(
    done.map((id) => [
      id,
      id === 'apply-answer'
        ? { kind: 'held', until: 'receive-answer' }
        : { kind: 'done', result: '' },
    ]),
  );
  return { ...nothing, progress, ...facts };
}

const stateOf = (facts: ExchangeFacts, id: StepId) =>
  listSteps(facts).find((step) => step.id === id)?.state;

const OFFERED = ['create-offer', 'apply-offer', 'send-offer'] as const;
const ANSWERED = [
  ...OFFERED,
  'receive-offer',
  'create-answer',
  'apply-answer',
  'send-answer',
] as const;

describe('steps of the exchange', () => {
  it('begins with the offer and nothing else', () => {
    const ready = listSteps(nothing).filter((step) => step.state.kind === 'ready');
    expect(ready.map(({ id }) => id)).toEqual(['create-offer']);
  });

  it('can be done to the end by always taking the next one, in the order of the ladder', () => {
    const done: StepId[] = [];
    const arrived = new Set<'offer' | 'answer'>();
    const candidates: SignalMessage[] = [];
    for (;;) {
      const step = nextStep(listSteps(afterSteps(done, { arrived, candidates })));
      if (step === undefined) break;
      done.push(step.id);
      if (step.id === 'apply-offer') candidates.push(candidate('A-1', 'A'), candidate('A-2', 'A'));
      if (step.id === 'send-offer') arrived.add('offer');
      if (step.id === 'send-answer') arrived.add('answer');
      if (step.id === 'receive-answer') candidates.push(candidate('B-2', 'B'));
    }
    expect(done).toEqual([
      ...OFFERED,
      'receive-offer',
      'candidate:A-1',
      'candidate:A-2',
      'create-answer',
      'apply-answer',
      'send-answer',
      'receive-answer',
      'candidate:B-2',
    ]);
  });

  it('waits for the offer to arrive', () => {
    expect(stateOf(afterSteps(OFFERED), 'receive-offer')).toEqual({
      kind: 'waiting',
      reason: 'message-underway',
    });
    expect(stateOf(afterSteps(OFFERED, { arrived: new Set(['offer']) }), 'receive-offer')).toEqual({
      kind: 'ready',
    });
  });

  it('lets the answer be sent while its application at B is held', () => {
    const before = ANSWERED.filter((id) => id !== 'send-answer');
    expect(stateOf(afterSteps(before), 'apply-answer')?.kind).toBe('held');
    expect(stateOf(afterSteps(before), 'send-answer')).toEqual({ kind: 'ready' });
  });

  it('starts no checks before every candidate of A is passed', () => {
    const arrived = new Set(['offer', 'answer'] as const);
    const candidates = [candidate('A-1', 'A')];
    const waiting = { kind: 'waiting', reason: 'candidates' };
    const ready = { kind: 'ready' };
    expect(stateOf(afterSteps(ANSWERED, { arrived, candidates }), 'receive-answer')).toEqual(
      waiting,
    );
    const passed = afterSteps([...ANSWERED, 'candidate:A-1'], { arrived, candidates });
    expect(stateOf(passed, 'receive-answer')).toEqual(ready);
    const none = afterSteps(ANSWERED, { arrived });
    expect(stateOf(none, 'receive-answer')).toEqual(waiting);
    expect(stateOf({ ...none, gatheringEnded: true }, 'receive-answer')).toEqual(ready);
  });

  it('counts a candidate that the browser rejected as passed', () => {
    const arrived = new Set(['offer', 'answer'] as const);
    const facts = afterSteps(ANSWERED, { arrived, candidates: [candidate('A-1', 'A')] });
    const progress = new Map(facts.progress);
    progress.set('candidate:A-1', { kind: 'failed', name: 'OperationError', message: '' });
    expect(stateOf({ ...facts, progress }, 'receive-answer')).toEqual({ kind: 'ready' });
  });

  it('offers a failed step again, after what is ready', () => {
    const progress = new Map<StepId, StepProgress>([
      ['create-offer', { kind: 'failed', name: 'InvalidStateError', message: '' }],
    ]);
    expect(nextStep(listSteps({ ...nothing, progress }))?.id).toBe('create-offer');
  });

  it('writes the call that adds a candidate', () => {
    const facts = afterSteps([...OFFERED, 'receive-offer'], {
      candidates: [candidate('A-1', 'A')],
    });
    const step = listSteps(facts).find(({ id }) => id === 'candidate:A-1');
    expect(step?.code).toBe(
      "await b.addIceCandidate({ candidate: 'candidate:A-1', sdpMid: '0' });",
    );
  });
});
