import { describe, expect, it, test } from 'vitest';
import { parseBase64 } from '@/lib/bytes/base64';
import { explainRun } from '@/lib/diagnosis/why';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { DEFAULT_SECURE, setupOf } from '@/lib/simulator/setup/defaults';
import type { Setup } from '@/lib/simulator/setup/setup';
import { type Run, simulate } from '@/lib/simulator/simulate';
import { demultiplex } from '@/lib/srtp/first-byte';

type Changes = Setup['changes'];

const findingsOf = ({ trace, outcome }: Run) => {
  const { summary, further } = explainRun({ trace, outcome });
  return [...summary, ...further].map(({ kind }) => kind);
};

describe.each(['x25519', 'X25519MLKEM768'] as const)('a ClientHello with %s', (group) => {
  const callWith = (changes: Changes) =>
    simulate(scenarioOf(setupOf({ secure: { ...DEFAULT_SECURE, group }, changes })));
  const undisturbed = callWith([]);
  const hello = undisturbed.trace.events.find((event) => event.kind === 'dtls-flight-sent');
  const datagrams = undisturbed.trace.events.flatMap((event) => {
    if (event.kind !== 'packet-sent' || event.bytes === undefined) return [];
    const bytes = parseBase64(event.bytes);
    const isDtls = bytes !== undefined && demultiplex(bytes).class === 'dtls';
    return isDtls && event.at === hello?.at ? [event] : [];
  });

  it('fills as many datagrams as its key share needs', () => {
    expect(datagrams).toHaveLength(group === 'x25519' ? 1 : 2);
    expect(findingsOf(undisturbed)).not.toContain('hello-too-early');
  });

  it('that loses any of them was not too early', () => {
    for (const { node, packet, at } of datagrams) {
      const findings = findingsOf(
        callWith([{ kind: 'drop-packet', at, node: `nat-${node}`, packet }]),
      );
      expect(findings).toContain('flight-repeated');
      expect(findings).not.toContain('hello-too-early');
    }
  });

  it('with a flipped bit was not too early', () => {
    for (const { node, packet, at } of datagrams) {
      // Of the length, the number and the fragment's length of its handshake header.
      for (const byte of [16, 18, 24]) {
        const bit = byte * 8 + 1;
        const run = callWith([{ kind: 'flip-bit', at, node: `nat-${node}`, packet, bit }]);
        expect(findingsOf(run)).not.toContain('hello-too-early');
      }
    }
  });
});

test.each(['kept', 'dropped'] as const)(
  'a ClientHello before the path is too early, and %s',
  (early) => {
    const { setup } = scenarioEntry('early-client-hello');
    const secure = { ...DEFAULT_SECURE, ...setup.secure, early };
    expect(findingsOf(simulate(scenarioOf({ ...setup, secure })))).toContain('hello-too-early');
  },
);
