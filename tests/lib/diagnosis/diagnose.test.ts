import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosisWords as english } from '@/content/en/diagnosis';
import { diagnosisWords as korean } from '@/content/ko/diagnosis';
import { diagnose } from '@/lib/diagnosis/diagnose';
import type { Finding, FindingKind, FindingValues, FindingWords } from '@/lib/diagnosis/findings';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { milliseconds } from '@/lib/time';
import type { NewEvent } from '@/lib/trace/events/event';
import { createRecorder } from '@/lib/trace/recorder';
import { endOf, type Trace } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { LIVE_TRACE_NAMES, liveTrace } from '@/tests/fixtures/live-trace';
import { oneSidedTrace, seamTrace } from '@/tests/ladder/seam-trace';
import {
  added,
  applied,
  checking,
  connected,
  connection,
  dtls,
  gathered,
  ice,
  negotiated,
  pair,
  paired,
  script,
  sdp,
} from './broken-call';

function findings(trace: Trace): readonly Finding[] {
  return diagnose(trace, replay(trace));
}

const both = (event: (peer: string) => NewEvent) => [event('A'), event('B')];
const failed = (peer: string) => connection(peer, 'failed');

/** Each kind of finding, and a call that has exactly that fault: what must be found, and where. */
const FAULTS: Readonly<
  Record<FindingKind, () => readonly [Trace, { readonly peer: string | undefined }]>
> = {
  'no-candidates': () => [negotiated(script()).until(9000), { peer: 'A' }],
  'relay-only-without-turn': () => [
    negotiated(
      script().at(1, {
        kind: 'api-called',
        peer: 'A',
        call: 'A/new',
        method: 'RTCPeerConnection',
        detail: '{"iceTransportPolicy":"relay","iceServers":[]}',
      }),
    ).until(9000),
    { peer: 'A' },
  ],
  'no-remote-candidates': () => [
    negotiated(script())
      .at(50, ...both(gathered))
      .until(9000),
    { peer: 'A' },
  ],
  'only-mdns': () => [
    negotiated(script('chromium', { observeB: false }))
      .at(50, gathered('A'), added('A', 'f3b1.local'))
      .at(60, paired('A'))
      .at(16_000, failed('A'))
      .until(17_000),
    { peer: 'A' },
  ],
  'checks-unanswered': () => [
    checking(negotiated(script()))
      .at(15_100, ...both(failed))
      .until(16_000),
    { peer: 'A' },
  ],
  'wrong-password': () => {
    const offer = sdp({ who: 'A' });
    const answer = sdp({ who: 'B' });
    const altered = sdp({ who: 'B', pwd: 'wrong-wrong-wrong-wrong-w' });
    const start = script()
      .at(10, applied('A', 'local', 'offer', offer))
      .at(20, applied('B', 'remote', 'offer', offer))
      .at(30, applied('B', 'local', 'answer', answer))
      .at(40, applied('A', 'remote', 'answer', altered));
    return [
      checking(start)
        .at(15_100, ...both(failed))
        .until(16_000),
      { peer: 'A' },
    ];
  },
  'server-unreachable': () => [
    connected(
      negotiated(script()).at(45, {
        kind: 'candidate-error',
        peer: 'B',
        url: 'stun:stun.example.org',
        errorCode: 701,
        errorText: '',
      }),
    ).until(200),
    { peer: 'B' },
  ],
  'server-refused': () => [
    connected(
      negotiated(script()).at(45, {
        kind: 'candidate-error',
        peer: 'B',
        url: 'turn:turn.example.org',
        errorCode: 401,
        errorText: 'Unauthorized',
      }),
    ).until(200),
    { peer: 'B' },
  ],
  'path-lost': () => [
    connected(negotiated(script())).at(8000, ice('A', 'disconnected')).until(9000),
    { peer: 'A' },
  ],
  'fingerprint-mismatch': () => {
    const offer = sdp({ who: 'A' });
    const answer = sdp({ who: 'B' });
    const altered = sdp({ who: 'B', fingerprint: 'CC:CC:CC:CC' });
    const start = script()
      .at(10, applied('A', 'local', 'offer', offer))
      .at(20, applied('B', 'remote', 'offer', offer))
      .at(30, applied('B', 'local', 'answer', answer))
      .at(40, applied('A', 'remote', 'answer', altered));
    const trace = checking(start)
      .at(80, ...both((peer) => ({ kind: 'pair-selected', ...pair(peer) })))
      .at(81, ...both((peer) => dtls(peer, 'connecting')))
      .at(90, ...both((peer) => dtls(peer, 'failed')), ...both(failed))
      .until(200);
    return [trace, { peer: 'A' }];
  },
  'same-setup': () => [
    setUpAs('active', 'active')
      .at(80, ...both((peer) => ({ kind: 'pair-selected', ...pair(peer) })))
      .at(81, ...both((peer) => dtls(peer, 'connecting')))
      .until(9000),
    { peer: undefined },
  ],
  'dtls-failed': () => [
    checking(negotiated(script()))
      .at(80, ...both((peer) => ({ kind: 'pair-selected', ...pair(peer) })))
      .at(81, dtls('B', 'connecting'))
      .at(90, {
        kind: 'dtls-error',
        peer: 'B',
        transport: '0',
        errorDetail: 'dtls-failure',
        message: '',
      })
      .at(91, dtls('B', 'failed'), failed('B'))
      .until(200),
    { peer: 'B' },
  ],
  'dtls-stuck': () => [
    checking(negotiated(script()))
      .at(80, ...both((peer) => ({ kind: 'pair-selected', ...pair(peer) })))
      .at(81, ...both((peer) => dtls(peer, 'connecting')))
      .until(9000),
    { peer: 'A' },
  ],
  'call-rejected': () => [
    script()
      .at(10, applied('A', 'local', 'offer', sdp()))
      .at(20, {
        kind: 'api-settled',
        peer: 'A',
        call: 'c',
        method: 'setRemoteDescription',
        outcome: { kind: 'rejected', name: 'OperationError', message: 'bad m-line' },
      })
      .until(30),
    { peer: 'A' },
  ],
  glare: () => [
    script()
      .at(10, applied('A', 'local', 'offer', sdp({ who: 'A' })))
      .at(11, applied('B', 'local', 'offer', sdp({ who: 'B' })))
      .at(30, {
        kind: 'api-settled',
        peer: 'B',
        call: 'c',
        method: 'setRemoteDescription',
        outcome: { kind: 'rejected', name: 'InvalidStateError', message: '' },
      })
      .until(40),
    { peer: 'B' },
  ],
  'answer-never-came': () => [
    script()
      .at(10, applied('A', 'local', 'offer', sdp()), gathered('A'))
      .until(9000),
    { peer: 'A' },
  ],
  'message-lost': () => [
    script()
      .at(10, applied('A', 'local', 'offer', sdp()), gathered('A'))
      .at(11, {
        kind: 'message-sent',
        peer: 'A',
        to: 'B',
        message: 'm1',
        content: { kind: 'description', type: 'offer', sdp: sdp() },
      })
      .at(20, { kind: 'message-dropped', node: 'signaling', message: 'm1', reason: 'full' })
      .until(100),
    { peer: 'A' },
  ],
  'no-media-after-connect': () => [
    connected(negotiated(script(), ['audio'])).until(9000),
    { peer: 'A' },
  ],
  'media-stopped': () => [
    connected(negotiated(script(), ['audio']))
      .at(
        120,
        ...both((peer) => ({
          kind: 'stream-opened',
          peer,
          transport: '0',
          stream: 's',
          direction: 'received',
          media: 'audio',
          ssrc: 7,
        })),
        ...both((peer) => ({ kind: 'stream-flowing', peer, transport: '0', stream: 's' })),
      )
      .at(6000, { kind: 'stream-silent', peer: 'B', transport: '0', stream: 's' })
      .until(9000),
    { peer: 'B' },
  ],
  'channel-not-open': () => [
    connected(
      negotiated(script()).at(45, {
        kind: 'channel-created',
        peer: 'A',
        channel: 'c',
        label: 'chat',
        by: 'local',
        ordered: true,
      }),
    ).until(9000),
    { peer: 'A' },
  ],
  'failed-unexplained': () => [
    negotiated(script())
      .at(50, ...both(gathered), ...both(added))
      .at(60, ...both(paired))
      .at(70, ...both((peer) => ({ kind: 'pair-reported', ...pair(peer), state: 'succeeded' })))
      .at(90, failed('A'))
      .until(100),
    { peer: 'A' },
  ],
  'still-in-progress': () => [checking(negotiated(script())).until(900), { peer: 'A' }],
  healthy: () => [connected(negotiated(script())).until(200), { peer: undefined }],
};

/** The offer's and the answer's `a=setup`, the answer as B made it and as A got it. */
function setUpAs(offered: string, answered: string, received = answered) {
  const withRole = (who: string, role: string) =>
    sdp({ who }).replaceAll('a=setup:actpass', `a=setup:${role}`);
  const offer = withRole('A', offered);
  const start = script()
    .at(10, applied('A', 'local', 'offer', offer))
    .at(20, applied('B', 'remote', 'offer', offer))
    .at(30, applied('B', 'local', 'answer', withRole('B', answered)))
    .at(40, applied('A', 'remote', 'answer', withRole('B', received)));
  return checking(start);
}

const KINDS = Object.keys(FAULTS) as readonly FindingKind[];

describe('each fault', () => {
  it.each(KINDS)('%s is found, at the right peer, with evidence from the trace', (kind) => {
    const [trace, { peer }] = FAULTS[kind]();
    const found = findings(trace).find((finding) => finding.kind === kind && finding.peer === peer);
    expect(
      found,
      findings(trace)
        .map((finding) => finding.kind)
        .join(),
    ).toBeDefined();
    const ids = new Set(trace.events.map(({ id }) => id));
    expect(found?.evidence.length).toBeGreaterThan(0);
    for (const id of found?.evidence ?? []) expect(ids).toContain(id);
  });

  it.each([
    'no-candidates',
    'relay-only-without-turn',
    'no-remote-candidates',
    'checks-unanswered',
    'wrong-password',
    'fingerprint-mismatch',
    'dtls-stuck',
    'same-setup',
    'glare',
  ] as const)('%s is the first thing told', (kind) => {
    const [trace] = FAULTS[kind]();
    expect(findings(trace)[0]?.kind).toBe(kind);
  });

  it.each([
    'no-remote-candidates',
    'relay-only-without-turn',
    'wrong-password',
    'checks-unanswered',
  ] as const)('%s is told without DTLS where Firefox fails it together with ICE', (kind) => {
    const [trace] = FAULTS[kind]();
    const recorder = createRecorder(trace.header, { now: () => endOf(trace) });
    for (const event of trace.events) recorder.record(event);
    for (const event of [...both((peer) => ice(peer, 'failed')), ...both((p) => dtls(p, 'failed'))])
      recorder.record(event);
    const found = findings(recorder.trace());
    expect(found[0]?.kind).toBe(kind);
    expect(found.map(({ phase }) => phase)).not.toContain('dtls');
  });

  it.each(KINDS)('%s has words in both languages, with its values', (kind) => {
    const [trace, { peer }] = FAULTS[kind]();
    const found = findings(trace).find((finding) => finding.kind === kind);
    if (!found) throw new Error(kind);
    for (const words of [english.findings, korean.findings]) {
      const texts = say(words, found, peer ?? '');
      for (const text of texts) {
        expect(text.length).toBeGreaterThan(5);
        expect(text).not.toMatch(/undefined|NaN|\[object| {2}/);
      }
      const elsewhere = say(words, found, 'B of another call');
      if (peer !== undefined) expect(elsewhere.join()).not.toBe(texts.join());
    }
  });
});

function say<K extends FindingKind>(words: FindingWords, finding: Finding<K>, peer: string) {
  const { kind, values }: { kind: K; values: FindingValues[K] } = finding;
  return [words[kind].title(values, peer), words[kind].why(values, peer), ...words[kind].remedies];
}

describe('two equal setup roles', () => {
  const onPath = (call: ReturnType<typeof script>) =>
    call.at(80, ...both((peer) => ({ kind: 'pair-selected', ...pair(peer) })));
  const kindsOf = (trace: Trace) => findings(trace).map(({ kind }) => kind);

  it.each([
    ['active', 'active', 'active', 'active'],
    ['passive', 'passive', 'passive', 'passive'],
    ['actpass', 'active', 'passive', 'active'],
    ['actpass', 'passive', 'active', 'passive'],
  ] as const)('offered %s, answered %s, received as %s: both are %s, told once', (...roles) => {
    const [offered, answered, received, role] = roles;
    const trace = onPath(setUpAs(offered, answered, received)).until(9000);
    const told = findings(trace).filter(({ phase }) => phase === 'dtls');
    expect(told).toMatchObject([{ kind: 'same-setup', certainty: 'measured', values: { role } }]);
  });

  it('explains a handshake that one side ended, and is told once', () => {
    const trace = onPath(setUpAs('active', 'active'))
      .at(81, ...both((peer) => dtls(peer, 'connecting')))
      .at(90, dtls('B', 'failed'), failed('B'))
      .at(95, dtls('A', 'failed'), failed('A'))
      .until(9000);
    expect(kindsOf(trace)).toEqual(['same-setup']);
    expect(findings(trace)[0]?.severity).toBe('failed');
  });

  it.each([
    ['actpass', 'active', 'active'],
    ['actpass', 'passive', 'passive'],
    ['active', 'passive', 'passive'],
  ] as const)('offered %s, answered %s: the roles fit', (offered, answered, received) => {
    const trace = onPath(setUpAs(offered, answered, received))
      .at(81, ...both((peer) => dtls(peer, 'connecting')))
      .until(9000);
    expect(kindsOf(trace)).toEqual(['dtls-stuck', 'dtls-stuck']);
  });

  it('is seen at a single observed side, where its own two descriptions say it', () => {
    const own = sdp({ who: 'A' }).replaceAll('actpass', 'active');
    const trace = script('chromium', { observeB: false })
      .at(10, applied('A', 'local', 'offer', own))
      .at(40, applied('A', 'remote', 'answer', sdp({ who: 'B' }).replaceAll('actpass', 'active')))
      .at(50, gathered('A'), added('A'))
      .at(60, paired('A'))
      .at(80, { kind: 'pair-selected', ...pair('A') })
      .until(9000);
    expect(kindsOf(trace)).toEqual(['same-setup']);
  });
});

describe('a simulated call', () => {
  const simulated = (id: 'both-active' | 'mitm-certificate') =>
    simulate(scenarioOf(scenarioEntry(id).setup)).trace;

  it('with two clients is explained by its roles, and by no guess', () => {
    expect(findings(simulated('both-active')).map(({ kind }) => kind)).toEqual(['same-setup']);
  });

  it('with another certificate tells both fingerprints, and of no browser', () => {
    const trace = simulated('mitm-certificate');
    const [found] = findings(trace);
    if (found?.kind !== 'fingerprint-mismatch') throw new Error(found?.kind);
    const checked = trace.events.find(
      (event) => event.kind === 'fingerprint-checked' && event.peer === found.peer,
    );
    const { promised, real } = found.values;
    expect(checked).toMatchObject({ computed: real, expected: [promised], matches: false });
    for (const words of [english.findings, korean.findings]) {
      const [title, why] = say(words, found, 'A');
      expect(`${title} ${why}`).not.toMatch(/browser|브라우저/i);
      expect(why).toContain(real?.slice(0, 11));
      expect(why).toContain(promised?.slice(0, 11));
    }
  });
});

describe('what is known and what is inferred', () => {
  it('calls a password wrong by comparing, where both descriptions are there', () => {
    const [trace] = FAULTS['wrong-password']();
    const found = findings(trace).find(({ kind }) => kind === 'wrong-password');
    expect(found?.certainty).toBe('measured');
    expect(found?.values).toMatchObject({ compared: true });
  });

  it('only infers it from one-way checks at a single observed peer', () => {
    const trace = negotiated(script('chromium', { observeB: false }))
      .at(50, gathered('A'), added('A'))
      .at(60, paired('A'))
      .statistics(15_000, 'A', {
        id: 'A-P1',
        type: 'candidate-pair',
        requestsSent: 40,
        requestsReceived: 12,
        responsesReceived: 0,
      })
      .at(15_100, failed('A'))
      .until(16_000);
    const [first] = findings(trace);
    expect(first?.kind).toBe('wrong-password');
    expect(first?.certainty).toBe('inferred');
    expect(first?.values).toEqual({ compared: false, sent: 40 });
  });

  it('tells the promised and the real fingerprint', () => {
    const [trace] = FAULTS['fingerprint-mismatch']();
    expect(findings(trace)[0]?.values).toEqual({ promised: 'CC:CC:CC:CC', real: 'BB:BB:BB:BB' });
  });

  it('says when Chromium and Firefox give up', () => {
    const limit = (agent: 'chromium' | 'firefox') =>
      findings(checking(negotiated(script(agent))).until(900))[0]?.values;
    expect(limit('chromium')).toMatchObject({ limit: 15_000 });
    expect(limit('firefox')).toMatchObject({ limit: 11_600 });
  });

  it('says that Chromium waits for ever without remote candidates, and Firefox does not', () => {
    const values = (agent: 'chromium' | 'firefox') =>
      findings(
        negotiated(script(agent))
          .at(50, ...both(gathered))
          .until(9000),
      )[0]?.values;
    expect(values('chromium')).toMatchObject({ neverGivesUp: true, gatheredThere: 1 });
    expect(values('firefox')).toMatchObject({ neverGivesUp: false });
  });

  it('takes a path lost to close() at the other side for what it is', () => {
    const trace = connected(negotiated(script()))
      .at(4000, { kind: 'api-called', peer: 'B', call: 'x', method: 'close' })
      .at(9000, ice('A', 'disconnected'))
      .until(9100);
    const found = findings(trace).find(({ kind }) => kind === 'path-lost');
    expect(found?.values).toMatchObject({ otherClosed: true, gaveUp: false });
  });

  it('withdraws a lost path that came back', () => {
    const trace = connected(negotiated(script()))
      .at(8000, ice('A', 'disconnected'), connection('A', 'disconnected'))
      .at(9000, ice('A', 'connected'), connection('A', 'connected'))
      .until(9100);
    expect(findings(trace).map(({ kind }) => kind)).toEqual(['healthy']);
  });
});

describe('a recorded call', () => {
  it.each(LIVE_TRACE_NAMES)('%s has no fault, at any moment', (name) => {
    const trace = liveTrace(name);
    const history = replay(trace);
    for (const { at } of trace.events) {
      const faults = diagnose(trace, history, at).filter(
        ({ severity, kind }) => severity !== 'fine' && kind !== 'still-in-progress',
      );
      expect(faults).toEqual([]);
    }
  });

  it.each(LIVE_TRACE_NAMES)('%s is healthy once it is connected', (name) => {
    const trace = liveTrace(name);
    const history = replay(trace);
    const last = trace.events.findLast(
      (event) => event.kind === 'state-reported' && event.state === 'connected',
    );
    const at = milliseconds((last?.at ?? 0) + 1);
    expect(diagnose(trace, history, at).map(({ kind }) => kind)).toEqual(['healthy']);
  });
});

describe('any prefix of any trace', () => {
  const traces = [
    seamTrace(),
    oneSidedTrace(),
    ...LIVE_TRACE_NAMES.map(liveTrace),
    ...KINDS.map((kind) => FAULTS[kind]()[0]),
  ];

  it('is diagnosed without an error, with evidence from before the cursor only', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...traces),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (trace, share, cut) => {
          const length = Math.floor(share * trace.events.length);
          const prefix = cut ? { ...trace, events: trace.events.slice(0, length) } : trace;
          const cursor = milliseconds(share * endOf(prefix));
          const known = new Map(prefix.events.map(({ id, at }) => [id, at]));
          for (const finding of diagnose(prefix, replay(prefix), cursor)) {
            for (const id of finding.evidence) {
              expect(known.get(id)).toBeLessThanOrEqual(cursor);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds nothing before anything happened', () => {
    const trace = script().until(5000);
    expect(findings(trace)).toEqual([]);
  });
});
