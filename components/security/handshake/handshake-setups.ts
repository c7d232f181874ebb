import type { Handshake, HandshakeDatagram } from '@/lib/selectors/handshake';
import type { Change } from '@/lib/simulator/setup/changes';
import type { Setup } from '@/lib/simulator/setup/setup';

type Drop = Extract<Change, { readonly kind: 'drop-packet' }>;

/** What takes this datagram out where it first arrives; undefined where it goes nowhere. */
export function lossOf({
  packet,
  sentAt: at,
  firstNode: node,
}: HandshakeDatagram): Drop | undefined {
  return node === undefined ? undefined : { kind: 'drop-packet', at, node, packet };
}

/** What took this datagram out, here or further on its way. */
export function madeLoss({ changes }: Setup, { packet }: HandshakeDatagram): Drop | undefined {
  return changes.find((one): one is Drop => one.kind === 'drop-packet' && one.packet === packet);
}

export function withoutLoss(setup: Setup, loss: Change): Setup {
  return { ...setup, changes: setup.changes.filter((one) => one !== loss) };
}

/** The same call with nothing of its handshake lost: neither by hand nor by chance. */
export function withoutLosses(setup: Setup, { datagrams }: Handshake): Setup {
  const made = new Set<Change>(datagrams.flatMap((datagram) => madeLoss(setup, datagram) ?? []));
  return {
    ...setup,
    a: { ...setup.a, loss: 0 },
    b: { ...setup.b, loss: 0 },
    changes: setup.changes.filter((one) => !made.has(one)),
  };
}

/** The same call with the other version; undefined where it has no handshake at all. */
export function withVersion(setup: Setup, dtls: '1.2' | '1.3'): Setup | undefined {
  return setup.secure && { ...setup, secure: { ...setup.secure, dtls } };
}

/** Which datagram of a handshake is meant, whatever its packet is called. */
export type DatagramPlace = Pick<HandshakeDatagram, 'association' | 'sender' | 'kind' | 'place'>;

/**
 * The datagram at the same place of another handshake: of the same side, flight and attempt; where
 * that went in fewer datagrams, the last of them. An ACK answers to an ACK.
 */
export function counterpartOf(
  { datagrams }: Handshake,
  { association, sender, kind, place }: DatagramPlace,
): HandshakeDatagram | undefined {
  const alike = datagrams.filter(
    (one) =>
      one.association === association &&
      one.sender === sender &&
      one.kind === kind &&
      one.place?.flight === place?.flight &&
      one.place?.attempt === place?.attempt,
  );
  return alike[Math.min(place?.part ?? 0, alike.length - 1)];
}
