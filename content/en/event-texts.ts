import type { EventValues } from '@/lib/selectors/inspect-values';

export const METHODS: Readonly<Record<string, string>> = {
  RTCPeerConnection:
    'It makes the connection object. The configuration decides which paths ICE may look for: the STUN and TURN servers it asks, and whether every candidate counts (“all”) or relays only (“relay”). Credentials are not recorded.',
  createOffer:
    'It writes down what this side wants: media, codecs, ICE credentials, the fingerprint of its certificate. Nothing is sent, and no candidate is gathered yet.',
  createAnswer:
    'It writes the reply to the offer: for each m-section of the offer one of its own, in the same order. Nothing is sent yet.',
  setLocalDescription:
    'It puts this side’s description into effect, and starts the gathering of candidates. Without an argument the browser makes the fitting offer or answer itself.',
  setRemoteDescription:
    'It tells the browser what the other side described: its ICE credentials, its fingerprint, its media. Checks need this.',
  addIceCandidate:
    'It hands over one address of the other side that came through signaling. Before a remote description is set, it is rejected with InvalidStateError.',
  addTrack: 'It offers a track to the other side; a negotiation follows before anything is sent.',
  addTransceiver: 'It asks for an m-section of its own for sending, receiving or both.',
  createDataChannel:
    'The first data channel adds an m-section to the next offer; later ones need no negotiation.',
  restartIce:
    'It marks ICE for a restart: the next offer bears new credentials. The old path carries the traffic until a new one is found, and DTLS goes on as it is.',
  replaceTrack: 'It swaps what is sent, without a negotiation.',
  setConfiguration: 'It changes servers or policy for what is gathered from now on.',
  getStats: 'It asks the browser for its counters.',
  close:
    'It ends the connection at once and fires no state event on this side. The other side gets a DTLS close_notify and closes its channels; its ICE notices seconds later.',
};

export const UNKNOWN_METHOD =
  'A method of the WebRTC API; its result is the event that belongs to it.';

export const RESULTS: Readonly<Record<string, string>> = {
  RTCPeerConnection:
    'The connection object exists. Nothing is sent and no candidate is gathered before a description is set.',
  createOffer: 'The offer exists as text. It takes effect with setLocalDescription().',
  createAnswer: 'The answer exists as text. It takes effect with setLocalDescription().',
  setLocalDescription: 'The description is in effect here, and candidates are being gathered.',
  setRemoteDescription:
    'The browser knows the other side’s description. Once both are set, checks can begin.',
  addIceCandidate: 'The browser took the candidate. Whether it is of use, the checks will tell.',
  close: 'The connection object is of no more use: later calls are rejected.',
};

export const ERRORS: Readonly<Record<string, string>> = {
  InvalidStateError:
    'The call came at the wrong time: signalingState does not allow it, no remote description is set, or the connection is closed. Typical: an answer in stable, or two offers that crossed.',
  OperationError:
    'The browser could not carry it out with this content: for candidates, one that does not fit the description; for descriptions, often an m-section that does not match.',
  InvalidAccessError:
    'A value cannot be used here: a description that lacks something required (such as a fingerprint), or a TURN server without credentials.',
  InvalidModificationError:
    'Something was changed that must stay: a description differs from the one that the browser made, or the configuration changes what is fixed.',
  NotSupportedError:
    'This browser does not support what was asked for; Firefox, for instance, knows no pranswer.',
  RTCError: 'The SDP could not be read or applied; errorDetail and sdpLineNumber say where.',
  SyntaxError: 'The text cannot be read: an SDP with a fault, or the address of an ICE server.',
  TypeError:
    'An argument is missing or of the wrong kind; for a candidate, both sdpMid and sdpMLineIndex are missing.',
  NotAllowedError: 'The visitor or a policy refused the permission.',
  NotFoundError: 'No such device was found.',
  NotReadableError: 'The device is there but cannot be read; another program may be using it.',
  AbortError: 'The operation was given up before it ended.',
  NetworkError: 'The channel is not open, or its transport is gone.',
};

export const UNKNOWN_ERROR = 'The browser refused; its message says why.';

export const END_OF_CANDIDATES =
  'This lets ICE fail early where no pair works, instead of waiting for candidates that will never come.';

export const CHECK_FAILURES: Readonly<
  Record<EventValues['check-failed']['reason'], { readonly what: string; readonly means: string }>
> = {
  timeout: {
    what: 'no answer came in time',
    means:
      'The request or its response was lost or filtered, or the other side could not verify it (a wrong ice-pwd is met with silence or an error). Other pairs may still work.',
  },
  'error-response': {
    what: 'the other side answered with an error',
    means:
      'The path works but the request was not accepted: 487 is a role conflict, which the agents settle among themselves; 401 means wrong credentials.',
  },
  unreachable: {
    what: 'the network says that the address cannot be reached',
    means: 'There is no route from here to that address. Other pairs may still work.',
  },
  address: {
    what: 'the response came from or to another address',
    means:
      'The path is not symmetric, which ICE does not accept: a NAT gives each destination its own port. A relay usually helps.',
  },
};

/** Why this pair was the next one to be checked. */
export const CHECK_CAUSES: Readonly<
  Record<NonNullable<EventValues['check-sent']['cause']>, string>
> = {
  ordinary: 'It was the turn of this pair: none that waits has a higher priority.',
  triggered:
    'A check of the other side had just come this way, so the pair goes before all others (a triggered check).',
  nomination:
    'This side controls and has chosen the pair: by this check the other side learns of it.',
  consent:
    'The pair works already; the check asks whether the other side still wants the traffic (consent).',
  'round-robin':
    'Chromium’s agent keeps no check list: each pair has its turn, and this one was not checked for the longest time.',
  selected: 'The pair in use is checked at an interval of its own, to see that it still works.',
  'best-writable':
    'The pair in use looks weak, so the best of those that were answered is checked.',
  retransmission: 'No answer came in time, so the very same request is sent once more.',
};

/** Why a pair moved without a message, by the name that it has in a trace. */
export const MOVES: Readonly<Record<string, string>> = {
  'nomination-failed': 'the check that nominated it failed',
  formed: 'so it began',
  'checks-began': 'the checks began, and it is the first pair of its foundation',
  'foundation-succeeded': 'a pair of the same foundation succeeded',
  'nothing-waiting': 'no other pair waits, and none of its foundation is under way',
  'check-arrived': 'a check of the other side arrived on it',
  'role-conflict': 'it is to be checked again in the other role',
  'permission-refused': 'the relay refused its permission',
  'nominated-by-peer': 'the other side nominated it',
  'both-lite': 'both sides are ICE-lite, so it counts without a check',
  pruned: 'a better pair works, so it is not checked any more',
};

/** Why two candidates are not paired, and what that means. */
export const UNPAIRED: Readonly<
  Record<EventValues['not-paired']['reason'], { readonly what: string; readonly means: string }>
> = {
  'other-family': {
    what: 'their addresses are of different families',
    means:
      'No packet goes from an IPv4 address to an IPv6 address or back, and link-local IPv6 addresses reach only their like. A TURN relay of the other family would be a bridge.',
  },
  redundant: {
    what: 'another pair goes the same way',
    means:
      'A server-reflexive candidate sends from its base, so this pair would send the very packets that another one sends. Only the one with the higher priority is kept.',
  },
  'relay-only-policy': {
    what: 'only relayed candidates may be used',
    means:
      'iceTransportPolicy is “relay”: this side must not show its own addresses, so all its pairs begin at a relay.',
  },
  'mdns-over-relay': {
    what: 'an mDNS name must not reach a TURN server',
    means:
      'The name hides an address that only the local network knows. Sent to over a relay, it would become known to the server, so browsers form no such pair.',
  },
  limit: {
    what: 'the check list is full',
    means:
      'An agent bounds the number of its pairs, 100 unless configured otherwise, and leaves out those with the lowest priority.',
  },
  'local-gone': {
    what: 'the local candidate is gone',
    means: 'Its network or its relay no longer exists, so there is nothing left to send from.',
  },
};

/** Why a NAT removed a mapping, by the name that it has in a trace. */
export const EXPIRIES: Readonly<Record<string, string>> = {
  lifetime: 'nothing refreshed it in time',
  removed: 'it was removed on purpose',
  restarted: 'the NAT restarted',
  'external-address-changed': 'the NAT got another public address',
};

/** Why a side threw a datagram or record away, by the name that it has in a trace. */
export const DISCARDED: Readonly<Record<string, string>> = {
  'authentication-failed':
    'its tag does not fit, so it was changed on its way, or is somebody else’s',
  replayed: 'it had come before, so its number is taken',
  'too-old': 'its number is older than the window that is kept',
  malformed: 'it cannot be read',
  'too-short': 'it is too short to hold a tag',
  'wrong-version': 'it names another version of DTLS',
  'unknown-epoch': 'it belongs to an epoch for which there are no keys',
  'unexpected-message': 'it is no message that could come here',
  'after-the-end': 'the association is over',
  'no-path-yet': 'it came before this side had a path of its own, and nothing is kept here',
  'no-keys-yet': 'there are no keys to open it',
};

/** What is done to a call on purpose, by the name that it has in a recording. */
export const INTERVENTIONS: Readonly<Record<string, string>> = {
  'experiment:wrong-fingerprint': 'an experiment with another certificate’s fingerprint',
  'experiment:wrong-ice-pwd': 'an experiment with a wrong ice-pwd',
  'experiment:candidates-withheld': 'an experiment that withholds all candidates',
  'experiment:relay-only': 'an experiment with relays only, and no TURN server',
  'experiment:ice-restart': 'an experiment with an ICE restart in mid-call',
  'experiment:glare': 'an experiment in which both sides offer at once',
  'experiment:glare-perfect': 'an experiment with crossing offers and perfect negotiation',
  'wrong-fingerprint': 'the fingerprint in the description was replaced',
  'wrong-ice-pwd': 'the ice-pwd in the description was replaced',
  'candidates-withheld': 'candidates were withheld',
  'ice-restart': 'an ICE restart was asked for',
  'step-held': 'a step was held back until the other side can go on, too',
  'drop-packet': 'a packet was taken out',
  'flip-bit': 'one bit of a packet was changed',
  'replay-packet': 'a packet that had gone by was sent once more',
};

export const PAIR_STATES: Readonly<Record<EventValues['pair-reported']['state'], string>> = {
  frozen:
    'It waits for a similar pair to succeed first. Firefox shows this state; Chromium’s agent has no frozen pairs.',
  waiting: 'It is due for a check that has not been sent.',
  'in-progress': 'A check was sent and its answer is awaited.',
  succeeded: 'A check was answered: packets get through in both directions.',
  failed: 'No check was answered in time, or the answer was an error. This path does not work.',
  cancelled: 'Firefox’s own state: another pair was nominated, so this one is not checked.',
};

export function stateMeaning({ subject, state }: EventValues['state-reported']): string {
  if (subject === 'iceConnectionState' && state === 'disconnected') {
    return 'Checks are not being answered. This may heal by itself; in Chromium 156 it also stays the last word when connectionState goes on to failed.';
  }
  return SUBJECTS[subject];
}

const SUBJECTS: Readonly<Record<EventValues['state-reported']['subject'], string>> = {
  signalingState:
    'It tells how far offer and answer have come on this side; stable means that nothing is being negotiated.',
  iceGatheringState: 'It sums up the gathering of all transports of this connection.',
  iceConnectionState: 'It sums up ICE over all transports, without DTLS.',
  connectionState:
    'It sums up ICE and DTLS of all transports: connected needs both. The event may be delivered a little late.',
  'iceTransport.gatheringState': 'It concerns the gathering of this transport alone.',
  'iceTransport.state': 'It concerns ICE on this transport alone: whether there is a usable path.',
  'dtlsTransport.state':
    'It concerns the security of this transport: connected means that the handshake ended and the fingerprint matched.',
  'sctpTransport.state': 'It concerns the association that carries the data channels.',
  'dataChannel.readyState': 'It concerns this channel alone: send() needs open.',
};
