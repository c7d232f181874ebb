import { type History, instancesOf, MAIN_REGION, type MachineName } from '../trace/history';

/** The states that one peer went through, in order, the first and the present one included. */
export interface PeerCourse {
  readonly connectionState: readonly string[];
  readonly iceConnectionState: readonly string[];
  /** Of all its DTLS transports, one after the other. */
  readonly dtls: readonly string[];
}

/** What a peer's connection, as a whole, went through. */
export function peerCourse(history: History, peer: string): PeerCourse {
  const states = (machine: MachineName) =>
    instancesOf(history, machine, peer).flatMap(({ initial, transitions }) => [
      ...(initial[MAIN_REGION] ? [initial[MAIN_REGION]] : []),
      ...transitions.map((transition) => transition.to),
    ]);
  return {
    connectionState: states('connection'),
    iceConnectionState: states('iceConnection'),
    dtls: states('dtls'),
  };
}
