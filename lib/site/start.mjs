import { createServer } from 'node:http';
import { build } from './build.mjs';
import { listenOnLoopback, portFrom, StartError } from './listen.mjs';
import { serveAndSay } from './serve.mjs';

// The port is tried before the build, so that nobody waits half a minute to hear that it is taken.
try {
  await (await listenOnLoopback(createServer, portFrom(process.env))).close();
  process.exitCode = await build();
  if (process.exitCode === 0) await serveAndSay(process.env);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
