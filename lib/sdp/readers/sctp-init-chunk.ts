import type { SctpInitChunk } from '../readings/media';

const INIT_CHUNK = 1;
/** Chunk header and fixed fields; parameters follow. */
const FIXED_LENGTH = 20;

/** The fixed fields of an INIT chunk in Base64 (RFC 9260 §3.3.2); undefined where it holds none. */
export function readInitChunk(base64: string): SctpInitChunk | undefined {
  const bytes = decodeBase64(base64);
  if (bytes === undefined || bytes.length < FIXED_LENGTH || bytes[0] !== INIT_CHUNK) {
    return undefined;
  }
  const view = new DataView(bytes.buffer);
  return {
    initiateTag: view.getUint32(4),
    receiverWindow: view.getUint32(8),
    outboundStreams: view.getUint16(12),
    inboundStreams: view.getUint16(14),
    initialTsn: view.getUint32(16),
  };
}

function decodeBase64(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const text = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
