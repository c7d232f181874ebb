import { milliseconds } from '../lib/time';
import type { NewEvent, TraceEvent } from '../lib/trace/events/event';
import type { TraceHeader } from '../lib/trace/trace';
import { createReplay } from './replay';

/**
 * Folds a call of a few events, so that a browser has compiled the machines before the first real
 * call. Done cold, that work (some 10 ms) would fall into the 100 ms that are to be watched.
 */
export function warmUpReplay(): void {
  const replay = createReplay(HEADER);
  EVENTS.forEach((event, index) => {
    replay.step({ ...event, id: `${index}`, at: milliseconds(index) } as TraceEvent);
  });
  replay.history();
}

const HEADER: TraceHeader = {
  id: 'warm-up',
  title: '',
  source: 'simulated',
  producer: '',
  nodes: [{ kind: 'peer', id: 'A', side: 'A', observed: true, agent: 'chromium' }],
};

const peer = { peer: 'A' } as const;
const transport = { ...peer, transport: '0' } as const;
const generation = { ...transport, generation: 0 } as const;
const pair = { ...generation, pair: '1' } as const;
const end = { type: 'host', protocol: 'udp' } as const;
const reported = { kind: 'state-reported', ...transport } as const;

const EVENTS: readonly NewEvent[] = [
  { kind: 'transport-opened', ...transport, mids: ['0'] },
  { kind: 'description-applied', ...peer, side: 'local', type: 'offer', sdp: '' },
  { kind: 'state-reported', ...peer, subject: 'signalingState', state: 'have-local-offer' },
  { ...reported, subject: 'iceTransport.gatheringState', state: 'gathering' },
  { kind: 'description-applied', ...peer, side: 'remote', type: 'answer', sdp: '' },
  { ...reported, subject: 'iceTransport.state', state: 'checking' },
  { kind: 'pair-formed', ...pair, local: end, remote: end },
  { kind: 'pair-reported', ...pair, state: 'succeeded' },
  { kind: 'pair-nominated', ...pair },
  { kind: 'pair-selected', ...pair },
  { ...reported, subject: 'iceTransport.state', state: 'connected' },
  { ...reported, subject: 'dtlsTransport.state', state: 'connecting' },
  { ...reported, subject: 'dtlsTransport.state', state: 'connected' },
  { ...reported, subject: 'sctpTransport.state', state: 'connected' },
  { kind: 'channel-created', ...peer, channel: 'c', label: '', by: 'local', ordered: true },
  { kind: 'channel-opened', ...peer, channel: 'c' },
  {
    kind: 'stream-opened',
    ...transport,
    stream: 's',
    direction: 'received',
    media: 'video',
    ssrc: 1,
  },
  { kind: 'stream-flowing', ...transport, stream: 's' },
  { kind: 'state-reported', ...peer, subject: 'connectionState', state: 'connected' },
];
