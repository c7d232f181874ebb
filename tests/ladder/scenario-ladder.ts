import { parseBase64 } from '@/lib/bytes/base64';
import { dissectDatagram } from '@/lib/packet/dissect-datagram';
import { summaryOf } from '@/lib/packet/summary';
import type { EventOf, TraceEvent } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';
import { endpointText } from '@/lib/transport-address';
import { tellEvent } from './tell-event';

/*
 * A simulated trace as text, short enough to be reviewed: a packet is one line with its whole way,
 * addresses as they change; then what changed in tables and at the agents.
 *
 *   100.0  a/1   10.0.0.1:5 ─nat-a 1→ 203.0.113.1:7 → 198.51.100.2:80 ─► server  40 bytes
 *   100.5  nat-a mapping 1 created: 10.0.0.1:5 ⇄ 203.0.113.1:7
 *
 * Lines that differ in names and times only are told once, and then counted.
 */

/** Changes without news: that a line of a table lives on, and what the packets tell already. */
const LEFT_OUT: readonly TraceEvent['kind'][] = [
  'packet-received',
  'packet-dropped',
  'check-sent',
  'check-received',
  'check-answered',
  'message-received',
  'pair-reprioritized',
  'transport-opened',
  'gathering-started',
  'remote-candidate-added',
];

interface Line {
  readonly at: number;
  readonly text: string;
  /** Lines of one key are alike. */
  readonly key: string;
}

export function scenarioLadder(trace: Trace): string {
  const ways = waysOf(trace);
  const lines = trace.events.flatMap((event): readonly Line[] => {
    const text = ways.get(event.id) ?? (isTold(event) ? told(event) : undefined);
    return text === undefined ? [] : [{ at: event.at, text, key: keyOf(text) }];
  });
  const counts = new Map<string, number>();
  const shown = lines.filter(({ key }) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1;
  });
  const more = [...counts].filter(([, count]) => count > 1);
  return [
    trace.header.title,
    '',
    ...shown.map(({ at, text }) => `${at.toFixed(1).padStart(8)}  ${text}`),
    ...(more.length === 0 ? [] : ['', 'and more like these:']),
    ...more.map(([key, count]) => `${`${count - 1} ×`.padStart(8)}  ${key}`),
    '',
  ].join('\n');
}

/** Names count up, and random values differ: neither is news. */
function keyOf(text: string): string {
  return text
    .replace(/^[\w-]+\/\d+(\+\d+)*\s+/, '')
    .replace(/\b[\w-]+\/\d+(\+\d+)*\b/g, '…')
    .replace(/sequence \d+/, 'sequence …');
}

function isTold(event: TraceEvent): boolean {
  if (event.kind === 'mapping-changed' || event.kind === 'held-flow-changed') {
    return event.change !== 'refreshed';
  }
  if (event.kind === 'packet-sent') return false;
  return !LEFT_OUT.includes(event.kind);
}

function told(event: TraceEvent): string {
  switch (event.kind) {
    case 'candidate-gathered':
      return `${event.peer} gathered ${shortCandidate(event.candidate)}`;
    case 'pair-formed': {
      const { local, remote } = event;
      const end = ({ type, address = '?', port = 0 }: typeof local) =>
        `${type} ${endpointText({ address, port })}`;
      return `${event.peer} formed ${event.pair}: ${end(local)}, ${end(remote)}`;
    }
    case 'pair-moved':
      return `${event.peer} ${event.pair} ${event.state}: ${event.because}`;
    case 'pair-selected':
      return `${event.peer} selected ${event.pair}`;
    case 'not-paired':
      return `${event.peer} pairs not ${event.local.type} with ${event.remote.type}: ${event.reason}`;
    case 'role-taken':
      return `${event.peer} ${event.role}: ${event.because}`;
    case 'check-failed':
      return `${event.peer} check on ${event.pair} failed: ${event.reason}${event.detail ? ` ${event.detail}` : ''}`;
    case 'candidate-error':
      return `${event.peer} ${event.url}: ${event.errorCode} ${event.errorText}`;
    case 'mapping-changed': {
      const remote = event.remote ? ` for ${endpointText(event.remote)}` : '';
      return `${tellEvent(event)}${remote}`;
    }
    case 'allocation-changed': {
      const { subject } = event;
      const whom =
        subject.kind === 'permission'
          ? ` for ${subject.address}`
          : subject.kind === 'channel'
            ? ` ${subject.channel} for ${endpointText(subject.peer)}`
            : '';
      return `${tellEvent(event)}${whom}`;
    }
    case 'intervention':
      return `${event.intervention} ${event.detail ?? ''}`;
    default:
      return tellEvent(event);
  }
}

/** "udp host 192.168.0.10:5000". */
function shortCandidate(line: string): string {
  const [, , protocol, , address = '', port, , type] = line.split(' ');
  return `${protocol} ${type} ${endpointText({ address, port: Number(port) })}`;
}

/** By the event with which a packet began: its whole way in one line. */
function waysOf(trace: Trace): ReadonlyMap<string, string> {
  const byPacket = new Map<string, TraceEvent[]>();
  for (const event of trace.events) {
    if (!('packet' in event) || event.packet === undefined) continue;
    if (!event.kind.startsWith('packet-') || event.kind === 'packet-ignored') continue;
    byPacket.set(event.packet, [...(byPacket.get(event.packet) ?? []), event]);
  }
  const ways = new Map<string, string>();
  for (const [packet, events] of byPacket) {
    const [first] = events;
    if (first?.kind !== 'packet-sent') continue;
    ways.set(first.id, `${packet.padEnd(8)} ${wayOf(first, events)}  ${contentOf(first)}`);
  }
  return ways;
}

function wayOf(first: EventOf<'packet-sent'>, events: readonly TraceEvent[]): string {
  let way = `${endpointText(first.from)} → ${endpointText(first.to)}`;
  let end = '';
  for (const event of events) {
    if (event.kind === 'packet-sent' && event !== first) {
      const mapping = event.mapping === undefined ? '' : ` ${event.mapping}`;
      way += ` ─${event.node}${mapping}─ ${endpointText(event.from)} → ${endpointText(event.to)}`;
    }
    if (event.kind === 'packet-received') end = ` ─► ${event.node}`;
    if (event.kind === 'packet-dropped') end = ` ─✕ ${event.node}: ${event.reason}`;
  }
  return way + end;
}

function contentOf({ protocol, segment, bytes, copyOf }: EventOf<'packet-sent'>): string {
  const payload = parseBase64(bytes ?? '') ?? new Uint8Array();
  const summary = summaryOf(dissectDatagram(payload, { protocol, tls: segment?.tls ?? false }));
  const flags = (['syn', 'fin', 'rst', 'ack'] as const).filter((flag) => segment?.[flag]);
  const tcp = protocol === 'tcp' ? `TCP ${flags.join(' ').toUpperCase()} ` : '';
  return `${tcp}${summary}${copyOf === undefined ? '' : ` (copy of ${copyOf})`}`.trimEnd();
}
