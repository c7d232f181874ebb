import type { ExperimentOutcome } from '@/lib/call/experiment-ends';
import type { ExperimentId } from '@/lib/call/experiments';

interface ExperimentText {
  readonly name: string;
  /** What is done to the call. */
  readonly fault: string;
  /** What decides the end, in both browsers. */
  readonly why: string;
  readonly chromium: string;
  readonly firefox: string;
  /** What the same looks like in a real call, and what to do. */
  readonly inPractice: string;
}

const experiments: Readonly<Record<ExperimentId, ExperimentText>> = {
  'wrong-fingerprint': {
    name: 'Another certificate’s fingerprint',
    fault:
      'On its way to A, the fingerprint in the answer is replaced by that of a certificate that neither peer has.',
    why: 'The path works, so ICE connects. In the handshake B shows its certificate, A computes its fingerprint, finds that it is not the promised one, and ends the handshake with an alert. This is what stops somebody in the middle: whoever takes over the path cannot show a certificate with the promised fingerprint.',
    chromium: 'Both end “failed” within milliseconds, with iceConnectionState still “connected”.',
    firefox: 'As in Chromium: DTLS “failed” at both, ICE still “connected”.',
    inPractice:
      'ICE connected and DTLS failed means: look at the fingerprints, not at the network. Usual causes are an SDP that belongs to an earlier connection, or a server that rewrites it.',
  },
  'wrong-ice-pwd': {
    name: 'A wrong ice-pwd',
    fault: 'On its way to A, the ice-pwd in the answer is replaced.',
    why: 'A signs its checks with the password that it was told; B cannot verify them and rejects every one. B’s own checks to A are signed with A’s password, which is right, so the two peers see different things.',
    chromium:
      'B says “connected”, since its own checks are answered, and waits for a handshake that A never begins. A fails after 15 seconds of unanswered checks, with iceConnectionState “disconnected”; the next check from B makes A try again, about every 16 seconds.',
    firefox: 'A fails about 15 seconds after it began. B goes on checking.',
    inPractice:
      'Checks that are sent and never answered, while packets do arrive: compare ice-ufrag and ice-pwd of both sides. Often the candidates belong to another generation than the description.',
  },
  'candidates-withheld': {
    name: 'All candidates withheld',
    fault:
      'The signaling channel drops every candidate, and takes those out that stand inside a description.',
    why: 'Both peers have the description and no address of the other. There is no pair to check.',
    chromium: 'Nothing happens, for ever: both stay “new”, without an error.',
    firefox: 'Both fail after 5 seconds, the time that Firefox allows for the first candidate.',
    inPractice:
      'Candidates gathered here and none arriving there: the application does not pass them on, passes them before the description, or waits for a candidate event after it has stopped listening.',
  },
  'relay-only': {
    name: 'Relay only, without a TURN server',
    fault: 'The transport policy is “relay”, and no ICE server is given.',
    why: 'The policy throws away host and server-reflexive candidates. Without a TURN server nothing is left, so there is nothing to send and nothing to check.',
    chromium: 'Gathering completes with nothing; both stay “new” without an error.',
    firefox: 'Both fail at once: gathering has ended with nothing, so nothing can come.',
    inPractice:
      'No candidate at all under “relay”: the TURN server is missing, unreachable, or rejects the credentials. Look for an icecandidateerror.',
  },
  'ice-restart': {
    name: 'ICE restart in mid-call',
    fault: 'Two seconds after the data channel opens, A calls restartIce().',
    why: 'A new offer carries new ICE credentials, both peers gather and check again, and the old pair carries the media until a new one is chosen. The DTLS association is kept: there is no new handshake.',
    chromium: 'iceConnectionState stays “connected” throughout; only the pairs change.',
    firefox: 'A goes back to “checking” for some 20 milliseconds, then is “connected” again.',
    inPractice:
      'This is how a call survives a change of network. When connectionState becomes “disconnected”, or “failed” because of ICE, call restartIce() instead of beginning anew.',
  },
  glare: {
    name: 'Both offer at once',
    fault:
      'Both peers send an offer before they have seen the other’s. Nobody decides who gives way.',
    why: 'Each peer, on receiving an offer while its own is open, takes its own back and answers. Both answers then come to peers that wait for none: InvalidStateError. Both are “stable”, and each has answered an offer that the other has taken back.',
    chromium:
      'Each then has new ICE credentials that the other was never told, so no check is ever answered: both stay “checking”.',
    firefox:
      'The ICE credentials survive, so ICE connects; but both answered, both want to be the DTLS client, and the handshake fails.',
    inPractice:
      'A call that connects most of the time and hangs when both sides change something at once: use perfect negotiation.',
  },
  'glare-perfect': {
    name: 'Both offer at once, perfect negotiation',
    fault: 'The same crossing of offers; this time A is impolite and B is polite.',
    why: 'A ignores B’s offer. B takes its own back, applies A’s and answers. One exchange is left, and it carries what both wanted.',
    chromium: 'Both are connected; B shows “stable” for a moment, when its offer is taken back.',
    firefox: 'As in Chromium.',
    inPractice:
      'The pattern is a dozen lines and belongs in every application in which both sides may change the call.',
  },
};

const outcomes: Readonly<Record<ExperimentOutcome, string>> = {
  connects: 'It connects and stays connected',
  'checks-again': 'ICE goes back to checking for a moment, then is connected again',
  'stays-new': 'Nothing begins: both peers stay “new”',
  'ice-fails': 'No path: ICE fails, or checks without end',
  'dtls-fails': 'A path is found, but the DTLS handshake fails',
};

/** Texts of the experiments. */
export const experimentWords = {
  heading: 'Break it on purpose',
  lead: 'Each experiment does one thing wrong to a real call in this browser. Say first what you expect.',
  choose: 'Experiment',
  fault: 'What is done',
  predict: 'How does it end?',
  predictFirst: 'Choose how you expect it to end; then it can run.',
  run: 'Run the experiment',
  again: 'Run it again',
  stop: 'Stop',
  running: 'It runs. Some ends show only after 20 seconds of silence.',
  right: 'As you predicted',
  wrong: 'Not as you predicted',
  predicted: 'Your prediction',
  happened: 'What happened',
  why: 'Why',
  measured: 'As measured before',
  unexpected:
    'This is not what was measured before in this browser: look at the recording for what differs.',
  otherBrowser: 'This browser was not measured; these two were.',
  browsers: { chromium: 'Chromium 156', firefox: 'Firefox 153' },
  inPractice: 'In a real call',
  experiments,
  outcomes,
};
