import { parseBase64 } from '@/lib/bytes/base64';
import { joined } from '@/lib/bytes/joined';
import type { Role } from '@/lib/dtls/keys/value-name';
import type { Intervention } from '@/lib/simulator/intervention';
import type { Stream } from '@/lib/simulator/tcp/stream';
import type { EventOf } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';
import { CLIENT, SERVER, tcpWorld } from './tcp-world';
import { clearTlsRecord, protectTlsRecord } from './tls-record-protection';
import type { TlsDatagram, TlsScript } from './tls-script';

/** A segment on its way; times in milliseconds since the SYN. */
export interface TcpArrow {
  readonly packet: string;
  readonly sender: Role;
  readonly sentAt: number;
  /** Undefined: lost. */
  readonly arrivedAt: number | undefined;
  /** When TLS got its bytes: later than it arrived where a hole was before them. */
  readonly deliveredAt: number | undefined;
  readonly flags: 'SYN' | 'SYN ACK' | 'ACK' | 'data';
  /** What begins or goes on in it; data of the application have no name. */
  readonly names: readonly string[];
  readonly bytes: number;
  readonly isRepeated: boolean;
}

export interface TlsOverTcp {
  readonly arrows: readonly TcpArrow[];
  /** When each side had the other's last message, its Finished; undefined: never. */
  readonly connected: Readonly<Record<Role, number | undefined>>;
  /** The later of both; undefined: one never had it. */
  readonly connectedAt: number | undefined;
  /** Both had the other's first data. */
  readonly dataAt: number | undefined;
  /** The datagram's messages are not among TLS's, or the segment is there and was lost. */
  readonly hasLoss: boolean;
}

/**
 * The same talk as TLS over a simulated TCP: its handshake, then the bytes in order, each segment
 * sent again until it is acknowledged. Lost is the segment that begins with, or holds, the first
 * byte of what the lost datagram carried.
 */
export function tlsOverTcp(script: TlsScript, lost: string | undefined): TlsOverTcp {
  const clean = new TcpRun(script, []);
  const segment = lost === undefined ? undefined : clean.segmentWith(lost);
  if (segment === undefined) return { ...clean.result(), hasLoss: false };
  const { at, packet, next } = segment;
  const loss: Intervention = { kind: 'drop-packet', at, packet, node: next ?? SERVER.id };
  return { ...new TcpRun(script, [loss]).result(), hasLoss: true };
}

interface Part {
  readonly datagram: TlsDatagram;
  /** Offsets in all that this side says. */
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

interface Heard {
  readonly at: number;
  readonly upTo: number;
}

class TcpRun {
  readonly #parts: Readonly<Record<Role, readonly Part[]>>;
  readonly #heard: Readonly<Record<Role, Heard[]>> = { client: [], server: [] };
  readonly #said: Record<Role, number> = { client: 0, server: 0 };
  readonly #trace: Trace;

  constructor(script: TlsScript, interventions: readonly Intervention[]) {
    this.#parts = { client: partsOf(script, 'client'), server: partsOf(script, 'server') };
    const { world, run } = tcpWorld(script.oneWay, interventions);
    const read = (role: Role, stream: () => Stream | undefined) => (bytes: Uint8Array) => {
      const upTo = (this.#heard[role].at(-1)?.upTo ?? 0) + bytes.length;
      this.#heard[role].push({ at: world.clock.now, upTo });
      this.#speak(role, stream());
      return undefined;
    };
    const nothing = () => {};
    world.host(SERVER.id).tcp.listen(SERVER, {
      tls: false,
      accept: (stream) => ({
        opened: nothing,
        read: read('server', () => stream),
        closed: nothing,
      }),
    });
    const tcp = world.host(CLIENT.id).tcp;
    const stream: Stream = tcp.connect(CLIENT, SERVER, false, {
      opened: () => this.#speak('client', stream),
      read: read('client', () => stream),
      closed: nothing,
    });
    this.#trace = run();
  }

  /** Says whatever its turn is now. */
  #speak(role: Role, stream: Stream | undefined): void {
    const heard = this.#heard[role].at(-1)?.upTo ?? 0;
    const parts = this.#parts[role];
    const ready: Part[] = [];
    for (const part of parts.slice(this.#said[role])) {
      if (heard < this.#neededFor(part, role)) break;
      ready.push(part);
    }
    this.#said[role] += ready.length;
    // A flight is written at once, and so is each piece of data.
    const [flight, data] = [true, false].map((isTurn) =>
      ready.filter(({ datagram }) => (datagram.turn !== undefined) === isTurn),
    );
    for (const some of [flight, data]) {
      if (some?.length) stream?.write(joined(some.map(({ bytes }) => bytes)));
    }
  }

  /** How many bytes of the other side must have been read before. */
  #neededFor({ datagram: { turn } }: Part, role: Role): number {
    const theirs = this.#parts[role === 'client' ? 'server' : 'client'];
    const before = theirs.filter(({ datagram }) =>
      turn === undefined ? datagram.turn !== undefined : (datagram.turn ?? Infinity) < turn,
    );
    return before.at(-1)?.end ?? 0;
  }

  segmentWith(lost: string): EventOf<'packet-sent'> | undefined {
    for (const role of ['client', 'server'] as const) {
      const part = this.#parts[role].find(({ datagram }) => datagram.packet === lost);
      if (part === undefined) continue;
      return this.#segments().find(
        (one) => one.role === role && one.start <= part.start && part.start < one.end,
      )?.event;
    }
    return undefined;
  }

  result(): Omit<TlsOverTcp, 'hasLoss'> {
    const ended = endsOf(this.#trace);
    const seen = new Set<string>();
    const arrows = this.#segments().map(({ event, role, start, end }): TcpArrow => {
      const { packet, at: sentAt, segment } = event;
      const place = `${role} ${start} ${end} ${segment?.syn}`;
      const isData = end > start;
      const isRepeated = (isData || segment?.syn === true) && seen.has(place);
      seen.add(place);
      const arrivedAt = ended.get(packet);
      return {
        packet,
        sender: role,
        sentAt,
        arrivedAt,
        deliveredAt: arrivedAt === undefined || !isData ? undefined : this.#delivery(role, end),
        flags: segment?.syn ? (segment.ack ? 'SYN ACK' : 'SYN') : isData ? 'data' : 'ACK',
        names: this.#namesIn(role, start, end),
        bytes: end - start,
        isRepeated,
      };
    });
    const connected = this.#hadLast(isTurn);
    return {
      arrows,
      connected,
      connectedAt: later(connected),
      dataAt: later(this.#hadLast(() => true)),
    };
  }

  /** When the other side had read up to there. */
  #delivery(sender: Role, end: number): number | undefined {
    const reader = sender === 'client' ? 'server' : 'client';
    return this.#heard[reader].find(({ upTo }) => upTo >= end)?.at;
  }

  /** When each side had read the last of these parts of the other's. */
  #hadLast(counts: (part: Part) => boolean): TlsOverTcp['connected'] {
    const heardFrom = (sender: Role) => {
      const last = this.#parts[sender].filter(counts).at(-1);
      return last && this.#delivery(sender, last.end);
    };
    return { client: heardFrom('server'), server: heardFrom('client') };
  }

  #namesIn(role: Role, start: number, end: number): readonly string[] {
    return this.#parts[role]
      .filter((part) => part.start < end && start < part.end)
      .flatMap(({ datagram }) => datagram.records.flatMap(({ names }) => names));
  }

  /** Every segment where it begins its way, with its place in what its sender says. */
  #segments() {
    const first = new Map<string, number>();
    return this.#trace.events.flatMap((event) => {
      if (event.kind !== 'packet-sent' || event.segment === undefined) return [];
      const { node, segment, bytes } = event;
      if (event.packet.split('/')[0] !== node) return [];
      const role: Role = node === CLIENT.id ? 'client' : 'server';
      if (segment.syn) first.set(role, segment.sequence);
      const length = bytes === undefined ? 0 : (parseBase64(bytes)?.length ?? 0);
      // The SYN takes one number (RFC 9293 §3.4).
      const start = segment.syn ? 0 : (segment.sequence - (first.get(role) ?? 0) - 1) >>> 0;
      return [{ event, role, start, end: start + length }];
    });
  }
}

function later({ client, server }: TlsOverTcp['connected']): number | undefined {
  return client === undefined || server === undefined ? undefined : Math.max(client, server);
}

function isTurn({ datagram }: Part): boolean {
  return datagram.turn !== undefined;
}

/** When each packet came to its end of the way; those that were dropped are not among them. */
function endsOf({ events }: Trace): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const event of events) {
    if (event.kind === 'packet-received') ends.set(event.packet, event.at);
    else if (event.kind === 'packet-dropped') ends.delete(event.packet);
  }
  return ends;
}

function partsOf({ datagrams, keys }: TlsScript, role: Role): readonly Part[] {
  let at = 0;
  return datagrams
    .filter(({ sender }) => sender === role)
    .map((datagram) => {
      const bytes = joined(
        datagram.records.map((record) => {
          const found = keys.find((one) => one.sender === role && one.epoch === record.epoch);
          return found === undefined
            ? clearTlsRecord(record)
            : protectTlsRecord(found.keys, record);
        }),
      );
      const start = at;
      at += bytes.length;
      return { datagram, bytes, start, end: at };
    });
}
