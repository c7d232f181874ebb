import type { FeedbackMessage } from '@/lib/sdp/feedback';
import type { ReadingOf } from '@/lib/sdp/reading';

/** What an rtcp-fb line allows; `of` names the payload types. */
export function feedbackText(
  { feedback, parameter, message, values }: ReadingOf<'rtcp-fb'>,
  of: string,
): string {
  if (message === undefined) {
    const written = parameter === undefined ? feedback : `${feedback} ${parameter}`;
    return `Feedback “${written}” may be sent for ${of}; what it is, is not known here.`;
  }
  if (message === 'trr-int') return intervalText(of, values.join(' '));
  const detail = values.length === 0 ? '' : `, with “${values.join(' ')}”`;
  return `${feedbackWords[message]} for ${of}${detail}.`;
}

function intervalText(of: string, interval: string): string {
  return interval === ''
    ? `Regular RTCP reports have a smallest interval (trr-int) for ${of}, which is missing.`
    : `Regular RTCP reports come at least ${interval} ms apart (trr-int) for ${of}.`;
}

/** Up to "for payload type 96 (VP8)". */
export const feedbackWords: Readonly<Record<FeedbackMessage, string>> = {
  nack: 'The receiver may ask for lost packets again (NACK)',
  'nack pli':
    'The receiver may report a lost picture (PLI), which makes the sender code a key frame,',
  'nack sli': 'The receiver may report a lost part of a picture (SLI)',
  'nack rpsi':
    'The receiver may name an intact picture to go on from, after a loss (RPSI as a negative acknowledgement),',
  'nack app': 'Feedback of the application’s own may be sent on a loss',
  'nack rai': 'The receiver may ask for a rapid start of a multicast stream (RAI)',
  'nack ecn': 'The receiver may report congestion marks (ECN)',
  ack: 'The receiver may acknowledge packets (ACK)',
  'ack rpsi': 'The receiver may acknowledge a picture to refer to (RPSI)',
  'ack app': 'Acknowledgements of the application’s own may be sent',
  'ack ccfb':
    'The receiver may report the arrival of each packet in the standard form (CCFB, RFC 8888), from which the sender estimates the bandwidth,',
  'ccm fir': 'The receiver may demand a key frame (FIR), as when someone joins,',
  'ccm tmmbr': 'The receiver may set a limit to the bitrate (TMMBR)',
  'ccm tstr': 'The receiver may ask for sharper or smoother pictures (TSTR)',
  'ccm vbcm': 'The receiver may send H.271 messages about the video (VBCM)',
  'ccm pause': 'The receiver may pause and resume the stream (PAUSE)',
  'trr-int': 'Regular RTCP reports have a smallest interval',
  'goog-remb':
    'The receiver may tell the bitrate that it estimates (REMB, an older way of libwebrtc)',
  'goog-lntf':
    'The receiver may report which frames can no longer be decoded (LNTF, libwebrtc only)',
  'transport-cc':
    'The receiver may report the arrival time of every packet of the transport, from which the sender estimates the bandwidth (transport-cc),',
  rrtr: 'The receiver may send reference times, so that it can measure the round trip itself (RRTR),',
};
