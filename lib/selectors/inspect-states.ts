import type { History, InstanceKey, MachineName, Transition } from '../trace/history';
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
} from '../trace/states';
import type { StateSubject } from './inspect-values';

interface ByMachine {
  signaling: { state: SignalingState };
  gathering: { state: GatheringState };
  pair: {
    check: PairState;
    nomination: 'not-nominated' | 'nominated';
    use: 'not-selected' | 'selected';
    presence: 'present' | 'removed';
  };
  ice: { state: IceState };
  dtls: { state: DtlsState };
  sctp: { state: SctpState };
  channel: { state: ChannelState };
  stream: { state: StreamState };
  iceConnection: { state: IceConnectionState };
  connection: { state: ConnectionState };
}

/** The regions of each machine and the states of each region. */
export type MachineStates = Covering<ByMachine>;
type Covering<T extends Record<MachineName, object>> = T;

/** What every state of every machine means; a state without its words does not compile. */
export type StateWords = {
  readonly [M in MachineName]: {
    /** The machine's name, as in a heading. */
    readonly name: string;
    readonly regions: {
      readonly [R in keyof MachineStates[M]]: {
        readonly [S in MachineStates[M][R] & string]: string;
      };
    };
  };
};

/** The meaning of a state; undefined for one that the words do not know. */
export function stateMeaning(
  words: StateWords,
  machine: MachineName,
  region: string,
  state: string,
): string | undefined {
  const regions: Readonly<Record<string, Readonly<Record<string, string>>>> =
    words[machine].regions;
  return regions[region]?.[state];
}

/**
 * The ICE restart that took over from a generation by this change; undefined where it ended in
 * another way. The RTCIceTransport goes on, with the candidates of the restart (RFC 8445 §9).
 */
export function replacingRestart(
  { instances }: History,
  { peer, machine, transport, generation = 0 }: InstanceKey,
  { to, cause }: Pick<Transition, 'to' | 'cause'>,
): number | undefined {
  if (machine !== 'ice' || to !== 'closed') return undefined;
  const next = instances.find(
    ({ key, transitions }) =>
      key.machine === 'ice' &&
      key.peer === peer &&
      key.transport === transport &&
      (key.generation ?? 0) > generation &&
      transitions.some((step) => step.cause === cause && CARRYING.includes(step.to)),
  );
  return next?.key.generation;
}

const CARRYING: readonly string[] = ['connected', 'completed'] satisfies readonly IceState[];

/** The machine whose states an attribute of the API names. */
export const SUBJECT_MACHINES: Readonly<Record<StateSubject, MachineName>> = {
  signalingState: 'signaling',
  iceGatheringState: 'gathering',
  iceConnectionState: 'iceConnection',
  connectionState: 'connection',
  'iceTransport.gatheringState': 'gathering',
  'iceTransport.state': 'ice',
  'dtlsTransport.state': 'dtls',
  'sctpTransport.state': 'sctp',
  'dataChannel.readyState': 'channel',
};
