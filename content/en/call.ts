/** Texts of the live call's source panel: options, pictures, messages, steps, notices. */
export const callWords = {
  start: 'Start the call',
  stop: 'Hang up',
  restartIce: 'Restart ICE',
  modes: {
    label: 'How to run it',
    live: 'Let it run',
    steps: 'Step by hand',
    experiments: 'Break it on purpose',
  },
  options: {
    heading: 'Call options',
    what: 'Sent over the call',
    audio: {
      label: 'Audio',
      hint: 'A tone from each peer (440 Hz from A, 660 Hz from B), silent until you unmute it.',
    },
    video: {
      label: 'Video',
      hint: 'A drawn picture with a running clock; a freeze shows at once.',
    },
    data: {
      label: 'Data channel',
      hint: 'SCTP over DTLS. A data-only call has no SRTP, yet passes through the same phases.',
    },
    nothing: 'Choose at least one: with nothing to send there is nothing to negotiate.',
    source: {
      legend: 'Source of A',
      test: 'Test picture and tone',
      devices: 'Camera and microphone',
      hint: 'The test source needs no permission. Pictures and sound never leave this page.',
    },
    policy: {
      legend: 'ICE transport policy',
      all: 'all',
      relay: 'relay',
      hint: 'With “relay”, only candidates of a TURN server are used; without such a server there are none.',
    },
    delay: {
      label: 'Signaling delay',
      hint: 'Each offer, answer and candidate arrives this much later. It delays the start, not the media. At 5 s a call fails in Firefox, whose B waits 5 s for A to answer its checks.',
      format: (seconds: string) => `${seconds} s`,
    },
    negotiation: {
      legend: 'Negotiation',
      simple: 'Simple',
      perfect: 'Perfect',
      hint: 'The perfect negotiation pattern decides who gives way when both peers make an offer at once.',
    },
    iceServers: {
      heading: 'ICE servers',
      hint: 'Two peers in one page need none. Add your own STUN or TURN server to see its candidates.',
      row: (number: number) => `Server ${number}`,
      url: 'URL',
      username: 'Username',
      credential: 'Credential',
      add: 'Add a server',
      remove: (number: number) => `Remove server ${number}`,
      privacy: 'What you enter goes to this server alone; a saved recording holds no password.',
    },
    faults: {
      scheme: 'Begin with stun:, stuns:, turn: or turns:.',
      slashes: 'Leave out the slashes: stun:host, not stun://host.',
      userinfo: 'Leave out user and password here; they have fields of their own.',
      host: 'This is no host name, IPv4 address or IPv6 address in brackets.',
      port: 'The port must be a whole number from 1 to 65535.',
      query: 'A STUN URL takes no query, a TURN URL only ?transport=udp or ?transport=tcp.',
      transport: 'The transport is udp or tcp.',
      missing: 'A TURN server needs this.',
    },
  },
  pictures: {
    heading: 'What arrives',
    label: (peer: string, other: string) => `Peer ${peer} receives from ${other}`,
    unmute: (peer: string) => `Unmute what ${peer} receives`,
    mute: (peer: string) => `Mute what ${peer} receives`,
    none: 'nothing yet',
  },
  messages: {
    heading: 'Message over the data channel',
    from: 'From',
    text: 'Message',
    send: 'Send',
    notOpen: 'The data channel is not open, so nothing was sent.',
    received: 'Arrived',
    item: (from: string, to: string) => `${from} to ${to}`,
  },
  steps: {
    heading: 'The exchange, step by step',
    begin: 'Begin',
    lead: 'Each press makes one API call or passes one message. Take your time: nothing runs out while you read.',
    next: 'Next step',
    passRest: (count: number) => `Pass all ${count} candidates`,
    allDone: 'Every step is done.',
    run: (step: string) => `Do: ${step}`,
    retry: (step: string) => `Try again: ${step}`,
    code: 'Code',
    result: 'Result',
    states: {
      waiting: 'not yet',
      ready: 'ready',
      running: 'underway',
      held: 'held',
      done: 'done',
      failed: 'rejected',
    },
    waiting: {
      'earlier-step': 'An earlier step comes first.',
      'message-underway': 'The message is still on its way: the signaling delay has not passed.',
      candidates: 'First pass the candidates of A, so that B has somebody to check.',
    },
    held: 'Held until A applies the answer. An agent starts its checks once it has both descriptions, and it does not check alone for long: in Firefox, B fails 5 seconds after it applied the answer if A has not applied it, too. So both apply the answer at the same press.',
    list: {
      'create-offer': {
        name: 'A creates the offer',
        change: 'A lists what it wants to send and receive. Nothing is changed or sent yet.',
      },
      'apply-offer': {
        name: 'A applies the offer',
        change: 'A’s signaling state becomes have-local-offer, and A begins to gather candidates.',
      },
      'send-offer': {
        name: 'A sends the offer',
        change: 'The text travels over the signaling channel; WebRTC does not say how.',
      },
      'receive-offer': {
        name: 'B applies the offer',
        change: 'B knows A’s sections, fingerprint and ICE credentials: have-remote-offer.',
      },
      'create-answer': {
        name: 'B creates the answer',
        change: 'B chooses from what A offered, section by section.',
      },
      'apply-answer': {
        name: 'B applies the answer',
        change: 'B returns to stable, gathers candidates and starts its checks.',
      },
      'send-answer': {
        name: 'B sends the answer',
        change: 'The answer travels back over the signaling channel.',
      },
      'receive-answer': {
        name: 'A applies the answer',
        change:
          'A returns to stable and starts its checks; with it runs the step that was held at B.',
      },
    },
    candidate: {
      name: (peer: string, other: string, number: number) =>
        `Candidate ${number} of ${peer} goes to ${other}`,
      end: (peer: string, other: string) => `${peer} tells ${other} that no more candidates come`,
      changeA:
        'B pairs it with its own candidates; nothing is checked before the answer is applied.',
      changeB:
        'A may know this address already: it saw it as the sender of B’s check (peer-reflexive). Now it learns its type.',
    },
  },
  notices: {
    environment: {
      'no-webrtc': {
        heading: 'This browser offers no WebRTC',
        text: 'There is no RTCPeerConnection here. Use a current Chromium, Firefox or Safari, or switch WebRTC on: in Firefox, media.peerconnection.enabled in about:config.',
      },
      'insecure-context': {
        heading: 'This page is not a secure context',
        text: 'It was loaded over plain HTTP from another machine. Browsers then withhold the camera and the cryptography that checks fingerprints. Open it over https:// or on http://localhost.',
      },
      blocked: {
        heading: 'The browser refuses to make a connection',
        text: (message: string) =>
          `RTCPeerConnection is there, but making one fails: “${message}”. An extension or a policy may block it, or too many connections are open: close other tabs, or try a window without extensions.`,
      },
    },
    devices: {
      refused: {
        heading: 'Camera and microphone were refused',
        text: 'Allow them at the address bar and start again, or call with the test source.',
      },
      'not-found': {
        heading: 'No such camera or microphone was found',
        text: 'Connect one and start again, choose only audio or only video, or call with the test source.',
      },
      'in-use': {
        heading: 'Camera or microphone cannot be opened',
        text: 'Another program may be using it. Close it and start again, or call with the test source.',
      },
      unavailable: {
        heading: 'Camera and microphone are not available here',
        text: 'Browsers offer them only on https:// and on localhost. The test source works here.',
      },
      other: {
        heading: 'Camera or microphone failed',
        text: (name: string, message: string) =>
          `The browser says ${name}: “${message}”. The test source needs no device.`,
      },
      useTest: 'Call with the test source',
    },
    configuration: {
      heading: 'The browser rejected the ICE servers',
      text: (name: string, message: string) =>
        `${name}: “${message}”. Check the URLs; Firefox also rejects ports that it blocks for the web.`,
    },
    'no-candidates': {
      heading: (peer: string) => `Peer ${peer} found no candidate at all`,
      relay:
        'The policy “relay” allows only candidates of a TURN server, and there is none. Add a TURN server; where you gave one, check its address and credentials. Or choose “all”.',
      all: 'The browser found no network interface that it may use. Connect to a network (any will do, the call stays in this machine), or check whether a policy or an extension limits WebRTC. Chromium says nothing about it and stays “new”; Firefox reports a failure.',
    },
    'negotiation-error': {
      heading: (peer: string) => `A step of the negotiation was rejected at peer ${peer}`,
      text: (name: string, message: string) => `${name}: “${message}”`,
    },
  },
};
