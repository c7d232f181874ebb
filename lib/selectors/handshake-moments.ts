import type { Role } from '../dtls/keys/value-name';
import type { Milliseconds } from '../time';
import type { TraceEvent } from '../trace/events/event';
import type { Trace } from '../trace/trace';
import type { HandshakeMoment } from './handshake';
import type { Ends } from './handshake-datagrams';

/**
 * The moments of a handshake on both sides, each the first of its kind. DTLS 1.3 has keys for the
 * handshake and others for the application; 1.2 has one set for both.
 */
export function handshakeMoments({ events }: Trace, ends: Ends): readonly HandshakeMoment[] {
  const moments = new Map<string, HandshakeMoment>();
  const promised = new Set<string>();
  const speakers = new Set<string>();
  for (const event of events) {
    if (event.kind === 'message-altered') promised.add(event.after);
    const { at, id } = event;
    if (event.kind === 'overheard') {
      const { node } = event;
      speakers.add(event.speaker);
      const kind = speakers.size === 1 ? 'overheard' : 'overheard-both';
      const moment = { kind, node, role: undefined, at, event: id } as const;
      if (!moments.has(kind)) moments.set(kind, { ...moment, holds: true, isForged: false });
      continue;
    }
    const kind = kindOf(event);
    if (kind === undefined || !('peer' in event)) continue;
    const { peer: node } = event;
    if (node === undefined) continue;
    const role = node === ends.client ? 'client' : 'server';
    const key = `${role} ${kind}`;
    if (moments.has(key)) continue;
    const isCheck = event.kind === 'fingerprint-checked';
    const holds = !isCheck || event.matches;
    const isForged = isCheck && event.matches && promised.has(event.computed);
    moments.set(key, { kind, node, role, at, event: id, holds, isForged });
  }
  return [...moments.values()];
}

/** When it was so on this side. */
export function momentOf(
  moments: readonly HandshakeMoment[],
  role: Role,
  kind: HandshakeMoment['kind'],
): Milliseconds | undefined {
  return moments.find((one) => one.role === role && one.kind === kind)?.at;
}

function kindOf(event: TraceEvent): HandshakeMoment['kind'] | undefined {
  switch (event.kind) {
    case 'secret-logged':
      return kindOfSecret(event.line.split(' ', 1)[0] ?? '');
    case 'fingerprint-checked':
      return 'trust';
    case 'dtls-finished':
      return 'connected';
    case 'stream-opened':
      return event.direction === 'received' ? 'media' : undefined;
    default:
      return undefined;
  }
}

/** By the labels of a key log (RFC 9850). */
function kindOfSecret(label: string): HandshakeMoment['kind'] | undefined {
  if (label === 'CLIENT_RANDOM') return 'keys';
  if (label.endsWith('_HANDSHAKE_TRAFFIC_SECRET')) return 'handshake-keys';
  return label.endsWith('_TRAFFIC_SECRET_0') ? 'application-keys' : undefined;
}
