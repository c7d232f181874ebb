/** Texts of the page that explains descriptions. */
export const sdpPageWords = {
  editor: {
    label: 'The description',
    placeholder:
      'Paste an SDP here: an offer, an answer, one line of it, JSON or a log with an SDP in it. Nothing leaves this browser.',
    /** The editor's own texts, by their English form. */
    phrases: {} as Readonly<Record<string, string>>,
  },
  modes: {
    label: 'What to look at',
    one: 'One description',
    pair: 'Offer and answer',
    change: 'Difference',
  },
  toolbar: {
    label: 'The text',
    open: 'Open a file',
    examples: 'Examples',
    copy: 'the description',
    download: 'Download',
    redact: 'Redact',
    redactHint:
      'Replaces addresses, credentials, fingerprints and names; what belonged together still does.',
    redacted: (count: number) =>
      count === 0
        ? 'Nothing had to be replaced.'
        : `${count} values were replaced. Undo brings them back.`,
    clear: 'Clear',
    cleared: 'The text was removed. Undo in the editor brings it back.',
  },
  reading: {
    busy: 'Reading …',
    stop: 'Stop',
    failed: (message: string) => `The text could not be read: ${message}`,
    readAs: 'Read as:',
    original: 'Show what was pasted',
    lines: (count: string) => `${count} lines`,
    description: (place: number, type: string | undefined) =>
      type === undefined ? `Description ${place}` : `Description ${place}: ${type}`,
  },
  panels: {
    label: 'What the description says',
    lines: 'Line by line',
    findings: (count: number) => (count === 0 ? 'Findings' : `Findings (${count})`),
    summary: 'As a table',
    grammar: 'Grammar',
  },
  lines: {
    keys: 'In the list: arrow keys go from line to line, Tab goes through the values of the current line, Esc goes back to its number.',
    belongsWith: 'Belongs with',
    more: (count: number) => `and ${count} more`,
    fewer: 'Show fewer',
    goTo: (line: number) => `Line ${line}`,
    goToWhat: (line: number, what: string) => `Line ${line}: ${what}`,
    /** The name of a row: its number, and the gravest finding in it. */
    row: (line: number, severity?: string, finding?: string) =>
      severity === undefined
        ? `Line ${line}`
        : `Line ${line}, ${severity.toLowerCase()}: ${finding}`,
    edit: (line: number) => `Line ${line} in the text`,
    explained: (line: number) => `What line ${line} means`,
  },
  overall: {
    heading: 'As a whole',
    counts: {
      error: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
      warning: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),
      information: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
    },
    whole: 'Read all of it',
  },
  verdict: {
    heading: 'As an offer, foreseen',
    accepts: 'accepts',
    withErrors: (count: number) =>
      count === 1 ? 'takes the text, but see 1 error' : `takes the text, but see ${count} errors`,
    rejects: 'rejects',
    failsLater: 'takes the text, fails later',
    browsers: { chromium: 'Chromium 156', firefox: 'Firefox 153' },
  },
  grammar: {
    absent: 'not in this description',
  },
  findings: {
    heading: 'What is wrong',
    none: 'Nothing is wrong with it that the rules know.',
    all: (count: number) => (count === 1 ? 'See it in full' : `All ${count} findings`),
    deciding: 'What decides the verdict',
    /** More findings of a rule, under the first one of it. */
    ofTheKind: (count: number, rule: string) => `and ${count} more of rule ${rule}`,
    decides: {
      chromium: 'decides Chromium',
      firefox: 'decides Firefox',
      both: 'decides both',
    },
    fix: 'Mend it',
    fixName: (title: string, line: number | undefined) =>
      line === undefined ? `Mend it: ${title}` : `Mend it: ${title}, line ${line}`,
    fixed: (title: string) => `Mended: ${title}. Undo in the editor brings the former text back.`,
    severity: { error: 'Error', warning: 'Warning', information: 'Note' },
  },
  empty: {
    heading: 'Paste a description, or begin with an example',
    text: 'Each line is then explained with its own values, what is wrong is said, and how Chromium and Firefox would take it.',
  },
};
