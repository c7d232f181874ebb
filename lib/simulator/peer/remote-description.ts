import type { IceParameters } from '@/lib/ice/agent/agent';

/** What ICE needs of the other side's description. */
export interface RemoteIce {
  readonly parameters: IceParameters;
  readonly lite: boolean;
  /** Candidate lines without "a=". */
  readonly candidates: readonly string[];
  readonly ended: boolean;
}

/** Reads a description that a simulated peer wrote; of real ones lib/sdp knows more. */
export function readRemoteIce(sdp: string): RemoteIce {
  const lines = sdp.split('\r\n');
  const valueAt = (name: string) =>
    lines.find((line) => line.startsWith(`a=${name}:`))?.slice(name.length + 3) ?? '';
  return {
    parameters: { usernameFragment: valueAt('ice-ufrag'), password: valueAt('ice-pwd') },
    lite: lines.includes('a=ice-lite'),
    candidates: lines
      .filter((line) => line.startsWith('a=candidate:'))
      .map((line) => line.slice(2)),
    ended: lines.includes('a=end-of-candidates'),
  };
}
