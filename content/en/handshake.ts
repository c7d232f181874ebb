import type { HandshakeMoment } from '@/lib/selectors/handshake';

type Moments = Readonly<Record<HandshakeMoment['kind'], string>>;

/** In as few words as fit beside a lane. */
const moments: Moments = {
  'handshake-keys': 'handshake keys',
  keys: 'keys',
  trust: 'fingerprint fits',
  'application-keys': 'application keys',
  connected: 'connected',
  media: 'first media',
  overheard: 'overhears',
  'overheard-both': 'has the keys of both',
};

const meanings: Moments = {
  'handshake-keys': 'Both key shares are here: the rest of the handshake is encrypted.',
  keys: 'The master secret stands; ChangeCipherSpec says from when its keys are used.',
  trust: 'The certificate hashes to what the description promised: here trust is decided.',
  'application-keys': 'From here come the keys of data and, by the exporter, of SRTP.',
  connected: 'The other side has proved itself.',
  media: 'The first media packet of the other side is here.',
  overheard: 'The first packet that he opens, reads, and protects anew for the other side.',
  'overheard-both':
    'Now he has read something of each side: every packet is opened with the keys of one association and protected with those of the other.',
};

/** The handshake of a simulated call, as a ladder true to time. */
export const handshakeWords = {
  heading: 'Handshake',
  lead: 'Every datagram of the DTLS handshake, true to time. Lose any one and see which flight comes again, when, and what that costs.',
  version: (version: string) => `DTLS ${version}`,
  unknownVersion: 'DTLS, nothing agreed yet',
  roles: { client: 'client', server: 'server' },
  took: (duration: string) => `Both connected after ${duration}`,
  between: 'man in the middle',
  inBetween: (name: string) =>
    `${name} takes every datagram and answers it himself: two handshakes, one with each side, each with keys of its own.`,
  twoClients:
    'Both descriptions claimed the active role, so both sides are clients. Each throws the other’s ClientHello away, and nobody is there to answer.',
  none: {
    bothPassive:
      'No handshake: both descriptions claimed the passive role, so each side waits for a ClientHello that nobody sends.',
    noPath: 'No handshake: the client never had a path on which to send its ClientHello.',
  },
  never: 'Never both connected',
  trips: (client: number) =>
    `${client} round ${client === 1 ? 'trip' : 'trips'} before the client may send media`,
  media: (duration: string) => `media on both sides after ${duration}`,
  noMedia: 'no media',
  hidden:
    'These datagrams travel within TLS to a TURN server: nobody on the way sees them, and neither does this view.',
  drawing: (version: string, count: number) =>
    `${version}: ${count} datagrams between both peers over time. The list says the same.`,
  list: 'Datagrams and moments in order',
  time: (milliseconds: string) => `+${milliseconds}`,
  way: (from: string, to: string) => `${from} → ${to}`,
  sentArrived: (sent: string, arrived: string) => `sent ${sent}, there ${arrived}`,
  sentLost: (sent: string) => `sent ${sent}, lost`,
  sentOpen: (sent: string) => `sent ${sent}, on its way`,
  kept: (side: string, until: string) => `kept by ${side} until it had a path of its own, ${until}`,
  thrownAway: (side: string, reason: string) => `${side} throws it away: ${reason}.`,
  partThrownAway: (side: string, reason: string) =>
    `${side} throws a record of it away: ${reason}.`,
  discards: {
    'authentication-failed': 'its tag does not fit, so it was changed on its way',
    replayed: 'its number has come before',
    malformed: 'it cannot be read',
    'wrong-version': 'it names another version of DTLS',
    'unknown-epoch': 'there are no keys for its epoch',
    'unexpected-message': 'this message has no place in the handshake at this point',
    'after-the-end': 'the association is over',
    'no-path-yet': 'this side has no path of its own yet',
    'no-keys-yet': 'there are no keys to open it',
  },
  flight: (side: string, flight: number) => `${side}’s flight ${flight}`,
  attempt: (attempt: number) => `attempt ${attempt}`,
  ack: 'ACK',
  alert: 'alert',
  bytes: (bytes: number) => `${bytes} bytes`,
  relayed: 'relayed',
  record: (epoch: number, number: number) => `record ${epoch}:${number}`,
  recordTitle: (epoch: number, number: number) => `Epoch ${epoch}, sequence number ${number}`,
  sequence: (number: number) => `message_seq ${number}`,
  fragment: (start: number, end: number, whole: number) => `bytes ${start}–${end} of ${whole}`,
  acknowledges: (records: string) => `of ${records}`,
  moments,
  meanings,
  distrust: 'fingerprint differs',
  distrustMeans:
    'The certificate is not the one that the description promised: the handshake ends with the alert bad_certificate, and there is no call.',
  connectedToHim: 'He has proved that he owns the certificate, and it is his own.',
  forged: 'fits, but it is his',
  forgedMeans:
    'The fingerprint fits because it is his: the description was rewritten on its way and promises his certificate. This check cannot see that.',
  waited: (duration: string) => `waited ${duration}`,
  cause: {
    timer: (side: string, duration: string) => `Again: ${side} waited ${duration} for an answer`,
    heard: (number: number) =>
      `Again: datagram ${number} showed that the other side has not got this`,
  },
  inspect: (number: number) => `Datagram ${number} in the inspector`,
  lose: 'Lose this one',
  loseNamed: (number: number, names: string) => `Lose this one: datagram ${number}, ${names}`,
  takeBack: 'Take back',
  takeBackNamed: (number: number, names: string) => `Take back: datagram ${number}, ${names}`,
  loss: {
    heading: 'What the loss does',
    again: (side: string, flight: number, at: string) =>
      `${side}’s flight ${flight} goes out again at ${at}`,
    byTimer: (duration: string) => `after ${duration} without an answer`,
    byHearing: 'because the other side’s flight came once more',
    healed: (number: number, at: string) => `What was lost arrives in datagram ${number} at ${at}.`,
    openEnd: 'What was lost never arrives in this run.',
    computing: 'Computing the same run without the loss …',
    cost: (duration: string, from: string, to: string) =>
      `It costs ${duration}: both are connected after ${to} instead of ${from}.`,
    noCost: (after: string) =>
      `It costs no time: both were connected after ${after} anyway. Only the flight is kept longer, in case it is still needed.`,
    gain: (duration: string, from: string, to: string) =>
      `By chance it is ${duration} faster: both are connected after ${to} instead of ${from}.`,
    never: 'This run never comes to its end, so there is no cost to tell.',
    media: (duration: string) => `Media begin ${duration} later.`,
    timers: {
      libwebrtc:
        'The timer is libwebrtc’s: twice the round trip that ICE measured, at least 50 ms and at most 3 s, doubled each time. RFC 6347 would wait a second.',
      rfc6347:
        'The timer is that of RFC 6347 §4.2.4.1: one second, doubled each time, up to a minute. libwebrtc waits twice the round trip instead.',
    },
    byRecord:
      'DTLS 1.3 sends again only records that no ACK has named (RFC 9147 §7); an answer counts as an ACK for all of a flight.',
    byFlight: 'DTLS 1.2 has no ACK: the whole flight comes again (RFC 6347 §4.2.4).',
  },
  compare: {
    label: (version: string) => `Beside DTLS ${version} on one clock`,
    computing: (version: string) => `Computing the same call with DTLS ${version} …`,
    failed: 'That run could not be computed.',
    same: 'The same call with the other version; its counterpart of what is lost here is lost there.',
    noCounterpart:
      'The other version has no counterpart of what is lost here: there nothing is lost.',
  },
  tls: {
    open: 'Why not just TLS?',
    lead: 'The same messages and the same lost datagram, three times on one clock: as DTLS ran, as records of TLS put bare into datagrams, and as TLS over TCP.',
    choose: 'Nothing is lost yet: press “Lose this one” above to see the difference.',
    computing: 'Computing the same handshake as TLS …',
    nothing: 'Only a handshake that comes to keys can be retold as TLS.',
    loses: (number: number, names: string) => `Lost in all three: datagram ${number}, ${names}.`,
    inBetween:
      'With somebody in between there are two handshakes, and TLS would end at him just as DTLS does: what keeps him out is the fingerprint, not the protocol below. Compare them in a call without him.',
    noSuch:
      'What is lost here, TLS does not have: it leaves acknowledging to TCP. Nothing is lost in the other two.',
    dataLabel: 'data',
    columns: {
      dtls: 'DTLS',
      bare: 'TLS, bare in datagrams',
      tcp: 'TLS over TCP',
    },
    connected: (duration: string) => `Both connected after ${duration}.`,
    data: (duration: string) => `First data on both sides after ${duration}.`,
    bare: {
      waits: (who: string) =>
        `${who}: nobody sends again, because TLS leaves that to its transport. The handshake waits for ever.`,
      waitsFor: (side: string, message: string) => `${side} waits for ${message}`,
      and: ', ',
      tag: (side: string, sealed: number, opened: number) =>
        `${side} opens the next record with the wrong number: sealed as ${sealed}, counted as ${opened}. The tag does not fit, and the connection ends with bad_record_mac.`,
      otherKeys: (side: string) =>
        `${side} opens the next record with keys that are no longer used: what was lost would have told it to change them. The tag does not fit, and the connection ends with bad_record_mac.`,
      came: 'Tag in the record',
      computed: 'Tag computed',
      noKeys: (side: string, message: string) =>
        `${side} gets an encrypted record and has no keys: they would come out of ${message}, which was lost. The connection ends with unexpected_message.`,
      misread: (side: string, type: number, expected: string) =>
        `${side} takes the middle of a message for its beginning: type ${type} where ${expected} is due. Without an offset nobody sees that something is missing.`,
      arrived: 'Bare TLS works here too, as long as nothing is lost and nothing overtaken.',
    },
    tcp: {
      handshake: (duration: string) => `First TCP’s own handshake: ${duration}.`,
      timeout: (duration: string) => `The lost segment comes again after ${duration}.`,
      held: (count: number, duration: string) =>
        `${count === 1 ? 'One segment' : `${count} segments`} behind the hole arrived and had to wait, up to ${duration}: head-of-line blocking. For media that is too late.`,
      held0: 'Nothing was behind the hole this time; in a call all media behind it would wait.',
      assumed:
        'Simulated with this project’s TCP: first time-out 1 s, then RFC 6298 with Linux’s least of 200 ms; no fast retransmission, no NATs on the way.',
    },
    next: {
      text: (sealed: number, opened: number) =>
        `And later, with this run’s own keys: the client loses one record of data. The next one was sealed as number ${sealed}, TLS’s receiver counts ${opened}:`,
      dtls: 'A DTLS record says its number itself, so each opens alone.',
    },
    adds: {
      heading: 'What DTLS adds, and why',
      items: [
        {
          name: 'Epoch and sequence number',
          text: 'In every record, so that each opens alone, in any order; in 1.3 the number is encrypted.',
          section: 'RFC 9147 §4',
        },
        {
          name: 'message_seq and fragment offset',
          text: 'A message may lie in several datagrams and arrive in any order, and still be put together.',
          section: 'RFC 9147 §5.2',
        },
        {
          name: 'Flights and a timer',
          text: 'Messages that are answered together are sent again together; 1.3 acknowledges records besides.',
          section: 'RFC 9147 §5.8',
        },
        {
          name: 'Replay window',
          text: 'Datagrams may come twice: numbers seen before are thrown away.',
          section: 'RFC 9147 §4.5.1',
        },
        {
          name: 'Cookie',
          text: 'A server may first ask for proof of the address, where TCP’s handshake would have given it. WebRTC leaves it out: ICE has checked the address.',
          section: 'RFC 9147 §5.1',
        },
      ],
    },
  },
};
