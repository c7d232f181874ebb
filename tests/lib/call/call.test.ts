import { describe, expect, it } from 'vitest';
import { type CallHooks, createCall } from '@/lib/call/call';
import { type CallOptions, DEFAULT_CALL_OPTIONS } from '@/lib/call/options';
import { milliseconds } from '@/lib/time';
import { FakeBrowser } from './fake-browser';
import { createFakeObserver } from './fakes';

/** A call with tones and a data channel in a fake browser; all that happens stands in `lines`. */
function prepare(options: Partial<CallOptions> = {}, hooks: CallHooks = {}) {
  const lines: string[] = [];
  const browser = new FakeBrowser(lines);
  const { observer } = createFakeObserver(lines);
  const wanted = { ...DEFAULT_CALL_OPTIONS, video: false, ...options };
  const call = createCall(wanted, browser.environment(), observer, hooks);
  return { browser, call, lines };
}

const PERFECT = { negotiation: 'perfect' } as const;
/** Both offer at once, and each offer is on its way for 300 ms. */
const CROSSING = { bothOffer: true, data: false, signalingDelay: milliseconds(300) } as const;

const of = (peer: 'A' | 'B', lines: readonly string[]) =>
  lines.filter((line) => line.startsWith(`${peer} `));
const errors = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('negotiation-error'));

describe('the order of the API calls', () => {
  it('is that of the tutorials in the simple style', async () => {
    const { browser, call, lines } = prepare();
    expect(lines).toEqual([]);
    expect(await call.start()).toEqual({ kind: 'started' });
    await browser.exchange();
    expect(lines).toEqual([
      'created A',
      'created B',
      'A createDataChannel peerscope',
      'A addTrack audio',
      'A createOffer',
      'A setLocalDescription offer',
      'A→B A-1 description',
      'A→B A-2 candidate',
      'B got A-1',
      'B setRemoteDescription offer',
      'B got A-2',
      'B addIceCandidate candidate of offer 1 by A',
      'B addTrack audio',
      'B createAnswer',
      'B setLocalDescription answer',
      'B→A B-1 description',
      'B→A B-2 candidate',
      'A got B-1',
      'A setRemoteDescription answer',
      'A got B-2',
      'A addIceCandidate candidate of answer 1 by B',
    ]);
  });

  it('leaves the making of descriptions to the browser in perfect negotiation', async () => {
    const { browser, call, lines } = prepare(PERFECT);
    await call.start();
    await browser.exchange();
    expect(of('A', lines)).toEqual([
      'A createDataChannel peerscope',
      'A addTrack audio',
      'A setLocalDescription',
      'A got B-1',
      'A setRemoteDescription answer',
      'A got B-2',
      'A addIceCandidate candidate of answer 1 by B',
    ]);
    expect(of('B', lines)).toEqual([
      'B got A-1',
      'B setRemoteDescription offer',
      'B got A-2',
      'B addIceCandidate candidate of offer 1 by A',
      'B addTrack audio',
      'B setLocalDescription',
    ]);
  });

  it('offers again after an ICE restart', async () => {
    const { browser, call, lines } = prepare();
    call.restartIce();
    expect(lines).toEqual([]);
    await call.start();
    await browser.exchange();
    const before = lines.length;
    call.restartIce();
    await browser.exchange();
    expect(lines.slice(before, before + 4)).toEqual([
      'ice-restart: restartIce()',
      'A restartIce',
      'A createOffer',
      'A setLocalDescription offer',
    ]);
    expect(lines.at(-1)).toBe('A addIceCandidate candidate of answer 2 by B');
    expect(lines.filter((line) => line === 'B addTrack audio')).toHaveLength(1);
  });
});

describe('the signaling delay', () => {
  it('keeps each message on its way for so long', async () => {
    const { browser, call, lines } = prepare({ signalingDelay: milliseconds(800) });
    await call.start();
    await browser.pass(799);
    expect(lines.at(-1)).toBe('A→B A-2 candidate');
    await browser.pass(1);
    expect(lines).toContain('B setLocalDescription answer');
    expect(lines.at(-1)).toBe('B→A B-2 candidate');
    await browser.pass(799);
    expect(lines.at(-1)).toBe('B→A B-2 candidate');
    await browser.pass(1);
    expect(lines.at(-1)).toBe('A addIceCandidate candidate of answer 1 by B');
  });
});

describe('a candidate', () => {
  it.each(['simple', 'perfect'] as const)('waits for the remote description: %s', async (style) => {
    const { browser, call, lines } = prepare({ negotiation: style });
    const releases = [
      browser.hold('B setRemoteDescription'),
      browser.hold('A setRemoteDescription'),
    ];
    await call.start();
    await browser.exchange();
    expect(browser.connection('B').remoteDescription).toBeNull();
    for (const release of releases) {
      release();
      await browser.exchange();
    }
    for (const peer of ['A', 'B'] as const) {
      const calls = of(peer, lines).map((line) => line.split(' ')[1]);
      expect(calls).toContain('addIceCandidate');
      expect(calls.indexOf('setRemoteDescription')).toBeLessThan(calls.indexOf('addIceCandidate'));
      expect(browser.connection(peer).signalingState).toBe('stable');
    }
    expect(errors(lines)).toEqual([]);
  });
});

describe('two offers that cross', () => {
  it('are settled by perfect negotiation: B takes its own back, A ignores the other', async () => {
    const { browser, call, lines } = prepare({ ...PERFECT, ...CROSSING });
    await call.start();
    await browser.exchange(300);
    expect(of('A', lines)).toEqual([
      'A addTrack audio',
      'A setLocalDescription',
      'A got B-1',
      'A got B-2',
      // A candidate of the ignored offer; the browser rejects it, and nobody needs to hear of it.
      'A addIceCandidate candidate of offer 1 by B',
      'A got B-3',
      'A setRemoteDescription answer',
      'A got B-4',
      'A addIceCandidate candidate of answer 2 by B',
    ]);
    expect(of('B', lines)).toEqual([
      'B addTrack audio',
      'B setLocalDescription',
      'B got A-1',
      'B setRemoteDescription offer',
      'B got A-2',
      'B addIceCandidate candidate of offer 1 by A',
      'B setLocalDescription',
    ]);
    expect(errors(lines)).toEqual([]);
    expect(browser.connection('A').localDescription?.type).toBe('offer');
    expect(browser.connection('B').localDescription?.type).toBe('answer');
  });

  it('cross also where the other arrives while A is still applying its own', async () => {
    const { browser, call, lines } = prepare({ ...PERFECT, ...CROSSING });
    const release = browser.hold('A setLocalDescription');
    await call.start();
    await browser.exchange(300);
    expect(lines).toContain('A got B-1');
    expect(browser.connection('A').signalingState).toBe('stable');
    release();
    await browser.exchange(300);
    expect(lines).not.toContain('A setRemoteDescription offer');
    expect(lines).toContain('A setRemoteDescription answer');
    expect(errors(lines)).toEqual([]);
  });

  it('end in rejected answers in the simple style: both gave way', async () => {
    const { browser, call, lines } = prepare(CROSSING);
    await call.start();
    await browser.exchange(300);
    for (const peer of ['A', 'B'] as const) {
      const descriptions = of(peer, lines).filter((line) => /Description/.test(line));
      expect(descriptions).toEqual([
        `${peer} setLocalDescription offer`,
        `${peer} setRemoteDescription offer`,
        `${peer} setLocalDescription answer`,
        `${peer} setRemoteDescription answer`,
      ]);
      expect(errors(lines)).toContain(`negotiation-error at ${peer}: InvalidStateError`);
      expect(browser.connection(peer).signalingState).toBe('stable');
    }
  });
});

describe('an API call that rejects', () => {
  it.each([
    'A createOffer',
    'A setLocalDescription',
    'B setRemoteDescription',
    'B createAnswer',
    'B setLocalDescription',
    'A setRemoteDescription',
  ])('%s: is told of, and nothing is sent that would follow', async (rejected) => {
    const { browser, call, lines } = prepare();
    browser.reject(rejected, new DOMException('no', 'OperationError'));
    await call.start();
    await browser.exchange();
    const [peer = ''] = rejected;
    expect(errors(lines)[0]).toBe(`negotiation-error at ${peer}: OperationError`);
    const at = lines.findIndex((line) => line.startsWith(rejected));
    expect(at).toBeGreaterThan(0);
    const after = lines.slice(at + 1).filter((line) => /^[AB] (create|set)|→/.test(line));
    expect(after).toEqual([]);
  });

  it('does not stop the candidates that come after a rejected one', async () => {
    const { browser, call, lines } = prepare();
    browser.reject('B addIceCandidate', new DOMException('no', 'OperationError'));
    await call.start();
    await browser.exchange();
    expect(errors(lines)).toEqual(['negotiation-error at B: OperationError']);
    expect(lines.at(-1)).toBe('A addIceCandidate candidate of answer 1 by B');
  });

  it('is told of in perfect negotiation, and A may offer afterwards', async () => {
    const { browser, call, lines } = prepare(PERFECT);
    browser.reject('A setLocalDescription', new DOMException('no', 'OperationError'));
    await call.start();
    await browser.exchange();
    expect(errors(lines)).toEqual(['negotiation-error at A: OperationError']);
    call.restartIce();
    await browser.exchange();
    expect(lines.at(-1)).toBe('A addIceCandidate candidate of answer 1 by B');
  });
});

describe('closing', () => {
  it.each(['A createOffer', 'B setRemoteDescription', 'B createAnswer', 'A setRemoteDescription'])(
    'during %s: ends everything, and tells of no error',
    async (held) => {
      const { browser, call, lines } = prepare();
      const release = browser.hold(held);
      await call.start();
      await browser.exchange();
      call.close();
      const before = lines.length;
      release();
      await browser.exchange(5000);
      expect(lines.slice(before)).toEqual([]);
      expect(lines.slice(-2)).toEqual(['A close', 'B close']);
      expect(browser.open.size).toBe(0);
      expect(browser.clock.pending()).toBe(0);
    },
  );

  it('while messages are underway: they never arrive', async () => {
    const { browser, call, lines } = prepare({ signalingDelay: milliseconds(800) });
    await call.start();
    await browser.pass(400);
    call.close();
    await browser.exchange(5000);
    expect(lines.slice(-3)).toEqual(['A→B A-2 candidate', 'A close', 'B close']);
    expect(browser.clock.pending()).toBe(0);
  });

  it('while the sources open: no connection is made', async () => {
    const { browser, call, lines } = prepare();
    const start = call.start();
    call.close();
    expect(await start).toEqual({ kind: 'closed' });
    expect(lines).toEqual([]);
    expect(browser.open.size).toBe(0);
  });

  it('twice is the same as once', async () => {
    const { browser, call, lines } = prepare();
    await call.start();
    await browser.exchange();
    call.close();
    call.close();
    expect(lines.filter((line) => line.endsWith('close'))).toEqual(['A close', 'B close']);
    expect(call.send('A', 'x')).toBe('not-open');
  });
});

describe('the connections', () => {
  it('are made both or none', async () => {
    const { browser, call, lines } = prepare();
    browser.limit = 1;
    expect(await call.start()).toMatchObject({
      kind: 'configuration-rejected',
      name: 'UnknownError',
    });
    expect(lines).toEqual(['created A', 'A close']);
    expect(browser.open.size).toBe(0);
    expect(browser.clock.pending()).toBe(0);
  });

  it('carry text once the channel is open, of which the hook hears once both are', async () => {
    let opened = 0;
    const { browser, call } = prepare({}, { channelOpened: () => (opened += 1) });
    expect(call.send('A', 'early')).toBe('not-open');
    await call.start();
    const { channels } = browser.connection('A');
    expect(call.send('A', 'early')).toBe('not-open');
    channels[0]?.open();
    expect(call.send('A', 'hello')).toBe('sent');
    expect(channels[0]?.sent).toEqual(['hello']);
    expect(opened).toBe(0);
    browser.connection('B').announceChannel('open');
    expect(opened).toBe(1);
    expect(call.send('B', 'hello back')).toBe('sent');
  });
});
