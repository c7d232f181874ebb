import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writePcapng } from '@/lib/exporters/pcapng';
import type { Scenario } from '@/lib/simulator/scenario';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import type { Change } from '@/lib/simulator/setup/changes';
import { type Run, simulate } from '@/lib/simulator/simulate';
import type { EventKind, EventOf } from '@/lib/trace/events/event';
import { endpointText } from '@/lib/transport-address';
import { turnCodec } from '@/lib/turn/attributes';
import { anyCall, anySetup } from './arbitrary-setup';
import { contradictions, factsOf, isReport } from './reported-states';
import { sentMessages, verdictsOf } from './sent-messages';

/* Section J.4 of the protocol notes: what must hold for every call between any two places. */

const ran = (scenario: Scenario): Run => simulate(scenario, { reportsPairs: true });

function of<K extends EventKind>({ trace }: Run, kind: K): readonly EventOf<K>[] {
  return trace.events.filter((event): event is EventOf<K> => event.kind === kind);
}

test('every STUN message can be read and written again, and its protection holds', () => {
  fc.assert(
    fc.property(anyCall, (scenario) => {
      const run = ran(scenario);
      const messages = sentMessages(run.trace);
      for (const { bytes, decoded } of messages) {
        expect(bytes.length % 4).toBe(0);
        expect(Buffer.compare(turnCodec.encode(decoded.message), bytes)).toBe(0);
      }
      for (const { integrity, fingerprint, isCheck, isError } of verdictsOf(messages, run)) {
        expect(fingerprint).not.toBe('wrong');
        expect(integrity).not.toBe('wrong');
        if (isCheck) expect(fingerprint).toBe('right');
        if (isCheck && !isError) expect(integrity).toBe('right');
      }
    }),
    { numRuns: 25 },
  );
});

test('a response names the source from which the responder saw the request', () => {
  fc.assert(
    fc.property(anyCall, (scenario) => {
      const run = ran(scenario);
      const messages = sentMessages(run.trace);
      const arrivals = new Map<string, string[]>();
      const requests = new Map(
        messages
          .filter(({ decoded, depth }) => depth === 0 && decoded.message.class === 'request')
          .map(({ packet, decoded }) => [packet, decoded.message.transactionId]),
      );
      for (const { node, packet, from } of of(run, 'packet-received')) {
        const transaction = requests.get(packet) ?? requests.get(packet.replace(/\+.*/, ''));
        if (transaction === undefined || from === undefined) continue;
        const key = `${node} ${transaction}`;
        arrivals.set(key, [...(arrivals.get(key) ?? []), endpointText(from)]);
      }
      for (const { node, decoded, mapped, to } of messages) {
        if (mapped === undefined || to === undefined) continue;
        expect(endpointText(mapped)).toBe(endpointText(to));
        const seen = arrivals.get(`${node} ${decoded.message.transactionId}`);
        if (seen !== undefined) expect(seen).toContain(endpointText(mapped));
      }
    }),
    { numRuns: 25 },
  );
});

test('every packet of a call arrives or is dropped with a reason, or is on its way at the end', () => {
  fc.assert(
    fc.property(anyCall, (scenario) => {
      const run = ran(scenario);
      const sent = new Map<string, EventOf<'packet-sent'>>();
      for (const event of of(run, 'packet-sent')) sent.set(event.packet, event);
      const drops = of(run, 'packet-dropped');
      const gone = new Set(drops.map(({ packet }) => packet));
      expect(gone.size).toBe(drops.length);
      expect(drops.every(({ reason, code }) => reason !== '' && code !== undefined)).toBe(true);
      const total = Object.values(run.outcome.drops).reduce((sum, count) => sum + count, 0);
      expect(total).toBe(drops.length);

      const hosts = new Set(
        run.trace.header.nodes.flatMap(({ kind, id }) =>
          kind === 'peer' || kind === 'server' ? id : [],
        ),
      );
      const taken = of(run, 'packet-received').filter(
        ({ node, packet }) => hosts.has(node) && !gone.has(packet),
      );
      const delivered = new Set(taken.map(({ packet }) => packet));
      expect(delivered.size).toBe(taken.length);
      const begun = [...sent.keys()].filter((packet) => !packet.includes('+'));
      expect(begun.length).toBe(run.outcome.packets);
      for (const [packet, last] of sent) {
        if (gone.has(packet) || delivered.has(packet)) continue;
        // On a link: its longest delay here is 100 ms, 20 of jitter, and what keeps the order.
        expect(last.next).toBeDefined();
        expect(run.outcome.ended - last.at).toBeLessThan(300);
      }
    }),
    { numRuns: 25 },
  );
});

/** What webrtc-pc §5.6.4 lets follow; `failed` is left where a pair comes to life again. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  new: ['checking', 'connected', 'completed', 'failed', 'closed'],
  checking: ['connected', 'completed', 'failed', 'disconnected', 'closed'],
  connected: ['completed', 'disconnected', 'failed', 'checking', 'closed'],
  completed: ['connected', 'disconnected', 'failed', 'checking', 'closed'],
  disconnected: ['connected', 'completed', 'failed', 'checking', 'closed'],
  failed: ['checking', 'connected', 'disconnected', 'closed'],
  closed: [],
};

test('states follow each other as they may, and nothing is connected before an answer', () => {
  fc.assert(
    fc.property(anyCall, (scenario) => {
      const run = ran(scenario);
      const states = new Map<string, string>();
      const answered = new Set<string>();
      for (const event of run.trace.events) {
        if (event.kind === 'check-answered') answered.add(event.peer);
        if (event.kind !== 'state-reported' || event.subject !== 'iceTransport.state') continue;
        const before = states.get(event.peer) ?? 'new';
        expect(FOLLOWS[before]).toContain(event.state);
        states.set(event.peer, event.state);
        const isUp = event.state === 'connected' || event.state === 'completed';
        if (isUp) expect(answered.has(event.peer)).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
});

test('the facts of any call lead to the states that its agents report', () => {
  fc.assert(
    fc.property(anyCall, (scenario) => {
      const { trace } = ran(scenario);
      expect(contradictions(factsOf(trace), trace.events.filter(isReport))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('a fork that changes nothing changes no byte', () => {
  fc.assert(
    fc.property(anySetup, fc.double({ min: 0, max: 1, noNaN: true }), (setup, share) => {
      const run = ran(scenarioOf(setup));
      // A run that was over by then would wait for it.
      const at = share * Math.min(3_000, run.outcome.ended);
      const nothing: Change[] = [
        { kind: 'drop-packet', at, node: 'a', packet: 'a/9999' },
        { kind: 'lose-network', at, node: 'b', duration: 0 },
        { kind: 'silence-peer', at, peer: 'a', duration: 0 },
        { kind: 'expire-mapping', at, nat: 'nat-a', mapping: 9999 },
      ];
      const fork = ran(scenarioOf({ ...setup, changes: nothing }));
      expect(JSON.stringify(fork.trace)).toBe(JSON.stringify(run.trace));
      expect(Buffer.compare(writePcapng(fork.trace), writePcapng(run.trace))).toBe(0);
    }),
    { numRuns: 10 },
  );
});

/** The same network with every node called by another name. */
function renamed(run: Run): Run {
  const { scenario } = run;
  const ids = [...scenario.peers, ...scenario.routers, ...scenario.servers].map(({ id }) => id);
  const text = JSON.stringify(scenario, (key, value: unknown) => {
    const isName = typeof value === 'string' && ids.includes(value) && key !== 'role';
    return isName ? `x-${value}` : value;
  });
  return simulate({ ...JSON.parse(text), title: 'by another name' });
}

test('names decide nothing', () => {
  fc.assert(
    fc.property(anySetup, (setup) => {
      // Chance is drawn by name: only what does not depend on it can be compared.
      const certain = { jitter: 0, loss: 0 };
      const sides = { a: { ...setup.a, ...certain }, b: { ...setup.b, ...certain } };
      const run = ran(scenarioOf({ ...setup, ...sides, traffic: 0 }));
      const types = ({ outcome: { connected, selected } }: Run) => [
        connected,
        selected &&
          [selected.a, selected.b].map(({ local, remote, protocol }) => [local, remote, protocol]),
      ];
      expect(types(renamed(run))).toEqual(types(run));
    }),
    { numRuns: 40 },
  );
});
