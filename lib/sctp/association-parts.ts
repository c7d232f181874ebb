import type { Random } from '@/lib/random';
import type { Milliseconds } from '@/lib/time';
import { AssociationState } from './association-state';
import { DataChannels, type DtlsRole } from './channels/data-channels';
import type { Chunk } from './chunks';
import type { ErrorCause } from './error-causes';
import type { SctpDrop, SctpEvent } from './events';
import { Handshake } from './handshake';
import { Heartbeat } from './heartbeat';
import { DCSCTP_OPTIONS, type SctpOptions } from './options';
import type { Outlet } from './outlet';
import { PacketSender } from './packet-sender';
import type { Peer } from './peer';
import { Shutdown } from './shutdown';
import { StreamReset } from './stream-reset';
import { DataReceiver } from './transfer/data-receiver';
import { DataSender } from './transfer/data-sender';

export interface SctpSetup {
  readonly role: DtlsRole;
  /** For the tag and the first TSN. */
  readonly random: Random;
  readonly options?: Partial<SctpOptions>;
}

/** What is there once the other side is known. */
export interface Connection {
  readonly peer: Peer;
  readonly receiver: DataReceiver;
  readonly reset: StreamReset;
}

/** The parts of one endpoint, and the steps that concern all of them. */
export class AssociationParts {
  readonly options: SctpOptions;
  readonly local: { readonly tag: number; readonly initialTsn: number };
  readonly events: SctpEvent[] = [];
  readonly state: AssociationState;
  readonly outlet: Outlet;
  readonly sender: DataSender;
  readonly packets: PacketSender;
  readonly handshake: Handshake;
  readonly shutdown: Shutdown;
  readonly heartbeat: Heartbeat;
  readonly channels: DataChannels;
  /** Streams to be reset as soon as there is somebody to ask. */
  readonly unwantedStreams = new Set<number>();
  private known: Connection | undefined;

  constructor({ role, random, options }: SctpSetup) {
    this.options = { ...DCSCTP_OPTIONS, ...options };
    this.local = {
      tag: this.options.initiateTag ?? random.integer(1, 0xffff_ffff),
      initialTsn: this.options.initialTsn ?? random.uint32(),
    };
    const emit = (event: SctpEvent) => void this.events.push(event);
    this.state = new AssociationState(emit);
    this.sender = new DataSender(this.options, this.local.initialTsn, emit);
    this.packets = new PacketSender(this.options, this.sender);
    this.outlet = {
      emit,
      control: (chunk) => this.packets.queue(chunk),
      alone: (tag, chunk) => this.packets.sendAlone(tag, chunk),
    };
    const { state, outlet, sender } = this;
    this.handshake = new Handshake(this.options, this.local, state, outlet, random);
    this.shutdown = new Shutdown(this.options, state, sender, outlet);
    this.heartbeat = new Heartbeat(this.options);
    this.channels = new DataChannels(role, this.options, {
      emit,
      push: (message) => sender.push(message),
      resetStream: (streamId) => void this.unwantedStreams.add(streamId),
    });
  }

  get connection(): Connection | undefined {
    return this.known;
  }

  /** Takes this one as the other side: nothing has been received from it yet. */
  adopt(peer: Peer): void {
    const { options, outlet, sender, local } = this;
    const receiver = new DataReceiver(options, peer.initialTsn, outlet.emit);
    const initialTsns = { local: local.initialTsn, remote: peer.initialTsn };
    const reset = new StreamReset(options, initialTsns, sender, receiver, outlet);
    this.known = { peer, receiver, reset };
    sender.begin(peer.receiverWindow, peer.partialReliability);
  }

  establish(now: Milliseconds, peer: Peer): void {
    this.handshake.stop();
    this.state.move('established');
    this.outlet.emit({
      kind: 'established',
      localTag: this.local.tag,
      remoteTag: peer.tag,
      localInitialTsn: this.local.initialTsn,
      remoteInitialTsn: peer.initialTsn,
      partialReliability: peer.partialReliability,
      reconfiguration: peer.reconfiguration,
    });
    this.sender.resume(now);
    this.heartbeat.restart(now, this.sender.timeout.rto);
    this.channels.established();
  }

  /** Tells the other side, if there is one, and ends at once (RFC 9260 §9.1). */
  abort(cause: ErrorCause): void {
    const { known } = this;
    if (known !== undefined) {
      const chunk = { type: 'ABORT', tagIsReflected: false, causes: [cause] } as const;
      this.outlet.alone(known.peer.tag, chunk);
    }
    this.end({ kind: 'aborted', by: 'local', causes: [cause] });
  }

  end(event: SctpEvent): void {
    this.handshake.stop();
    this.shutdown.stop();
    this.heartbeat.stop();
    this.state.end();
    this.outlet.emit(event);
    this.channels.ended();
  }

  drop(reason: SctpDrop): void {
    this.outlet.emit({ kind: 'dropped', reason });
  }

  /** A chunk that does not belong into the present state. */
  refuse(chunk: Chunk): void {
    this.drop({ kind: 'unexpected-chunk', chunk: chunk.type, state: this.state.current });
  }
}
