import { nameAndMessage } from '../name-and-message';
import { type CallMedia, openCallMedia } from './call-media';
import type { CallEnvironment } from './environment';
import type { DeviceProblem } from './media-source';
import type { CallOptions } from './options';

export type CallStart =
  | { readonly kind: 'started' }
  /** Camera or microphone could not be had; the test source still can. */
  | { readonly kind: 'no-devices'; readonly problem: DeviceProblem }
  /** The browser took offence at the ICE servers. */
  | { readonly kind: 'configuration-rejected'; readonly name: string; readonly message: string }
  /** `close` was called meanwhile. */
  | { readonly kind: 'closed' };

export interface StartParts {
  readonly options: CallOptions;
  readonly environment: CallEnvironment;
  /** Whether the call was closed while its sources opened. */
  readonly isClosed: () => boolean;
  /** Makes the connections, which then own the sources; may throw what the browser throws. */
  readonly run: (media: CallMedia) => void;
}

/** Opens the sources and runs the call with them; they are released where it does not come to that. */
export async function startCall({
  options,
  environment,
  isClosed,
  run,
}: StartParts): Promise<CallStart> {
  const opened = await openCallMedia(options, environment);
  if (opened.kind === 'failed') return { kind: 'no-devices', problem: opened.problem };
  if (isClosed()) {
    opened.media.stop();
    return { kind: 'closed' };
  }
  try {
    run(opened.media);
    return { kind: 'started' };
  } catch (error) {
    opened.media.stop();
    return { kind: 'configuration-rejected', ...nameAndMessage(error) };
  }
}
