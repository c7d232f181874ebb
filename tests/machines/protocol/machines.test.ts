import { describe, expect, test } from 'vitest';
import { MACHINES, type MachineName } from '../../../lib/trace/history';
import {
  CHANNEL_STATES,
  CONNECTION_STATES,
  DTLS_STATES,
  GATHERING_STATES,
  ICE_CONNECTION_STATES,
  ICE_STATES,
  PAIR_STATES,
  SCTP_STATES,
  SIGNALING_STATES,
} from '../../../lib/trace/states';
import { PROTOCOL_MACHINES } from '../../../machines/protocol/registry';
import { stateAfter } from './state-after';

/** One line per step: machine, state, what it is told, state afterwards (`=`: it stays). */
const STEPS = `
gathering    new           gathering started          gathering
gathering    new           candidate gathered         gathering
gathering    new           gathering ended            complete
gathering    gathering     gathering ended            complete
gathering    gathering     candidate gathered         =
gathering    complete      gathering started          gathering
gathering    complete      candidate gathered         =
gathering    gathering     transport closed           closed
ice          new           check sent                 checking
ice          new           pair selected              connected
ice          new           agent gave up              failed
ice          new           consent lost               =
ice          new           pair seen                  =
ice          new           check received             =
ice          checking      check sent                 =
ice          checking      check received             =
ice          checking      consent renewed            connected
ice          checking      pair selected              connected
ice          checking      agent gave up              failed
ice          connected     consent lost               disconnected
ice          connected     check sent                 =
ice          connected     pair selected              =
ice          connected     agent gave up              failed
ice          completed     consent lost               disconnected
ice          completed     agent gave up              failed
ice          completed     pair selected              =
ice          disconnected  consent renewed            connected
ice          disconnected  pair selected              connected
ice          disconnected  check sent                 =
ice          disconnected  agent gave up              failed
ice          failed        check sent                 =
ice          failed        pair seen                  checking
ice          failed        check received             checking
ice          failed        pair selected              connected
ice          failed        consent renewed            connected
ice          connected     restart took over          closed
ice          failed        transport closed           closed
dtls         new           handshake started          connecting
dtls         new           handshake finished         connected
dtls         connecting    handshake finished         connected
dtls         connecting    fatal alert                failed
dtls         connecting    handshake error            failed
dtls         connected     fatal alert                failed
dtls         connected     handshake started          =
dtls         connected     close notify               closed
dtls         failed        handshake finished         =
dtls         failed        transport closed           closed
sctp         connecting    association established    connected
sctp         connecting    association ended          closed
sctp         connected     association ended          closed
sctp         connected     transport closed           closed
channel      connecting    channel opened             open
channel      connecting    channel closed             closed
channel      open          channel closed             closed
channel      closing       channel opened             =
channel      closing       channel closed             closed
channel      open          connection closed          closed
iceConnection  new          parts became checking      checking
iceConnection  checking     parts became connected     connected
iceConnection  connected    parts became disconnected  disconnected
iceConnection  failed       parts became checking      checking
iceConnection  connected    connection closed          closed
connection   new           parts became connecting    connecting
connection   connecting    parts became connected     connected
connection   connected     parts became failed        failed
connection   disconnected  parts became connected     connected
connection   connected     connection closed          closed
`;

const CHECKS = `
frozen       agent freezes no pair  waiting
frozen       check sent             in-progress
frozen       check received         waiting
frozen       check answered         succeeded
frozen       check failed           failed
waiting      check sent             in-progress
waiting      check received         =
waiting      check answered         succeeded
waiting      check failed           failed
in-progress  check sent             =
in-progress  check received         waiting
in-progress  check answered         succeeded
in-progress  check failed           failed
succeeded    check sent             =
succeeded    check received         =
succeeded    check failed           =
frozen       moved to waiting       waiting
in-progress  moved to waiting       waiting
waiting      moved to frozen        frozen
succeeded    moved to waiting       waiting
failed       moved to waiting       waiting
waiting      moved to cancelled     cancelled
failed       check sent             in-progress
failed       check received         waiting
failed       check answered         succeeded
cancelled    check sent             in-progress
cancelled    check answered         succeeded
cancelled    check failed           =
`;

const REPORTED: Readonly<Record<Exclude<MachineName, 'pair' | 'stream'>, readonly string[]>> = {
  signaling: SIGNALING_STATES,
  gathering: GATHERING_STATES,
  ice: ICE_STATES,
  dtls: DTLS_STATES,
  sctp: SCTP_STATES,
  channel: CHANNEL_STATES,
  iceConnection: ICE_CONNECTION_STATES,
  connection: CONNECTION_STATES,
};

function rowsOf(table: string): readonly string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/));
}

function machineNamed(name: string) {
  const machine = MACHINES.find((known) => known === name);
  if (!machine) throw new Error(`no machine ${name}`);
  return PROTOCOL_MACHINES[machine];
}

describe('facts', () => {
  test.each(rowsOf(STEPS))('%s: %s + %s → %s', (name, from, input, to) => {
    const after = stateAfter(machineNamed(name ?? ''), `reported ${from}`, input ?? '');
    expect(after).toBe(to === '=' ? from : to);
  });

  test.each(rowsOf(CHECKS))('pair check: %s + %s → %s', (from, input, to) => {
    const after = stateAfter(PROTOCOL_MACHINES.pair, `reported ${from}`, input ?? '');
    expect(after).toMatchObject({ check: to === '=' ? from : to });
  });

  test('the regions of a pair move alone', () => {
    const { pair } = PROTOCOL_MACHINES;
    const fresh = { check: 'frozen', nomination: 'not-nominated', use: 'not-selected' };
    expect(stateAfter(pair)).toEqual({ ...fresh, presence: 'present' });
    expect(stateAfter(pair, 'pair nominated')).toMatchObject({ ...fresh, nomination: 'nominated' });
    expect(stateAfter(pair, 'pair selected')).toMatchObject({ ...fresh, use: 'selected' });
    expect(stateAfter(pair, 'pair selected', 'another pair selected')).toMatchObject(fresh);
    const removed = { ...fresh, presence: 'removed' };
    expect(stateAfter(pair, 'pair selected', 'pair removed')).toEqual(removed);
    expect(stateAfter(pair, 'pair selected', 'transport closed')).toEqual(removed);
    expect(stateAfter(pair, 'pair removed', 'pair seen')).toMatchObject({ presence: 'present' });
  });

  test('a stream waits, flows, falls silent, flows again, ends', () => {
    const { stream } = PROTOCOL_MACHINES;
    expect(stateAfter(stream)).toBe('waiting');
    expect(stateAfter(stream, 'packets stopped')).toBe('waiting');
    expect(stateAfter(stream, 'packets flow')).toBe('flowing');
    expect(stateAfter(stream, 'packets flow', 'packets stopped')).toBe('silent');
    expect(stateAfter(stream, 'packets flow', 'packets stopped', 'packets flow')).toBe('flowing');
    expect(stateAfter(stream, 'packets flow', 'stream ended')).toBe('ended');
    expect(stateAfter(stream, 'connection closed')).toBe('ended');
  });
});

describe('reports', () => {
  const steps = Object.entries(REPORTED).flatMap(([name, states]) =>
    states.flatMap((from) => states.map((to) => [name, from, to] as const)),
  );

  test.each(steps.filter(([, from]) => from !== 'closed'))(
    '%s: %s, reported %s',
    (name, from, to) => {
      expect(stateAfter(machineNamed(name), `reported ${from}`, `reported ${to}`)).toBe(to);
    },
  );

  test('a pair goes to whatever is reported', () => {
    for (const from of PAIR_STATES) {
      for (const to of PAIR_STATES) {
        const after = stateAfter(PROTOCOL_MACHINES.pair, `reported ${from}`, `reported ${to}`);
        expect(after).toMatchObject({ check: to });
      }
    }
  });
});

describe('the machines', () => {
  test.each(MACHINES)('%s runs nothing: no invoke, after, action or spawn', (name) => {
    const config = JSON.stringify(PROTOCOL_MACHINES[name].config);
    expect(config).not.toMatch(/"(invoke|after|entry|exit|actions)"/);
  });
});
