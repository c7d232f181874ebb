import { type IceServerFields, type IceServerProblem, readIceServers } from './ice-servers';
import { type CallOptions, DEFAULT_CALL_OPTIONS, readSignalingDelay } from './options';

/** The options as the visitor edits them: ICE servers as typed, not yet read. */
export interface CallForm
  extends Pick<
    CallOptions,
    'audio' | 'video' | 'data' | 'source' | 'iceTransportPolicy' | 'signalingDelay' | 'negotiation'
  > {
  readonly iceServers: readonly IceServerFields[];
}

export const EMPTY_ICE_SERVER: IceServerFields = { url: '', username: '', credential: '' };

export const DEFAULT_CALL_FORM: CallForm = {
  audio: true,
  video: true,
  data: true,
  source: 'test',
  iceTransportPolicy: 'all',
  signalingDelay: DEFAULT_CALL_OPTIONS.signalingDelay,
  negotiation: 'simple',
  iceServers: [],
};

export type CallFormReading =
  | { readonly kind: 'ready'; readonly options: CallOptions }
  | {
      readonly kind: 'faulty';
      readonly iceServers: readonly IceServerProblem[];
      /** Neither audio nor video nor data: there is nothing to negotiate. */
      readonly nothingChosen: boolean;
    };

/** The options for `createCall`, or what has to be changed first. */
export function readCallForm(form: CallForm): CallFormReading {
  const { servers, problems } = readIceServers(form.iceServers);
  const nothingChosen = !form.audio && !form.video && !form.data;
  if (problems.length > 0 || nothingChosen) {
    return { kind: 'faulty', iceServers: problems, nothingChosen };
  }
  const signalingDelay = readSignalingDelay(form.signalingDelay);
  return {
    kind: 'ready',
    options: { ...DEFAULT_CALL_OPTIONS, ...form, signalingDelay, iceServers: servers },
  };
}
