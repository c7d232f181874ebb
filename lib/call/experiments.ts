import {
  countCandidates,
  readIcePwd,
  replaceFingerprint,
  replaceIcePwd,
  withoutCandidates,
} from '../sdp/edit';
import { type Fingerprint, readFingerprint } from '../sdp/fingerprint';
import { milliseconds } from '../time';
import { type Call, type CallHooks, createCall } from './call';
import type { CallEnvironment } from './environment';
import type { CallObserver, SignalContent, SignalMessage } from './observer';
import { type CallOptions, DEFAULT_CALL_OPTIONS } from './options';
import type { Treatment } from './signaling-channel';

export const EXPERIMENT_IDS = [
  'wrong-fingerprint',
  'wrong-ice-pwd',
  'candidates-withheld',
  'relay-only',
  'ice-restart',
  'glare',
  'glare-perfect',
] as const;

/** A prepared fault, done to the real browser. */
export type ExperimentId = (typeof EXPERIMENT_IDS)[number];

/** What an experiment makes of the call. */
interface Preparation {
  readonly options?: Partial<CallOptions>;
  readonly hooks?: CallHooks;
}

/** How long the call runs before the ICE restart, so that media are seen to flow: ms. */
const RESTART_AFTER = 2000;
/**
 * Delayed so long that both offers are underway at once. Both peers offer the same sections (only
 * A makes a data channel), or the order of the sections would decide, not the crossing.
 */
const CROSSING_OFFERS = {
  bothOffer: true,
  data: false,
  signalingDelay: milliseconds(300),
} as const;

/**
 * Makes a call with the fault built in; start it like any other. The exchange is the test source
 * with audio, video and data, so that every run is comparable.
 */
export async function createExperiment(
  id: ExperimentId,
  environment: CallEnvironment,
  observer: CallObserver,
): Promise<Call> {
  let call: Call | undefined;
  const restart = () => environment.schedule(RESTART_AFTER, () => call?.restartIce());
  const { options, hooks } = await PREPARE[id](environment, observer, restart);
  observer.intervention({ intervention: `experiment:${id}`, detail: id });
  call = createCall({ ...DEFAULT_CALL_OPTIONS, ...options }, environment, observer, hooks);
  return call;
}

type Prepare = (
  environment: CallEnvironment,
  observer: CallObserver,
  restart: () => void,
) => Preparation | Promise<Preparation>;

const PREPARE: Readonly<Record<ExperimentId, Prepare>> = {
  'wrong-fingerprint': async (environment) => {
    const other = await otherFingerprint(environment);
    return { hooks: { treat: (message) => alterAnswer(message, fingerprintFault(other)) } };
  },
  'wrong-ice-pwd': () => ({
    hooks: { treat: (message) => alterAnswer(message, pwdFault) },
  }),
  'candidates-withheld': () => ({ hooks: { treat: withholdCandidates } }),
  'relay-only': () => ({ options: { iceTransportPolicy: 'relay', iceServers: [] } }),
  'ice-restart': (_environment, _observer, restart) => ({ hooks: { channelOpened: restart } }),
  glare: () => ({ options: { ...CROSSING_OFFERS, negotiation: 'simple' } }),
  'glare-perfect': () => ({ options: { ...CROSSING_OFFERS, negotiation: 'perfect' } }),
};

/** The fingerprint of a certificate that no peer of the call has. */
async function otherFingerprint(environment: CallEnvironment): Promise<Fingerprint> {
  const stranger = new environment.RTCPeerConnection();
  stranger.createDataChannel('stranger');
  const { sdp } = await stranger.createOffer();
  stranger.close();
  const fingerprint = readFingerprint(sdp ?? '');
  if (fingerprint === undefined) throw new Error('The offer has no fingerprint');
  return fingerprint;
}

interface Fault {
  readonly intervention: ExperimentId;
  readonly edit: (sdp: string) => { readonly sdp: string; readonly detail: string };
}

function fingerprintFault(other: Fingerprint): Fault {
  return {
    intervention: 'wrong-fingerprint',
    edit: (sdp) => ({
      sdp: replaceFingerprint(sdp, other),
      detail: `${readFingerprint(sdp)?.value ?? ''} → ${other.value}`,
    }),
  };
}

/** As long as a browser's own (24 ice-chars), and certainly another. */
const WRONG_PWD = 'wrongwrongwrongwrongwron';

const pwdFault: Fault = {
  intervention: 'wrong-ice-pwd',
  edit: (sdp) => ({
    sdp: replaceIcePwd(sdp, WRONG_PWD),
    detail: `${readIcePwd(sdp) ?? ''} → ${WRONG_PWD}`,
  }),
};

function alterAnswer(message: SignalMessage, fault: Fault): Treatment {
  const { content } = message;
  if (content.kind !== 'description' || content.type !== 'answer') return { kind: 'deliver' };
  const { sdp, detail } = fault.edit(content.sdp);
  return { kind: 'alter', content: { ...content, sdp }, intervention: fault.intervention, detail };
}

/** Also those inside a description: one address is enough for a connection. */
function withholdCandidates({ content }: SignalMessage): Treatment {
  if (content.kind !== 'description') {
    return { kind: 'drop', reason: 'candidates-withheld' };
  }
  const count = countCandidates(content.sdp);
  if (count === 0) return { kind: 'deliver' };
  const altered: SignalContent = { ...content, sdp: withoutCandidates(content.sdp) };
  return {
    kind: 'alter',
    content: altered,
    intervention: 'candidates-withheld',
    detail: `${count} × a=candidate`,
  };
}
