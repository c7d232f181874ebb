import type { ReactNode } from 'react';
import styles from '@/components/security/handshake/handshake.module.css';
import { heldSegments, timeoutOf } from '@/components/security/handshake/tls-models';
import type { HandshakeWords } from '@/components/security/handshake/use-handshake-words';
import type { Role } from '@/lib/dtls/keys/value-name';
import type { Handshake } from '@/lib/selectors/handshake';
import type { BareOutcome as Outcome } from '@/lib/simulator/tls-comparison/bare-tls';
import type { TlsOverTcp } from '@/lib/simulator/tls-comparison/tls-over-tcp';
import { timeText } from '@/lib/time-text';

/** What a loss ends in where records of TLS lie bare in datagrams. */
export function BareOutcome({
  outcome,
  nameOf,
  words,
}: {
  readonly outcome: Outcome;
  readonly nameOf: (role: Role) => string;
  readonly words: HandshakeWords;
}): ReactNode {
  const { bare } = words.tls;
  return (
    <>
      <p>{bareText(outcome, nameOf, words)}</p>
      {outcome.kind === 'tag' ? (
        <dl className={styles['tags']}>
          <dt>{bare.came}</dt>
          <dd>
            <code>{outcome.came}</code>
          </dd>
          <dt>{bare.computed}</dt>
          <dd>
            <code>{outcome.computed}</code>
          </dd>
        </dl>
      ) : undefined}
    </>
  );
}

/** The same in a sentence. */
export function bareText(
  outcome: Outcome,
  nameOf: (role: Role) => string,
  words: HandshakeWords,
): string {
  const { bare, connected } = words.tls;
  switch (outcome.kind) {
    case 'connected':
      return `${connected(timeText(outcome.at))} ${bare.arrived}`;
    case 'waits': {
      const waiting = (['client', 'server'] as const).flatMap((role) => {
        const message = outcome[role];
        return message === undefined ? [] : [bare.waitsFor(nameOf(role), message)];
      });
      return bare.waits(waiting.join(bare.and));
    }
    case 'no-keys':
      return bare.noKeys(nameOf(outcome.side), outcome.for);
    case 'misread':
      return bare.misread(nameOf(outcome.side), outcome.type, outcome.expected);
    case 'tag':
      return outcome.otherKeys
        ? bare.otherKeys(nameOf(outcome.side))
        : bare.tag(nameOf(outcome.side), outcome.sealedWith, outcome.openedWith);
  }
}

/** When DTLS was through, if it was. */
export function dtlsText({ completedAt, startedAt }: Handshake, words: HandshakeWords): string {
  if (completedAt === undefined) return words.never;
  return words.tls.connected(timeText(completedAt - startedAt));
}

/** When TLS over TCP was through, if it was. */
export function tcpText({ connectedAt }: TlsOverTcp, words: HandshakeWords): string {
  return connectedAt === undefined ? words.never : words.tls.connected(timeText(connectedAt));
}

/** What TCP costs: a handshake of its own, its time-out, and what waits behind the hole. */
export function TcpOutcome({
  tcp,
  oneWay,
  words,
}: {
  readonly tcp: TlsOverTcp;
  readonly oneWay: number;
  readonly words: HandshakeWords;
}): ReactNode {
  const { data, tcp: told } = words.tls;
  const timeout = timeoutOf(tcp);
  const { count, longest } = heldSegments(tcp);
  return (
    <>
      <p>
        {tcpText(tcp, words)} {told.handshake(timeText(2 * oneWay))}{' '}
        {timeout === undefined ? undefined : told.timeout(timeText(timeout))}
      </p>
      {tcp.hasLoss ? (
        <p>{count > 0 ? told.held(count, timeText(longest)) : told.held0}</p>
      ) : undefined}
      {tcp.dataAt === undefined ? undefined : <p>{data(timeText(tcp.dataAt))}</p>}
      <p className={styles['facts']}>{told.assumed}</p>
    </>
  );
}
