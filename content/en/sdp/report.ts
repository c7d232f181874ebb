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
};
