import { createSocket } from 'node:dgram';

/** Between two requests, in ms: a server that does not listen yet loses them. */
const REPEAT = 100;

/*
 * Sample request (RFC 8489 §5): 0001 0000 2112a442, then the transaction id; no attributes.
 * Sample response: 0101 and the same id.
 */
const BINDING_REQUEST = Buffer.from(
  '00010000' + '2112a442' + '504545525343' + '4f5045000001',
  'hex',
);
const BINDING_SUCCESS = 0x0101;

/**
 * Resolves once the STUN server on this UDP port of 127.0.0.1 answers a Binding request.
 *
 * @throws the reason of `signal`, when that comes first.
 */
export async function answersBinding(port: number, signal: AbortSignal): Promise<void> {
  const socket = createSocket('udp4');
  const ask = () => socket.send(BINDING_REQUEST, port, '127.0.0.1');
  const timer = setInterval(ask, REPEAT);
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      // "Connection refused" while nobody listens yet is no reason to give up.
      socket.on('error', () => undefined);
      socket.on('message', (message) => isAnswer(message) && resolve());
      ask();
    });
  } finally {
    clearInterval(timer);
    socket.close();
  }
}

function isAnswer(message: Buffer): boolean {
  return (
    message.length >= BINDING_REQUEST.length &&
    message.readUInt16BE(0) === BINDING_SUCCESS &&
    message.subarray(4, 20).equals(BINDING_REQUEST.subarray(4))
  );
}
