import {
  briefly,
  handshakeModel,
  type Sides,
} from '@/components/security/handshake/handshake-model';
import type {
  LadderArrow,
  LadderModel,
  LadderNote,
  LaneNames,
} from '@/components/security/handshake/ladder-model';
import type { HandshakeWords } from '@/components/security/handshake/use-handshake-words';
import type { Role } from '@/lib/dtls/keys/value-name';
import type { Handshake } from '@/lib/selectors/handshake';
import type { BareTls } from '@/lib/simulator/tls-comparison/bare-tls';
import type { TlsOverTcp } from '@/lib/simulator/tls-comparison/tls-over-tcp';

/** DTLS as it ran, without the moments that TLS would have likewise. */
export function dtlsModel(handshake: Handshake, sides: Sides, words: HandshakeWords): LadderModel {
  const model = handshakeModel(handshake, sides, words);
  const kept = [words.moments.connected, words.moments.media];
  return { ...model, notes: model.notes.filter(({ text }) => kept.includes(text)) };
}

/** Records of TLS put bare into datagrams, up to where they stop making sense. */
export function bareModel(
  { arrows, outcome }: BareTls,
  sides: Sides,
  words: HandshakeWords,
): LadderModel {
  const notes: LadderNote[] = [];
  const waits: { side: 'left' | 'right'; from: number; to: undefined; text: string }[] = [];
  if (outcome.kind === 'connected') {
    notes.push(...connectedNotes(outcome.sides, sides, words));
  } else if (outcome.kind === 'waits') {
    for (const role of ['client', 'server'] as const) {
      const message = outcome[role];
      if (message === undefined) continue;
      waits.push({ side: sides[role], from: outcome.since, to: undefined, text: `${message}?` });
    }
  } else {
    const text = outcome.kind === 'tag' ? 'bad_record_mac' : 'unexpected_message';
    notes.push({ side: sides[outcome.side], at: outcome.at, text, tone: 'failed' });
  }
  return {
    arrows: arrows.map(({ packet, sender, sentAt, arrivedAt, names }) => ({
      key: packet,
      ...wayOf(sides, sender),
      start: sentAt,
      end: arrivedAt,
      isLost: arrivedAt === undefined,
      number: undefined,
      label: briefly(names) || words.tls.dataLabel,
      tone: 'plain',
      heldUntil: undefined,
    })),
    notes,
    waits,
  };
}

/** TLS over TCP, segment by segment; what waits behind a hole is drawn until it was read. */
export function tcpModel(
  { arrows, connected }: TlsOverTcp,
  sides: Sides,
  words: HandshakeWords,
): LadderModel {
  const end = lastOf(arrows.filter(({ flags }) => flags === 'data'));
  const shown = arrows.filter(({ flags, sentAt }) => flags !== 'ACK' || sentAt < end);
  return {
    arrows: shown.map((one) => ({
      key: one.packet,
      ...wayOf(sides, one.sender),
      start: one.sentAt,
      end: one.arrivedAt,
      isLost: one.arrivedAt === undefined,
      number: undefined,
      label: one.flags === 'data' ? briefly(one.names) || words.tls.dataLabel : one.flags,
      tone: one.isRepeated ? 'again' : one.flags === 'data' ? 'plain' : 'ack',
      heldUntil: heldUntil(one),
    })),
    notes: connectedNotes(connected, sides, words),
    waits: [],
  };
}

/** Each side by its own time: the one whose turn it is last is through before the other. */
function connectedNotes(
  times: TlsOverTcp['connected'],
  sides: Sides,
  { moments: { connected: text } }: HandshakeWords,
): readonly LadderNote[] {
  return (['client', 'server'] as const).flatMap((role) => {
    const at = times[role];
    return at === undefined ? [] : [{ side: sides[role], at, text, tone: 'good' }];
  });
}

function wayOf(sides: Sides, sender: Role): Pick<LadderArrow, 'from' | 'to'> {
  return { from: sides[sender], to: sides[sender === 'client' ? 'server' : 'client'] };
}

function heldUntil({ arrivedAt, deliveredAt }: TlsOverTcp['arrows'][number]): number | undefined {
  if (arrivedAt === undefined || deliveredAt === undefined) return undefined;
  return deliveredAt > arrivedAt ? deliveredAt : undefined;
}

function lastOf(arrows: TlsOverTcp['arrows']): number {
  return Math.max(0, ...arrows.map(({ arrivedAt = 0 }) => arrivedAt));
}

/** Segments that waited behind a hole, and the longest of their waits in milliseconds. */
export function heldSegments({ arrows }: TlsOverTcp): {
  readonly count: number;
  readonly longest: number;
} {
  const waits = arrows.flatMap((one) => {
    const until = heldUntil(one);
    return until === undefined || one.arrivedAt === undefined ? [] : [until - one.arrivedAt];
  });
  return { count: waits.length, longest: Math.max(0, ...waits) };
}

/** How long after a segment was lost it went out again; undefined where none was. */
export function timeoutOf({ arrows }: TlsOverTcp): number | undefined {
  const lost = arrows.find(({ arrivedAt }) => arrivedAt === undefined);
  const again =
    lost &&
    arrows.find(
      ({ isRepeated, sender, sentAt }) =>
        isRepeated && sender === lost.sender && sentAt > lost.sentAt,
    );
  return again && lost && again.sentAt - lost.sentAt;
}

/** Both ends of the ladder by their names and roles. */
export function namesOf(
  sides: Sides,
  nameOf: (role: Role) => string,
  words: HandshakeWords,
): LaneNames {
  const of = (role: Role) => [nameOf(role), words.roles[role]] as const;
  return sides.client === 'left'
    ? { left: of('client'), right: of('server') }
    : { left: of('server'), right: of('client') };
}
