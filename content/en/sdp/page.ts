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
    change: 'Difference of two',
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
    keys: 'In the list: arrow keys go from line to line, Tab goes through the values of the current line.',
    belongsWith: 'Belongs with',
    more: (count: number) => `and ${count} more`,
    goTo: (line: number) => `Line ${line}`,
  },
  overall: {
    heading: 'As a whole',
    kind: 'Kind',
  },
  verdict: {
    asOffer: (browser: string) => `${browser}, as an offer (foreseen)`,
    heading: 'Would a browser take it as an offer?',
    foreseen: 'foreseen',
    accepts: 'accepts',
    withErrors: (count: number) =>
      count === 1 ? 'takes the text, but see 1 error' : `takes the text, but see ${count} errors`,
    rejects: 'rejects',
    because: (line: number | undefined) => (line === undefined ? 'why' : `line ${line}`),
    browsers: { chromium: 'Chromium 156', firefox: 'Firefox 153' },
  },
  grammar: {
    absent: 'not in this description',
  },
  findings: {
    none: 'Nothing is wrong with it that the rules know.',
    fix: 'Mend it',
    fixed: (title: string) => `Mended: ${title}. Undo in the editor brings the former text back.`,
    later: 'fails later',
    unknown: 'not tried',
    severity: { error: 'Error', warning: 'Warning', information: 'Note' },
  },
  empty: {
    heading: 'Paste a description, or begin with an example',
    text: 'Each line is then explained with its own values, what is wrong is said, and how Chromium and Firefox would take it.',
  },
};
