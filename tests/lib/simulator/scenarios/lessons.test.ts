import { describe, expect, it, test } from 'vitest';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import type { NatChoice } from '@/lib/simulator/setup/choices';
import type { SetupDraft } from '@/lib/simulator/setup/defaults';
import { AGENTS, type Setup, type SideSetup } from '@/lib/simulator/setup/setup';
import type { Run } from '@/lib/simulator/simulate';
import { endpointText } from '@/lib/transport-address';
import { answerFor, dropsOf, eventsOf, hopsOf, messagesOf, runOf } from './runs';

/*
 * What the texts of the scenarios say to watch and to conclude, and the change that they name.
 */

/** The same change with each agent on both sides. */
function byEachAgent(say: (both: (draft?: SetupDraft) => SetupDraft) => void): void {
  for (const agent of AGENTS) {
    say(({ a, b, ...rest } = {}) => ({ ...rest, a: { ...a, agent }, b: { ...b, agent } }));
  }
}

const both = (side: Partial<SideSetup>): SetupDraft => ({ a: side, b: side });

describe('mappings', () => {
  test('20 seconds of silence pass, the row is gone after 30', () => {
    const run = runOf('mapping-expires');
    expect(dropsOf(run)).toEqual(new Set(['nat-a: no mapping for 11.11.11.11:1234']));
    const gone = eventsOf(run, 'mapping-changed').find(({ change }) => change === 'expired');
    expect(gone?.at).toBe(30_100.5);
    expect(eventsOf(run, 'packet-dropped')[0]?.at).toBe(60_015);
  });

  test('each packet from inside moves the expiry on', () => {
    const rows = eventsOf(runOf('keepalives'), 'mapping-changed');
    const refreshed = rows.filter(({ change }) => change === 'refreshed');
    expect(refreshed.map(({ row }) => row.expires)).toEqual([45_000.5, 60_000.5, 75_000.5]);
  });

  test('a carrier’s NAT adds a second row for one packet, and STUN sees the outer one', () => {
    const rows = eventsOf(runOf('carrier-nat'), 'mapping-changed').filter(
      ({ change, row }) => change === 'created' && row.internal.address !== '192.168.1.5',
    );
    expect(rows.map(({ node, row }) => `${node} ${row.external.address}`)).toEqual([
      'nat-a 100.64.0.10',
      'carrier-a 203.0.113.10',
    ]);
  });
});

describe('filters', () => {
  test('a port-restricted filter knows the address but not the port', () => {
    const drops = [...dropsOf(runOf('port-restricted-symmetric'))].join('\n');
    expect(drops).toMatch(/nat-a: the filter knows 198\.51\.100\.20 but not port \d+/);
  });

  test('a relay on either side is enough for two symmetric NATs', () => {
    byEachAgent((agents) => {
      expect(answerFor('symmetric-symmetric', agents({ a: { turn: ['udp'] } }))).toBe('relay');
      expect(answerFor('symmetric-symmetric', agents({ b: { turn: ['udp'] } }))).toBe('relay');
    });
  });

  test('peer-reflexive: A’s checks to the signaled port are dropped, B’s come from another', () => {
    const run = runOf('peer-reflexive');
    expect(messagesOf(run)).toContain('stun: Binding success response, mapped 198.51.100.20:55805');
    expect(hopsOf(run)).toContain('a: 203.0.113.10:61625 > 198.51.100.20:55805');
    expect(dropsOf(run)).toContain(
      'nat-b: the filter does not know 203.0.113.10, it knows only 192.0.2.3:3478',
    );
    const { remoteAddress, remote } = run.outcome.selected?.a ?? {};
    expect(remote).toBe('prflx');
    expect(remoteAddress && endpointText(remoteAddress)).toBe('198.51.100.20:38721');
  });

  test('hairpinning leads back inside without leaving the router', () => {
    const hops = hopsOf(runOf('hairpinning-on')).filter((hop) => hop.startsWith('nat-a'));
    const between = hops.filter((hop) => /203\.0\.113\.10:\d+ > 192\.168\.0\./.test(hop));
    expect(between.length).toBeGreaterThan(0);
    expect([...dropsOf(runOf('hairpinning-off'))].join()).toContain('hairpinning is off');
  });

  test('two homes behind one carrier need its hairpinning', () => {
    const carrier: NatChoice = { preset: 'mobile-carrier', hairpinning: false };
    byEachAgent((agents) => {
      expect(answerFor('same-carrier', agents({ a: { carrier } }))).toBe('none');
    });
  });
});

describe('who knocks first', () => {
  test('B’s check is held as a flow, and A’s leaves from another port', () => {
    const run = runOf('who-knocks-first');
    expect(eventsOf(run, 'held-flow-changed')[0]?.node).toBe('nat-a');
    const toB = hopsOf(run).find((hop) => /^nat-a: 203.* > 198\.51\.100\.20/.test(hop));
    expect(toB).not.toContain('203.0.113.10:61625');
  });

  test('signaling that is faster than the path connects the same routers', () => {
    byEachAgent((agents) => {
      expect(answerFor('who-knocks-first', agents({ signalingDelay: 11 }))).toBe('none');
      expect(answerFor('who-knocks-first', agents({ signalingDelay: 10 }))).toBe('srflx');
    });
  });

  test('so does dropping unsolicited packets', () => {
    const nat = { preset: 'linux-masquerade' } as const;
    byEachAgent((agents) => {
      expect(answerFor('who-knocks-first', agents(both({ nat, delay: 5 })))).toBe('srflx');
    });
  });
});

describe('TURN', () => {
  test('from Allocate to the channel, in this order', () => {
    const messages = messagesOf(runOf('turn-relay'));
    const steps = [
      /^b: Allocate request$/,
      /^turn: Allocate error 401/,
      /^b: Allocate request, username/,
      /^turn: Allocate success/,
      /^b: CreatePermission request/,
      /^b: Send indication/,
      /^b: ChannelBind request/,
      /^b: ChannelData/,
    ];
    let place = -1;
    for (const step of steps) {
      const next = messages.findIndex((message, at) => at > place && step.test(message));
      expect(next, String(step)).toBeGreaterThan(place);
      place = next;
    }
    expect(messages.some((message) => message.startsWith('turn: Data indication'))).toBe(true);
  });

  test('the detour: 21 ms each way where the direct path takes 11', () => {
    expect(mediaDelay(runOf('turn-relay'))).toBe(21);
    const nat = { preset: 'home-router' } as const;
    expect(mediaDelay(runOf('turn-relay', both({ nat, turn: [], delay: 5 })))).toBe(11);
  });

  it('goes over TCP where UDP is blocked, over TLS where only 443 is open', () => {
    expect(runOf('udp-blocked-tcp').outcome.selected?.a.protocol).toBe('tcp');
    const run = runOf('udp-blocked');
    expect(run.outcome.selected?.a.protocol).toBe('tls');
    expect(dropsOf(run)).toContain('nat-a: TCP to port 3478 is blocked, only 443 may pass');
    expect(run.outcome.selected?.b.protocol).toBe('udp');
  });

  test('a relay lets in only the address that its owner named; STUN at B mends it', () => {
    const run = runOf('permission-missing');
    const named = eventsOf(run, 'allocation-changed').flatMap(({ subject }) =>
      subject.kind === 'permission' ? [subject.address] : [],
    );
    expect(new Set(named)).toEqual(new Set(['192.168.1.5']));
    expect(dropsOf(run)).toContain(
      'turn: the allocation has no permission for the address of the peer',
    );
    byEachAgent((agents) => {
      expect(answerFor('permission-missing', agents({ b: { stun: true } }))).toBe('relay');
    });
  });

  test('a wrong password brings a second 401, and the page is told of it', () => {
    byEachAgent((agents) => {
      const run = runOf('turn-wrong-password', agents());
      const refused = messagesOf(run).filter((message) => message.includes('401'));
      expect(refused).toHaveLength(2);
      expect(eventsOf(run, 'candidate-error').map(({ errorCode }) => errorCode)).toEqual([401]);
    });
  });
});

describe('fragments', () => {
  const undisturbed = (dtls: '1.2' | '1.3') =>
    runOf('fragmented-handshake', { secure: fragmented(dtls), changes: [] });
  const disturbed = (dtls: '1.2' | '1.3') =>
    runOf('fragmented-handshake', { secure: fragmented(dtls) });
  const connected = (run: Run) => Math.max(...eventsOf(run, 'dtls-finished').map(({ at }) => at));
  const answers = (run: Run) =>
    eventsOf(run, 'dtls-flight-sent')
      .filter(({ peer, flight }) => peer === 'a' && flight === 1)
      .map(({ datagrams }) => datagrams);

  test('of three datagrams DTLS 1.3 sends the lost one again, DTLS 1.2 all three', () => {
    expect(answers(undisturbed('1.3'))).toEqual([3]);
    expect(answers(disturbed('1.3'))).toEqual([3, 1]);
    expect(answers(disturbed('1.2'))).toEqual([3, 3]);
  });

  test('it takes 84 ms longer', () => {
    expect(connected(disturbed('1.3')) - connected(undisturbed('1.3'))).toBe(84);
  });
});

function fragmented(dtls: '1.2' | '1.3'): Setup['secure'] {
  const { secure } = scenarioEntry('fragmented-handshake').setup;
  return secure && { ...secure, dtls };
}

/** How long the last media packet of A that arrived was under way, in milliseconds. */
function mediaDelay(run: ReturnType<typeof runOf>): number {
  const arrived = run.outcome.arrivals.b.at(-1) ?? 0;
  const sent = eventsOf(run, 'packet-sent').findLast(
    ({ node, at, bytes }) => node === 'a' && at < arrived && isMedia(bytes),
  );
  return arrived - (sent?.at ?? 0);
}

/** Payload alone, as it goes to a peer or to the peer's relay. */
function isMedia(bytes: string | undefined): boolean {
  return bytes !== undefined && Buffer.from(bytes, 'base64').length === 160;
}
