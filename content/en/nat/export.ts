/** Texts of the buttons that save a simulation's packets and its secrets. */
export const exportWords = {
  save: 'Save as pcapng',
  saving: 'Writing …',
  keyLog: {
    save: 'Save key log',
    hint: 'The secrets of the handshake in the form of SSLKEYLOGFILE, for tools that read them from a file of their own. The pcapng has them inside.',
  },
  hint: 'Every packet as each peer, each server and the outside of each NAT saw it, with a comment that explains it. Wireshark opens it.',
  failed: (message: string) => `The file could not be written: ${message}`,
};
