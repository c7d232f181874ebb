import { readFingerprint } from '../sdp/fingerprint';
import {
  connectedSince,
  type Facts,
  handshakeFailure,
  isClosed,
  otherPeer,
  type PeerFacts,
} from './facts';
import type { Finding } from './findings';
import { sameSetup } from './same-setup';

/** DTLS takes two round trips; its retransmissions double from 50 ms to 1 s at first. */
const HANDSHAKE_IS_LATE = 5000;

/** A certificate that does not match, another failure, or a handshake that does not end. */
export function dtlsFindings(facts: Facts, peer: PeerFacts): readonly Finding[] {
  const states = peer.states('dtls');
  const errors = peer.of('dtls-error');
  const failed = handshakeFailure(peer);
  if (errors.length > 0 || failed) return [failure(facts, peer)];
  const same = rolesClash(facts, peer);
  if (same !== undefined) return same;
  const begun = peer.reached('dtls', ['connecting']);
  if (!begun || isClosed(peer) || states.includes('connected') || !states.includes('connecting')) {
    return [];
  }
  const waited = facts.now - begun.at;
  // Without a path there is no handshake to be stuck: that is the matter of ICE.
  if (waited < HANDSHAKE_IS_LATE || !connectedSince(peer)) return [];
  const mismatch = mismatchOf(facts, peer);
  const seen = { phase: 'dtls' as const, peer: peer.node.id, severity: 'waiting' as const };
  if (mismatch) {
    const evidence = [...mismatch.evidence, begun.cause];
    const { values } = mismatch;
    return [
      {
        ...seen,
        kind: 'fingerprint-mismatch',
        certainty: 'measured',
        at: begun.at,
        evidence,
        values,
      },
    ];
  }
  return [
    {
      ...seen,
      kind: 'dtls-stuck',
      certainty: 'measured',
      at: begun.at,
      evidence: [begun.cause],
      values: { waited },
    },
  ];
}

/**
 * Both sides have one role: told once for both. Of two servers none ever begins, so what counts is
 * how long there is a path. Undefined where the roles differ, or it is too early to say.
 */
function rolesClash(facts: Facts, peer: PeerFacts): readonly Finding[] | undefined {
  const same = sameSetup(facts, peer);
  const path = connectedSince(peer);
  const hasKeys = peer.states('dtls').includes('connected');
  if (!same || !path || hasKeys || isClosed(peer)) return undefined;
  const waited = facts.now - path.at;
  if (waited < HANDSHAKE_IS_LATE) return undefined;
  if (facts.peers[0] !== peer) return [];
  const { role, evidence } = same;
  return [
    {
      phase: 'dtls',
      peer: undefined,
      severity: 'waiting',
      kind: 'same-setup',
      certainty: 'measured',
      at: path.at,
      evidence,
      values: { role, waited },
    },
  ];
}

function failure(facts: Facts, peer: PeerFacts): Finding {
  const error = peer.of('dtls-error')[0];
  const failed = handshakeFailure(peer);
  const mismatch = mismatchOf(facts, peer);
  const evidence = [error?.id, failed?.cause].filter((id) => id !== undefined);
  const seen = {
    phase: 'dtls' as const,
    peer: peer.node.id,
    severity: 'failed' as const,
    at: error?.at ?? failed?.at ?? facts.now,
  };
  if (mismatch || error?.errorDetail === 'fingerprint-failure') {
    return {
      ...seen,
      kind: 'fingerprint-mismatch',
      certainty: 'measured',
      evidence: [...(mismatch?.evidence ?? []), ...evidence],
      values: mismatch?.values ?? { promised: undefined, real: undefined },
    };
  }
  const hadKeys = peer.reached('dtls', ['connected']) !== undefined;
  const same = hadKeys ? undefined : sameSetup(facts, peer);
  if (same) {
    const values = { role: same.role, waited: seen.at - (connectedSince(peer)?.at ?? seen.at) };
    return {
      ...seen,
      kind: 'same-setup',
      peer: undefined,
      certainty: 'measured',
      evidence: [...same.evidence, ...evidence],
      values,
    };
  }
  const alert = peer.of('dtls-alert').findLast(({ level }) => level === 'fatal');
  return {
    ...seen,
    kind: 'dtls-failed',
    certainty: 'measured',
    evidence: alert ? [...evidence, alert.id] : evidence,
    values: { detail: alert?.description ?? error?.errorDetail ?? '' },
  };
}

interface Mismatch {
  readonly evidence: readonly string[];
  readonly values: { readonly promised: string | undefined; readonly real: string | undefined };
}

/**
 * The fingerprint that this side was promised beside the real one: those that it held against each
 * other where the trace tells them, else that of the certificate in the statistics, else that of the description which the other side really made.
 */
function mismatchOf(facts: Facts, peer: PeerFacts): Mismatch | undefined {
  const held = peer.description('remote');
  const refused = peer.of('fingerprint-checked').find(({ matches }) => !matches);
  if (refused) {
    const evidence = [held?.id, refused.id].filter((id) => id !== undefined);
    return { evidence, values: { promised: refused.expected[0], real: refused.computed } };
  }
  const promised = held && readFingerprint(held.sdp)?.value;
  if (!held || promised === undefined) return undefined;
  const made = otherPeer(facts, peer)?.description('local');
  const real = seenFingerprint(peer) ?? (made && readFingerprint(made.sdp)?.value);
  if (real === undefined || real.toUpperCase() === promised.toUpperCase()) return undefined;
  const certificate = peer.of('certificate-seen').find(({ owner }) => owner === 'remote');
  const evidence = [held.id, made?.id, certificate?.id].filter((id) => id !== undefined);
  return { evidence, values: { promised, real } };
}

function seenFingerprint(peer: PeerFacts): string | undefined {
  const [transport] = peer.statistics('transport');
  const id = transport?.['remoteCertificateId'];
  const entry = peer.statistics('certificate').find((certificate) => certificate.id === id);
  const value = entry?.['fingerprint'];
  return typeof value === 'string' ? value : undefined;
}
