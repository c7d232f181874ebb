import { readDescription } from '../sdp/read-description';
import type { Description } from '../sdp/reading';
import { type Misfit, misfitOf, type OfferPlan, planOffer } from './fitting-offer';
import { lineMeant } from './line-meant';

/** What this browser said of a description. */
export type BrowserVerdict =
  | {
      readonly kind: 'accepted';
      /** What it would answer to this offer; undefined for an answer, or where it cannot. */
      readonly answer?: string | undefined;
      /** Its words where it took the offer and then could not answer. */
      readonly noAnswer?: string | undefined;
      /** Candidates with names that were left out, by line. */
      readonly leftOut: readonly number[];
    }
  | {
      readonly kind: 'rejected';
      /** The error's name, as `OperationError`. */
      readonly name: string;
      /** The browser's very words. */
      readonly message: string;
      readonly line: number | undefined;
      readonly leftOut: readonly number[];
    }
  | { readonly kind: 'not asked'; readonly misfit: Misfit }
  | { readonly kind: 'no WebRTC'; readonly message: string };

export interface BrowserApi {
  readonly RTCPeerConnection: typeof RTCPeerConnection;
}

/** Nothing is gathered and nothing sent: only relays would be used, and there is none. */
const SILENT: RTCConfiguration = { iceServers: [], iceTransportPolicy: 'relay' };

/**
 * Gives `text` to an `RTCPeerConnection` of this browser as an offer or as an answer, and closes the
 * connection (W3C webrtc-pc §4.4.1.6). Never rejects. `text` goes in as it is, except for candidates
 * of an answer that hold a name, for the browser would look the name up.
 */
export async function askBrowser(
  text: string,
  type: 'offer' | 'answer',
  api: BrowserApi,
): Promise<BrowserVerdict> {
  const description = readDescription(text);
  let connection: RTCPeerConnection;
  try {
    connection = new api.RTCPeerConnection(SILENT);
  } catch (error) {
    return { kind: 'no WebRTC', message: nameAndMessage(error).message };
  }
  try {
    return type === 'offer'
      ? await askAboutOffer(connection, text, description)
      : await askAboutAnswer(connection, text, description);
  } finally {
    connection.close();
  }
}

async function askAboutOffer(
  connection: RTCPeerConnection,
  sdp: string,
  description: Description,
): Promise<BrowserVerdict> {
  try {
    await connection.setRemoteDescription({ type: 'offer', sdp });
  } catch (error) {
    return rejection(error, description, []);
  }
  try {
    return { kind: 'accepted', answer: (await connection.createAnswer()).sdp, leftOut: [] };
  } catch (error) {
    return { kind: 'accepted', noAnswer: nameAndMessage(error).message, leftOut: [] };
  }
}

async function askAboutAnswer(
  connection: RTCPeerConnection,
  text: string,
  description: Description,
): Promise<BrowserVerdict> {
  const plan = planOffer(description);
  if (isMisfit(plan)) return { kind: 'not asked', misfit: plan };
  prepare(connection, plan);
  const offer = await connection.createOffer();
  const misfit = misfitOf(readDescription(offer.sdp ?? ''), description);
  if (misfit) return { kind: 'not asked', misfit };
  await connection.setLocalDescription(offer);
  const { sdp, leftOut } = withoutNames(text, description);
  try {
    await connection.setRemoteDescription({ type: 'answer', sdp });
    return { kind: 'accepted', leftOut };
  } catch (error) {
    return rejection(error, description, leftOut);
  }
}

function isMisfit(plan: OfferPlan | Misfit): plan is Misfit {
  return 'why' in plan;
}

/** Sections appear in the order of these calls, the data channel's where it is asked for. */
function prepare(connection: RTCPeerConnection, plan: OfferPlan): void {
  for (const media of plan) {
    if (media === 'application') connection.createDataChannel('');
    else connection.addTransceiver(media);
  }
}

/** The text without candidates that a browser would ask a name server, or the network, about. */
function withoutNames(text: string, { lines }: Description) {
  const named = lines.filter(
    ({ reading }) => reading.kind === 'candidate' && !/^[\d.]+$|:/.test(reading.candidate.address),
  );
  let sdp = '';
  let from = 0;
  for (const { line } of named) {
    sdp += text.slice(from, line.offset);
    from = line.offset + line.text.length + line.end.length;
  }
  return { sdp: sdp + text.slice(from), leftOut: named.map(({ line }) => line.number) };
}

function rejection(
  error: unknown,
  description: Description,
  leftOut: readonly number[],
): BrowserVerdict {
  const { name, message } = nameAndMessage(error);
  return { kind: 'rejected', name, message, line: lineMeant(message, description), leftOut };
}

function nameAndMessage(error: unknown): { readonly name: string; readonly message: string } {
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: 'Error', message: String(error) };
}
