import { expect, it } from 'vitest';
import { agentOption, readMatrix } from '@/lib/cli/simulation-arguments';
import { MATRIX_SIZE } from '@/lib/simulator/matrix';
import { callWithoutFiles as call } from './call';

const A_WHILE = 60_000;

it('the matrix is one document of all cells', { timeout: A_WHILE }, async () => {
  const { code, out } = await call('matrix', '--agent', 'rfc8445', '--turn', 'tls', '--json');
  expect(code).toBe(0);
  const { agent, turn, cells } = JSON.parse(out);
  expect([agent, turn]).toEqual(['rfc8445', ['tls']]);
  expect(cells).toHaveLength(MATRIX_SIZE);
  expect(cells[0]).toMatchObject({ a: 'public', b: 'public', connected: true, path: 'host' });
  expect(cells.at(-1)).toMatchObject({
    a: 'udp-blocked',
    b: 'udp-blocked',
    selected: { a: { local: 'relay', remote: 'relay', protocol: 'udp', relayProtocol: 'tls' } },
  });
});

it.each(['chrome', 'rfc8445'] as const)('an agent is told as it was given: %s', (option) => {
  const { agent } = readMatrix({ agent: option }, []);
  expect(agentOption(agent)).toBe(option);
});

it('the matrix is a table for people, in their language', { timeout: A_WHILE }, async () => {
  const { out } = await call('matrix', '--agent', 'rfc8445', '--lang', 'ko');
  const lines = out.split('\n');
  expect(lines.find((line) => line.startsWith('EIM/APDF'))).toMatch(
    /^EIM\/APDF +s\/h \d+ +s\/s \d+ +s\/s \d+ +s\/s \d+ +- +-/,
  );
  expect(lines[0]).toContain('RFC 8445');
});
