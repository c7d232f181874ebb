/** The methods of RFC 8656 §17; a STUN message type is a method and a class. */
export const ALLOCATE = 0x003;
export const REFRESH = 0x004;
export const SEND = 0x006;
export const DATA = 0x007;
export const CREATE_PERMISSION = 0x008;
export const CHANNEL_BIND = 0x009;

/** The registered names of STUN's and TURN's methods, those of RFC 6062 (relayed TCP) included. */
export const METHOD_NAMES = {
  1: 'Binding',
  3: 'Allocate',
  4: 'Refresh',
  6: 'Send',
  7: 'Data',
  8: 'CreatePermission',
  9: 'ChannelBind',
  10: 'Connect',
  11: 'ConnectionBind',
  12: 'ConnectionAttempt',
  128: 'GOOG-PING',
} as const;

export type MethodName = (typeof METHOD_NAMES)[keyof typeof METHOD_NAMES];

const NAMES: ReadonlyMap<number, MethodName> = new Map(
  Object.entries(METHOD_NAMES).map(([method, name]) => [Number(method), name]),
);

/** The registered name of a method, undefined for an unregistered one. */
export function methodName(method: number): MethodName | undefined {
  return NAMES.get(method);
}
