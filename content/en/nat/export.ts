/** Texts of the button that saves a simulation's packets. */
export const exportWords = {
  save: 'Save as pcapng',
  saving: 'Writing …',
  hint: 'Every packet as each peer, each server and the outside of each NAT saw it, with a comment that explains it. Wireshark opens it.',
  failed: (message: string) => `The file could not be written: ${message}`,
};
