import { answerBinding } from '@/lib/stun/binding';
import type { Host } from '../host';
import type { ServerSpec } from '../scenario';
import { listenForMessages } from './message-streams';

/** Answers Binding requests over UDP, TCP and TLS (RFC 8489). */
export function serveStun(host: Host, { interfaces, ports }: ServerSpec): void {
  for (const address of interfaces.flatMap(({ addresses }) => addresses)) {
    const endpoint = { address, port: ports.udp };
    host.bind(endpoint, ({ source, bytes }) => {
      const answer = answerBinding(bytes, source);
      if (answer === undefined) return { reason: 'malformed' };
      host.send(endpoint, source, answer);
      return undefined;
    });
    for (const protocol of ['tcp', 'tls'] as const) {
      listenForMessages(host, { address, port: ports[protocol] }, protocol, {
        opened: () => {},
        message: (stream, bytes) => {
          const answer = answerBinding(bytes, stream.client);
          if (answer === undefined) return { reason: 'malformed' };
          stream.write(answer);
          return undefined;
        },
        closed: () => {},
      });
    }
  }
}
