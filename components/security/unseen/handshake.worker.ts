import { expose } from 'comlink';
import type { HandshakeApi } from '@/components/security/unseen/handshake-api';
import { handshakeScenario } from '@/lib/simulator/modelled-handshake';
import { simulate } from '@/lib/simulator/simulate';
import { replay } from '@/machines/replay';

const api: HandshakeApi = {
  run(handshake, group) {
    const { trace } = simulate(handshakeScenario(handshake, group));
    return { trace, history: replay(trace) };
  },
};

expose(api);
