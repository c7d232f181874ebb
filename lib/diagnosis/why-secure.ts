import { parseBase64 } from '../bytes/base64';
import { demultiplex } from '../srtp/first-byte';
import { type Milliseconds, milliseconds } from '../time';
import type { EventOf } from '../trace/events/event';
import type { NodeId } from '../trace/trace';
import type { DropFact, WhyFinding } from './why-findings';
import { repeatedFlight } from './why-flights';
import type { Sent } from './why-packets';
import type { RunFacts } from './why-run';

/** Whether anything follows ICE in this call: then its descriptions have audio. */
export function isSecured({ of }: RunFacts): boolean {
  return of('description-applied').some(({ sdp }) => sdp.includes('\r\nm=audio '));
}

/** Whether both sides ended with keys. */
export function hasKeys({ of, sides }: RunFacts): boolean {
  return sides.every(({ id }) => of('dtls-finished', id).length > 0);
}

/** What became of the handshake and of what it protects, the most telling first. */
export function secureFindings(facts: RunFacts): readonly WhyFinding[] {
  if (!isSecured(facts)) return [];
  const overheard = overhearing(facts);
  const faults = [...refusals(facts), ...sameSetup(facts)];
  const course = [...earlyHellos(facts), ...discards(facts), ...repeats(facts), ...replays(facts)];
  if (overheard.length > 0) return [...overheard, ...course];
  if (hasKeys(facts)) return [...course, ...secured(facts)];
  return [...(faults.length > 0 ? faults : noKeys(facts)), ...course];
}

function secured({ of }: RunFacts): readonly WhyFinding[] {
  const finished = of('dtls-finished').at(-1);
  if (finished === undefined) return [];
  const started = of('dtls-started')[0]?.at ?? finished.at;
  const version = of('dtls-negotiated')[0]?.version;
  const values = { version, at: finished.at, took: finished.at - started };
  return [{ kind: 'secured', values, evidence: [finished.id] }];
}

function overhearing({ of }: RunFacts): readonly WhyFinding[] {
  const heard = of('overheard');
  const [first] = heard;
  if (first === undefined) return [];
  const { node, at } = first;
  const speakers = [...new Set(heard.map(({ speaker }) => speaker))].toSorted();
  const said = heard.find(({ text }) => text !== undefined);
  const evidence = [said?.id ?? first.id];
  const values = { node, at, speakers, text: said?.text };
  return [{ kind: 'overheard', values, evidence }, ...replacements(of)];
}

function refusals({ of, sides, trace }: RunFacts): readonly WhyFinding[] {
  const failed = of('fingerprint-checked').filter(({ matches }) => !matches);
  if (failed.length === 0) return [];
  const attacker = trace.header.nodes.find(({ kind }) => kind === 'attacker')?.id;
  // Past him he has no say, whatever he did to the descriptions.
  const hasSpoken = (sent: EventOf<'packet-sent'>) =>
    sent.node === attacker && sent.bytes !== undefined;
  const between = of('packet-sent').some(hasSpoken) ? attacker : undefined;
  // Of each side the first that it refused: every side was promised another one.
  const refused = sides.flatMap(({ id }) => failed.find(({ peer }) => peer === id) ?? []);
  return [
    {
      kind: 'certificate-refused',
      values: {
        refused: refused.map(({ peer, computed, expected }) => ({ peer, computed, expected })),
        between,
      },
      evidence: refused.map(({ id }) => id),
    },
    ...replacements(of),
  ];
}

/** Each description names the fingerprint of whoever sent it. */
function replacements(of: RunFacts['of']): readonly WhyFinding[] {
  const altered = of('message-altered');
  const [first] = altered;
  if (first === undefined) return [];
  const senders = new Map(of('message-sent').map(({ message, peer }) => [message, peer]));
  const replaced = altered.map(({ message, before }) => ({ before, of: senders.get(message) }));
  const values = { node: first.node, after: first.after, replaced };
  return [{ kind: 'fingerprint-replaced', values, evidence: altered.map(({ id }) => id) }];
}

function sameSetup({ of, sides }: RunFacts): readonly WhyFinding[] {
  const applied = sides.map(({ id }) =>
    of('description-applied', id).findLast(({ side }) => side === 'local'),
  );
  const [a, b] = applied.map((event) => event?.sdp.match(/^a=setup:(\w+)/m)?.[1]);
  if (a === undefined || a !== b || (a !== 'active' && a !== 'passive')) return [];
  const hellos = of('dtls-flight-sent').filter(({ flight }) => flight === 1);
  const evidence = [hellos[0]?.id ?? applied.at(-1)?.id ?? ''].filter((id) => id !== '');
  const values = { setup: a, hellos: a === 'active' ? hellos.length : 0 } as const;
  return [{ kind: 'same-setup', values, evidence }];
}

function noKeys({ outcome: { ended } }: RunFacts): readonly WhyFinding[] {
  return [{ kind: 'no-keys', values: { at: ended }, evidence: [] }];
}

/** Of each side the first ClientHello that came before it could answer. */
function earlyHellos(facts: RunFacts): readonly WhyFinding[] {
  const { of, sides } = facts;
  return sides.flatMap(({ id: peer }): readonly WhyFinding[] => {
    const dropped = of('datagram-discarded', peer).find(({ because }) => because === 'no-path-yet');
    const hello = dropped ?? firstDtlsAt(facts, peer);
    // Of two clients neither waits for a ClientHello.
    const isClient = of('dtls-flight-sent', peer).some(({ messages }) =>
      messages.includes('ClientHello'),
    );
    if (hello === undefined || isClient || couldAnswer(facts, peer, hello.at)) return [];
    const answered = of('dtls-started', peer)[0]?.at;
    const isKept = dropped === undefined;
    const values = { peer, at: hello.at, answeredAt: answered, isKept };
    return [{ kind: 'hello-too-early', values, evidence: [hello.id] }];
  });
}

/**
 * DTLS of a side begins with a path of its own and the other side's description. A
 * ClientHello that comes later and has no answer may have lost a fragment, or a bit.
 */
function couldAnswer({ of }: RunFacts, peer: NodeId, at: Milliseconds): boolean {
  const hasPath = of('pair-selected', peer).some((event) => event.at <= at);
  const isTold = of('description-applied', peer).some(
    (event) => event.side === 'remote' && event.at <= at,
  );
  return hasPath && isTold;
}

/** Two servers are no case of it: neither ever gets one. */
function firstDtlsAt({ of, log }: RunFacts, peer: NodeId): EventOf<'packet-received'> | undefined {
  const hello = log.begun.find((sent) => sent.node !== peer && carries(sent, 'dtls'));
  if (hello === undefined) return undefined;
  return of('packet-received').find(({ node, packet }) => {
    return node === peer && packet === hello.packet;
  });
}

/** What was changed on its way, or forged; what only came twice or late is the course of things. */
function discards({ of }: RunFacts): readonly WhyFinding[] {
  const flipped = new Set(tampered(of('intervention'), 'flip-bit'));
  const [first] = of('datagram-discarded').filter(
    ({ because, packet }) =>
      because === 'authentication-failed' || (packet !== undefined && flipped.has(packet)),
  );
  if (first === undefined) return [];
  const { peer, protocol, because, at, packet } = first;
  const isFlipped = packet !== undefined && flipped.has(packet);
  const values = { peer, protocol, because, at, isFlipped };
  return [{ kind: 'discarded-silently', values, evidence: [first.id] }];
}

function replays({ of, log }: RunFacts): readonly WhyFinding[] {
  const [first] = of('datagram-discarded').filter(
    ({ because, protocol, packet }) =>
      protocol !== 'dtls' &&
      (because === 'replayed' || because === 'too-old') &&
      packet !== undefined &&
      log.steps(packet).some((step) => step.kind === 'packet-sent' && step.copyOf !== undefined),
  );
  if (first === undefined) return [];
  const { peer, at, id } = first;
  return [{ kind: 'replay-refused', values: { peer, at }, evidence: [id] }];
}

/** The first flight that a timer sent again; what comes again at once answers one that came again. */
function repeats(facts: RunFacts): readonly WhyFinding[] {
  const { of } = facts;
  const sent = of('dtls-flight-sent');
  for (const event of sent) {
    const before = sent.findLast((one) => isBefore(one, event));
    if (before === undefined || event.at - before.at < 1) continue;
    const { peer, at, id } = event;
    const lost = lostBetween(facts, before.at, at);
    const repeated = repeatedFlight(facts, before, event);
    const values = { peer, ...repeated, at, waited: at - before.at, lost };
    return [{ kind: 'flight-repeated', values, evidence: [id] }];
  }
  return [];
}

type Flight = EventOf<'dtls-flight-sent'>;

function isBefore(one: Flight, other: Flight): boolean {
  return (
    one.peer === other.peer && one.flight === other.flight && one.attempt === other.attempt - 1
  );
}

function lostBetween({ log }: RunFacts, from: Milliseconds, until: number): DropFact | undefined {
  for (const sent of log.begun) {
    if (sent.at < from || sent.at >= milliseconds(until) || !carries(sent, 'dtls')) continue;
    const fate = log.fate(sent.packet);
    if (fate.kind === 'dropped') return fate.drop;
  }
  return undefined;
}

function carries({ protocol, bytes }: Sent, what: 'dtls'): boolean {
  const parsed = protocol === 'udp' ? parseBase64(bytes ?? '') : undefined;
  return parsed !== undefined && demultiplex(parsed).class === what;
}

/** Packets that somebody laid a hand on. Sample input: `{"node":"nat-a","packet":"a/6","bit":4643}` */
function tampered(
  interventions: readonly EventOf<'intervention'>[],
  kind: string,
): readonly string[] {
  return interventions.flatMap(({ intervention, detail }) => {
    const packet = intervention === kind ? detail?.match(/"packet":"([^"]+)"/)?.[1] : undefined;
    return packet === undefined ? [] : [packet];
  });
}
