import type { Milliseconds } from '@/lib/time';
import type { LocalCandidate } from '../agent/local-candidate';
import { candidateLine } from '../candidate-line';
import type { GatheringEvent } from '../gathering/contract';
import type { SessionCore } from './session-core';

/** What the session does about what gathering found. */
export interface GatheringListener {
  readonly isPairing: () => boolean;
  readonly relayLost: (relay: LocalCandidate) => void;
}

/** Takes in everything that gathering has to tell. */
export function heedGathering(
  now: Milliseconds,
  core: SessionCore,
  listener: GatheringListener,
): void {
  const { gathering } = core;
  for (let event = gathering.pollEvent(); event; event = gathering.pollEvent()) {
    heed(now, event, core, listener);
  }
}

function heed(
  now: Milliseconds,
  event: GatheringEvent,
  core: SessionCore,
  listener: GatheringListener,
): void {
  const { generation, own, emit, pairs } = core;
  switch (event.kind) {
    case 'candidate': {
      const { candidate } = event;
      const line = candidateLine(candidate, own.usernameFragment, 'rfc8839');
      emit({ kind: 'candidate', candidate, line });
      if (listener.isPairing()) pairWithSignaled(now, candidate, core);
      return;
    }
    case 'error': {
      const { url, code, text, local } = event;
      emit({ kind: 'candidate-error', generation, url, code, text, ...local });
      return;
    }
    case 'ended':
      emit({ kind: 'gathering-ended', generation });
      return;
    case 'relay-lost':
      listener.relayLost(event.candidate);
      return;
    case 'permission-installed':
      pairs.permissions.noteInstalled(event.relay, event.address);
      return;
    case 'permission-failed':
      pairs.failWithoutPermission(event.relay, event.address);
  }
}

/** One that a check brought to light is not paired with others (RFC 8445 §7.3.1.3). */
function pairWithSignaled(
  now: Milliseconds,
  local: LocalCandidate,
  { pairs, remotes }: SessionCore,
): void {
  for (const remote of remotes.all) {
    if (remote.type !== 'prflx') pairs.form(now, local, remote);
  }
}
