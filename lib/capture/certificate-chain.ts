/** The other side's certificates in base64 DER, end entity first; none before DTLS connected. */
export function certificateChain(dtls: RTCDtlsTransport): readonly string[] {
  return dtls.getRemoteCertificates().map((der) => base64(new Uint8Array(der)));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
