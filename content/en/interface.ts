/** Texts of the shell and of the controls. */
export const interfaceWords = {
  site: {
    name: 'Peerscope',
    skip: 'Skip to the content',
    home: 'Peerscope, home page',
    navigation: 'Pages',
    language: 'Language',
    footer:
      'A static site: everything runs in this browser, and nothing that you paste or open leaves it.',
    footerFacts: 'No server of its own, no account, no request to another host.',
  },
  theme: {
    label: 'Colours',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  pages: {
    home: {
      nav: 'Home',
      title: 'Peerscope: see how a WebRTC call connects',
      description:
        'Watch a real call between two RTCPeerConnections in this page go through signaling, ICE, DTLS and media, then replay it slowly and look into every step.',
    },
    call: {
      nav: 'Call',
      title: 'Live call · Peerscope',
      description:
        'Start a real WebRTC call inside this page, watch each phase connect, replay it slowly, and see why it fails when it fails.',
      heading: 'Live call',
      lead: 'Two RTCPeerConnections in this page call each other.',
    },
    sdp: {
      nav: 'SDP',
      title: 'SDP explained line by line · Peerscope',
      description:
        'Paste a session description and get every line explained with its own values, what is wrong with it, and how Chromium and Firefox would take it. Nothing leaves the browser.',
      heading: 'SDP, line by line',
      lead: 'Paste a session description: every line in words, what is wrong with it, how browsers would take it.',
    },
    nat: {
      nav: 'NAT',
      title: 'NAT and ICE simulator · Peerscope',
      description:
        'Put two peers behind any pair of NATs, predict what happens, and watch real STUN and TURN messages find a path, or see exactly why there is none. Everything is computed in the browser.',
      heading: 'NAT and ICE simulator',
      lead: 'Choose who stands behind what, predict, press play: two agents find a path, agree on keys and talk, in real bytes from STUN to SRTP.',
    },
    notFound: {
      title: 'Page not found · Peerscope',
      heading: 'There is no page at this address',
      explanation: 'The address may be mistyped, or the page has moved.',
      home: 'Go to the home page',
    },
  },
  phases: {
    signaling: { name: 'Signaling', question: 'How do they find each other?' },
    ice: { name: 'ICE', question: 'Does a packet really get through on this path?' },
    dtls: { name: 'DTLS', question: 'Is this path safe?' },
    media: { name: 'Media and data', question: 'What flows now?' },
  },
  tones: {
    waiting: 'waiting',
    progress: 'in progress',
    succeeded: 'succeeded',
    failed: 'failed',
    ended: 'ended',
  },
  origins: {
    measured: {
      name: 'measured',
      meaning: 'An API event or a statistic with a time of its own.',
    },
    bounded: {
      name: 'bounded',
      meaning: 'It happened between two observations, so it is drawn as an interval.',
    },
    modelled: {
      name: 'modelled',
      meaning: 'Simulated, or inferred to explain; the browser did not report it.',
    },
  },
  controls: {
    close: 'Close',
    copy: (what: string) => `Copy ${what}`,
    copied: 'Copied',
    copyFailed: 'The browser did not allow copying',
    help: (topic: string) => `About ${topic}`,
    newTab: 'opens in a new tab',
    information: 'Note',
    warning: 'Warning',
    error: 'Error',
  },
  home: {
    heading: 'See how a WebRTC call connects',
    lead: 'Two browsers that have never met must find each other, prove a path, secure it, and only then speak. Peerscope runs a real call inside this page and shows each of these steps as it happens.',
    start: 'Start a call',
    startFacts:
      'A drawn test picture, a tone and a data channel, between two peers in this page. No camera, no permission, no server.',
    more: 'Options, the exchange step by step, and experiments',
    sdp: { question: 'Have an SDP at hand?', link: 'Paste it and get every line explained' },
    phasesHeading: 'The four phases, and the question that each one answers',
    phasesNote: 'The phases overlap, and a renegotiation or an ICE restart opens them again.',
    whomHeading: 'For whom',
    whom: {
      learning: {
        name: 'Learning WebRTC',
        text: 'A connection takes about a tenth of a second. Its recording can be replayed 200 times slower, step by step, each event with what it means for this call.',
      },
      failing: {
        name: 'A call that fails',
        text: 'Break the call on purpose (a wrong fingerprint, candidates withheld, relay only without a relay) and compare what the browser reports with what you see in your own.',
      },
      teaching: {
        name: 'Teaching',
        text: 'Ask for a prediction, run the experiment on a real browser, and point at the moment that decided it.',
      },
    },
    originsHeading: 'What is known, and how',
    originsLead:
      'A page cannot see the packets of its own call. Everything on screen therefore says where it comes from, by a word and by a line.',
  },
};
