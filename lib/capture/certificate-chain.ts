/** The other side's certificates in base64 DER, end entity first; none before DTLS connected. */
export function certificateChain(dtls: RTCDtlsTransport): readonly string[] {
  return dtls.getRemoteCertificates().map((der) => base64(new Uint8Array(der)));
}

/** So few at a time that they fit on the stack as arguments. */
const PART = 4096;

/** In parts, not byte by byte: this runs while the connection is on its last step. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += PART) {
    text += String.fromCharCode(...bytes.subarray(start, start + PART));
  }
  return btoa(text);
}
