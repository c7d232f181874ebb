import type { LinePair } from '@/lib/sdp/paired-lines';
import type { DescriptionType } from '@/lib/sdp/reading';

type Side = 'first' | 'second';
type Relation = 'pair' | 'change';

const NAMES: Readonly<Record<Relation, Readonly<Record<Side, string>>>> = {
  pair: { first: 'Offer', second: 'Answer' },
  change: { first: 'Before', second: 'After' },
};

/** What a pair of lines is: in an offer and its answer, and in two versions of one description. */
const MARKS: Readonly<Record<Relation, Readonly<Record<LinePair['change'], string>>>> = {
  pair: { same: 'same', changed: 'differs', removed: 'offer only', added: 'answer only' },
  change: { same: 'same', changed: 'changed', removed: 'removed', added: 'added' },
};

/** Texts of the view that holds two descriptions side by side. */
export const pairWords = {
  names: NAMES,
  placeholders: {
    pair: {
      first: 'Paste the offer here: SDP, JSON or a log with an SDP in it.',
      second: 'Paste the answer to it here.',
    },
    change: {
      first: 'Paste a description here, such as what createOffer() gave.',
      second: 'Paste what became of it here, such as what was set, or the next offer.',
    },
  },
  toolbar: {
    label: (name: string) => `The text: ${name}`,
    examples: 'Examples',
    open: 'Open a file',
    alone: 'Explain line by line',
    clear: 'Clear',
    swap: 'Exchange the two',
  },
  reading: {
    busy: 'Comparing …',
    stop: 'Stop',
    failed: (message: string) => `The two texts could not be compared: ${message}`,
    again: 'Try again',
    readAs: 'Read as:',
    original: 'Show what was pasted',
  },
  empty: {
    pair: {
      heading: 'Paste an offer and its answer, or begin with an example',
      text: 'What the two agree on is then told section by section, with the line of each that decides it, and what an answer may not do.',
    },
    change: {
      heading: 'Paste two descriptions of one peer, or begin with an example',
      text: 'What is different is then told by meaning, whatever the order of the lines: what was munged between created and set, or what a renegotiation changed.',
    },
  },
  missing: (name: string) => `“${name}” is still empty: paste or open the other description there.`,
  unfound: (name: string) => ({
    heading: `No line of “${name}” looks like SDP`,
    text: 'Paste a whole description there, from v=0 to its last line, or see what each of its lines is.',
  }),
  several: (name: string, count: number) => ({
    heading: `“${name}” holds ${count} descriptions`,
    text: 'Two can be compared at a time, one on each side. Which one is meant?',
  }),
  keep: (place: number, type: DescriptionType | undefined, first: number, last: number) =>
    `Keep number ${place}${type === undefined ? '' : `, the ${type}`} (lines ${first}–${last})`,
  spread: 'Put one on each side',
  exchanged: {
    heading: 'They seem to stand on the wrong sides',
    text: 'What was around the texts says that the first one is the answer or the second one the offer.',
  },
  panels: {
    label: 'What the offer and the answer say together',
    negotiated: 'Negotiated result',
    findings: (count: number) =>
      count === 0 ? 'What the answer may not do' : `What the answer may not do (${count})`,
    lines: 'Side by side',
  },
  facts: {
    line: (name: string, line: number) => `${name} ${line}`,
    go: (name: string, line: number) => `Go to line ${line} of “${name}”`,
    hint: 'Point at a fact, or reach it with Tab, and its lines light up in both texts; press a line’s number to go there.',
    view: (side: 'offerer' | 'answerer', sends: boolean, receives: boolean) => {
      if (sends && receives) return `The ${side} sends and receives.`;
      if (sends) return `The ${side} only sends.`;
      return receives ? `The ${side} only receives.` : `The ${side} neither sends nor receives.`;
    },
  },
  findings: {
    none: 'The answer does nothing that the rules for an answer forbid.',
    scope:
      'Only what concerns the two together stands here; what is wrong with one alone is found where it is explained line by line.',
  },
  lines: {
    label: { pair: 'Offer and answer, line beside line', change: 'The differences, line by line' },
    marks: MARKS,
    hide: 'Hide lines alike',
    alike: (count: number) => (count === 1 ? '1 line alike' : `${count} lines alike`),
    show: 'show',
    row: (mark: string, first: string, second: string) =>
      [mark, first, second].filter((part) => part !== '').join(', '),
    keys: 'In the list: arrow keys go from row to row, Home and End to the first and last; Enter unfolds lines alike. The row’s lines are gone to in both texts.',

    counts: (changed: number, removed: number, added: number, same: number) =>
      `${changed} differ, ${removed} in the offer only, ${added} in the answer only; ${same} the same.`,
    loading: '…',
    /** Of an offer and its answer; of two versions `difference.ts` tells it. */
    value: {
      changed: (role: string, offered: string, answered: string) =>
        `The ${role} is ${offered} in the offer and ${answered} in the answer.`,
      removed: (role: string, offered: string) =>
        `The ${role} ${offered} stands in the offer only.`,
      added: (role: string, answered: string) =>
        `The ${role} ${answered} stands in the answer only.`,
    },
    notAnswered: 'The answer has no section at this place.',
    notOffered: 'The offer has no section at this place.',
  },
};
