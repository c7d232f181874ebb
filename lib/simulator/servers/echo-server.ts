import type { Host } from '../host';
import type { ServerSpec } from '../scenario';

/** Sends back what it gets, over UDP and TCP: a plain server of nothing in particular. */
export function serveEcho(host: Host, { interfaces, ports }: ServerSpec): void {
  for (const address of interfaces.flatMap(({ addresses }) => addresses)) {
    const endpoint = { address, port: ports.udp };
    host.bind(endpoint, ({ source, bytes }) => {
      host.send(endpoint, source, bytes);
      return undefined;
    });
    host.tcp.listen(
      { address, port: ports.tcp },
      {
        tls: false,
        accept: (stream) => ({
          opened: () => {},
          read: (bytes) => {
            stream.write(bytes);
            return undefined;
          },
          closed: () => {},
        }),
      },
    );
  }
}
