import type { AnyStateMachine, SnapshotFrom } from 'xstate';
import type { MachineName } from '../../lib/trace/history';
import type {
  ChannelState,
  ConnectionState,
  DtlsState,
  GatheringState,
  IceConnectionState,
  IceState,
  PairState,
  SctpState,
  SignalingState,
  StreamState,
} from '../../lib/trace/states';
import { channelMachine } from './channel';
import { connectionMachine } from './connection';
import { dtlsMachine } from './dtls';
import { gatheringMachine } from './gathering';
import { iceMachine } from './ice';
import { iceConnectionMachine } from './ice-connection';
import { pairMachine } from './pair';
import { sctpMachine } from './sctp';
import { signalingMachine } from './signaling';
import { streamMachine } from './stream';

interface PairRegions {
  readonly check: PairState;
  readonly nomination: 'not-nominated' | 'nominated';
  readonly use: 'not-selected' | 'selected';
  readonly presence: 'present' | 'removed';
}

/** The machine where its states are exactly `Names`, else never: then the table below is in error. */
type Named<Machine extends AnyStateMachine, Names> = [SnapshotFrom<Machine>['value']] extends [
  Names,
]
  ? [Names] extends [SnapshotFrom<Machine>['value']]
    ? Machine
    : never
  : never;

/** The protocol machines; charts are drawn from them, and the replay folds with them. */
export const PROTOCOL_MACHINES: Readonly<Record<MachineName, AnyStateMachine>> = {
  signaling: signalingMachine satisfies Named<typeof signalingMachine, SignalingState>,
  gathering: gatheringMachine satisfies Named<typeof gatheringMachine, GatheringState>,
  pair: pairMachine satisfies Named<typeof pairMachine, PairRegions>,
  ice: iceMachine satisfies Named<typeof iceMachine, IceState>,
  dtls: dtlsMachine satisfies Named<typeof dtlsMachine, DtlsState>,
  sctp: sctpMachine satisfies Named<typeof sctpMachine, SctpState>,
  channel: channelMachine satisfies Named<typeof channelMachine, ChannelState>,
  stream: streamMachine satisfies Named<typeof streamMachine, StreamState>,
  iceConnection: iceConnectionMachine satisfies Named<
    typeof iceConnectionMachine,
    IceConnectionState
  >,
  connection: connectionMachine satisfies Named<typeof connectionMachine, ConnectionState>,
};
