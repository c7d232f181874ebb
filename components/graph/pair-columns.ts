import type { Catalogue } from '@/content/contract';
import type { PairView } from '@/lib/selectors/pair-view';
import { bitrateText, bytesText, countText } from '@/lib/selectors/quantity-text';
import type { Known } from '@/lib/selectors/sample-lookup';
import { timeText } from '@/lib/time-text';

type TableWords = Catalogue['pairs']['table'];

export interface Figure {
  /** As it is called where it stands alone. */
  readonly name: keyof Pick<
    TableWords,
    | 'sent'
    | 'answered'
    | 'received'
    | 'consent'
    | 'roundTrip'
    | 'bytesSent'
    | 'bytesReceived'
    | 'estimate'
  >;
  /** As it is called below the head of a column that it shares. */
  readonly part?: keyof Pick<
    TableWords['short'],
    'sent' | 'answered' | 'received' | 'bytesSent' | 'bytesReceived'
  >;
  readonly read: (pair: PairView) => Known<number>;
  readonly write: (value: number) => string;
}

/** Figures that one compares with each other share a column: "5 / 5 / 4". */
export interface Column {
  readonly name: keyof Pick<
    TableWords['short'],
    'checks' | 'consent' | 'roundTrip' | 'bytes' | 'estimate'
  >;
  readonly figures: readonly Figure[];
}

/** What one looks for first stands first: in a narrow place the rest needs scrolling. */
const COLUMNS: readonly Column[] = [
  {
    name: 'checks',
    figures: [
      {
        name: 'sent',
        part: 'sent',
        read: ({ checks }) => checks.requestsSent,
        write: countText,
      },
      {
        name: 'answered',
        part: 'answered',
        read: ({ checks }) => checks.responsesReceived,
        write: countText,
      },
      {
        name: 'received',
        part: 'received',
        read: ({ checks }) => checks.requestsReceived,
        write: countText,
      },
    ],
  },
  {
    name: 'roundTrip',
    figures: [{ name: 'roundTrip', read: ({ traffic }) => traffic.roundTripTime, write: timeText }],
  },
  {
    name: 'consent',
    figures: [
      { name: 'consent', read: ({ checks }) => checks.consentRequestsSent, write: countText },
    ],
  },
  {
    name: 'bytes',
    figures: [
      {
        name: 'bytesSent',
        part: 'bytesSent',
        read: ({ traffic }) => traffic.bytesSent,
        write: bytesText,
      },
      {
        name: 'bytesReceived',
        part: 'bytesReceived',
        read: ({ traffic }) => traffic.bytesReceived,
        write: bytesText,
      },
    ],
  },
  {
    name: 'estimate',
    figures: [
      {
        name: 'estimate',
        read: ({ traffic }) => traffic.availableOutgoingBitrate,
        write: bitrateText,
      },
    ],
  },
];

/** The columns of figures that these pairs fill, and the figures that the browser keeps from all. */
export function pairColumns(pairs: readonly PairView[]): {
  readonly columns: readonly Column[];
  readonly missing: readonly Figure[];
} {
  const missing = COLUMNS.flatMap(({ figures }) => figures).filter(({ read }) =>
    missingEverywhere(pairs, read),
  );
  const columns = COLUMNS.map((column) => ({
    ...column,
    figures: column.figures.filter((figure) => !missing.includes(figure)),
  })).filter(({ figures }) => figures.length > 0);
  return { columns, missing };
}

/** Some pairs may not have it yet; where none has it and one should, the browser keeps it. */
function missingEverywhere(pairs: readonly PairView[], read: Figure['read']): boolean {
  const kinds = pairs.map((pair) => read(pair).kind);
  return kinds.includes('not-exposed') && !kinds.includes('value');
}
