import { describe, expect, it } from 'vitest';
import { diagnose } from '@/lib/diagnosis/diagnose';
import type { Finding } from '@/lib/diagnosis/findings';
import { phaseRuns } from '@/lib/selectors/phases';
import { milliseconds } from '@/lib/time';
import type { Trace } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { parseLadder } from '@/tests/ladder/parse-ladder';

/*
 * The other side's process is stopped 3.8 s after the connection, as seen from A: times and order
 * as measured in Firefox 153 ESR and Chromium 156. Firefox fails DTLS 1 ms before ICE; Chromium's
 * iceConnectionState stays `disconnected`, and its DTLS transport `connected`.
 */
const CONNECTED = `
text offer
| v=0
| m=application 9 UDP/DTLS/SCTP webrtc-datachannel
| a=mid:0
text answer
| v=0
| m=application 9 UDP/DTLS/SCTP webrtc-datachannel
| a=mid:0

    5        A  description-applied local offer $offer
   20        A  candidate-gathered 0/0 "candidate:1 1 udp 2122260223 192.0.2.20 51000 typ host"
   90        A  description-applied remote answer $answer
   90        A  remote-candidate-added 0/0 "candidate:1 1 udp 2122260223 198.51.100.30 42000 typ host"
  191        A  state-reported iceTransport.state 0 checking
  191        A  state-reported iceConnectionState checking
  191        A  state-reported connectionState connecting
  192        A  state-reported dtlsTransport.state 0 connecting
  193        A  state-reported iceTransport.state 0 connected
  193        A  state-reported iceConnectionState connected
`;
const SECURED = `
  236        A  state-reported dtlsTransport.state 0 connected
  236        A  state-reported connectionState connected
`;
const DISCONNECTED = `
10475        A  state-reported iceTransport.state 0 disconnected
10505        A  state-reported iceConnectionState disconnected
10505        A  state-reported connectionState disconnected
`;
const GIVEN_UP_IN_FIREFOX = `
30192        A  state-reported dtlsTransport.state 0 failed
30193        A  state-reported iceTransport.state 0 failed
30193        A  state-reported iceConnectionState failed
30193        A  state-reported connectionState failed
`;
const GIVEN_UP_IN_CHROMIUM = `
20668        A  state-reported connectionState failed
`;

describe('a path that is lost after it was connected', () => {
  it('is no DTLS fault in Firefox, which fails DTLS together with ICE', () => {
    const trace = drawn('firefox', CONNECTED, SECURED, DISCONNECTED, GIVEN_UP_IN_FIREFOX);
    const [finding] = findings(trace);
    expect(finding).toMatchObject({
      kind: 'path-lost',
      phase: 'ice',
      peer: 'A',
      severity: 'failed',
      at: 10475,
      values: { connectedFor: 10_282, gaveUp: true, otherClosed: false, dtlsToo: true },
    });
    expect(evidence(trace, finding)).toEqual([
      'iceTransport.state disconnected',
      'iceTransport.state failed',
      'dtlsTransport.state failed',
    ]);
  });

  it('is told in Chromium too, whose ICE state stays disconnected', () => {
    const trace = drawn('chromium', CONNECTED, SECURED, DISCONNECTED, GIVEN_UP_IN_CHROMIUM);
    const [finding] = findings(trace);
    expect(finding).toMatchObject({
      kind: 'path-lost',
      phase: 'ice',
      severity: 'failed',
      at: 10475,
      values: { connectedFor: 10_282, gaveUp: true, dtlsToo: false },
    });
    expect(evidence(trace, finding)).toEqual([
      'iceTransport.state disconnected',
      'connectionState failed',
    ]);
  });

  it.each(['firefox', 'chromium'])('may still heal while %s has not given up', (agent) => {
    const [finding] = findings(drawn(agent, CONNECTED, SECURED, DISCONNECTED));
    expect(finding).toMatchObject({
      kind: 'path-lost',
      severity: 'waiting',
      values: { gaveUp: false, dtlsToo: false },
    });
  });

  it('is never told as DTLS, wherever the cursor stands', () => {
    const trace = drawn('firefox', CONNECTED, SECURED, DISCONNECTED, GIVEN_UP_IN_FIREFOX);
    const history = replay(trace);
    for (const { at } of trace.events) {
      const phases = diagnose(trace, history, milliseconds(at))
        .filter(({ severity }) => severity === 'failed')
        .map(({ phase }) => phase);
      expect(phases).not.toContain('dtls');
    }
  });

  it.each(['firefox', 'chromium'])(
    'leaves DTLS done in the phases of %s, and ICE failed',
    (agent) => {
      const gaveUp = agent === 'firefox' ? GIVEN_UP_IN_FIREFOX : GIVEN_UP_IN_CHROMIUM;
      const trace = drawn(agent, CONNECTED, SECURED, DISCONNECTED, gaveUp);
      const runs = phaseRuns(trace, replay(trace), 'A');
      expect(runs.dtls.map(({ outcome }) => outcome)).toEqual(['done']);
      expect(runs.ice.at(-1)?.outcome).toBe('failed');
    },
  );

  it('is lost in the middle of the handshake, too', () => {
    const trace = drawn('firefox', CONNECTED, DISCONNECTED, GIVEN_UP_IN_FIREFOX);
    expect(findings(trace).map(({ kind }) => kind)).toEqual(['path-lost']);
  });

  it('counts from the last break, not from one that healed', () => {
    const healed = `
 5000        A  state-reported iceTransport.state 0 disconnected
 5001        A  state-reported iceConnectionState disconnected
 6000        A  state-reported iceTransport.state 0 connected
 6001        A  state-reported iceConnectionState connected
`;
    const trace = drawn('firefox', CONNECTED, SECURED, healed, GIVEN_UP_IN_FIREFOX);
    expect(findings(trace)[0]).toMatchObject({ kind: 'path-lost', at: 30_193 });
  });

  it('is lost without a disconnected before it where ICE fails with DTLS', () => {
    const trace = drawn('firefox', CONNECTED, SECURED, GIVEN_UP_IN_FIREFOX);
    const [finding] = findings(trace);
    expect(finding).toMatchObject({ kind: 'path-lost', at: 30_193, values: { dtlsToo: true } });
    expect(evidence(trace, finding)).toEqual([
      'iceTransport.state failed',
      'dtlsTransport.state failed',
    ]);
  });
});

describe('a handshake that failed', () => {
  // The client of DTLS 1.3 is `connected` for some 2 ms before the other side's alert comes.
  const REFUSED = `
  238        A  state-reported dtlsTransport.state 0 failed
  238        A  state-reported connectionState failed
`;

  it('is told as DTLS, though the transport was connected for a moment', () => {
    const trace = drawn('firefox', CONNECTED, SECURED, REFUSED);
    expect(findings(trace).map(({ kind }) => kind)).toEqual(['dtls-failed']);
  });

  it('stays what it was when the path is lost later', () => {
    const trace = drawn('firefox', CONNECTED, SECURED, REFUSED, DISCONNECTED);
    expect(findings(trace)[0]).toMatchObject({ kind: 'dtls-failed', at: 238 });
  });

  it('is told as DTLS where the browser names an error, whatever ICE does', () => {
    const error = '30192  A  dtls-error 0 dtls-failure "bad record"\n';
    const trace = drawn('chromium', CONNECTED, SECURED, DISCONNECTED, error, GIVEN_UP_IN_FIREFOX);
    expect(findings(trace).map(({ kind }) => kind)).toEqual(['dtls-failed']);
  });
});

/** A trace of peer A alone, whose browser is `agent`. */
function drawn(agent: string, ...parts: readonly string[]): Trace {
  const head = [
    'trace lost imported "A path is lost"',
    `node A peer A observed ${agent}`,
    'node B peer B unobserved',
  ].join('\n');
  return parseLadder([head, ...parts].join('\n'));
}

/** What is found at the end of a trace. */
function findings(trace: Trace): readonly Finding[] {
  return diagnose(trace, replay(trace));
}

/** What the evidence of a finding reports. */
function evidence(trace: Trace, finding: Finding | undefined): readonly string[] {
  return (finding?.evidence ?? []).map((id) => {
    const event = trace.events.find((each) => each.id === id);
    if (event?.kind !== 'state-reported') throw new Error(`No report: ${id}`);
    return `${event.subject} ${event.state}`;
  });
}
