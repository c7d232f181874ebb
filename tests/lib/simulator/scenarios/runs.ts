import { dissectDatagram } from '@/lib/packet/dissect-datagram';
import { summaryOf } from '@/lib/packet/summary';
import { answerOf } from '@/lib/simulator/scenarios/answer';
import { type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import type { Answer } from '@/lib/simulator/scenarios/scenario-entry';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import type { SetupDraft } from '@/lib/simulator/setup/defaults';
import type { Setup } from '@/lib/simulator/setup/setup';
import { type Run, simulate } from '@/lib/simulator/simulate';
import type { EventKind, EventOf } from '@/lib/trace/events/event';
import { endpointText } from '@/lib/transport-address';

/** A prepared scenario with these fields changed. */
export function edited(id: ScenarioId, { a, b, ...rest }: SetupDraft = {}): Setup {
  const { setup } = scenarioEntry(id);
  return { ...setup, ...rest, a: { ...setup.a, ...a }, b: { ...setup.b, ...b } };
}

const runs = new Map<string, Run>();

/** The same setup is simulated once. */
export function runOf(id: ScenarioId, draft: SetupDraft = {}): Run {
  const setup = edited(id, draft);
  const key = JSON.stringify(setup);
  const run = runs.get(key) ?? simulate(scenarioOf(setup));
  runs.set(key, run);
  return run;
}

/** The answer to the scenario's own question, as prepared or changed. */
export function answerFor(id: ScenarioId, draft: SetupDraft = {}): Answer {
  return answerOf(scenarioEntry(id).question, runOf(id, draft));
}

export function eventsOf<Kind extends EventKind>(
  { trace }: Run,
  kind: Kind,
): readonly EventOf<Kind>[] {
  return trace.events.filter((event): event is EventOf<Kind> => event.kind === kind);
}

/** Every hop of every packet: `nat-a: 11.11.11.11:1234 > 20.20.20.20:80`. */
export function hopsOf(run: Run): readonly string[] {
  return eventsOf(run, 'packet-sent').map(
    ({ node, from, to }) => `${node}: ${endpointText(from)} > ${endpointText(to)}`,
  );
}

/** What each sender put into its packets: `turn: Allocate error 401 Unauthenticated`. */
export function messagesOf(run: Run): readonly string[] {
  return eventsOf(run, 'packet-sent').flatMap(({ node, protocol, segment, bytes }) => {
    if (bytes === undefined) return [];
    const context = { protocol, tls: segment?.tls ?? false };
    const tree = dissectDatagram(Uint8Array.from(Buffer.from(bytes, 'base64')), context);
    return [`${node}: ${summaryOf(tree)}`];
  });
}

/** Where packets ended and why, each reason once. */
export function dropsOf(run: Run): ReadonlySet<string> {
  return new Set(eventsOf(run, 'packet-dropped').map(({ node, reason }) => `${node}: ${reason}`));
}
