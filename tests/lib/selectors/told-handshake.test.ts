import { expect, test } from 'vitest';
import { toldHandshake } from '@/lib/selectors/told-handshake';
import { milliseconds } from '@/lib/time';
import { endOf, type Trace } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { chromiumTrace, firefoxTrace } from '@/tests/fixtures/live-trace';

function toldAt(trace: Trace, cursor: number = endOf(trace)) {
  return toldHandshake(trace, replay(trace), milliseconds(cursor));
}

/** The trace of a browser whose statistics say nothing of DTLS. */
function silent(trace: Trace): Trace {
  return { ...trace, events: trace.events.filter(({ kind }) => kind !== 'dtls-negotiated') };
}

test.each([
  ['Chromium', chromiumTrace()],
  ['Firefox', firefoxTrace()],
] as const)('%s tells what was agreed, and both certificates', (_, trace) => {
  const told = toldAt(trace);
  expect(told?.version).toBe('FEFC');
  expect(told?.cipher).toBe('TLS_AES_128_GCM_SHA256');
  expect(told?.srtpProfile).toMatch(/^SRTP_/);
  expect(told?.peers.map(({ peer }) => peer.side)).toEqual(['A', 'B']);
  for (const one of told?.peers ?? []) expect(one.certificate?.owner).toBe('remote');
});

test('the client is the one that says so, and the other one where only the server says it', () => {
  const trace = firefoxTrace();
  const role = (peer: string) =>
    trace.events.findLast((event) => event.kind === 'dtls-negotiated' && event.peer === peer);
  const place = ['A', 'B'].findIndex((peer) => {
    const event = role(peer);
    return event?.kind === 'dtls-negotiated' && event.role === 'client';
  });
  expect(toldAt(trace)?.client).toBe(place);
  const client = ['A', 'B'][place];
  const withoutClient = {
    ...trace,
    events: trace.events.filter(
      (event) => event.kind !== 'dtls-negotiated' || event.peer !== client,
    ),
  };
  expect(toldAt(withoutClient)?.client).toBe(place);
});

test('before the handshake there is nothing to show', () => {
  const trace = chromiumTrace();
  expect(toldAt(trace, 0)).toBeUndefined();
});

test('a browser that says nothing of it but that it is connected', () => {
  const told = toldAt(silent(firefoxTrace()));
  expect(told).toMatchObject({
    version: undefined,
    cipher: undefined,
    srtpProfile: undefined,
    client: undefined,
  });
  expect(told?.peers.map(({ certificate }) => certificate?.chain.kind)).toEqual(['value', 'value']);
});

test('one side alone: its own certificate where it is exposed, and the one that came', () => {
  const whole = chromiumTrace();
  const nodes = whole.header.nodes.filter((node) => node.kind !== 'peer' || node.side === 'A');
  const told = toldAt({ ...whole, header: { ...whole.header, nodes } });
  expect(told?.peers.map(({ certificate }) => certificate?.owner)).toEqual(['local']);
});
