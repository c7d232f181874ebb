import type { StateWords } from '@/lib/selectors/inspect-states';

const ICE_STATES = {
  new: 'Candidates are being gathered, or none of the other side is known yet. In Chromium this state can last for ever, without a word, if no remote candidate comes.',
  checking: 'Pairs are being checked, and none of them works yet.',
  connected:
    'There is a usable pair. Checks may go on in search of a better one; Chromium stays here and does not report completed.',
  completed:
    'There is a usable pair. This side has finished gathering and checking, and the other has no more candidates.',
  disconnected:
    'The latest checks are not answered. It may heal by itself. Chromium says so about 5 s after the first unanswered check, Firefox 4 to 11 s after the path broke.',
  failed:
    'No pair works, or consent ran out. Only an ICE restart helps. Chromium decides after about 15 s of unanswered checks.',
  closed: 'It was shut down and answers nothing any more.',
} as const;

/** What every state of every machine means. */
export const stateWords: StateWords = {
  signaling: {
    name: 'Signaling',
    regions: {
      state: {
        stable:
          'Nothing is being negotiated: either nothing began, or offer and answer are both in effect.',
        'have-local-offer':
          'This side’s offer is in effect and waits for an answer, for as long as it takes: there is no time-out.',
        'have-remote-offer': 'The other side’s offer is here and waits for this side’s answer.',
        'have-local-pranswer':
          'This side gave a provisional answer; the final one is still to come.',
        'have-remote-pranswer':
          'The other side gave a provisional answer; the final one is still to come.',
        closed: 'close() was called. No event announces this state.',
      },
    },
  },
  gathering: {
    name: 'Gathering of candidates',
    regions: {
      state: {
        new: 'Gathering has not begun: it needs a local description.',
        gathering: 'The browser opens ports and asks STUN and TURN servers.',
        complete:
          'No further candidate will come in this generation. A silent server can delay this by 40 s in Chromium and 11 s in Firefox, but nobody has to wait for it.',
        closed:
          'The transport was bundled into another, so its gathering ended without completing.',
      },
    },
  },
  pair: {
    name: 'Candidate pair',
    regions: {
      check: {
        frozen: 'It waits for a similar pair to succeed first. Chromium’s agent has no such state.',
        waiting:
          'It is due for a check. In Chromium a pair may stay so for good once a better one works.',
        'in-progress': 'A check was sent, and its answer is awaited.',
        succeeded: 'A check was answered: packets get through in both directions.',
        failed: 'No check was answered in time, or the answer was an error.',
        cancelled: 'Firefox’s own state: a better pair was nominated, so this one is not checked.',
      },
      nomination: {
        'not-nominated': 'The controlling side has not proposed this pair.',
        nominated:
          'The controlling side proposed this pair. Chromium may nominate several, one of which is selected.',
      },
      use: {
        'not-selected': 'It carries no traffic.',
        selected: 'The traffic of the transport goes over this pair.',
      },
      presence: {
        present: 'The agent knows this pair.',
        removed: 'The agent forgot this pair; it stays here so that its story can be read.',
      },
    },
  },
  ice: { name: 'ICE transport', regions: { state: ICE_STATES } },
  dtls: {
    name: 'DTLS transport',
    regions: {
      state: {
        new: 'The handshake has not begun: it waits for a path.',
        connecting: 'The handshake is under way; nothing is verified yet.',
        connected: 'The handshake is done and the fingerprint matched: there are keys.',
        closed:
          'It ended in order: by close(), by the other side’s close_notify, or because BUNDLE did not need it.',
        failed:
          'It ended with an error, such as a certificate that does not match. It does not try again.',
      },
    },
  },
  sctp: {
    name: 'SCTP association',
    regions: {
      state: {
        connecting: 'INIT and COOKIE are being exchanged; both sides may begin at once.',
        connected: 'Data channels can open.',
        closed: 'The association ended, and every data channel with it.',
      },
    },
  },
  channel: {
    name: 'Data channel',
    regions: {
      state: {
        connecting: 'It exists and waits for SCTP.',
        open: 'Messages can be sent.',
        closing: 'It is being closed; what is buffered is still sent.',
        closed: 'Nothing can be sent any more.',
      },
    },
  },
  stream: {
    name: 'RTP stream',
    regions: {
      state: {
        waiting: 'It is known, and no packet has flowed yet.',
        flowing: 'Packets flow.',
        silent: 'Packets flowed before, and do not now.',
        ended: 'It is gone from the statistics.',
      },
    },
  },
  iceConnection: {
    name: 'ICE of the connection',
    regions: {
      state: {
        ...ICE_STATES,
        disconnected:
          'A transport gets no answers. It may heal; in Chromium 156 it stays the last word even when connectionState goes on to failed.',
        failed:
          'A transport has no working pair, or consent ran out: only an ICE restart helps. Chromium 156 stays “disconnected” here, and only connectionState becomes failed.',
      },
    },
  },
  connection: {
    name: 'Connection',
    regions: {
      state: {
        new: 'No transport has begun.',
        connecting: 'ICE or DTLS is under way on a transport.',
        connected: 'Every transport in use has a path and keys.',
        disconnected: 'A transport gets no answers; it may come back by itself.',
        failed:
          'ICE or DTLS failed on a transport. ICE can be restarted; after a DTLS failure a new connection is needed.',
        closed: 'close() was called on this side.',
      },
    },
  },
};
