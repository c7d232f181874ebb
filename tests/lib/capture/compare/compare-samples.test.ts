import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSamples } from '@/lib/capture/compare/compare-samples';
import { milliseconds } from '@/lib/time';
import type { StatsEntry, StatsSample } from '@/lib/trace/samples';
import { LIVE_TRACE_NAMES, liveTrace } from '../../../fixtures/live-trace';
import { after, known, knownOf, sample, transport } from './known-of';

const T: StatsEntry = {
  id: 'T01',
  type: 'transport',
  iceRole: 'controlling',
  iceLocalUsernameFragment: 'aaaa',
};
const LOCAL: StatsEntry = {
  id: 'L1',
  type: 'local-candidate',
  address: '',
  candidateType: 'host',
  port: 5000,
  priority: 2_122_265_343,
  protocol: 'udp',
  usernameFragment: 'aaaa',
};
const REMOTE: StatsEntry = {
  id: 'R1',
  type: 'remote-candidate',
  address: '192.0.2.1',
  candidateType: 'prflx',
  port: 6000,
  priority: 2_122_265_343,
  protocol: 'udp',
  usernameFragment: 'rrrr',
};
const PAIR: StatsEntry = {
  id: 'CP1',
  type: 'candidate-pair',
  transportId: 'T01',
  localCandidateId: 'L1',
  remoteCandidateId: 'R1',
  state: 'in-progress',
  nominated: false,
};
const BASE = known(transport('0'));

/** The events of the last step, after all samples before it were compared too. */
function lastStep(samples: readonly StatsSample[], start = BASE) {
  let memory = start;
  let events = compareSamples(undefined, sample(0), start);
  samples.forEach((next, index) => {
    const previous = samples[index - 1];
    events = compareSamples(previous, next, memory);
    memory = after(memory, previous, next);
  });
  return events;
}

describe('pairs', () => {
  it('a pair that appeared, with its ends and its exact priority', () => {
    expect(lastStep([sample(50, T), sample(110, T, LOCAL, REMOTE, PAIR)])).toEqual([
      {
        kind: 'pair-formed',
        peer: 'A',
        transport: '0',
        generation: 0,
        pair: 'CP1',
        since: 48,
        at: 110,
        priority: '9115060245863753214',
        local: {
          candidateId: 'L1',
          type: 'host',
          protocol: 'udp',
          port: 5000,
          priority: 2_122_265_343,
          usernameFragment: 'aaaa',
        },
        remote: {
          candidateId: 'R1',
          type: 'prflx',
          protocol: 'udp',
          address: '192.0.2.1',
          port: 6000,
          priority: 2_122_265_343,
          usernameFragment: 'rrrr',
        },
      },
      expect.objectContaining({ kind: 'pair-reported', pair: 'CP1', state: 'in-progress' }),
    ]);
  });

  it('its state, nomination and selection', () => {
    const events = lastStep([
      sample(50, T, LOCAL, REMOTE, PAIR),
      sample(110, { ...T, selectedCandidatePairId: 'CP1' }, LOCAL, REMOTE, {
        ...PAIR,
        state: 'succeeded',
        nominated: true,
      }),
    ]);
    expect(events).toMatchObject([
      { kind: 'pair-reported', state: 'succeeded', since: 48, at: 110 },
      { kind: 'pair-nominated', since: 48 },
      { kind: 'pair-selected', pair: 'CP1', since: 48 },
    ]);
  });

  it("Firefox's mark of the selected pair", () => {
    const events = lastStep([
      sample(50, T, LOCAL, REMOTE, PAIR),
      sample(110, T, LOCAL, REMOTE, { ...PAIR, selected: true }),
    ]);
    expect(events).toMatchObject([{ kind: 'pair-selected', pair: 'CP1' }]);
  });

  it('a selection that an event told is not told again', () => {
    const told = known(transport('0', { selected: { pair: 'CP1', at: milliseconds(100) } }));
    const samples = [
      sample(50, T, LOCAL, REMOTE, PAIR),
      sample(110, { ...T, selectedCandidatePairId: 'CP1' }, LOCAL, REMOTE, PAIR),
    ];
    expect(lastStep(samples, told)).toEqual([]);
  });

  it('a selection lies after the moment when the browser still had none', () => {
    const asked = known(transport('0', { unselectedAt: milliseconds(90) }));
    const samples = [
      sample(50, T, LOCAL, REMOTE, PAIR),
      sample(110, { ...T, selectedCandidatePairId: 'CP1' }, LOCAL, REMOTE, PAIR),
    ];
    expect(lastStep(samples, asked)).toMatchObject([{ kind: 'pair-selected', since: 90, at: 110 }]);
  });

  it('a pair that vanished', () => {
    expect(lastStep([sample(50, T, LOCAL, REMOTE, PAIR), sample(110, T)])).toMatchObject([
      { kind: 'pair-removed', pair: 'CP1', reason: 'vanished', since: 48, at: 110 },
    ]);
  });

  it('the generation by the local username fragment, not before its description', () => {
    const generations = {
      local: ['aaaa', 'bbbb'],
      remote: ['rrrr'],
      since: [milliseconds(0), milliseconds(80)],
      current: 1,
    };
    const restarted = known(transport('0', { generations }));
    const second = { ...LOCAL, id: 'L2', usernameFragment: 'bbbb' };
    const pair = { ...PAIR, id: 'CP2', localCandidateId: 'L2' };
    const events = lastStep(
      [sample(50, T, LOCAL, REMOTE, PAIR), sample(110, T, LOCAL, REMOTE, PAIR, second, pair)],
      restarted,
    );
    expect(events).toMatchObject([
      { kind: 'pair-formed', pair: 'CP2', generation: 1, since: 80, at: 110 },
      { kind: 'pair-reported', pair: 'CP2', generation: 1 },
    ]);
  });

  it('nothing of a transport that cannot be named, and all of it once it can', () => {
    const opaque: StatsEntry = { ...T, id: 'x' };
    const pair = { ...PAIR, transportId: 'x' };
    const two = known(transport('0'), transport('1'));
    const first = sample(50, opaque, LOCAL, REMOTE, pair);
    expect(compareSamples(undefined, first, two)).toEqual([]);
    const one = known(transport('0'), transport('1', { open: false }));
    expect(compareSamples(first, sample(110, opaque, LOCAL, REMOTE, pair), one)).toMatchObject([
      { kind: 'pair-formed', transport: '0' },
      { kind: 'pair-reported', transport: '0' },
    ]);
  });
});

describe('transports', () => {
  it('what DTLS agreed on, once the version is known', () => {
    const srtp = { ...T, srtpCipher: 'SRTP_AEAD_AES_128_GCM', dtlsRole: 'client' };
    const agreed = { ...srtp, tlsVersion: 'FEFC', dtlsCipher: 'TLS_AES_128_GCM_SHA256' };
    expect(lastStep([sample(50, T), sample(110, srtp)])).toEqual([]);
    expect(lastStep([sample(50, srtp), sample(110, agreed)])).toEqual([
      {
        kind: 'dtls-negotiated',
        peer: 'A',
        transport: '0',
        since: 48,
        at: 110,
        version: 'FEFC',
        cipher: 'TLS_AES_128_GCM_SHA256',
        srtpProfile: 'SRTP_AEAD_AES_128_GCM',
        role: 'client',
      },
    ]);
  });

  it('the own certificate with its issuers', () => {
    const leaf = {
      id: 'C1',
      type: 'certificate',
      base64Certificate: 'AQ==',
      issuerCertificateId: 'C2',
    };
    const root = {
      id: 'C2',
      type: 'certificate',
      base64Certificate: 'Ag==',
      issuerCertificateId: 'C2',
    };
    const events = lastStep([sample(50, { ...T, localCertificateId: 'C1' }, leaf, root)]);
    expect(events).toMatchObject([
      { kind: 'certificate-seen', owner: 'local', chain: ['AQ==', 'Ag=='] },
    ]);
  });

  it("Chromium's failed, which no event tells", () => {
    const told = known(transport('0', { ice: { state: 'disconnected', at: milliseconds(20) } }));
    const samples = [
      sample(50, { ...T, iceState: 'disconnected' }),
      sample(110, { ...T, iceState: 'failed' }),
    ];
    expect(lastStep(samples, told)).toMatchObject([
      { kind: 'state-reported', subject: 'iceTransport.state', state: 'failed', since: 48 },
    ]);
  });

  it("not Firefox's closed, which follows failed while the transport is open", () => {
    const told = known(transport('0', { ice: { state: 'failed', at: milliseconds(20) } }));
    const samples = [
      sample(50, { ...T, iceState: 'failed' }),
      sample(110, { ...T, iceState: 'closed' }),
    ];
    expect(lastStep(samples, told)).toEqual([]);
  });

  it('no state that is older than what an event told', () => {
    const told = known(transport('0', { dtls: { state: 'connected', at: milliseconds(109) } }));
    const samples = [
      sample(50, { ...T, dtlsState: 'new' }),
      sample(110, { ...T, dtlsState: 'connecting' }),
    ];
    expect(lastStep(samples, told)).toEqual([]);
  });
});

describe('streams', () => {
  const stream = (packetsReceived: number): StatsEntry => ({
    id: 'IT01A7',
    type: 'inbound-rtp',
    kind: 'audio',
    ssrc: 7,
    mid: '0',
    transportId: 'T01',
    packetsReceived,
  });

  it('opened, and flowing with the first packet', () => {
    expect(lastStep([sample(50, T, stream(0))])).toMatchObject([
      { kind: 'stream-opened', stream: 'IT01A7', direction: 'received', media: 'audio', ssrc: 7 },
    ]);
    expect(lastStep([sample(50, T, stream(0)), sample(110, T, stream(3))])).toMatchObject([
      { kind: 'stream-flowing', stream: 'IT01A7', since: 48, at: 110 },
    ]);
  });

  it('silent after two seconds without a packet, once, and flowing again', () => {
    const samples = [1000, 2000, 3100, 4100].map((at, index) =>
      sample(at, T, stream(index > 0 ? 9 : 3)),
    );
    expect(lastStep(samples.slice(0, 3))).toEqual([]);
    expect(lastStep(samples)).toMatchObject([{ kind: 'stream-silent', since: 3098, at: 4100 }]);
    expect(lastStep([...samples, sample(5100, T, stream(9))])).toEqual([]);
    expect(lastStep([...samples, sample(5100, T, stream(10))])).toMatchObject([
      { kind: 'stream-flowing', since: 4098 },
    ]);
  });

  it('never silent before its first packet', () => {
    const samples = [1000, 2000, 9000].map((at) => sample(at, T, stream(0)));
    expect(lastStep(samples)).toEqual([]);
  });

  it('ended when its entry goes', () => {
    expect(lastStep([sample(50, T, stream(3)), sample(110, T)])).toMatchObject([
      { kind: 'stream-ended', stream: 'IT01A7' },
    ]);
  });
});

/** A live sample, the one before it, and what was known between them. */
const liveSteps = LIVE_TRACE_NAMES.flatMap((name) => {
  const trace = liveTrace(name);
  return ['A', 'B'].flatMap((peer) => {
    let memory = knownOf(trace, peer);
    const samples = trace.samples.filter((candidate) => candidate.peer === peer);
    return samples.map((next, index) => {
      const previous = samples[index - 1];
      const step = { name, peer, previous, next, known: memory };
      memory = after(memory, previous, next);
      return { ...step, knownAfter: memory };
    });
  });
});
const liveStep = fc.constantFrom(...liveSteps);

describe('samples of real browsers', () => {
  it('compared with themselves, give nothing', () => {
    fc.assert(
      fc.property(liveStep, ({ next, knownAfter }) => {
        expect(compareSamples(next, next, knownAfter)).toEqual([]);
      }),
    );
  });

  it('give the same in whatever order their entries come', () => {
    const shuffled = liveStep.chain((step) =>
      fc
        .shuffledSubarray([...step.next.stats], { minLength: step.next.stats.length })
        .map((stats) => ({ ...step, shuffled: { ...step.next, stats } })),
    );
    fc.assert(
      fc.property(shuffled, ({ previous, next, known: memory, shuffled: other }) => {
        expect(compareSamples(previous, other, memory)).toEqual(
          compareSamples(previous, next, memory),
        );
      }),
    );
  });

  it('give the same whatever the counters say that no rule reads', () => {
    const fields = [
      'bytesSent',
      'currentRoundTripTime',
      'timestamp',
      'audioLevel',
      'responsesSent',
    ];
    fc.assert(
      fc.property(liveStep, fc.constantFrom(...fields), fc.nat(), (step, field, value) => {
        const stats = step.next.stats.map((entry) => ({ ...entry, [field]: value }));
        expect(compareSamples(step.previous, { ...step.next, stats }, step.known)).toEqual(
          compareSamples(step.previous, step.next, step.known),
        );
      }),
    );
  });

  it('give events that lie between the two samples', () => {
    fc.assert(
      fc.property(liveStep, ({ previous, next, known: memory }) => {
        for (const event of compareSamples(previous, next, memory)) {
          expect(event.at).toBe(next.at);
          expect(event.since).toBeGreaterThanOrEqual(previous?.taken ?? 0);
          expect(event.since).toBeLessThanOrEqual(next.at);
        }
      }),
    );
  });
});
