import { nameAndMessage } from '../name-and-message';
import { readDescription } from '../sdp/read-description';
import type { Description } from '../sdp/reading';
import { type Misfit, misfitOf, type PlannedSection, planOffer } from './fitting-offer';
import { hideNames } from './hidden-names';
import { lineMeant } from './line-meant';

/** An offer and its answer, as this browser had both. */
export interface AskedPair {
  readonly offer: string;
  readonly answer: string;
}

/** What this browser said of a description. */
export type BrowserVerdict =
  | {
      readonly kind: 'accepted';
      /** With what it would answer, or with what it had offered; undefined where it cannot answer. */
      readonly pair: AskedPair | undefined;
      /** Its words where it took the offer and then could not answer. */
      readonly noAnswer: string | undefined;
      /** The lines of an answer whose candidate's name was replaced; see {@link hideNames}. */
      readonly replaced: readonly number[];
    }
  | {
      readonly kind: 'rejected';
      /** The error's name, as `OperationError`. */
      readonly name: string;
      /** The browser's very words. */
      readonly message: string;
      /** The number of the line that they speak of; undefined where they name none. */
      readonly line: number | undefined;
      readonly replaced: readonly number[];
    }
  | { readonly kind: 'not asked'; readonly misfit: Misfit }
  | { readonly kind: 'no WebRTC'; readonly message: string };

/** What is asked of the window; undefined in a browser without WebRTC. */
export interface BrowserApi {
  readonly RTCPeerConnection: typeof RTCPeerConnection | undefined;
}

/** Nothing is gathered and nothing sent: only relays would be used, and there is none. */
const SILENT: RTCConfiguration = { iceServers: [], iceTransportPolicy: 'relay' };

/**
 * Gives `text` to an `RTCPeerConnection` of this browser as an offer or as an answer, and closes the
 * connection (W3C webrtc-pc §4.4.1.6). Never rejects. `text` goes in as it is, except for names in
 * the candidates of an answer, which the browser would look up.
 */
export async function askBrowser(
  text: string,
  type: 'offer' | 'answer',
  api: BrowserApi,
): Promise<BrowserVerdict> {
  if (api.RTCPeerConnection === undefined) return { kind: 'no WebRTC', message: '' };
  let connection: RTCPeerConnection;
  try {
    connection = new api.RTCPeerConnection(SILENT);
  } catch (error) {
    return { kind: 'no WebRTC', message: nameAndMessage(error).message };
  }
  const description = readDescription(text);
  try {
    return type === 'offer'
      ? await askAboutOffer(connection, description, text)
      : await askAboutAnswer(connection, description, text);
  } finally {
    connection.close();
  }
}

async function askAboutOffer(
  connection: RTCPeerConnection,
  description: Description,
  offer: string,
): Promise<BrowserVerdict> {
  const replaced: readonly number[] = [];
  try {
    await connection.setRemoteDescription({ type: 'offer', sdp: offer });
  } catch (error) {
    return rejection(error, description, replaced);
  }
  try {
    const { sdp: answer = '' } = await connection.createAnswer();
    return { kind: 'accepted', pair: { offer, answer }, noAnswer: undefined, replaced };
  } catch (error) {
    return { kind: 'accepted', pair: undefined, noAnswer: nameAndMessage(error).message, replaced };
  }
}

async function askAboutAnswer(
  connection: RTCPeerConnection,
  description: Description,
  answer: string,
): Promise<BrowserVerdict> {
  const plan = planOffer(description);
  if ('why' in plan) return { kind: 'not asked', misfit: plan };
  const offer = await offerOf(connection, plan);
  if (typeof offer !== 'string') return { kind: 'not asked', misfit: offer };
  const misfit = misfitOf(readDescription(offer), description);
  if (misfit) return { kind: 'not asked', misfit };
  const { sdp, replaced } = hideNames(description);
  try {
    await connection.setLocalDescription({ type: 'offer', sdp: offer });
    await connection.setRemoteDescription({ type: 'answer', sdp });
  } catch (error) {
    return rejection(error, readDescription(sdp), replaced);
  }
  return { kind: 'accepted', pair: { offer, answer }, noAnswer: undefined, replaced };
}

/** Sections come in the order of these calls, except for the data channel's, which comes last. */
async function offerOf(
  connection: RTCPeerConnection,
  plan: readonly PlannedSection[],
): Promise<string | Misfit> {
  try {
    for (const { media, rids } of plan) {
      if (media === 'application') connection.createDataChannel('');
      else if (rids.length === 0) connection.addTransceiver(media);
      else connection.addTransceiver(media, { sendEncodings: rids.map((rid) => ({ rid })) });
    }
    return (await connection.createOffer()).sdp ?? '';
  } catch (error) {
    return { why: 'no offer', ...nameAndMessage(error) };
  }
}

/** The words are about the text that was asked, whose lines have the numbers of the pasted one. */
function rejection(
  error: unknown,
  asked: Description,
  replaced: readonly number[],
): BrowserVerdict {
  const { name, message } = nameAndMessage(error);
  return { kind: 'rejected', name, message, line: lineMeant(message, asked), replaced };
}
