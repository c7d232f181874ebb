import { type MatrixCell, matrixCells, type PairTypes } from '../simulator/matrix';
import { PLACES, type Place } from '../simulator/matrix-places';
import type { Form } from './arguments';
import { agentOption, type MatrixCommand } from './simulation-arguments';
import { inStatistics, jsonLine } from './simulation-document';
import type { TerminalWords } from './words';

/** What the command prints: the whole matrix, each cell computed. */
export function matrixReport(command: MatrixCommand & Form, words: TerminalWords): string {
  const { agent, turn } = command;
  const cells = [...matrixCells({ agent, turn })];
  if (!command.json) return matrixText(cells, command, words);
  return jsonLine({ agent: agentOption(agent), turn, cells: cells.map(cellDocument) });
}

function cellDocument(cell: MatrixCell) {
  const { first, selected } = cell;
  return {
    ...cell,
    first: first && inStatistics(first),
    selected: selected && inStatistics(selected),
  };
}

function matrixText(
  cells: readonly MatrixCell[],
  { agent, turn }: MatrixCommand,
  { matrix }: TerminalWords,
): string {
  const name = (place: Place): string =>
    place === 'public' || place === 'udp-blocked' ? matrix.places[place] : place.toUpperCase();
  const rows = PLACES.map((a) => [name(a), ...cells.filter((cell) => cell.a === a).map(cellText)]);
  const overAll = turn.length === 0 ? matrix.noTurn : turn.join(', ').toUpperCase();
  return [
    matrix.title(matrix.agents[agent], overAll),
    matrix.legend,
    '',
    ...table([[matrix.corner, ...PLACES.map(name)], ...rows]),
    '',
  ].join('\n');
}

const LETTERS = { host: 'h', srflx: 's', prflx: 'p', relay: 'r' } as const satisfies Record<
  PairTypes['local'],
  string
>;

function cellText({ at, first, selected }: MatrixCell): string {
  const pair = (selected ?? first)?.a;
  if (at === undefined || pair === undefined) return '-';
  return `${LETTERS[pair.local]}/${LETTERS[pair.remote]} ${Math.round(at)}`;
}

/** Columns as wide as their widest text. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = rows[0]?.map((_, column) => rows.map((row) => row[column] ?? '')) ?? [];
  const widths = columns.map((texts) => Math.max(...texts.map(widthOf)));
  return rows.map((row) =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - widthOf(text)))
      .join('  ')
      .trimEnd(),
  );
}

/** In columns of a terminal: Hangul takes two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/\p{Script=Hangul}/u.test(character) ? 2 : 1),
    0,
  );
}
