import { describe, expect, it } from 'vitest';
import { cellSentence, cellTime } from '@/components/nat/matrix/cell-text';
import { cellAfter } from '@/components/nat/matrix/grid-keys';
import { matrixWords as english } from '@/content/en/nat/matrix';
import { matrixWords as korean } from '@/content/ko/nat/matrix';
import type { MatrixCell } from '@/lib/simulator/matrix';
import { milliseconds } from '@/lib/time';

const PAIR = { local: 'srflx', remote: 'prflx', protocol: 'udp' } as const;
const RELAYED = { local: 'relay', remote: 'prflx', protocol: 'udp' } as const;
const CELL: MatrixCell = {
  a: 'eim/adf',
  b: 'apdm/apdf',
  connected: true,
  at: milliseconds(352),
  first: { a: RELAYED, b: PAIR },
  selected: { a: PAIR, b: PAIR },
  path: 'prflx',
};

describe('a cell as a sentence', () => {
  it('says who stands where, when they connect, on what, and what they began with', () => {
    expect(cellSentence(CELL.a, CELL.b, CELL, english)).toBe(
      'A: endpoint-independent mapping, address-dependent filtering; B: address- and port-dependent mapping, address- and port-dependent filtering. They are connected after 352 ms and stay on an address that only a check revealed. As A has it: srflx to prflx. The call began on another pair: relay/prflx.',
    );
    expect(cellSentence(CELL.a, CELL.b, CELL, korean)).toContain('352 ms 만에 연결되고');
  });

  it('says that there is no path', () => {
    const none: MatrixCell = {
      ...CELL,
      connected: false,
      at: undefined,
      first: undefined,
      selected: undefined,
      path: 'none',
    };
    expect(cellSentence('public', 'udp-blocked', none, english)).toBe(
      'A: Public address; B: UDP blocked. No path is found.',
    );
    expect(cellTime(none)).toBe('');
  });

  it('marks a time that is another pair’s than the path', () => {
    expect(cellTime(CELL)).toBe('352 ms*');
    expect(cellTime({ ...CELL, first: CELL.selected })).toBe('352 ms');
  });

  it('says that nothing is known yet', () => {
    expect(cellSentence('public', 'public', undefined, english)).toContain('Not simulated yet');
  });
});

describe('the keys of the grid', () => {
  it.each([
    ['ArrowRight', { row: 3, column: 5 }],
    ['ArrowUp', { row: 2, column: 4 }],
    ['Home', { row: 3, column: 0 }],
    ['PageDown', { row: 10, column: 4 }],
  ])('%s', (key, place) => {
    expect(cellAfter(key, false, { row: 3, column: 4 })).toEqual(place);
  });

  it('stay within the edges', () => {
    expect(cellAfter('ArrowLeft', false, { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(cellAfter('ArrowDown', false, { row: 10, column: 2 })).toEqual({ row: 10, column: 2 });
    expect(cellAfter('End', true, { row: 0, column: 0 })).toEqual({ row: 10, column: 10 });
    expect(cellAfter('a', false, { row: 0, column: 0 })).toBeUndefined();
  });
});
