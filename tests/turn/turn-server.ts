import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { answersBinding } from './stun-binding';

/** A running coturn with one user, on the loopback interface only. */
export interface TurnServer {
  /** Serves UDP and TCP. */
  readonly port: number;
  readonly username: string;
  readonly credential: string;
  stop(): Promise<void>;
}

/** Long enough for a busy machine; coturn itself needs a fraction of a second. */
const PATIENCE = 20_000;

const USER = { username: 'peerscope-visitor', credential: 'correct-horse-staple' } as const;

/**
 * Starts coturn and waits until it answers STUN.
 *
 * @throws Error with what the server printed, where it ends before it answers.
 */
export async function startTurnServer(program: string): Promise<TurnServer> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'peerscope-turn-'));
  const server = spawn(program, serverArguments(port, folder), { cwd: folder });
  const stop = async () => {
    await end(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await readiness(server, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, ...USER, stop };
}

/** All on the command line: a file of settings on this machine must not change a test. */
function serverArguments(port: number, folder: string): readonly string[] {
  return [
    '-n',
    '--no-cli',
    '--no-tls',
    '--no-dtls',
    '--listening-ip=127.0.0.1',
    '--relay-ip=127.0.0.1',
    `--listening-port=${port}`,
    // Both peers of a call are here, so the relay of one sends to the relay of the other.
    '--allow-loopback-peers',
    '--lt-cred-mech',
    '--realm=peerscope.test',
    `--user=${USER.username}:${USER.credential}`,
    `--userdb=${join(folder, 'users')}`,
    `--pidfile=${join(folder, 'pid')}`,
    '--log-file=stdout',
  ];
}

async function readiness(server: ChildProcess, port: number): Promise<void> {
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const ready = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    const fail = (why: string) => reject(new Error(`turnserver ${why}\n${printed}`));
    server.once('error', (error) => fail(error.message));
    server.once('exit', (code) => fail(`ended with ${code}`));
  });
  const answered = answersBinding(port, AbortSignal.any([ready.signal, deadline()]));
  try {
    await Promise.race([answered, ended]);
  } finally {
    ready.abort();
  }
}

function deadline(): AbortSignal {
  return AbortSignal.timeout(PATIENCE);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const exit = once(server, 'exit');
  server.kill();
  await exit;
}
