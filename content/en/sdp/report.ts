/** Texts of the report that the command line prints. */
export const reportWords = {
  readAs: 'Read as',
  lines: 'Line by line',
  findings: 'Findings',
  noFindings: 'No finding.',
  line: (number: number) => `line ${number}`,
  severity: { error: 'error', warning: 'warning', information: 'note' },
  foreseen: 'As an offer (foreseen)',
  accepts: 'accepts it',
  rejects: (title: string, line: number | undefined) =>
    line === undefined ? `rejects it: ${title}` : `rejects it: ${title} (line ${line})`,
  negotiated: 'Negotiated',
  section: (place: number, media: string) => `Section ${place} (${media})`,
  wholeConnection: 'The whole connection',
  offer: 'Offer',
  answer: 'Answer',
  nothing: 'There is no line of SDP in it.',
  usage: `Usage: npm run -s peerscope -- <command>

  explain [FILE…] [--json] [--lang en|ko]             every line of an SDP in words, and what is wrong
  explain --offer FILE --answer FILE [--json] [--lang en|ko]   with what both agree on
  redact [FILE]                                       a copy that names no person, machine or key

Without FILE, or with -, standard input is read. With --json one document a line for each file.
Exit codes: 0 no error found, 1 errors found, 2 nothing could be read.
`,
  usageProblems: {
    command: (found: string) => `no such command: ${found} (explain, redact, help)`,
    pair: (found: string) => `--offer and --answer go together: ${found} is missing`,
    'file beside a pair': (found: string) => `with --offer and --answer, no other file: ${found}`,
    language: (found: string) => `no such language: ${found} (en, ko)`,
    'redact files': (found: string) => `redact takes one file: ${found}`,
    option: (found: string) => found,
  },
};
