import type {
  CandidateGroup,
  CodecSummary,
  DataChannelSummary,
  DescriptionSummary,
  MediaSummary,
  Origin,
  SecuritySummary,
  SimulcastSummary,
} from './description-summary';
import type { Aspect, Flaw } from './flaw';

/** The words of a summary in one language; content holds them. */
export interface SummaryWords {
  readonly paragraph: (summary: DescriptionSummary) => readonly string[];
  readonly table: Readonly<Record<SummaryColumn | 'caption', string>>;
  readonly cells: {
    readonly section: (section: Pick<MediaSummary, 'media' | 'mid'>) => string;
    readonly refused: string;
    readonly codec: (codec: CodecSummary) => string;
    /** What keeps a cell's facts from serving. */
    readonly flaw: (flaw: Flaw) => string;
    readonly direction: (section: MediaSummary) => string;
    readonly candidate: (group: CandidateGroup) => string;
    readonly credentials: Readonly<Record<Origin | 'missing' | 'half', string>>;
    readonly security: (security: SecuritySummary) => string;
    readonly dataChannel: (channel: DataChannelSummary) => string;
    readonly simulcast: (simulcast: SimulcastSummary) => string;
    readonly yes: string;
    readonly no: string;
    readonly none: string;
  };
}

export const SUMMARY_COLUMNS = [
  'section',
  'codecs',
  'helpers',
  'direction',
  'candidates',
  'credentials',
  'security',
  'rtcpMux',
  'simulcast',
] as const;
export type SummaryColumn = (typeof SUMMARY_COLUMNS)[number];

/** A row for each m-section, a cell for each column; a cell holds one or more texts. */
export interface SummaryTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly SummaryRow[];
}

export interface SummaryRow {
  /** The number of the m-line. */
  readonly line: number;
  readonly cells: readonly (readonly string[])[];
}

/** A summary as a table, section by section. */
export function summaryTable({ media }: DescriptionSummary, words: SummaryWords): SummaryTable {
  return {
    caption: words.table.caption,
    head: SUMMARY_COLUMNS.map((column) => words.table[column]),
    rows: media.map((section) => ({
      line: section.lineNumber,
      cells: SUMMARY_COLUMNS.map((column) => cellOf(column, section, words)),
    })),
  };
}

function cellOf(
  column: SummaryColumn,
  section: MediaSummary,
  words: SummaryWords,
): readonly string[] {
  const flaws = section.flaws.filter(({ aspect }) => COLUMN_ASPECTS[column].includes(aspect));
  const texts = [...factsIn(column, section, words), ...flaws.map(words.cells.flaw)];
  return [...new Set(texts)];
}

/** The column in which the faults of each aspect stand. */
const COLUMN_ASPECTS: Readonly<Record<SummaryColumn, readonly Aspect[]>> = {
  section: ['section', 'bundle'],
  codecs: ['codecs', 'dataChannel'],
  helpers: [],
  direction: ['direction'],
  candidates: ['candidates'],
  credentials: ['credentials'],
  security: ['security'],
  rtcpMux: ['rtcpMux'],
  simulcast: ['simulcast'],
};

function factsIn(
  column: SummaryColumn,
  section: MediaSummary,
  { cells }: SummaryWords,
): readonly string[] {
  switch (column) {
    case 'section':
      return [cells.section(section), ...(section.refused ? [cells.refused] : [])];
    case 'codecs':
      if (section.dataChannel) return [cells.dataChannel(section.dataChannel)];
      return orNone(section.codecs.filter(isPreference).map(cells.codec), cells.none);
    case 'helpers':
      return section.codecs.filter((codec) => !isPreference(codec)).map(cells.codec);
    case 'direction':
      return section.rtp ? [cells.direction(section)] : [];
    case 'candidates':
      return orNone(section.candidates.map(cells.candidate), cells.none);
    case 'credentials':
      return [cells.credentials[credentialsKey(section)]];
    case 'security':
      return [cells.security(section.security)];
    case 'rtcpMux':
      return section.rtp ? [section.rtcpMux ? cells.yes : cells.no] : [];
    case 'simulcast':
      return section.simulcast ? [cells.simulcast(section.simulcast)] : [];
  }
}

/** In order of preference, by themselves: what only helps them stands in a column of its own. */
function isPreference({ role }: CodecSummary): boolean {
  return role === 'media' || role === 'unnamed';
}

function credentialsKey({ credentials, halfCredentials }: MediaSummary) {
  return credentials ?? (halfCredentials === undefined ? 'missing' : 'half');
}

function orNone(texts: readonly string[], none: string): readonly string[] {
  return texts.length > 0 ? texts : [none];
}
