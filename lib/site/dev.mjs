import { runNext } from './next.mjs';

// PORT changes the port here too: Next reads it itself.
process.exitCode = await runNext(['dev', ...process.argv.slice(2)]);
