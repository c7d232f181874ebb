/** The methods whose calls are recorded, as the visitor's code makes them. */
export const WATCHED_METHODS = [
  'createOffer',
  'createAnswer',
  'setLocalDescription',
  'setRemoteDescription',
  'addIceCandidate',
  'addTrack',
  'addTransceiver',
  'createDataChannel',
  'restartIce',
  'setConfiguration',
  'close',
] as const;
export type WatchedMethod = (typeof WATCHED_METHODS)[number];
