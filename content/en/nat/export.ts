/** Texts of the buttons that save a simulation's packets and its secrets. */
export const exportWords = {
  save: 'Save as pcapng',
  saving: 'Writing …',
  saved: (file: string) => `Saved: ${file}`,
  keyLog: {
    save: 'Save key log',
    hint: 'The secrets of the handshake in the form of SSLKEYLOGFILE, for tools that read them from a file of their own. The pcapng has them inside.',
  },
  hint: 'Every packet as each peer, each server and the outside of each NAT saw it, with a comment that explains it. Wireshark opens it; its filter frame.interface_id==0 shows what one place saw, each packet once.',
  failed: (message: string) => `The file could not be written: ${message}`,
};
