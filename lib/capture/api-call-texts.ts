import type { WatchedMethod } from './watched-methods';

/** A short text for the arguments of a call; undefined where there is nothing to say. */
export function callDetail(method: WatchedMethod, args: readonly unknown[]): string | undefined {
  const [first, second] = args;
  switch (method) {
    case 'setLocalDescription':
    case 'setRemoteDescription':
      return textField(first, 'type');
    case 'addIceCandidate':
      return textField(first, 'candidate') || 'end of candidates';
    case 'addTrack':
      return textField(first, 'kind');
    case 'addTransceiver':
      return [typeof first === 'string' ? first : textField(first, 'kind'), json(second)]
        .filter((part) => part !== undefined)
        .join(' ');
    case 'createDataChannel':
      return [String(first), json(second)].filter((part) => part !== undefined).join(' ');
    case 'createOffer':
    case 'createAnswer':
      return json(first);
    case 'setConfiguration':
      return configurationText(first);
    case 'restartIce':
    case 'close':
      return undefined;
  }
}

/** What a call gave back, where it is a text worth keeping: the SDP that was created. */
export function resultText(method: WatchedMethod, result: unknown): string | undefined {
  if (method === 'createOffer' || method === 'createAnswer') return textField(result, 'sdp');
  return undefined;
}

/** A text property of an object argument. */
export function textField(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const field: unknown = Reflect.get(value, name);
  return typeof field === 'string' ? field : undefined;
}

function json(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    return undefined;
  }
  // Media streams and the like have no JSON of their own; they come out as {}.
  return JSON.stringify(value);
}

/** What decides which paths a connection may take (webrtc-pc §4.2.1); credentials are left out. */
export function configurationSummary(configuration: RTCConfiguration): string {
  const { iceTransportPolicy, bundlePolicy, iceServers = [] } = configuration;
  const servers = iceServers.map(({ urls }) => ({ urls }));
  return JSON.stringify({ iceTransportPolicy, bundlePolicy, iceServers: servers });
}

/** Never the credentials: a trace gets saved and shared. */
function configurationText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return JSON.stringify(value, (key, field: unknown) =>
    key === 'credential' || key === 'username' || key === 'certificates' ? undefined : field,
  );
}
