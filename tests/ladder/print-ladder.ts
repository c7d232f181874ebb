import type { History, InstanceKey } from '../../lib/trace/history';
import { originOf, peersOf, type Trace } from '../../lib/trace/trace';
import { tellEvent } from './tell-event';

interface Row {
  readonly time: string;
  readonly left: readonly string[];
  readonly middle: string;
  readonly right: readonly string[];
}

/**
 * A trace and its history as text: time, what A's machines did, what happened, what B's did.
 * A time like `100..150` is an interval: the event lies somewhere within.
 */
export function printLadder(trace: Trace, history: History): string {
  const moves = movesByCause(history);
  const [a, b] = peersOf(trace.header);
  const rows = trace.events.map((event) => ({
    time: event.since === undefined ? `${event.at}` : `${event.since}..${event.at}`,
    left: (a && moves.get(event.id)?.get(a.id)) ?? [],
    middle: tellEvent(event),
    right: (b && moves.get(event.id)?.get(b.id)) ?? [],
  }));
  const head = { time: 'ms', left: [a?.id ?? ''], middle: '', right: [titleOf(b)] };
  return [trace.header.title, '', ...layOut([head, ...rows]), '', ...ends(history, trace)].join(
    '\n',
  );
}

function titleOf(peer: ReturnType<typeof peersOf>[number] | undefined): string {
  if (!peer) return '';
  return peer.observed ? peer.id : `${peer.id} (not observed)`;
}

/** Event → peer → what its machines did. */
function movesByCause(history: History): ReadonlyMap<string, ReadonlyMap<string, string[]>> {
  const moves = new Map<string, Map<string, string[]>>();
  const note = (cause: string, peer: string, text: string) => {
    const byPeer = moves.get(cause) ?? new Map<string, string[]>();
    moves.set(cause, byPeer);
    byPeer.set(peer, [...(byPeer.get(peer) ?? []), text]);
  };
  for (const { key, openedBy, initial, transitions } of partsFirst(history)) {
    note(openedBy, key.peer, `+ ${nameOf(key)} ${Object.values(initial).join(' ')}`);
    for (const { cause, region, from, to } of transitions) {
      const where = region === 'state' ? '' : ` ${region}`;
      note(cause, key.peer, `${nameOf(key)}${where}: ${from} → ${to}`);
    }
  }
  return moves;
}

/** An aggregate steps after its parts; within one event it is printed so. */
function partsFirst({ instances }: History): History['instances'] {
  const isWhole = ({ key }: History['instances'][number]) => /connection$/i.test(key.machine);
  return [...instances.filter((one) => !isWhole(one)), ...instances.filter(isWhole)];
}

/** `ice 0/1`, `pair 0/0/p1`, `connection`. */
export function nameOf({ machine, transport, generation, instance }: InstanceKey): string {
  const place = [transport, generation, instance].filter((part) => part !== undefined).join('/');
  return place === '' ? machine : `${machine} ${place}`;
}

function layOut(rows: readonly Row[]): readonly string[] {
  const width = (cells: readonly string[]) => Math.max(...cells.map((cell) => cell.length));
  const time = width(rows.map((row) => row.time));
  const left = width(rows.flatMap((row) => [...row.left, '']));
  const middle = width(rows.map((row) => row.middle));
  return rows.flatMap((row) => {
    const height = Math.max(1, row.left.length, row.right.length);
    return Array.from({ length: height }, (_, line) =>
      [
        (line === 0 ? row.time : '').padStart(time),
        (row.left[line] ?? '').padEnd(left),
        (line === 0 ? row.middle : '').padEnd(middle),
        row.right[line] ?? '',
      ]
        .join(' │ ')
        .trimEnd(),
    );
  });
}

/** The last state of every machine. */
function ends(history: History, trace: Trace): readonly string[] {
  const modelled = trace.events.filter((event) => originOf(trace.header, event) === 'modelled');
  const origin = modelled.length > 0 ? 'modelled' : 'measured and bounded';
  const lines = history.instances.map(({ key, initial, transitions }) => {
    const last = { ...initial };
    for (const { region, to } of transitions) last[region] = to;
    return `${key.peer} ${nameOf(key)}: ${Object.values(last).join(' ')}`;
  });
  return [`${trace.events.length} events, ${origin}; in the end`, ...lines, ''];
}
