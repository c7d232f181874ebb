import { refusalText } from '@/content/en/nat/agent-reasons';
import type { LaneKind } from '@/lib/selectors/ladder-lanes';
import type { LadderKind } from '@/lib/selectors/ladder-message';
import type { DropCode } from '@/lib/simulator/drop';

const kinds: Readonly<Record<LadderKind, string>> = {
  'check-request': 'Check',
  'check-response': 'Answer to a check',
  stun: 'STUN server',
  turn: 'TURN',
  dtls: 'DTLS',
  media: 'Media',
  payload: 'Payload',
  tcp: 'TCP',
  tls: 'TLS',
  signaling: 'Signaling',
};

const lanes: Readonly<Record<LaneKind, string>> = {
  peer: 'peer',
  nat: 'NAT',
  router: 'router',
  attacker: 'man in the middle',
  stun: 'STUN server',
  turn: 'TURN server',
  server: 'server',
};

/** Why a packet ended, in as few words as fit beside a cross. */
const drops: Readonly<Record<DropCode, string>> = {
  lost: 'lost on the link',
  'too-large': 'too large',
  'network-down': 'network down',
  'no-route': 'no route',
  'private-address': 'private address: no route',
  'link-local': 'link-local: nobody there',
  'no-host': 'nobody has the address',
  'client-isolation': 'clients kept apart',
  'other-family': 'other address family',
  'address-gone': 'address gone',
  'port-closed': 'nothing listens',
  'no-connection': 'no such connection',
  silenced: 'silenced',
  intervention: 'taken out by hand',
  malformed: 'unreadable',
  'unexpected-message': 'no use for it',
  'no-allocation': 'no allocation',
  'no-permission': 'no permission',
  'channel-not-bound': 'channel not bound',
  'udp-blocked': 'UDP blocked',
  'tcp-blocked': 'TCP blocked',
  'tcp-port-blocked': 'TCP port blocked',
  'no-mapping': 'no mapping',
  filtered: 'stopped by the filter',
  'taken-by-router': 'taken by the router',
  'hairpinning-off': 'no hairpinning',
  'no-session': 'no session',
  'ports-exhausted': 'no port left',
  'mapping-limit': 'too many mappings',
  'no-external-address': 'no outside address',
};

/** The texts of the ladder of messages. */
export const ladderWords = {
  heading: 'Messages',
  label: (shown: number) => `Messages, ${shown} in order of time`,
  keys: 'Up and down move through the messages; Enter or Space selects one and takes the cursor there.',
  shown: (shown: number, total: number) =>
    shown === total ? `${total} messages` : `${shown} of ${total} messages`,
  kindsLegend: 'Kinds',
  node: 'At',
  everywhere: 'everywhere',
  showAll: 'Show all',
  none: 'No message fits the filter.',
  empty: 'No packets in this recording.',
  time: 'Time',
  gap: (duration: string) => `${duration} nothing`,
  cursor: 'at the cursor',
  later: 'still to come',
  copy: (of: string) => `copy of ${of}`,
  /** One stretch, for who cannot see the arrow. */
  hop: (from: string, to: string, source: string, destination: string) =>
    `${from} to ${to}: from ${source} to ${destination}`,
  plainHop: (from: string, to: string) => `${from} to ${to}`,
  nobody: 'nobody',
  never: 'did not arrive',
  dropped: (node: string, reason: string) => `dropped at ${node}: ${reason}`,
  /** Beside an answer by which a TURN server refuses something. */
  refused: 'request refused',
  refusal: refusalText,
  /** Before what was inside a packet. */
  opened: 'opened',
  openedNote:
    'Opened with the keys of this simulated call; on a real wire only its two ends can do that',
  changed: 'Underlined: written anew by the box before',
  detail: (name: string) => `Message ${name}`,
  isOpen: (name: string) => `Message ${name} is open below.`,
  choose: 'Select a message to see its fields and bytes.',
  drop: 'Drop this packet',
  willBeDropped: 'will be dropped',
  takeBack: 'Take it back',
  dropHint: 'Computes the future anew, without this packet.',
  flip: 'Flip one bit',
  flipHint: (byte: number, bit: number) =>
    `Computes the future anew with byte ${byte} of the payload changed on its way: its bit ${bit}, counted from the highest as 0.`,
  willBeFlipped: (byte: number, bit: number) => `bit ${bit} of byte ${byte} flipped on its way`,
  replay: 'Send a copy later',
  replayHint: (after: string) =>
    `Computes the future anew: somebody who recorded this packet sends it once more, ${after} later.`,
  willBeReplayed: (after: string) => `sent once more, ${after} later`,
  content: {
    offer: 'offer',
    pranswer: 'provisional answer',
    answer: 'answer',
    rollback: 'rollback',
    candidate: (line: string) => `candidate ${line}`,
    endOfCandidates: 'end of candidates',
    other: 'message',
  },
  kinds,
  lanes,
  drops,
};
