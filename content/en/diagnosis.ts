import { INTERVENTIONS } from '@/content/en/event-texts';
import type { FindingWords } from '@/lib/diagnosis/findings';

/** The words of each finding: what is wrong, why we think so, what to try. */
const findings: FindingWords = {
  'no-candidates': {
    title: (_, peer) => `${peer} found no address of its own`,
    why: ({ ended, waited }, peer) =>
      ended
        ? `Gathering of ${peer} ended with zero candidates. That fits a machine without a network interface, or a browser that may not use the ones it has.`
        : `${seconds(waited)} after its description was applied, ${peer} has not gathered a single candidate. That fits a machine without a network interface; Chromium then stays in “new” and reports no error.`,
    remedies: [
      'Check that this machine is connected to a network.',
      'Look for a policy or an extension of the browser that limits WebRTC (“disable non-proxied UDP” and the like).',
    ],
  },
  'relay-only-without-turn': {
    title: (_, peer) => `${peer} may use relays only, and has none`,
    why: (_, peer) =>
      `The transport policy of ${peer} is “relay”, and gathering gave no candidate: no TURN server is configured, or none gave an address.`,
    remedies: ['Add a TURN server with its credentials.', 'Or set iceTransportPolicy to “all”.'],
  },
  'no-remote-candidates': {
    title: (_, peer) => `${peer} never learned an address of the other side`,
    why: ({ local, gatheredThere, waited, neverGivesUp }, peer) =>
      `${peer} has ${count(local, 'candidate')} of its own, but ${seconds(waited)} after the remote description not one of the other side${gatheredThere === undefined ? '' : `, which did gather ${gatheredThere}`}. Without a remote address there is nothing to check.${neverGivesUp ? ' Chromium waits for ever in this case.' : ' Firefox gives up about 5 s after the checks could begin.'}`,
    remedies: [
      'Send every icecandidate event through signaling, and pass each to addIceCandidate() at the other side.',
      'Keep candidates that arrive before the remote description, and add them afterwards.',
    ],
  },
  'only-mdns': {
    title: ({ count: n }) =>
      n === 1
        ? 'The only remote address is an mDNS name'
        : `All ${n} remote addresses are mDNS names`,
    why: (_, peer) =>
      `${peer} must resolve “.local” names to reach the other side, which works only within one local network that lets multicast through.`,
    remedies: [
      'Add a STUN server, so that addresses appear which can be reached from elsewhere.',
      'With camera or microphone permission the browser shows real addresses.',
    ],
  },
  'checks-unanswered': {
    title: (_, peer) => `No check of ${peer} was answered`,
    why: ({ pairs, sent, received, gaveUp, modelled }, peer) =>
      `${pairs === 0 ? 'No pair could be formed' : `${count(pairs, 'pair')} ${pairs === 1 ? 'was' : 'were'} tried`}${sent === undefined ? '' : `, ${count(sent, 'request')} left ${peer}`}${received === undefined ? '' : `, ${received} arrived from the other side`}, and no answer came back.${gaveUp ? ' ICE has given up.' : ''}${modelled ? '' : ' What became of the packets, a page cannot see: a NAT or a firewall on the way is the usual cause.'}`,
    remedies: [
      'Add a TURN server: a relay works behind nearly every NAT.',
      'Where UDP is blocked, use TURN over TCP or TLS (turns:, port 443).',
    ],
  },
  'wrong-password': {
    title: (_, peer) => `${peer} signs its checks with the wrong password`,
    why: ({ compared, sent }, peer) =>
      compared
        ? `The ice-pwd in the description that ${peer} applied differs from the one that the other side made: this is known. The other side cannot verify such checks and rejects them${sent ? ` (${count(sent, 'request')} so far)` : ''}: this follows.`
        : `${count(sent ?? 0, 'request')} left ${peer} and requests of the other side arrive, but no answer does: this is known. A wrong ice-pwd fits; so does a path that is open in one direction only.`,
    remedies: [
      'Pass descriptions on unchanged: no editing, no mixing of two negotiations.',
      'After an ICE restart, apply the new description before the new candidates.',
    ],
  },
  'server-unreachable': {
    title: ({ url }) => `${url || 'An ICE server'} does not answer`,
    why: ({ url }, peer) =>
      `${peer} got error 701 for ${url || 'it'}: no answer came. Only the candidates of this server are missing; a path between other candidates can still be found.`,
    remedies: [
      'Check the name, the port and that the server runs.',
      'Where UDP is blocked, try turn: with ?transport=tcp, or turns:.',
    ],
  },
  'server-refused': {
    title: ({ url, code }) => `${url || 'An ICE server'} refused with ${code}`,
    why: ({ code, text }, peer) =>
      `${peer} reached the server, which answered ${code}${text ? ` (${text})` : ''}.${code === 401 ? ' The credentials were not accepted.' : ''}`,
    remedies: ['Check username and credential, and whether they have expired.'],
  },
  'path-lost': {
    title: (_, peer) => `${peer} lost the path that it had`,
    why: ({ connectedFor, gaveUp, otherClosed, dtlsToo }, peer) =>
      `After ${seconds(connectedFor)} of connection, checks of ${peer} are no longer answered.${otherClosed ? ' The other side called close(), which explains it.' : ''}${gaveUp ? ` ${peer} has given up.` : ' It may heal by itself.'}${dtlsToo ? ' That the DTLS transport failed at the same moment follows from the lost path, as it does in Firefox; the handshake is not to blame.' : ''}`,
    remedies: [
      'Call restartIce() when the state is disconnected: after a change of network nothing else helps.',
    ],
  },
  'fingerprint-mismatch': {
    title: (_, peer) => `${peer} got another certificate than it was promised`,
    why: ({ promised, real }, peer) =>
      promised && real
        ? `The SDP that ${peer} applied promises a certificate with ${short(promised)}; the real one has ${short(real)}. ${peer} refuses the connection, as it must.`
        : `${peer} reports that the certificate does not match the a=fingerprint of the SDP.`,
    remedies: [
      'Pass the SDP on unchanged; look for what rewrites it (a server in the middle, a mix-up of two sessions).',
      'If nothing rewrites it on purpose, take it seriously: somebody may sit in the middle.',
    ],
  },
  'same-setup': {
    title: ({ role }) =>
      role === 'active' ? 'Both sides are DTLS clients' : 'Both sides wait for a ClientHello',
    why: ({ role, waited }) =>
      role === 'active'
        ? `By the a=setup lines of the descriptions both sides are active: each sends ClientHellos, and neither is a server that would answer one. So there were no keys ${seconds(waited)} after ICE had a path, and there never will be.`
        : `By the a=setup lines of the descriptions both sides are passive: each waits for a ClientHello, and neither sends one. So there were no keys ${seconds(waited)} after ICE had a path, and there never will be.`,
    remedies: [
      'Make one side active and the other passive: an offer says actpass, and the answer chooses (RFC 8842 §5).',
      'Look for what writes a=setup anew on the way: a gateway, or a script that edits descriptions.',
    ],
  },
  'dtls-failed': {
    title: (_, peer) => `The DTLS handshake of ${peer} failed`,
    why: ({ detail }) =>
      detail
        ? `There is a path, but securing it failed with ${detail}.`
        : 'There is a path, but securing it failed; why, is not reported.',
    remedies: [
      'Look for a DTLS error or alert at the other side.',
      'DTLS does not try again: make a new connection.',
    ],
  },
  'dtls-stuck': {
    title: (_, peer) => `The DTLS handshake of ${peer} does not end`,
    why: ({ waited }) =>
      `It began ${seconds(waited)} ago; one or two round trips are usual. Either its packets are lost (they are much larger than checks), or the other side never began.`,
    remedies: [
      'Look at the other side: both must have a path, and their a=setup roles must fit.',
      'Suspect a network that drops large UDP packets (a small MTU in a tunnel).',
    ],
  },
  'call-rejected': {
    title: ({ method, name }, peer) => `${method}() of ${peer} was rejected: ${name}`,
    why: ({ message }) =>
      message ? `The browser says: “${message}”.` : 'The browser gave no message.',
    remedies: [
      'Open the event: the inspector explains this error.',
      'Compare the signaling state at that moment with what the method needs.',
    ],
  },
  glare: {
    title: () => 'Both sides offered at the same time',
    why: ({ name }, peer) =>
      `Each made an offer before the other’s arrived; what followed was rejected at ${peer} with ${name}. Nobody gave way in an orderly manner.`,
    remedies: [
      'Use perfect negotiation: one side is polite and takes its offer back, the other ignores the colliding one.',
    ],
  },
  'answer-never-came': {
    title: (_, peer) => `${peer} waits for an answer`,
    why: ({ waited, offerArrived }, peer) =>
      `The offer of ${peer} has stood for ${seconds(waited)}.${offerArrived === undefined ? ' The other side is not observed.' : offerArrived ? ' The other side applied it, but no answer was applied here.' : ' The other side has not applied it.'} There is no time-out.`,
    remedies: [
      'Check that the offer reaches the other side, and that its answer comes back and is applied.',
    ],
  },
  'message-lost': {
    title: ({ what }) => `A ${what === 'other' ? 'message' : what} was lost in signaling`,
    why: ({ reason }, peer) =>
      `A message of ${peer} did not arrive: ${INTERVENTIONS[reason] ?? reason}.`,
    remedies: [
      'Use a signaling channel that delivers in order and without loss, or send it again.',
    ],
  },
  'no-media-after-connect': {
    title: (_, peer) => `${peer} is connected, but no media arrives`,
    why: ({ waited, sentThere }, peer) =>
      `${seconds(waited)} after the connection ${peer} has not received one RTP packet, though the other side announced media.${sentThere === undefined ? '' : sentThere ? ' The other side does send.' : ' The other side sends none.'}`,
    remedies: [
      'At the sender: is a track attached, live and enabled, and does the direction of the m-section allow sending?',
      'At the receiver: does the answer accept a codec that both sides have?',
    ],
  },
  'media-stopped': {
    title: ({ media }, peer) => `The ${media} that ${peer} received has stopped`,
    why: ({ since }) => `No packet has come for ${seconds(since)}.`,
    remedies: ['Look at the sender’s track and at the ICE state of both sides.'],
  },
  'channel-not-open': {
    title: ({ channel }) => `The data channel “${channel}” does not open`,
    why: ({ waited }, peer) =>
      `${peer} is connected, but the channel has been connecting for ${seconds(waited)}.`,
    remedies: [
      'Check that the answer accepted the m=application section.',
      'A channel made with negotiated:true must be made at both sides with the same id.',
    ],
  },
  'failed-unexplained': {
    title: (_, peer) => `The connection of ${peer} failed`,
    why: () => 'The recording does not hold what caused it.',
    remedies: ['Compare both sides just before the failure in the timeline.'],
  },
  'still-in-progress': {
    title: (_, peer) => `${peer} is still connecting`,
    why: ({ waited, limit, agent }) =>
      limit === undefined
        ? `${seconds(waited)} have passed in this phase.`
        : `${seconds(waited)} have passed in this phase. ${agent === 'firefox' ? 'Firefox' : 'Chromium'} gives up about ${seconds(limit)} after its first check.`,
    remedies: ['Wait, or step to the latest event to see what it is waiting for.'],
  },
  healthy: {
    title: () => 'Connected, with no fault found',
    why: ({ took }) => `Both sides connected ${seconds(took)} after the first description.`,
    remedies: [],
  },
};

/** Texts of "Why did it not connect?". */
export const diagnosisWords = {
  heading: 'Why did it not connect?',
  headingWaiting: 'What is it waiting for?',
  headingWarnings: 'Worth a look',
  evidence: 'Evidence',
  evidenceLink: (name: string, at: string) => `${name} at ${at}`,
  remedies: 'What to try',
  certainty: {
    measured: 'known from the recording',
    inferred: 'inferred: it fits best',
  },
  phase: (phase: string) => `Phase: ${phase}`,
  findings,
};

function seconds(duration: number): string {
  if (duration < 1000) return `${Math.round(duration)} ms`;
  if (duration < 90_000) return `${Number((duration / 1000).toFixed(1))} s`;
  return `${Math.round(duration / 60_000)} min`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function short(fingerprint: string): string {
  return `${fingerprint.slice(0, 11)}…`;
}
