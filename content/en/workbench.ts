/** Texts of the workbench: player, panels, files, keys. */
export const workbenchWords = {
  peers: { A: 'Peer A', B: 'Peer B', unknown: 'Peer' },
  player: {
    label: 'Player',
    play: 'Play',
    playAgain: 'Replay',
    pause: 'Pause',
    first: 'To the start',
    previous: 'Previous event',
    next: 'Next event',
    last: 'To the end',
    follow: 'Follow live',
    following: 'live',
    replay: (speed: string) => `replay at ${speed}`,
    atRest: 'replay, paused',
    /** Said beside a replay while the call that it shows is still running. */
    goesOn: 'the call goes on',
    speed: 'Speed',
    position: 'Position in the recording',
    positionOf: (at: string, end: string) => `${at} of ${end}`,
    phaseEnds: 'Jump to the end of a phase',
    jump: (phase: string, peer: string, at: string) => `${phase}, ${peer}: ${at}`,
  },
  panels: {
    label: 'Views of the recording',
    topology: 'Topology',
    ladder: 'Messages',
    events: 'Events',
    pairs: 'Candidate pairs',
    security: 'DTLS',
    media: 'Media and data',
    charts: 'State charts',
  },
  regions: {
    phases: 'Phases',
    timeline: 'Timeline',
    inspector: 'Inspector',
    source: 'Call',
  },
  files: {
    save: 'Save recording',
    open: 'Open recording',
    opening: (file: string, percent: number) => `Reading ${file}: ${percent} %`,
    cancel: 'Cancel',
    refused: (file: string) => `${file} could not be opened`,
    kept: 'What was on the screen is still there.',
    dismiss: 'Dismiss',
    problems: {
      empty: 'The file is empty. Choose a file that “Save recording” wrote.',
      cutOff: (line: number, column: number) =>
        `The file ends in the middle, at line ${line}, column ${column}: it was cut off, perhaps while it was copied. Save or copy it again.`,
      syntax: (line: number, column: number) =>
        `This is no JSON: the fault is at line ${line}, column ${column}.`,
      otherFormat:
        'This is no Peerscope recording: it does not begin with "format": "peerscope-trace". Choose a file that “Save recording” wrote.',
      newerVersion: (version: number, known: number) =>
        `The file has version ${version}; this site knows versions up to ${known}. Reload the page to get a newer site.`,
      value: (path: string, expected: string, received: string) =>
        `At ${path} the file should hold ${expected}, but holds ${received}.`,
      order: (path: string) => `At ${path} the time runs backwards: events must stand in order.`,
      unreadable: 'The browser could not read the file. Check that it still exists.',
    },
    source: {
      live: 'Recorded live',
      simulated: 'Simulated: all of it is modelled',
      imported: 'Opened from a file of another program',
    },
  },
  thinned: (count: string, before: string) =>
    `To bound memory, ${count} statistics samples from before ${before} were left out; every event is kept.`,
  hidden: 'This page was in the background for a while: the browser slowed its timers down.',
  keys: {
    open: 'Keys',
    heading: 'Keys',
    enabled: 'Single-key shortcuts',
    enabledHint: 'Switch them off if they get in the way of speech input or a screen reader.',
    list: {
      toggle: 'Play or pause',
      step: 'Previous or next event',
      ends: 'Start or end of the recording',
      phase: 'Previous or next end of a phase',
      follow: 'Follow live',
      release: 'Back to the cursor: the inspector lets go of what is selected',
      search: 'Search the events',
      help: 'This list',
      zoom: 'Zoom the timeline (while it has the focus)',
    },
    space: 'Space',
    or: 'or',
  },
  failed: {
    heading: 'The call could not be started',
    text: (name: string, message: string) =>
      `${name}: “${message}”. Reload the page and try again; if it stays so, save what the console of your browser says.`,
  },
  empty: {
    heading: 'Nothing recorded yet',
    text: 'Start a call, or open a recording that you saved.',
  },
};
