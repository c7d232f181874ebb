import { assertNever } from '../../lib/assert-never';
import type { EventOf } from '../../lib/trace/events/event';
import { MAIN_REGION } from '../../lib/trace/history';
import { comesBack, keepsChecklists } from './agent';
import type { Place } from './automaton';
import type { Fold } from './fold';

type GenerationKind =
  | 'gathering-started'
  | 'candidate-gathered'
  | 'gathering-ended'
  | 'remote-candidate-added'
  | 'consent-lost'
  | 'consent-renewed'
  | 'ice-gave-up';

type PairKind =
  | 'pair-formed'
  | 'check-sent'
  | 'check-received'
  | 'check-answered'
  | 'check-failed'
  | 'pair-moved'
  | 'pair-reported'
  | 'pair-nominated'
  | 'pair-selected'
  | 'pair-removed';

type IceKind = 'transport-opened' | 'transport-closed' | GenerationKind | PairKind;

/**
 * Events of a transport, a generation or a pair. Whatever names a generation opens its ICE machine,
 * whether or not the transport was announced.
 */
export function routeIce(fold: Fold, event: EventOf<IceKind>): void {
  switch (event.kind) {
    case 'transport-opened': {
      const { peer, transport } = event;
      fold.tell({ peer, transport, generation: 0, machine: 'ice' }, undefined, event);
      fold.tell({ peer, transport, machine: 'dtls' }, undefined, event);
      return;
    }
    case 'transport-closed': {
      const { instances } = fold.roster.transport(event.peer, event.transport);
      for (const instance of instances) fold.step(instance, 'transport closed', event);
      return;
    }
    case 'gathering-started':
    case 'candidate-gathered':
    case 'gathering-ended':
    case 'remote-candidate-added':
    case 'consent-lost':
    case 'consent-renewed':
    case 'ice-gave-up':
      routeGeneration(fold, event);
      return;
    default:
      routePair(fold, event);
      return;
  }
}

const GATHERING_INPUTS = {
  'gathering-started': 'gathering started',
  'candidate-gathered': 'candidate gathered',
  'gathering-ended': 'gathering ended',
} as const;

const ICE_INPUTS = {
  'remote-candidate-added': undefined,
  'consent-lost': 'consent lost',
  'consent-renewed': 'consent renewed',
  'ice-gave-up': 'agent gave up',
} as const;

function routeGeneration(fold: Fold, event: EventOf<GenerationKind>): void {
  const { peer, transport, generation } = event;
  const place = { peer, transport, generation };
  switch (event.kind) {
    case 'gathering-started':
    case 'candidate-gathered':
    case 'gathering-ended':
      fold.tell({ ...place, machine: 'ice' }, undefined, event);
      fold.tell({ ...place, machine: 'gathering' }, GATHERING_INPUTS[event.kind], event);
      return;
    case 'remote-candidate-added':
    case 'consent-lost':
    case 'consent-renewed':
    case 'ice-gave-up':
      fold.tell({ ...place, machine: 'ice' }, ICE_INPUTS[event.kind], event);
      return;
    default:
      assertNever(event);
  }
}

function routePair(fold: Fold, event: EventOf<PairKind>): void {
  const { peer, transport, generation } = event;
  const ice = { peer, transport, generation, machine: 'ice' } as const;
  const { place } = fold.tell(ice, undefined, event);
  const pair = fold.tell(
    { peer, transport, generation, instance: event.pair, machine: 'pair' },
    pairInput(fold, event, isRunning(place)),
    event,
  );
  const entry = fold.roster.transport(peer, transport);
  if (event.kind === 'check-sent') fold.tell(ice, 'check sent', event);
  if (comesBack(fold.agentOf(peer))) {
    if (event.kind === 'pair-formed') fold.tell(ice, 'pair seen', event);
    if (event.kind === 'check-received') fold.tell(ice, 'check received', event);
  }
  if (event.kind !== 'pair-selected') return;
  if (entry.selected && entry.selected !== pair) {
    fold.step(entry.selected, 'another pair selected', event);
  }
  entry.selected = pair;
  fold.tell(ice, 'pair selected', event);
}

/** Whether the checklist runs: one that completed or failed has no more checks to trigger (RFC 8445 §8.1.2). */
function isRunning({ regions }: Place): boolean {
  return regions[MAIN_REGION] === 'new' || regions[MAIN_REGION] === 'checking';
}

function pairInput(fold: Fold, event: EventOf<PairKind>, runs: boolean) {
  switch (event.kind) {
    case 'pair-formed':
      return 'pair seen';
    case 'check-sent':
      return 'check sent';
    case 'check-received':
      return runs && keepsChecklists(fold.agentOf(event.peer)) ? 'check received' : undefined;
    case 'check-answered':
      return 'check answered';
    case 'check-failed':
      // libwebrtc fails no pair for a check that failed: it gives the pair up, or goes on.
      return keepsChecklists(fold.agentOf(event.peer)) ? 'check failed' : undefined;
    case 'pair-moved':
      return `moved to ${event.state}` as const;
    case 'pair-reported':
      return `reported ${event.state}` as const;
    case 'pair-nominated':
      return 'pair nominated';
    case 'pair-selected':
      return 'pair selected';
    case 'pair-removed':
      return 'pair removed';
    default:
      return assertNever(event);
  }
}
