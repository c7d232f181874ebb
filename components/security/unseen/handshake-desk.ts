import type { HandshakeApi } from '@/components/security/unseen/handshake-api';
import { createWorkerDesk, type WorkerDesk } from '@/components/site/worker-desk';

export function createHandshakeDesk(): WorkerDesk<HandshakeApi> {
  const worker = new Worker(new URL('./handshake.worker.ts', import.meta.url), { type: 'module' });
  return createWorkerDesk<HandshakeApi>(worker);
}
