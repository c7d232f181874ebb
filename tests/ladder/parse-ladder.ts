import * as v from 'valibot';
import { milliseconds } from '../../lib/time';
import { type TraceEvent, TraceEventSchema } from '../../lib/trace/events/event';
import { createRecorder } from '../../lib/trace/recorder';
import type { Trace, TraceHeader, TraceNode } from '../../lib/trace/trace';
import { eventFields } from './event-fields';
import { readWords, type Words } from './words';

/*
 * Sample input (see README.md for every form):
 *
 *   trace seam simulated "Two transports, a drop, a restart"
 *   node A peer A observed rfc8445
 *   node N nat "NAT in front of A"
 *   text offer
 *   | v=0
 *
 *      4        A  description-applied local offer $offer
 *     12        A  => k1 udp 10.0.0.2:50000 198.51.100.9:40000 "Binding request"
 *     13        N  =x k1 "no mapping"
 *   100..150    A  stream-flowing 0 audio-out
 */

interface Drawing {
  header: TraceHeader;
  readonly texts: Map<string, string>;
  readonly events: TraceEvent[];
}

/** A ladder as a trace. Throws with the line's number where a line cannot be read. */
export function parseLadder(text: string): Trace {
  const drawing: Drawing = { header: EMPTY_HEADER, texts: readTexts(text), events: [] };
  text.split('\n').forEach((line, index) => {
    try {
      readLine(line, drawing);
    } catch (error) {
      throw new Error(`Ladder line ${index + 1}: ${line.trim()}\n${String(error)}`);
    }
  });
  return record(drawing);
}

const EMPTY_HEADER: TraceHeader = {
  id: 'ladder',
  title: '',
  source: 'simulated',
  producer: 'hand-written ladder',
  nodes: [],
};

/** The blocks that `text <name>` begins, each line after its `| ` ending in CR LF (RFC 8866 §5). */
function readTexts(text: string): Map<string, string> {
  const texts = new Map<string, string>();
  let name = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('text ')) name = line.slice(5).trim();
    else if (line.startsWith('| ')) texts.set(name, `${texts.get(name) ?? ''}${line.slice(2)}\r\n`);
  }
  return texts;
}

function readLine(line: string, drawing: Drawing): void {
  if (line.trim() === '' || /^(#|\||text )/.test(line)) return;
  const words = readWords(line, drawing.texts);
  const first = words.next();
  if (first === 'trace') drawing.header = { ...drawing.header, ...readTitle(words) };
  else if (first === 'node') {
    drawing.header = { ...drawing.header, nodes: [...drawing.header.nodes, readNode(words)] };
  } else drawing.events.push(readEvent(first, words));
}

function readTitle(words: Words): Pick<TraceHeader, 'id' | 'source' | 'title'> {
  const id = words.next();
  const source = v.parse(v.picklist(['live', 'simulated', 'imported']), words.next());
  return { id, source, title: words.next() };
}

function readNode(words: Words): TraceNode {
  const id = words.next();
  const kind = words.next();
  switch (kind) {
    case 'peer': {
      const side = v.parse(v.picklist(['A', 'B', 'unknown']), words.next());
      const observed = words.next() === 'observed';
      const agents = ['chromium', 'firefox', 'safari', 'rfc8445', 'libwebrtc'] as const;
      const agent = words.maybe();
      return { kind, id, side, observed, agent: agents.find((name) => name === agent) };
    }
    case 'nat':
    case 'router':
    case 'signaling':
      return { kind, id, label: words.maybe() };
    case 'server': {
      const role = v.parse(v.picklist(['stun', 'turn', 'other']), words.next());
      return { kind, id, role, label: words.maybe() };
    }
    default:
      throw new Error(`no such kind of node: ${kind}`);
  }
}

function readEvent(time: string, words: Words): TraceEvent {
  const [first, second] = time.split('..').map(Number);
  const moment = second === undefined ? { at: first } : { since: first, at: second };
  const node = words.next();
  return v.parse(TraceEventSchema, { id: '', ...moment, ...eventFields(node, words) });
}

function record({ header, events }: Drawing): Trace {
  let last = milliseconds(0);
  const recorder = createRecorder(header, { now: () => last });
  for (const event of events) {
    if (event.at < last) throw new Error(`Time runs backwards at ${event.at}: ${event.kind}`);
    last = event.at;
    recorder.record(event);
  }
  return recorder.trace();
}
