import type { CandidateType } from '@/lib/sdp/candidate';
import type { FilteringCode, MappingCode } from '@/lib/simulator/matrix-places';

const mappings: Readonly<Record<MappingCode, string>> = {
  eim: 'endpoint-independent mapping',
  adm: 'address-dependent mapping',
  apdm: 'address- and port-dependent mapping',
};

const filterings: Readonly<Record<FilteringCode, string>> = {
  eif: 'endpoint-independent filtering',
  adf: 'address-dependent filtering',
  apdf: 'address- and port-dependent filtering',
};

const filters: Readonly<Record<FilteringCode, string>> = {
  eif: 'lets in everybody',
  adf: 'lets in known addresses',
  apdf: 'lets in known ports',
};

/** By the end of the pair that is the furthest from a host’s own address. */
const paths: Readonly<Record<CandidateType | 'none', string>> = {
  host: 'host',
  srflx: 'srflx',
  prflx: 'prflx',
  relay: 'relay',
  none: 'none',
};

const meanings: typeof paths = {
  host: 'each other’s own addresses',
  srflx: 'server-reflexive: an address that STUN saw',
  prflx: 'peer-reflexive: an address that only a check revealed',
  relay: 'through a TURN server',
  none: 'no path',
};

const through: typeof paths = {
  host: 'on their own addresses',
  srflx: 'on an address that STUN saw',
  prflx: 'on an address that only a check revealed',
  relay: 'through a TURN server',
  none: 'not at all',
};

/** Texts of the matrix of all NATs against all NATs. */
export const matrixWords = {
  label: 'Every NAT against every NAT',
  lead: 'Each cell is a call of its own, simulated here and now: A stands as the row says, B as the column says. Press one to watch it.',
  agent: {
    label: 'Both agents',
    rfc8445: 'RFC 8445 as written',
    libwebrtc: 'Like Chrome',
  },
  turn: {
    label: 'TURN for both',
    none: 'Off',
    udp: 'over UDP',
    tcp: 'over TCP',
    tls: 'over TLS 443',
  },
  computing: (done: number, all: number) => `${done} of ${all} calls simulated`,
  stop: 'Stop',
  goOn: 'Compute the rest',
  stopped: (done: number, all: number) => `Stopped after ${done} of ${all} calls.`,
  done: (all: number, connected: number) => `${connected} of ${all} calls connect.`,
  failed: (message: string) => `The simulation stopped with an error: ${message}`,
  corner: 'A below, B to the right',
  mappings,
  filterings,
  filters,
  public: 'Public address',
  publicShort: 'Public',
  blocked: 'UDP blocked',
  blockedShort: 'No UDP',
  paths,
  meanings,
  legend: 'The path that stays, and when both were connected',
  sentence: (a: string, b: string, path: CandidateType | 'none', at: string | undefined): string =>
    at === undefined || path === 'none'
      ? `A: ${a}; B: ${b}. No path is found.`
      : `A: ${a}; B: ${b}. They are connected after ${at} and stay ${through[path]}.`,
  waiting: (a: string, b: string) => `A: ${a}; B: ${b}. Not simulated yet.`,
  pair: (local: string, remote: string) => `As A has it: ${local} to ${remote}.`,
  changed: (first: string) => `The call began on another pair: ${first}.`,
  laterPair:
    '* The time is that of the first pair, the path that of the pair that stays: the agents moved from one to the other afterwards.',
  chance:
    'Like Chrome, and with TURN, three cells take ten seconds and more, here as in Chromium: where a NAT gives every destination a new port and lets everybody in, each check shows a new address, and checking those leaves the relays no turn until some timer is late. When that is, is chance; another seed gives another time.',
  keys: 'Arrow keys go from cell to cell, Enter plays the call.',
  hint: 'Point at a cell, or go there with the arrow keys: it is told here in a sentence.',
  row: 'A stands',
  rowOf: (a: string) => `A: ${a}, against every B`,
  rule: {
    heading: 'The rule of thumb, corrected',
    saying:
      'It is often said that two peers connect directly when one of their NATs maps endpoint-independently. That is wrong both ways, with TURN off:',
    fails: 'Here one does, and it fails:',
    works: 'Here neither does, and it works:',
    truth:
      'What decides is whether each side’s checks arrive from an address that the other side’s filter lets in, and whether the answers come back from the address that was asked. A mapping that depends on the destination gives the checks a new port; a filter that looks at ports then drops them, and a filter that does not lets them show a peer-reflexive candidate.',
  },
};
