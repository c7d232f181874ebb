import type { EventKind } from '../../lib/trace/events/event';
import type { Words } from './words';

type Fields = Readonly<Record<string, unknown>>;
type Reader = (words: Words) => Fields;

/** How messages (`-`) and packets (`=`) are drawn. */
const ARROWS: Readonly<Record<string, EventKind>> = {
  '->': 'message-sent',
  '<-': 'message-received',
  '-x': 'message-dropped',
  '=>': 'packet-sent',
  '<=': 'packet-received',
  '=x': 'packet-dropped',
};

/** What stands after the kind, in this order; everything else is written `key=value`. */
const FORMS: Readonly<Record<EventKind, Reader>> = {
  'api-called': named('call', 'method'),
  'api-settled': (words) => ({
    call: words.next(),
    method: words.next(),
    outcome: readOutcome(words),
  }),
  'negotiation-needed': named(),
  'description-applied': named('side', 'type', 'sdp'),
  'message-sent': (words) => ({
    to: words.next(),
    message: words.next(),
    content: readContent(words),
  }),
  'message-received': named('message'),
  'message-dropped': named('message', 'reason'),
  'transport-opened': readPlace,
  'transport-closed': placed('reason'),
  'gathering-started': readPlace,
  'candidate-gathered': placed('candidate'),
  'gathering-ended': readPlace,
  'candidate-error': named('url'),
  'remote-candidate-added': placed('candidate'),
  'pair-formed': (words) => ({
    ...readPlace(words),
    local: readEnd(words.next()),
    remote: readEnd(words.next()),
  }),
  'check-sent': (words) => ({ useCandidate: false, ...placed('transaction')(words) }),
  'check-received': (words) => ({ useCandidate: false, ...placed('transaction')(words) }),
  'check-answered': placed('transaction'),
  'check-failed': placed('transaction', 'reason'),
  'pair-moved': placed('state', 'because'),
  'pair-reprioritized': placed('priority'),
  'not-paired': (words) => ({
    ...readPlace(words),
    local: readEnd(words.next()),
    remote: readEnd(words.next()),
    reason: words.next(),
  }),
  'role-taken': placed('role', 'because'),
  'packet-ignored': named('reason'),
  'pair-reported': placed('state'),
  'pair-nominated': readPlace,
  'pair-selected': readPlace,
  'pair-removed': placed('reason'),
  'consent-lost': readPlace,
  'consent-renewed': readPlace,
  'ice-gave-up': readPlace,
  'dtls-started': readPlace,
  'dtls-negotiated': readPlace,
  'certificate-seen': placed('owner'),
  'dtls-finished': readPlace,
  'dtls-flight-sent': readPlace,
  'fingerprint-checked': placed('algorithm', 'computed'),
  'secret-logged': placed('line'),
  'values-derived': readPlace,
  'datagram-discarded': placed('protocol', 'because'),
  'message-altered': (words) => ({
    node: words.next(),
    message: words.next(),
    before: words.next(),
    after: words.next(),
  }),
  overheard: (words) => ({ node: words.next(), speaker: words.next(), what: words.next() }),
  'dtls-alert': placed('direction', 'level', 'description'),
  'dtls-error': placed('errorDetail', 'message'),
  'sctp-established': readPlace,
  'sctp-ended': readPlace,
  'channel-created': named('channel', 'label', 'by'),
  'channel-opened': named('channel'),
  'channel-closed': named('channel'),
  'channel-error': named('channel', 'message'),
  'channel-message': named('channel', 'direction', 'text'),
  'stream-opened': placed('stream', 'direction', 'media'),
  'stream-flowing': placed('stream'),
  'stream-silent': placed('stream'),
  'stream-ended': placed('stream'),
  'track-received': named('media'),
  'packet-sent': (words) => ({
    packet: words.next(),
    protocol: words.next(),
    from: readEndpoint(words.next()),
    to: readEndpoint(words.next()),
    label: words.maybe(),
  }),
  'packet-received': named('packet'),
  'packet-dropped': named('packet', 'reason'),
  'mapping-changed': (words) => ({ change: words.next(), row: readRow(words) }),
  'held-flow-changed': (words) => ({
    ...named('change', 'protocol')(words),
    external: readEndpoint(words.next()),
    remote: readEndpoint(words.next()),
    expires: Number(words.next()),
  }),
  'allocation-changed': (words) => ({
    change: words.next(),
    relayed: readEndpoint(words.next()),
    subject: readSubject(words),
  }),
  intervention: named('intervention', 'detail'),
  'page-visibility': named(),
  'state-reported': readReport,
};

const AT_A_NODE: readonly string[] = [
  'message-dropped',
  'packet-sent',
  'packet-received',
  'packet-dropped',
  'mapping-changed',
  'held-flow-changed',
  'allocation-changed',
];

/** The fields of an event, all but id and time. The schema checks them afterwards. */
export function eventFields(node: string, words: Words): Fields {
  const word = words.next();
  const kind = ARROWS[word] ?? word;
  const read = Object.entries(FORMS).find(([name]) => name === kind)?.[1];
  if (!read) throw new Error(`no such event: ${word}`);
  const whose = AT_A_NODE.includes(kind) ? { node } : { peer: node };
  const fields: Record<string, unknown> = { kind, ...whose, ...read(words) };
  const left = words.maybe();
  if (left !== undefined) throw new Error(`unexpected word: ${left}`);
  for (const [path, value] of words.options) setAt(fields, path, value);
  return fields;
}

function named(...names: readonly string[]): Reader {
  return (words) => Object.fromEntries(names.map((name) => [name, words.next()]));
}

/** `0` is a transport, `0/1` a generation of it, `0/1/p3` a pair. */
function readPlace(words: Words): Fields {
  const [transport, generation, pair] = words.next().split('/');
  return {
    transport,
    ...(generation === undefined ? {} : { generation: Number(generation) }),
    ...(pair === undefined ? {} : { pair }),
  };
}

function placed(...names: readonly string[]): Reader {
  return (words) => ({ ...readPlace(words), ...named(...names)(words) });
}

/** `signalingState stable`, `iceTransport.state 0 checking`, `dataChannel.readyState c1 open`. */
function readReport(words: Words): Fields {
  const subject = words.next();
  if (subject.startsWith('dataChannel')) return { subject, ...named('channel', 'state')(words) };
  if (subject.includes('.')) return { subject, ...placed('state')(words) };
  return { subject, state: words.next() };
}

function readOutcome(words: Words): Fields {
  const kind = words.next();
  return kind === 'rejected' ? { kind, ...named('name', 'message')(words) } : { kind };
}

function readContent(words: Words): Fields {
  const kind = words.next();
  if (kind === 'candidate') return { kind, candidate: words.next() };
  if (kind === 'end-of-candidates') return { kind };
  if (kind === 'other') return { kind, text: words.next() };
  return { kind: 'description', type: kind, sdp: words.next() };
}

/** `host/udp/10.0.0.2:50000`. */
function readEnd(word: string): Fields {
  const [type, protocol, endpoint] = word.split('/');
  return { type, protocol, ...(endpoint === undefined ? {} : readEndpoint(endpoint)) };
}

/** `1 udp 10.0.0.2:50000 203.0.113.7:50000 30000`: number, protocol, inside, outside, expiry. */
function readRow(words: Words): Fields {
  return {
    id: Number(words.next()),
    protocol: words.next(),
    internal: readEndpoint(words.next()),
    external: readEndpoint(words.next()),
    remotes: [],
    expires: Number(words.next()),
  };
}

/** `allocation`, `permission 203.0.113.7`, `channel 16384 203.0.113.7:50000`. */
function readSubject(words: Words): Fields {
  const kind = words.next();
  if (kind === 'permission') return { kind, address: words.next() };
  if (kind !== 'channel') return { kind };
  return { kind, channel: Number(words.next()), peer: readEndpoint(words.next()) };
}

function readEndpoint(word: string): Fields {
  const colon = word.lastIndexOf(':');
  return { address: word.slice(0, colon), port: Number(word.slice(colon + 1)) };
}

function setAt(fields: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) fields[key] = value;
  else fields[key] = { ...Object(fields[key]), [rest.join('.')]: value };
}
