import type { MachineName } from '../../lib/trace/history';
import type { ChannelEvent } from './channel';
import type { ConnectionEvent } from './connection';
import type { DtlsEvent } from './dtls';
import type { GatheringEvent } from './gathering';
import type { IceEvent } from './ice';
import type { IceConnectionEvent } from './ice-connection';
import type { PairEvent } from './pair';
import type { SctpEvent } from './sctp';
import type { SignalingEvent } from './signaling';
import type { StreamEvent } from './stream';

interface MachineEvents {
  readonly signaling: SignalingEvent;
  readonly gathering: GatheringEvent;
  readonly pair: PairEvent;
  readonly ice: IceEvent;
  readonly dtls: DtlsEvent;
  readonly sctp: SctpEvent;
  readonly channel: ChannelEvent;
  readonly stream: StreamEvent;
  readonly iceConnection: IceConnectionEvent;
  readonly connection: ConnectionEvent;
}

/** What a machine can be told. No event carries data: its name says all. */
export type MachineInput<Machine extends MachineName> = MachineEvents[Machine]['type'];
