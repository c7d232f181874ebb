/** Which part of it: the handshake with its certificates, or what its keys protect. */
export type UnseenPart = 'handshake' | 'media';
