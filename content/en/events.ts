import { networkEventWords } from '@/content/en/event-network';
import {
  aMedia,
  callEnd,
  candidateMeaning,
  candidateText,
  capital,
  delivered,
  descriptionMeaning,
  directionText,
  dtlsVersionMeaning,
  message,
  messageMeaning,
  pairHint,
  pairText,
  pathMeaning,
  plural,
  remoteReach,
  restart,
  sections,
  serverErrorMeaning,
  ssrcText,
} from '@/content/en/event-phrases';
import {
  CHECK_CAUSES,
  CHECK_FAILURES,
  DISCARDED,
  END_OF_CANDIDATES,
  ERRORS,
  INTERVENTIONS,
  METHODS,
  MOVES,
  PAIR_STATES,
  RESULTS,
  stateMeaning,
  UNKNOWN_ERROR,
  UNKNOWN_METHOD,
  UNPAIRED,
} from '@/content/en/event-texts';
import { packetReasons } from '@/content/en/packet-reasons';
import type { EventWords } from '@/lib/selectors/inspect-values';

const CONSTRUCTOR = 'RTCPeerConnection';

/** Every kind of event: its name, what happened in one sentence, what it means for the call. */
export const eventWords: EventWords = {
  'api-called': {
    name: 'API call',
    happened: ({ peer, method, detail, end }) =>
      method === CONSTRUCTOR
        ? `${peer} was made with new RTCPeerConnection(${detail ?? ''}).`
        : `${peer} called ${method}(${detail ?? ''})${callEnd(end)}.`,
    means: ({ method }) => METHODS[method] ?? UNKNOWN_METHOD,
  },
  'api-settled': {
    name: 'API result',
    happened: ({ peer, method, end }) => {
      const took = end.kind === 'pending' || end.took === undefined ? '' : ` after ${end.took}`;
      if (method === CONSTRUCTOR) return `The RTCPeerConnection of ${peer} was made.`;
      if (end.kind !== 'rejected') return `${method}() of ${peer} succeeded${took}.`;
      return `${method}() of ${peer} was rejected${took} with ${end.name}: ${end.message || 'no message'}.`;
    },
    means: ({ method, end }) =>
      end.kind === 'rejected'
        ? (ERRORS[end.name] ?? UNKNOWN_ERROR)
        : (RESULTS[method] ?? `The browser finished the work behind ${method}().`),
  },
  'negotiation-needed': {
    name: 'Negotiation needed',
    happened: ({ peer }) => `${peer} needs a negotiation.`,
    means: () =>
      'Something changed that the other side must agree to (a track, the first data channel, an ICE restart). The application answers with a new offer; until then nothing changes on the wire.',
  },
  'description-applied': {
    name: 'Description applied',
    happened: ({ peer, side, type, description }) =>
      type === 'rollback'
        ? `${peer} rolled its ${side} description back.`
        : `${peer} applied the ${side} ${type}: ${sections(description)}.`,
    means: ({ side, type, description }) => descriptionMeaning(side, type, description),
  },
  'message-sent': {
    name: 'Message sent',
    happened: ({ peer, to, content, delivery }) =>
      `${peer} sent ${message(content)} to ${to}${delivered(delivery)}.`,
    means: ({ content }) => messageMeaning(content),
  },
  'message-received': {
    name: 'Message received',
    happened: ({ peer, from, content, took }) =>
      `${peer} received ${message(content)}${from ? ` from ${from}` : ''}${took ? `, ${took} after it was sent` : ''}.`,
    means: ({ content }) =>
      content.kind === 'candidate'
        ? 'The message is here, but the browser knows nothing of it until the application calls addIceCandidate().'
        : content.kind === 'description'
          ? 'The message is here, but nothing changes until the application calls setRemoteDescription().'
          : 'WebRTC leaves signaling to the application: the browser has not seen this message yet.',
  },
  'message-dropped': {
    name: 'Message lost',
    happened: ({ node, from, reason, content }) =>
      `${capital(message(content))}${from ? ` from ${from}` : ''} was lost at ${node}: ${INTERVENTIONS[reason] ?? reason}.`,
    means: ({ content }) =>
      content.kind === 'description'
        ? 'Without this description the other side cannot go on: an unanswered offer leaves its sender in have-local-offer, with no time-out of its own.'
        : 'The other side will not learn of this path from signaling. It may still discover it as a peer-reflexive candidate, if a check arrives.',
  },
  'transport-opened': {
    name: 'Transport opened',
    happened: ({ peer, transport, mids }) =>
      `${peer} has a transport "${transport}" for ${mids.length === 1 ? 'm-section' : 'm-sections'} ${mids.join(', ') || transport}.`,
    means: () =>
      'A transport is one pair of ports with its own ICE and DTLS. Before the answer an offerer may keep one for each m-section; BUNDLE then leaves a single one for all.',
  },
  'transport-closed': {
    name: 'Transport closed',
    happened: ({ peer, transport, reason, into }) =>
      reason === 'bundled'
        ? `${peer} gave up transport "${transport}"; its traffic goes over "${into ?? 'the bundled one'}".`
        : `Transport "${transport}" of ${peer} was closed.`,
    means: ({ reason }) =>
      reason === 'bundled'
        ? 'That is BUNDLE at work, not a fault: both sides agreed to carry everything over one transport, so the others are not needed.'
        : reason === 'stopped'
          ? 'Its m-sections were stopped, so nothing uses it any more.'
          : 'The connection was closed, and its transports with it.',
  },
  'gathering-started': {
    name: 'Gathering started',
    happened: ({ peer, transport, generation }) =>
      `${peer} began to gather candidates for transport "${transport}"${restart(generation)}.`,
    means: () =>
      'The browser opens ports on its networks (host), and asks STUN servers for its public address (srflx) and TURN servers for a relayed one (relay). setLocalDescription() starts this.',
  },
  'candidate-gathered': {
    name: 'Local candidate',
    happened: ({ peer, candidate, transport, url }) =>
      candidate
        ? `${peer} found ${candidateText(candidate)}${url ? ` with the help of ${url}` : ''}.`
        : `${peer} reported the end of its candidates for transport "${transport}".`,
    means: ({ candidate }) => (candidate ? candidateMeaning(candidate) : END_OF_CANDIDATES),
  },
  'gathering-ended': {
    name: 'Gathering ended',
    happened: ({ peer, transport, count, types, took }) =>
      `${peer} finished gathering for transport "${transport}"${took ? ` after ${took}` : ''}: ${count === 0 ? 'no candidate' : `${plural(count, 'candidate')} (${types})`}.`,
    means: ({ count }) =>
      count === 0
        ? 'Without a candidate of its own this peer has no port to send from or to be reached at: no pair can be formed.'
        : 'No further candidate will follow in this generation. Nobody has to wait for this moment: with trickle ICE the checks begin with the first candidates.',
  },
  'candidate-error': {
    name: 'Server error',
    happened: ({ peer, url, errorCode, errorText }) =>
      `${peer} got error ${errorCode} for ${url || 'an ICE server'}${errorText ? `: ${errorText}` : ''}.`,
    means: ({ errorCode }) => serverErrorMeaning(errorCode),
  },
  'remote-candidate-added': {
    name: 'Remote candidate',
    happened: ({ peer, candidate, transport }) =>
      candidate
        ? `${peer} learned a candidate of the other side: ${candidateText(candidate)}.`
        : `${peer} learned that no more candidates will come for transport "${transport}".`,
    means: ({ candidate }) =>
      candidate
        ? `The browser pairs it with each of its own candidates and checks the pairs. ${remoteReach(candidate)}`
        : END_OF_CANDIDATES,
  },
  'pair-formed': {
    name: 'Pair formed',
    happened: ({ peer, pair, priority }) =>
      `${peer} formed the pair ${pairText(pair)}${priority ? ` with priority ${priority}` : ''}.`,
    means: ({ pair }) =>
      `A pair is one path to try: from this local address to that remote one.${pairHint(pair)} That it exists says nothing yet about whether packets get through.`,
  },
  'check-sent': {
    name: 'Check sent',
    happened: ({ peer, pair, useCandidate, count }) =>
      `${peer} sent check ${count} on ${pairText(pair)}${useCandidate ? ', with USE-CANDIDATE' : ''}.`,
    means: ({ useCandidate, cause }) =>
      `A check is a STUN Binding request, signed with the other side's ice-pwd.${cause ? ` ${CHECK_CAUSES[cause]}` : ''}${useCandidate ? ' USE-CANDIDATE nominates the pair if the check succeeds; Chromium puts it on its very first check.' : ''}`,
  },
  'check-received': {
    name: 'Check received',
    happened: ({ peer, pair, useCandidate }) =>
      `A check of the other side reached ${peer} on ${pairText(pair)}${useCandidate ? ', with USE-CANDIDATE' : ''}.`,
    means: () =>
      'This proves one direction only. The peer answers, and sends a check of its own back the same way (a triggered check).',
  },
  'check-answered': {
    name: 'Check answered',
    happened: ({ peer, pair, roundTrip }) =>
      `The answer to a check of ${peer} came back on ${pairText(pair)}${roundTrip ? ` after ${roundTrip}` : ''}.`,
    means: () =>
      'A request went there and its response came back: both directions work on this path, and the other side knew the right password.',
  },
  'check-failed': {
    name: 'Check failed',
    happened: ({ peer, pair, reason, detail }) =>
      `A check of ${peer} on ${pairText(pair)} failed: ${CHECK_FAILURES[reason].what}${detail ? ` (${detail})` : ''}.`,
    means: ({ reason }) => CHECK_FAILURES[reason].means,
  },
  'pair-moved': {
    name: 'Pair moved',
    happened: ({ peer, pair, state, because }) =>
      `${peer} moved the pair ${pairText(pair)} to ${state}: ${MOVES[because] ?? because}.`,
    means: ({ state }) =>
      `No answer and no time-out did this: the agent follows a rule for its list of pairs. ${PAIR_STATES[state]}`,
  },
  'pair-reprioritized': {
    name: 'Pair priority',
    happened: ({ peer, pair, priority, before }) =>
      `${peer} computed the priority of the pair ${pairText(pair)} anew: ${priority}${before ? `, before it was ${before}` : ''}.`,
    means: () =>
      'A pair’s priority is made of the priorities of its two candidates and of which side controls. One of them changed: the role after a conflict, or a peer-reflexive candidate that signaling has named by now. The pair takes its new place in the order of checks.',
  },
  'not-paired': {
    name: 'Not paired',
    happened: ({ peer, pair, reason }) =>
      `${peer} makes no pair of ${pairText(pair)}: ${UNPAIRED[reason].what}.`,
    means: ({ reason }) => UNPAIRED[reason].means,
  },
  'role-taken': {
    name: 'ICE role',
    happened: ({ peer, transport, role, because }) =>
      because === 'initial'
        ? `${peer} is the ${role} agent on transport "${transport}".`
        : `${peer} became the ${role} agent on transport "${transport}", because both sides had claimed the same role.`,
    means: ({ role, because }) =>
      `${
        role === 'controlling'
          ? 'The controlling agent decides which pair is used: it nominates one. Normally that is the side that made the offer.'
          : 'The controlled agent checks pairs as well, but the other side decides which one is used.'
      } ${
        because === 'initial'
          ? 'Who is client and who is server in DTLS is another matter.'
          : 'Every check carries the role and a random number, the tie-breaker; the greater number controls. The priorities of all pairs are then computed anew.'
      }`,
  },
  'packet-ignored': {
    name: 'Packet ignored',
    happened: ({ peer, label, from, reason }) =>
      `${label ?? 'A packet'}${from ? ` from ${from}` : ''} reached ${peer}, but was not accepted: ${packetReasons.ignored(reason)}.`,
    means: () =>
      'That a packet arrives does not make a path. An agent takes only checks whose signature proves the password, and responses that come back the way its own check went.',
  },
  'pair-reported': {
    name: 'Pair state',
    happened: ({ peer, pair, state }) => `${peer} reports the pair ${pairText(pair)} as ${state}.`,
    means: ({ state }) => PAIR_STATES[state],
  },
  'pair-nominated': {
    name: 'Pair nominated',
    happened: ({ peer, pair, others }) =>
      `${peer} reports the pair ${pairText(pair)} as nominated${others > 0 ? `; so ${others === 1 ? 'was 1 other pair' : `were ${others} other pairs`} before it` : ''}.`,
    means: () =>
      'The controlling side proposed this pair. Nominated is not selected: Chromium may nominate several pairs, one of which carries the traffic.',
  },
  'pair-selected': {
    name: 'Pair selected',
    happened: ({ peer, pair, earlier }) =>
      `${peer} now sends over ${pairText(pair)}${earlier > 0 ? ' in place of the pair selected before' : ''}.`,
    means: ({ pair, earlier }) =>
      `${earlier > 0 ? 'The agent moved from one pair to another, which is normal: this one ranks higher, or the earlier one stopped answering. ' : 'This answers the question of ICE: packets get through here. '}${pathMeaning(pair)}`,
  },
  'pair-removed': {
    name: 'Pair removed',
    happened: ({ peer, pair, reason }) =>
      reason === 'pruned'
        ? `${peer} dropped the pair ${pairText(pair)}.`
        : `The pair ${pairText(pair)} is no longer in the statistics of ${peer}.`,
    means: ({ reason }) =>
      reason === 'pruned'
        ? 'The agent has a better pair for the same path, so this one is not checked any more.'
        : 'The browser forgot this pair: it was pruned, replaced after an ICE restart, or its transport ended. Why, it does not say.',
  },
  'consent-lost': {
    name: 'Consent lost',
    happened: ({ peer, transport }) =>
      `${peer} hears no answers on transport "${transport}" any more.`,
    means: () =>
      'Checks go on during the call to make sure that the other side still wants the traffic. Without answers the path is in doubt; Chromium says disconnected after about 5 s and fails the connection after about 15 s of unanswered checks, Firefox about 30 s after the last good answer.',
  },
  'consent-renewed': {
    name: 'Consent renewed',
    happened: ({ peer, transport, away }) =>
      away === undefined
        ? `The consent of ${peer} on transport "${transport}" is renewed: a check was answered.`
        : `${peer} hears answers on transport "${transport}" again, ${away} after consent was lost.`,
    means: ({ away }) =>
      away === undefined
        ? 'The other side still wants the traffic. By RFC 7675 each answer allows sending for 30 s more.'
        : 'A check was answered again, so the other side still wants the traffic and the path carries it. It healed without an ICE restart.',
  },
  'ice-gave-up': {
    name: 'ICE gave up',
    happened: ({ peer, transport, pairs }) =>
      `${peer} gave up on transport "${transport}": ${pairs === 0 ? 'there was no pair to check' : `none of ${plural(pairs, 'pair')} works`}.`,
    means: () =>
      'This generation is over. Only an ICE restart, with new credentials and new candidates, can bring a path.',
  },
  'dtls-started': {
    name: 'DTLS started',
    happened: ({ peer, transport }) =>
      `${peer} began the DTLS handshake on transport "${transport}".`,
    means: () =>
      'DTLS can begin as soon as ICE has a usable path. The side with a=setup:active, normally the answerer, is the client and sends the ClientHello.',
  },
  'dtls-negotiated': {
    name: 'DTLS parameters',
    happened: ({ peer, version, hex, cipher, srtpProfile, role }) =>
      `${peer} negotiated ${[version && `${version}${hex && hex !== version ? ` (${hex})` : ''}`, cipher, srtpProfile && `SRTP profile ${srtpProfile}`, role && `as DTLS ${role}`].filter(Boolean).join(', ') || 'DTLS parameters that the browser does not name'}.`,
    means: ({ hex, role }) =>
      `${dtlsVersionMeaning(hex)}${role ? ` As the ${role}, this side ${role === 'client' ? 'opened the handshake' : 'waited for the ClientHello'}; this is independent of which side controls ICE.` : ''}`,
  },
  'certificate-seen': {
    name: 'Certificate',
    happened: ({ peer, owner, count, bytes }) =>
      `${peer} ${owner === 'local' ? 'has a certificate of its own' : 'received the certificate of the other side'} (${bytes} bytes${count > 1 ? `, a chain of ${count}` : ''}).`,
    means: ({ owner }) =>
      owner === 'local'
        ? 'It is self-signed and made for this connection. Its hash stands in the SDP as a=fingerprint.'
        : 'No authority vouches for it. What counts is that its hash equals the a=fingerprint that came through signaling.',
  },
  'dtls-finished': {
    name: 'DTLS finished',
    happened: ({ peer, transport }) =>
      `The DTLS handshake of ${peer} on transport "${transport}" is complete.`,
    means: () =>
      'The certificate matched the fingerprint from the SDP, and both sides have keys. The keys for SRTP are exported from this very handshake.',
  },
  'dtls-flight-sent': {
    name: 'DTLS flight',
    happened: ({ peer, flight, attempt, messages, datagrams }) =>
      `${peer} sent its flight ${flight} (${messages.join(', ')}) in ${datagrams === 1 ? 'one datagram' : `${datagrams} datagrams`}${attempt === 1 ? '' : `: attempt ${attempt}`}.`,
    means: ({ attempt }) =>
      attempt === 1
        ? 'A flight is all that one side says before it must wait. What answers it also acknowledges it.'
        : 'No answer came in time: a datagram was lost on one of the two ways. UDP repeats nothing, so DTLS does, and waits twice as long each time.',
  },
  'fingerprint-checked': {
    name: 'Fingerprint',
    happened: ({ peer, matches, algorithm, computed, expected }) =>
      matches
        ? `${peer} hashed the certificate that came: its ${algorithm} fingerprint is the one of the description, ${computed}.`
        : `${peer} hashed the certificate that came: its ${algorithm} fingerprint is ${computed}, but the description promised ${expected.join(' or ') || 'none'}.`,
    means: ({ matches }) =>
      matches
        ? 'Here trust is decided. Whoever holds this certificate’s key is whom the description named; it is as trustworthy as the way that the description came by.'
        : 'Somebody else’s certificate came: it is not whom the description named. The handshake ends here, before any media or data.',
  },
  'secret-logged': {
    name: 'Secret',
    happened: ({ peer, secret }) => `${peer} knows the secret ${secret}.`,
    means: () =>
      'A browser would never say it. Here the call is simulated, so the secret can be shown, and everything that it protects can be opened.',
  },
  'values-derived': {
    name: 'Key schedule',
    happened: ({ peer, count }) =>
      `${peer} worked out ${count === 1 ? 'one value' : `${count} values`} of its key schedule.`,
    means: () =>
      'Each is the result of one published function over values that were there before, so anybody can compute it again. The keys view draws them; in a real call none of the secret ones leaves the browser.',
  },
  'dtls-alert': {
    name: 'DTLS alert',
    happened: ({ peer, direction, level, description }) =>
      `${peer} ${direction} the ${level} alert ${description}.`,
    means: ({ level, description }) =>
      description === 'close_notify'
        ? 'That is the orderly end: the other side learns at once that DTLS is over, long before ICE notices.'
        : level === 'fatal'
          ? 'A fatal alert ends the association. bad_certificate usually means that the certificate does not match the fingerprint of the SDP.'
          : 'A warning does not end the association.',
  },
  'dtls-error': {
    name: 'DTLS error',
    happened: ({ peer, transport, errorDetail, message: text }) =>
      `DTLS of ${peer} on transport "${transport}" failed with ${errorDetail}${text ? `: ${text}` : ''}.`,
    means: ({ errorDetail }) =>
      errorDetail === 'fingerprint-failure'
        ? 'The certificate that came is not the one that the SDP promised. Either the SDP was changed on its way, or somebody sits in the middle; the browser refuses both.'
        : 'The handshake cannot go on, and DTLS does not try again. A new connection is needed.',
  },
  'sctp-established': {
    name: 'SCTP established',
    happened: ({ peer, transport }) =>
      `The SCTP association of ${peer} on transport "${transport}" is up.`,
    means: () =>
      'Data channels run on SCTP inside DTLS. Both sides send INIT at once; there is no client and no server here.',
  },
  'sctp-ended': {
    name: 'SCTP ended',
    happened: ({ peer, transport }) =>
      `The SCTP association of ${peer} on transport "${transport}" ended.`,
    means: () =>
      'All data channels of this connection are closed with it. A browser that closes its connection aborts the association: it does not wait for a shutdown.',
  },
  'channel-created': {
    name: 'Channel created',
    happened: ({ peer, channel, by, ordered, streamId }) =>
      by === 'local'
        ? `${peer} created the data channel "${channel}" (${ordered ? 'ordered' : 'unordered'}${streamId === undefined ? '' : `, stream ${streamId}`}).`
        : `The other side announced the data channel "${channel}" to ${peer} (${ordered ? 'ordered' : 'unordered'}${streamId === undefined ? '' : `, stream ${streamId}`}).`,
    means: ({ by }) =>
      by === 'local'
        ? 'It can be created before there is a connection; it opens once SCTP is up.'
        : 'A DCEP OPEN message came over SCTP. It may carry data right behind it, without a further round trip.',
  },
  'channel-opened': {
    name: 'Channel open',
    happened: ({ peer, channel, took }) =>
      `The data channel "${channel}" of ${peer} is open${took ? `, ${took} after it was created` : ''}.`,
    means: () =>
      'send() works from here on. The creator does not wait for an acknowledgement of the other side, so its channel may open first.',
  },
  'channel-closed': {
    name: 'Channel closed',
    happened: ({ peer, channel }) => `The data channel "${channel}" of ${peer} is closed.`,
    means: () =>
      'It was closed by either side, or the transport under it ended. A closed channel cannot be opened again.',
  },
  'channel-error': {
    name: 'Channel error',
    happened: ({ peer, channel, message: text }) =>
      `The data channel "${channel}" of ${peer} reported an error: ${text || 'no message'}.`,
    means: () =>
      'The channel closes after an error. If the other side closed its whole connection, this is merely how the channel learns of it.',
  },
  'channel-message': {
    name: 'Data message',
    happened: ({ peer, channel, direction, size, text }) =>
      `${peer} ${direction} ${plural(size, 'byte')} on "${channel}"${text === undefined ? '' : `: “${text}”`}.`,
    means: ({ direction }) =>
      direction === 'sent'
        ? 'send() hands the message to SCTP, which splits it and repeats what is lost as the channel allows; DTLS encrypts it. It may still wait in the buffer.'
        : 'SCTP puts a message together again before the application sees it: it arrives whole or not at all.',
  },
  'stream-opened': {
    name: 'Stream known',
    happened: ({ peer, direction, media, ssrc, mid }) =>
      `${peer} has ${aMedia(media)} stream to be ${direction}${ssrc === undefined ? '' : ` (SSRC ${ssrc}`}${ssrc !== undefined && mid !== undefined ? `, mid ${mid}` : ''}${ssrc === undefined ? '' : ')'}.`,
    means: () =>
      'The stream appears in the statistics; it need not have carried a packet. The SSRC is the number that its RTP packets bear.',
  },
  'stream-flowing': {
    name: 'Stream flows',
    happened: ({ peer, direction, media, ssrc, again }) =>
      `${again ? 'Packets flow again' : 'The first packets flow'} on the ${media} stream ${directionText(direction)} ${peer}${ssrcText(ssrc)}.`,
    means: ({ direction }) =>
      direction === 'received'
        ? 'Packets arrive and are accepted: path and keys are right, and the fourth phase ends. Whether they can be decoded, the frames tell.'
        : 'This side sends. Whether it arrives is seen only at the other side.',
  },
  'stream-silent': {
    name: 'Stream silent',
    happened: ({ peer, direction, media, ssrc }) =>
      `No more packets flow on the ${media} stream ${directionText(direction)} ${peer}${ssrcText(ssrc)}.`,
    means: ({ direction }) =>
      direction === 'received'
        ? 'The counter stands still. The sender paused, or the path is broken: compare with the ICE state and with the stream at the other side.'
        : 'The counter stands still: the track ended, the sender was paused, or there is no path to send on.',
  },
  'stream-ended': {
    name: 'Stream ended',
    happened: ({ peer, direction, media, ssrc }) =>
      `The ${media} stream ${directionText(direction)} ${peer} ended${ssrcText(ssrc)}.`,
    means: () => 'It is gone from the statistics: its transceiver was stopped or the call ended.',
  },
  'track-received': {
    name: 'Track',
    happened: ({ peer, media, mid }) =>
      `${peer} got a remote ${media} track${mid === undefined ? '' : ` (mid ${mid})`}.`,
    means: () =>
      'The track event follows from the description alone. It waits for neither ICE nor DTLS, so it does not mean that media arrives.',
  },
  ...networkEventWords,
  'datagram-discarded': {
    name: 'Discarded',
    happened: ({ peer, protocol, because, detail }) =>
      `${peer} threw away ${protocol === 'dtls' ? 'a DTLS record' : `an ${protocol.toUpperCase()} packet`}: ${DISCARDED[because] ?? detail ?? because}.`,
    means: ({ protocol }) =>
      protocol === 'dtls'
        ? 'Silently: over UDP anybody can send rubbish, so no alert goes out and the association lives on (RFC 9147 §4.5.2). What was really lost comes again by retransmission.'
        : 'Silently: the sender never learns of it. Media are not sent again for it; the next packet is worth more than the last one.',
  },
  'message-altered': {
    name: 'Altered on its way',
    happened: ({ node, before, after }) =>
      `${node} took the fingerprint ${before} out of a description on its way and wrote ${after} there.`,
    means: () =>
      'Whoever carries the signaling can do this, and neither side can see it: the fingerprint is the only thing that says whose certificate is right.',
  },
  overheard: {
    name: 'Overheard',
    happened: ({ node, speaker, what, text, ssrc }) =>
      what === 'message'
        ? `${node} read what ${speaker} wrote: “${text}”.`
        : `${node} opened media of ${speaker}${ssrc === undefined ? '' : ` (SSRC ${ssrc})`} and can hear or see them.`,
    means: () =>
      'Modelled, as nobody at the ends can see it: for both sides the handshake was in order, and all that they send is encrypted — for him.',
  },
  intervention: {
    name: 'Intervention',
    happened: ({ peer, intervention, detail }) =>
      `On purpose${peer ? `, for ${peer}` : ''}: ${INTERVENTIONS[intervention] ?? intervention}${detail ? ` (${detail})` : ''}.`,
    means: () =>
      'Somebody changed the course of this call deliberately. What follows may differ from what the browsers would have done alone.',
  },
  'page-visibility': {
    name: 'Page visibility',
    happened: ({ visible }) =>
      visible ? 'The page came back to the front.' : 'The page went to the background.',
    means: ({ visible }) =>
      visible
        ? 'Timers and drawing run at full speed again.'
        : 'Browsers slow down timers and stop drawing in hidden pages: statistics stand further apart, and a drawn test picture may freeze.',
  },
  'state-reported': {
    name: 'State',
    happened: ({ peer, subject, state, transport, channel }) =>
      `${subject} of ${peer}${transport ? ` (transport "${transport}")` : ''}${channel ? ` (channel "${channel}")` : ''} became ${state}.`,
    means: (values) => stateMeaning(values),
  },
};
