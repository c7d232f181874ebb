import { describe, expect, it } from 'vitest';
import { type MatrixCell, type MatrixChoice, matrixCell } from '@/lib/simulator/matrix';
import { PLACES, type Place } from '@/lib/simulator/matrix-places';
import { expectedTable } from '../ice/truth-table';

/*
 * The truth tables of the protocol notes, sections D.2 and D.3, by whole simulated calls: NATs,
 * links, servers, signaling and all. What is compared is printed as the table.
 */

const AGENTS = ['rfc8445', 'libwebrtc'] as const;
const FILTERS = ['mapping', 'internal-endpoint'] as const;
const A_WHILE = 60_000;

const letters = ({ connected, selected }: MatrixCell): string =>
  connected && selected ? `${selected.a.local.charAt(0)}/${selected.a.remote.charAt(0)}` : '-';

describe('direct paths between two places, without TURN', () => {
  const places = PLACES.filter((place) => place !== 'udp-blocked');
  describe.each(AGENTS)('agent %s', (agent) => {
    it.each(FILTERS)('with filters per %s', { timeout: A_WHILE }, (filtersPer) => {
      const choice: MatrixChoice = { agent, turn: [], filtersPer };
      const rows = places.map((a) =>
        places.map((b) => letters(matrixCell(a, b, choice))).join(' '),
      );
      expect(rows.join('\n')).toBe(expectedTable(filtersPer));
    });

    it('there is none where UDP is blocked', { timeout: A_WHILE }, () => {
      const choice: MatrixChoice = { agent, turn: [] };
      const cells = PLACES.flatMap((place) => [
        matrixCell(place, 'udp-blocked', choice),
        matrixCell('udp-blocked', place, choice),
      ]);
      expect(cells.filter(({ connected }) => connected)).toEqual([]);
    });
  });
});

/** Whether the path is direct, and else whose relay it takes, and by what that one is reached. */
function relayed({ connected, selected, path }: MatrixCell): string {
  if (!connected || selected === undefined) return '-';
  if (path !== 'relay') return 'direct';
  const { a, b } = selected;
  if ([a, b].every(({ local, protocol }) => local === 'relay' && protocol === 'tls')) {
    return 'both-tls';
  }
  if (a.local === 'relay' && a.protocol === 'tls') return 'A-tls';
  if (b.local === 'relay' && b.protocol === 'tls') return 'B-tls';
  return 'relay';
}

describe('with TURN over UDP and TLS for both sides', () => {
  const places: readonly Place[] = [
    'public',
    'eim/eif',
    'eim/adf',
    'eim/apdf',
    'apdm/apdf',
    'udp-blocked',
  ];
  const table = `
direct direct direct direct direct B-tls
direct direct direct direct direct B-tls
direct direct direct direct direct B-tls
direct direct direct direct relay  B-tls
direct direct direct relay  relay  B-tls
A-tls  A-tls  A-tls  A-tls  A-tls  both-tls`;
  const expected = table.trim().replaceAll(/ +/g, ' ');

  describe.each(AGENTS)('agent %s', (agent) => {
    it.each(FILTERS)('with filters per %s', { timeout: A_WHILE }, (filtersPer) => {
      const choice: MatrixChoice = { agent, turn: ['udp', 'tls'], filtersPer };
      const rows = places.map((a) =>
        places.map((b) => relayed(matrixCell(a, b, choice))).join(' '),
      );
      expect(rows.join('\n')).toBe(expected);
    });
  });

  it('begins on a relay where Chrome does, and moves to the direct pair', () => {
    const cell = matrixCell('eim/adf', 'apdm/apdf', { agent: 'libwebrtc', turn: ['udp'] });
    expect(cell.selected?.a).toMatchObject({ local: 'srflx', remote: 'prflx' });
  });
});
