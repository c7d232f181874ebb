import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

const HOST = '127.0.0.1';

/** A port of 127.0.0.1 that nobody has at this moment, neither in TCP nor in UDP. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = await freeTcpPort();
    if (await isFreeInUdp(port)) return port;
  }
}

async function freeTcpPort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!isAddressInfo(address)) throw new Error('A TCP server has an address and a port');
  return address.port;
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

async function isFreeInUdp(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  const free = new Promise<boolean>((resolve) => {
    socket.once('listening', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
  socket.bind(port, HOST);
  const result = await free;
  socket.close();
  return result;
}
