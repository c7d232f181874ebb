/** Texts of the ladder as a picture of its own, and of the button that saves it. */
export const ladderPictureWords = {
  save: 'Save as SVG',
  hint: 'The messages as they are shown here, filter applied, as one picture for a page or a slide.',
  which: 'In the picture',
  parts: {
    all: 'all that are shown',
    from: 'from the cursor on',
    until: 'up to the cursor',
  },
  /** Said before the press, where not all fits. */
  bounded: (drawn: number, wanted: number) =>
    `The picture has room for ${drawn} of these ${wanted} messages: those nearest to the cursor.`,
  nothing: 'There is no message in this part.',
  saved: (file: string) => `Saved: ${file}`,
  picture: {
    described: (shown: number, total: number, from: string, to: string) =>
      `${shown === total ? `${total} messages` : `${shown} of ${total} messages`}, ${from} to ${to}.`,
    cut: (drawn: number, before: number, after: number) =>
      `A picture has room for ${drawn} messages. Left out of this part: ${before} earlier, ${after} later.`,
    modelled: 'modelled by Peerscope',
    other: 'recorded, drawn by Peerscope',
  },
};
