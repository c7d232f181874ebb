import type { GrammarNode, GrammarNodeId, GrammarPartId } from '@/lib/sdp/grammar';

interface GrammarWords {
  readonly parts: Readonly<Record<GrammarPartId, string>>;
  readonly needs: Readonly<Record<GrammarNode['need'], string>>;
  readonly repeats: string;
  readonly webrtc: Readonly<Record<GrammarNode['webrtc'], string>>;
  /** What browsers write there as long as nothing else is known. */
  readonly usual: (value: string) => string;
  readonly nodes: Readonly<Record<GrammarNodeId, GrammarNodeWords>>;
}

export interface GrammarNodeWords {
  /** As a label. */
  readonly name: string;
  /** What WebRTC does with it, in a sentence. */
  readonly webrtc: string;
}

/** The map of SDP's grammar (RFC 8866 §5 and §9). */
export const grammarWords: GrammarWords = {
  parts: {
    session: 'Session description',
    time: 'Time description',
    media: 'Media description (m-section)',
  },
  needs: {
    mandatory: 'mandatory',
    optional: 'optional',
    either: 'mandatory in the session or in every m-section',
  },
  repeats: 'may stand more than once',
  webrtc: {
    always: 'WebRTC always writes it',
    sometimes: 'WebRTC writes it sometimes',
    never: 'WebRTC does not use it',
  },
  usual: (value) => `usually “${value}”`,
  nodes: {
    'session v': { name: 'Protocol version', webrtc: 'Always 0.' },
    'session o': {
      name: 'Origin',
      webrtc: 'Session id and version count; the address is a placeholder.',
    },
    'session s': { name: 'Session name', webrtc: 'Always “-”; Chromium rejects an empty one.' },
    'session i': { name: 'Description in words', webrtc: 'Browsers read over it.' },
    'session u': { name: 'Address of a page', webrtc: 'Browsers read over it.' },
    'session e': { name: 'Mail address', webrtc: 'Browsers read over it.' },
    'session p': { name: 'Telephone number', webrtc: 'Browsers read over it.' },
    'session c': {
      name: 'Connection address of all sections',
      webrtc: 'Browsers write it in each m-section instead.',
    },
    'session b': { name: 'Bandwidth of the session', webrtc: 'Browsers do not write it.' },
    'session k': {
      name: 'Encryption key',
      webrtc: 'Out of use everywhere; keys come from DTLS.',
    },
    'session a': {
      name: 'Attributes of the session',
      webrtc: 'BUNDLE, and whatever holds for all sections.',
    },
    'time t': {
      name: 'Start and stop time',
      webrtc: 'Always 0 0: the session has no times of its own.',
    },
    'time r': { name: 'Repeat times', webrtc: 'For announced broadcasts only.' },
    'time z': { name: 'Time zone changes', webrtc: 'For announced broadcasts only.' },
    'media m': {
      name: 'Media, port, transport, formats',
      webrtc: 'Begins an m-section, one for each transceiver and one for all data channels.',
    },
    'media i': { name: 'Description in words', webrtc: 'Browsers read over it.' },
    'media c': {
      name: 'Connection address',
      webrtc: 'A placeholder until ICE has an address to put there.',
    },
    'media b': {
      name: 'Bandwidth',
      webrtc: 'b=AS or b=TIAS sets a limit where an application writes it in.',
    },
    'media k': {
      name: 'Encryption key',
      webrtc: 'Out of use everywhere; keys come from DTLS.',
    },
    'media a': {
      name: 'Attributes of the section',
      webrtc: 'Nearly everything that WebRTC negotiates: ICE, DTLS, codecs, direction.',
    },
  },
};
