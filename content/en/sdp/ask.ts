import type { Misfit } from '../../../lib/probe/fitting-offer';

/** Texts of the question to the visitor's own browser. */
export const askWords = {
  heading: 'Ask this browser',
  ask: 'Ask this browser',
  asking: 'Asking …',
  as: 'Ask about it',
  types: { offer: 'as an offer', answer: 'as an answer' },
  quiet: (browser: string) =>
    `${browser} gets the text in a connection without servers that may use relays only: nothing is sent to any address of it.`,
  accepted: {
    offer: (browser: string) => `${browser} accepts it as an offer.`,
    answer: (browser: string) => `${browser} accepts it as an answer to its own offer.`,
  },
  noAnswer: 'It cannot answer it, though. Its words:',
  openPair: { offer: 'Open what it would answer', answer: 'Open the offer that it answers' },
  replaced: (lines: readonly number[]) =>
    lines.length === 1
      ? `The name in the candidate of line ${lines[0]} was replaced by 192.0.2.1, or the browser would have looked it up.`
      : `The names in ${lines.length} candidates were replaced by 192.0.2.1, or the browser would have looked them up.`,
  rejected: {
    offer: (browser: string) => `${browser} rejects it as an offer. Its words:`,
    answer: (browser: string) => `${browser} rejects it as an answer to its own offer. Its words:`,
  },
  noLine: 'Its words name no line.',
  line: (line: number) => `Line ${line}`,
  notAsked: (browser: string) => `${browser} was not asked: no offer of it fits this answer.`,
  noWebRtc: (browser: string, message: string) =>
    message === ''
      ? `${browser} has no WebRTC, or has it switched off: it cannot be asked.`
      : `${browser} made no connection to ask with. Its words: ${message}`,
  failed: (message: string) => `The question could not be put: ${message}`,
};

/** Why no offer of this browser fits an answer; its line is named beside it. */
export function misfitText(misfit: Misfit): string {
  switch (misfit.why) {
    case 'no section':
      return 'It has no m-section, and a browser asks with at least one.';
    case 'too many sections':
      return `It has ${misfit.sections} m-sections; here at most ${misfit.most} are offered.`;
    case 'unreadable':
      return 'The m-line cannot be read, so it is not known what to offer.';
    case 'media':
      return `Browsers offer audio, video and application, never ${misfit.media}.`;
    case 'two data sections':
      return 'It has a second m=application; a browser offers one for all of its data channels.';
    case 'no offer':
      return `The browser does not make the offer that this needs: ${misfit.name}: ${misfit.message}`;
    case 'order':
      return `m=${misfit.media} stands where this browser offers m=${misfit.offered}; an answer keeps the order of the offer (RFC 3264 §6), and a browser's first offer has its data section last.`;
    case 'mid':
      return `The section is called ${misfit.mid}; this browser's offer calls it ${misfit.offered}, and an answer keeps the names (RFC 9429 §5.3.1).`;
    case 'payload type':
      return `${payloadType(misfit)}; an answer uses only what was offered, under the number that it was offered with (RFC 3264 §6.1).`;
    case 'header extension':
      return `Header extension ${misfit.id} is ${misfit.uri}; ${
        misfit.offered === undefined
          ? 'this browser offers none with that number'
          : `this browser offers ${misfit.offered} under that number`
      }, and an answer keeps the numbers (RFC 8285 §6).`;
  }
}

function payloadType({
  payloadType: number,
  codec,
  offered,
}: Extract<Misfit, { readonly why: 'payload type' }>): string {
  const used =
    codec === undefined ? `Payload type ${number}` : `Payload type ${number} is ${codec}`;
  const own =
    offered === undefined
      ? 'this browser does not offer that number'
      : `this browser offers ${offered} under that number`;
  return `${used}; ${own}`;
}
