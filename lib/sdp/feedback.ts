import type { Reference } from './reference';

/** The feedback messages that rtcp-fb can name: the type, and the parameter that makes it another. */
export const FEEDBACK_MESSAGES = [
  'nack',
  'nack pli',
  'nack sli',
  'nack rpsi',
  'nack app',
  'nack rai',
  'nack ecn',
  'ack',
  'ack rpsi',
  'ack app',
  'ack ccfb',
  'ccm fir',
  'ccm tmmbr',
  'ccm tstr',
  'ccm vbcm',
  'ccm pause',
  'trr-int',
  'goog-remb',
  'goog-lntf',
  'transport-cc',
  'rrtr',
] as const;
export type FeedbackMessage = (typeof FEEDBACK_MESSAGES)[number];

/**
 * The message that `type` and its first parameter name together: "nack" "pli" is `nack pli`, while
 * "trr-int" "100" is `trr-int` with a value. Undefined for one that is not known here.
 */
export function feedbackMessageOf(
  type: string,
  parameter: string | undefined,
): FeedbackMessage | undefined {
  const both = parameter === undefined ? type : `${type} ${parameter}`;
  return KNOWN.get(both) ?? WITH_VALUE.find((message) => message === type);
}

/** Where the message is defined. */
export function referenceOfFeedback(message: FeedbackMessage): Reference {
  return REFERENCES[message];
}

const KNOWN = new Map<string, FeedbackMessage>(
  FEEDBACK_MESSAGES.map((message) => [message, message]),
);

/** Their first parameter is a value. */
const WITH_VALUE: readonly FeedbackMessage[] = ['trr-int'];

const AVPF: Reference = { rfc: 4585, section: '4.2' };
const CCM: Reference = { rfc: 5104, section: '7.1' };
const REMB: Reference = {
  title: 'draft-alvestrand-rmcat-remb-03',
  url: 'https://datatracker.ietf.org/doc/html/draft-alvestrand-rmcat-remb-03',
};
const TRANSPORT_WIDE: Reference = {
  title: 'draft-holmer-rmcat-transport-wide-cc-extensions-01',
  url: 'https://datatracker.ietf.org/doc/html/draft-holmer-rmcat-transport-wide-cc-extensions-01',
};
const LOSS_NOTIFICATION: Reference = {
  title: 'WebRTC loss notification',
  url: 'https://webrtc.googlesource.com/src/+/refs/heads/main/modules/rtp_rtcp/source/rtcp_packet/loss_notification.h',
};

const REFERENCES: Readonly<Record<FeedbackMessage, Reference>> = {
  nack: AVPF,
  'nack pli': AVPF,
  'nack sli': AVPF,
  'nack rpsi': AVPF,
  'nack app': AVPF,
  'nack rai': { rfc: 6285 },
  'nack ecn': { rfc: 6679 },
  ack: AVPF,
  'ack rpsi': AVPF,
  'ack app': AVPF,
  'ack ccfb': { rfc: 8888, section: '6' },
  'ccm fir': CCM,
  'ccm tmmbr': CCM,
  'ccm tstr': CCM,
  'ccm vbcm': CCM,
  'ccm pause': { rfc: 7728 },
  'trr-int': AVPF,
  'goog-remb': REMB,
  'goog-lntf': LOSS_NOTIFICATION,
  'transport-cc': TRANSPORT_WIDE,
  rrtr: { rfc: 3611, section: '4.4' },
};
