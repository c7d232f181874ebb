import { describe, expect, it } from 'vitest';
import { type CallOptions, DEFAULT_CALL_OPTIONS } from '@/lib/call/options';
import { createSteppedCall, type SteppedCall } from '@/lib/call/stepped-call';
import type { StepId } from '@/lib/call/steps';
import { milliseconds } from '@/lib/time';
import { FakeBrowser } from './fake-browser';
import { createFakeObserver } from './fakes';

/** A call by hand, with tones and a data channel, in a fake browser. */
async function begin(options: Partial<CallOptions> = {}) {
  const lines: string[] = [];
  const browser = new FakeBrowser(lines);
  const { observer } = createFakeObserver(lines);
  const wanted = { ...DEFAULT_CALL_OPTIONS, video: false, ...options };
  const call = createSteppedCall(wanted, browser.environment(), observer);
  await call.start();
  await browser.exchange();
  /** Does these steps, each when the one before has come to rest. */
  const run = async (...ids: readonly StepId[]) => {
    for (const id of ids) {
      void call.run(id);
      await browser.exchange();
    }
  };
  return { browser, call, lines, run };
}

const stateOf = (call: SteppedCall, id: StepId) =>
  call.steps().find((step) => step.id === id)?.state;

const OFFERED = ['create-offer', 'apply-offer', 'send-offer'] as const;
const ANSWERED = [
  ...OFFERED,
  'receive-offer',
  'candidate:A-1',
  'create-answer',
  'apply-answer',
  'send-answer',
] as const;

describe('a call by hand', () => {
  it('does nothing by itself', async () => {
    const { browser, call, lines } = await begin();
    await browser.exchange(5000);
    expect(lines).toEqual(['created A', 'created B']);
    expect(call.next()?.id).toBe('create-offer');
    expect(browser.connection('A').configuration).toMatchObject({ bundlePolicy: 'max-bundle' });
  });

  it('makes the API calls in the order of its ladder, one step at a time', async () => {
    const { call, lines, run } = await begin();
    for (let step = call.next(); step !== undefined; step = call.next()) {
      lines.push(`# ${step.id}`);
      await run(step.id);
    }
    expect(lines).toEqual([
      'created A',
      'created B',
      '# create-offer',
      'A addTrack audio',
      'A createDataChannel peerscope',
      'A createOffer',
      '# apply-offer',
      'A setLocalDescription offer',
      'A→B A-1 candidate',
      '# send-offer',
      'A→B A-2 description',
      'B got A-2',
      '# receive-offer',
      'B setRemoteDescription offer',
      'B addTrack audio',
      '# candidate:A-1',
      'B got A-1',
      'B addIceCandidate candidate of offer 1 by A',
      '# create-answer',
      'B createAnswer',
      '# apply-answer',
      'step-held: setLocalDescription(answer)',
      '# send-answer',
      'B→A B-1 description',
      'A got B-1',
      // Both apply the answer in this one step: see steps.ts for the reason.
      '# receive-answer',
      'B setLocalDescription answer',
      'A setRemoteDescription answer',
      'B→A B-2 candidate',
      '# candidate:B-2',
      'A got B-2',
      'A addIceCandidate candidate of answer 1 by B',
    ]);
    expect(call.steps().map(({ state }) => state.kind)).toEqual(call.steps().map(() => 'done'));
  });

  it('tells of each change of its steps', async () => {
    const { call, run } = await begin();
    const seen: unknown[] = [];
    const leave = call.subscribe(() => seen.push(stateOf(call, 'create-offer')?.kind));
    await run('create-offer');
    expect(seen).toEqual(['running', 'done']);
    leave();
    await run('apply-offer');
    expect(seen).toHaveLength(2);
  });
});

describe('what is not ready', () => {
  it.each(['apply-offer', 'receive-offer', 'receive-answer', 'candidate:A-1'] as const)(
    '%s: nothing happens at the beginning',
    async (id) => {
      const { lines, run } = await begin();
      const before = lines.length;
      await run(id);
      expect(lines.slice(before)).toEqual([]);
    },
  );

  it('holds a candidate until the remote description is applied', async () => {
    const { browser, call, lines, run } = await begin();
    await run(...OFFERED, 'candidate:A-1');
    expect(stateOf(call, 'candidate:A-1')).toEqual({ kind: 'waiting', reason: 'earlier-step' });
    const release = browser.hold('B setRemoteDescription');
    await run('receive-offer', 'candidate:A-1');
    expect(lines).not.toContain('B got A-1');
    release();
    await browser.exchange();
    await run('candidate:A-1');
    expect(lines.at(-1)).toBe('B addIceCandidate candidate of offer 1 by A');
    expect(stateOf(call, 'candidate:A-1')).toEqual({ kind: 'done', result: '' });
  });

  it('waits for the signaling delay, however often it is asked for', async () => {
    const { browser, call, run } = await begin({ signalingDelay: milliseconds(800) });
    await run(...OFFERED);
    const waiting = { kind: 'waiting', reason: 'message-underway' };
    await browser.pass(799);
    await run('receive-offer');
    expect(stateOf(call, 'receive-offer')).toEqual(waiting);
    await browser.pass(1);
    expect(stateOf(call, 'receive-offer')).toEqual({ kind: 'ready' });
  });

  it('is never done twice', async () => {
    const { browser, lines, run } = await begin();
    const release = browser.hold('A createOffer');
    await run('create-offer', 'create-offer');
    release();
    await browser.exchange();
    await run('create-offer');
    expect(lines.filter((line) => line === 'A createOffer')).toHaveLength(1);
  });
});

describe('an API call that rejects', () => {
  const refused = new DOMException('not now', 'OperationError');
  const failed = { kind: 'failed', name: 'OperationError', message: 'not now' };

  it.each([
    ['create-offer', 'A createOffer', []],
    ['apply-offer', 'A setLocalDescription', OFFERED.slice(0, 1)],
    ['receive-offer', 'B setRemoteDescription', OFFERED],
    ['create-answer', 'B createAnswer', ANSWERED.slice(0, 5)],
  ] as const)('%s: stops there, says so, and can be tried again', async (id, method, before) => {
    const { browser, call, lines, run } = await begin();
    await run(...before);
    browser.reject(method, refused);
    await run(id);
    expect(stateOf(call, id)).toEqual(failed);
    expect(call.next()?.id).toBe(id);
    const following = call.steps().slice(call.steps().findIndex((step) => step.id === id) + 1);
    expect(following.filter(({ state }) => state.kind === 'ready')).toEqual([]);
    const length = lines.length;
    await run(...following.map((step) => step.id));
    expect(lines).toHaveLength(length);
    await run(id);
    expect(stateOf(call, id)?.kind).toBe('done');
  });

  it('adds tracks and channel only once where the offer was made again', async () => {
    const { browser, lines, run } = await begin();
    browser.reject('A createOffer', refused);
    await run('create-offer', 'create-offer');
    expect(lines.slice(2)).toEqual([
      'A addTrack audio',
      'A createDataChannel peerscope',
      'A createOffer',
      'A createOffer',
    ]);
  });

  it.each([
    ['A setRemoteDescription', 'receive-answer', 'apply-answer'],
    ['B setLocalDescription', 'apply-answer', 'receive-answer'],
  ] as const)(
    '%s(answer): fails for that peer alone, and alone is tried again',
    async (method, id, other) => {
      const { browser, call, lines, run } = await begin();
      await run(...ANSWERED);
      browser.reject(method, refused);
      await run('receive-answer');
      expect(stateOf(call, other)).toEqual({ kind: 'done', result: 'stable' });
      expect(stateOf(call, id)).toEqual(failed);
      expect(call.next()?.id).toBe(id);
      const before = lines.length;
      await run(id);
      expect(stateOf(call, id)).toEqual({ kind: 'done', result: 'stable' });
      expect(stateOf(call, other)?.kind).toBe('done');
      const applied = lines.slice(before).filter((line) => line.includes('Description'));
      expect(applied).toEqual([`${method} answer`]);
    },
  );

  it('fails a candidate, which counts as passed', async () => {
    const { browser, call, run } = await begin();
    await run(...ANSWERED.slice(0, 4));
    browser.reject('B addIceCandidate', refused);
    await run('candidate:A-1', 'create-answer', 'apply-answer', 'send-answer');
    expect(stateOf(call, 'candidate:A-1')).toEqual(failed);
    expect(stateOf(call, 'receive-answer')).toEqual({ kind: 'ready' });
  });
});

describe('closing', () => {
  it('in mid-exchange: nothing more is done, and everything is released', async () => {
    const { browser, call, lines, run } = await begin({ signalingDelay: milliseconds(800) });
    await run(...OFFERED);
    call.close();
    await browser.exchange(5000);
    await run('receive-offer', 'create-answer');
    expect(lines.slice(-3)).toEqual(['A→B A-2 description', 'A close', 'B close']);
    expect(browser.open.size).toBe(0);
    expect(browser.clock.pending()).toBe(0);
    expect(call.next()).toBeUndefined();
  });

  it('during an API call: no step follows it', async () => {
    const { browser, call, lines, run } = await begin();
    const release = browser.hold('A createOffer');
    await run('create-offer');
    call.close();
    release();
    await browser.exchange();
    await run('create-offer', 'apply-offer');
    expect(lines.slice(-2)).toEqual(['A close', 'B close']);
  });
});
