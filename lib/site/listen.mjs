import { once } from 'node:events';

const DEFAULT_PORT = 3000;

/** An error whose message is all that the visitor needs to read. */
export class StartError extends Error {}

/**
 * The port to listen on: PORT, or 3000.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @throws {StartError} when PORT is not a port
 */
export function portFrom(env) {
  const text = env['PORT'] ?? '';
  if (text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new StartError(`PORT must be a number from 1 to 65535, not "${text}"`);
}

/**
 * Listens on the loopback addresses only: on 127.0.0.1, and on ::1 where the machine has one,
 * since `localhost` may name either.
 *
 * @param {() => import('node:http').Server} create makes one server per address
 * @param {number} port 0 for any free one, then on 127.0.0.1 only
 * @returns {Promise<{ readonly port: number, close(): Promise<void> }>}
 * @throws {StartError} when the port is taken or may not be used
 */
export async function listenOnLoopback(create, port) {
  const first = create();
  await bind(first, '127.0.0.1', port);
  const servers = [first];
  if (port !== 0) {
    const second = create();
    if (await bindWherePresent(second, '::1', port, first)) servers.push(second);
  }
  return { port: boundPort(first), close: () => closeAll(servers) };
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 */
async function bind(server, host, port) {
  try {
    server.listen({ host, port });
    await once(server, 'listening');
  } catch (error) {
    throw startError(error, port);
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 * @param {import('node:http').Server} first closed again when the port is taken here
 */
async function bindWherePresent(server, host, port, first) {
  try {
    await bind(server, host, port);
    return true;
  } catch (error) {
    if (!(error instanceof StartError)) return false;
    await closeAll([first]);
    throw error;
  }
}

/**
 * @param {unknown} error
 * @param {number} port
 */
function startError(error, port) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    const other = port === 65_535 ? port - 1 : port + 1;
    return new StartError(
      `Port ${port} is taken by another program; choose another, for example PORT=${other}`,
    );
  }
  if (code === 'EACCES')
    return new StartError(`Port ${port} may not be used; choose one above 1023`);
  return error;
}

/** @param {import('node:http').Server} server */
function boundPort(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** @param {readonly import('node:http').Server[]} servers */
async function closeAll(servers) {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
