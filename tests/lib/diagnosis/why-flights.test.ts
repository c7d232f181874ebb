import { describe, expect, it, test } from 'vitest';
import * as english from '@/content/en/nat/why';
import * as korean from '@/content/ko/nat/why';
import { explainRun } from '@/lib/diagnosis/why';
import type { WhyFinding } from '@/lib/diagnosis/why-findings';
import { everyField } from '@/lib/packet/packet-field';
import { openedPacket } from '@/lib/selectors/packet-opened';
import { type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { setupOf } from '@/lib/simulator/setup/defaults';
import { type Run, simulate } from '@/lib/simulator/simulate';
import type { EventKind, EventOf } from '@/lib/trace/events/event';
import { explanationText } from '@/tests/lib/diagnosis/why-text';

const runOf = (id: ScenarioId) => simulate(scenarioOf(scenarioEntry(id).setup));

function repeatOf(run: Run): WhyFinding<'flight-repeated'> | undefined {
  const { summary, further } = explainRun(run);
  return [...summary, ...further].find((one) => one.kind === 'flight-repeated');
}

/** Handshake messages and ACKs that a packet carries, as the byte view opens it. */
function carried({ trace }: Run, { packet }: EventOf<'packet-sent'>) {
  const opened = openedPacket(trace, packet);
  const inside = opened?.parts.flatMap((part) => (part.ok ? part.tree.fields : [])) ?? [];
  const fields = [...everyField([...(opened?.tree.fields ?? []), ...inside])];
  const types = fields.flatMap((one) => (one.name === 'handshake-message' ? [one.value.type] : []));
  return { types, hasAck: fields.some(({ name }) => name === 'ack-length') };
}

const sentIn = ({ trace }: Run) =>
  trace.events.filter((event) => event.kind === 'packet-sent').filter(({ bytes }) => bytes);

const eventsOf = <K extends EventKind>({ trace }: Run, kind: K) =>
  trace.events.filter((event): event is EventOf<K> => event.kind === kind);

/** Lower case without signs between: the finding and the registry write them differently. */
const namesOf = ({ values }: WhyFinding<'flight-repeated'>) =>
  values.messages.map((name) => name.toLowerCase()).toSorted();

/** The messages that its sender's datagrams of that moment carry. */
function typesOf(run: Run, { values: { peer, at } }: WhyFinding<'flight-repeated'>) {
  const again = sentIn(run).filter((sent) => sent.node === peer && sent.at === at);
  const types = new Set(again.flatMap((sent) => carried(run, sent).types));
  return [...types].map((type) => type.replaceAll('_', '')).toSorted();
}

describe.each(['flipped-bit', 'lost-datagram', 'fragmented-handshake', 'both-active'] as const)(
  'what goes again in %s',
  (id) => {
    const run = runOf(id);
    const repeat = repeatOf(run);
    if (repeat === undefined) throw new Error('nothing went again');
    const { peer, at, waited, messages, isWhole, isAcknowledged } = repeat.values;

    it('is what the datagrams of that moment carry', () => {
      expect(namesOf(repeat)).toEqual(typesOf(run, repeat));
    });

    it('is told beside an ACK where one had come', () => {
      const acks = sentIn(run).filter(
        (sent) => sent.node !== peer && sent.at < at && carried(run, sent).hasAck,
      );
      const came = run.trace.events.some(
        (event) =>
          event.kind === 'packet-received' &&
          event.node === peer &&
          event.at >= at - waited &&
          event.at <= at &&
          acks.some(({ packet }) => packet === event.packet),
      );
      expect(isAcknowledged).toBe(came);
      for (const words of [english, korean]) {
        const text = explanationText(run.trace, explainRun(run), words);
        const line = text.split('\n').find((one) => one.includes(`${messages[0]}`)) ?? '';
        if (id !== 'both-active') expect(line.includes('ACK')).toBe(came);
      }
    });

    it('is the whole flight only where no message stayed behind', () => {
      const event = run.trace.events.find(({ id: one }) => one === repeat.evidence[0]);
      if (event?.kind !== 'dtls-flight-sent') throw new Error('no flight');
      expect(isWhole).toBe(event.messages.length === messages.length);
    });
  },
);

test('a relayed flight is read within what TURN puts around it', () => {
  const relayed = scenarioEntry('turn-relay').setup;
  const { secure } = scenarioEntry('flipped-bit').setup;
  const call = { ...relayed, secure, latest: 3000 };
  const first = simulate(scenarioOf(setupOf(call)));
  const flight = eventsOf(first, 'dtls-flight-sent').find(
    ({ messages }) => messages[0] === 'ServerHello',
  );
  const [lost] = sentIn(first).filter(
    (sent) =>
      sent.node === flight?.peer && sent.at === flight.at && carried(first, sent).types.length > 0,
  );
  if (lost === undefined) throw new Error('no flight');
  const { at, node, packet } = lost;
  const drop = { kind: 'drop-packet', at, node: `nat-${node}`, packet } as const;
  const run = simulate(scenarioOf(setupOf({ ...call, changes: [drop] })));
  const repeat = repeatOf(run);
  if (repeat === undefined) throw new Error('nothing went again');
  expect(namesOf(repeat)).toEqual(typesOf(run, repeat));
  expect(repeat.values.isAcknowledged).toBe(false);
});
