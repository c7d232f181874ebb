'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { DEFAULT_MATRIX, type MatrixView } from '@/components/nat/matrix/matrix-view';
import {
  baseSetup,
  type NatAddress,
  natSearch,
  readNatAddress,
} from '@/components/nat/nat-address';
import type { SimulatedRun } from '@/components/nat/simulation-api';
import { useSimulation } from '@/components/nat/use-simulation';
import type { WorkbenchControls } from '@/components/workbench/use-workbench';
import type { ScenarioId } from '@/lib/simulator/scenarios/catalogue';
import type { Answer } from '@/lib/simulator/scenarios/scenario-entry';
import type { Change } from '@/lib/simulator/setup/changes';
import type { Setup } from '@/lib/simulator/setup/setup';
import { setupParameters } from '@/lib/simulator/setup/setup-text';
import { type Milliseconds, milliseconds, START } from '@/lib/time';
import type { Speed } from '@/machines/player';

const FIRST_SCENARIO: ScenarioId = 'home-routers';

/** What is asked of the next run: where to stand when it comes, and whether to play from there. */
interface Arrival {
  readonly at: Milliseconds;
  readonly plays: boolean;
  /** The run to hold it against. */
  readonly against?: SimulatedRun | undefined;
}

/** Two runs of which one is shown. */
export interface OtherRun {
  readonly run: SimulatedRun;
  /** It came after the one that is shown: the visitor went back to that. */
  readonly isLater: boolean;
}

/** What a visitor did to a scenario, kept while another one is looked at. */
type Kept = Pick<NatAddress, 'setup'> & { readonly prediction: Answer | undefined };

/**
 * The page's state: which network, what was foretold, the run that is shown and the one before it.
 * All but the prediction stands in the address.
 */
export function useNat(
  controls: WorkbenchControls,
  titleOf: (id: ScenarioId | undefined) => string,
) {
  const [place, setPlace] = useState<NatAddress>();
  const [problem, setProblem] = useState<{ readonly path: string; readonly found: string }>();
  const [prediction, setPrediction] = useState<Answer>();
  const [shown, setShown] = useState<SimulatedRun>();
  const [other, setOther] = useState<OtherRun>();
  const kept = useRef(new Map<ScenarioId | undefined, Kept>());
  const [arrival, setArrival] = useState<Arrival>({ at: START, plays: true });
  /** The run whose end is not told yet: it is still being watched. */
  const [held, setHeld] = useState<SimulatedRun>();
  const simulation = useSimulation((run) => {
    setShown(run);
    setOther(arrival.against && { run: arrival.against, isLater: false });
    setHeld(arrival.plays && arrival.against === undefined ? run : undefined);
    open(run, arrival);
  });

  const open = (run: SimulatedRun, { at, plays }: Arrival) => {
    controls.open({ trace: run.run.trace, history: run.history });
    controls.setSpeed(speedFor(run));
    controls.seek(at);
    if (plays) controls.toggle();
  };
  const run = (setup: Setup, scenario: ScenarioId | undefined, next: Arrival) => {
    setArrival(next);
    simulation.start(setup, titleOf(scenario));
  };

  const begin = useEffectEvent(() => {
    const { problem: found, ...read } = readNatAddress(window.location.search);
    const isBare = window.location.search === '';
    const address = isBare
      ? { ...read, scenario: FIRST_SCENARIO, setup: baseSetup(FIRST_SCENARIO) }
      : read;
    setPlace(address);
    setProblem(found);
    if (address.at !== undefined && address.view === 'scenario') {
      run(address.setup, address.scenario, { at: milliseconds(address.at), plays: false });
    }
  });
  useEffect(() => begin(), []);

  const cursor =
    shown === undefined || controls.motion === 'playing' ? undefined : controls.clock.cursor;
  const search = place && natSearch({ ...place, at: cursor ?? place.at });
  useEffect(() => {
    if (search === undefined) return;
    // The address follows once nothing has moved for a moment: browsers count the changes.
    const timer = setTimeout(() => {
      const { pathname, hash } = window.location;
      window.history.replaceState(window.history.state, '', `${pathname}${search}${hash}`);
    }, 300);
    return () => clearTimeout(timer);
  }, [search]);

  const isWatched = held !== undefined && held === shown;
  const isDecided = isWatched && controls.clock.cursor >= decisiveMoment(held);
  useEffect(() => {
    if (isDecided) setHeld(undefined);
  }, [isDecided]);

  const goTo = (next: NatAddress, predicted: Answer | undefined) => {
    if (place !== undefined) kept.current.set(place.scenario, { setup: place.setup, prediction });
    simulation.stop();
    setPlace(next);
    setProblem(undefined);
    setPrediction(predicted);
  };

  const isCurrent = shown !== undefined && place !== undefined && shown.setup === place.setup;
  return {
    place,
    problem,
    simulation,
    prediction,
    /** The run on the screen; of another setup than the form's after an edit. */
    shown,
    isCurrent,
    /** What came of the run is not told before it was seen, unless the visitor asks. */
    isHeld: isWatched && !isDecided,
    reveal: () => setHeld(undefined),
    /** The run that a change was made to, or came of it: for comparison. */
    other,
    hasOwn: place !== undefined && (place.scenario === undefined || kept.current.has(undefined)),
    /** The link to the moment at the cursor, before the address has followed. */
    link: () => {
      const { origin, pathname } = window.location;
      const at = shown === undefined ? undefined : controls.clock.cursor;
      return `${origin}${pathname}${place ? natSearch({ ...place, at }) : ''}`;
    },
    predict: setPrediction,
    /**
     * Arrow keys in a closed list choose whatever they pass: what was changed of a scenario and
     * foretold of it stands when the visitor comes back to it.
     */
    choose: (scenario: ScenarioId | undefined) => {
      const { setup = baseSetup(scenario), prediction: predicted } =
        kept.current.get(scenario) ?? {};
      goTo({ ...placeLike(place), scenario, setup }, predicted);
      setShown(undefined);
      setOther(undefined);
    },
    edit: (setup: Setup) => {
      setPlace((now) => now && { ...now, setup: settled(setup, now.scenario), at: undefined });
      setPrediction(undefined);
    },
    chooseMatrix: (matrix: MatrixView) => setPlace((now) => now && { ...now, matrix }),
    view: (view: NatAddress['view']) => setPlace((now) => now && { ...now, view }),
    play: () => {
      if (place === undefined) return;
      run(place.setup, place.scenario, { at: START, plays: true });
    },
    /** Plays a changed setup of the same scenario, to be held against the run that is shown. */
    playChanged: (setup: Setup) => {
      if (place === undefined) return;
      setPlace({ ...place, setup, at: undefined });
      setPrediction(undefined);
      run(setup, place.scenario, { at: START, plays: true, against: shown });
    },
    /** Plays a network that belongs to no scenario. */
    playOwn: (setup: Setup) => {
      goTo({ ...placeLike(place), scenario: undefined, setup }, undefined);
      run(setup, undefined, { at: START, plays: true });
    },
    fork: (change: Change) => {
      if (place === undefined || shown === undefined) return;
      const setup = { ...shown.setup, changes: [...shown.setup.changes, change] };
      setPlace({ ...place, setup });
      run(setup, place.scenario, { at: milliseconds(change.at), plays: false, against: shown });
    },
    undoChange: (index: number) => {
      if (place === undefined || shown === undefined) return;
      const changes = shown.setup.changes.filter((_, at) => at !== index);
      const setup = settled({ ...shown.setup, changes }, place.scenario);
      setPlace({ ...place, setup });
      run(setup, place.scenario, { at: controls.clock.cursor, plays: false, against: shown });
    },
    /** Shows the other one of the two runs that are compared. */
    swap: () => {
      if (other === undefined || shown === undefined || place === undefined) return;
      setPlace({ ...place, setup: other.run.setup });
      setShown(other.run);
      setOther({ run: shown, isLater: !other.isLater });
      open(other.run, { at: controls.clock.cursor, plays: false });
    },
  };
}

export type NatControls = ReturnType<typeof useNat>;

/** A scenario's view, with the matrix as it was left. */
function placeLike(place: NatAddress | undefined): Pick<NatAddress, 'view' | 'matrix' | 'at'> {
  return { view: 'scenario', matrix: place?.matrix ?? DEFAULT_MATRIX, at: undefined };
}

/** When the run has shown what came of it. */
function decisiveMoment({ run }: SimulatedRun): Milliseconds {
  return run.outcome.at ?? run.outcome.ended;
}

/** Slow enough to follow what decides: connecting takes a tenth of a second or a minute. */
function speedFor(shown: SimulatedRun): Speed {
  const decisive = decisiveMoment(shown);
  if (decisive <= 1_000) return '1/50';
  return decisive <= 6_000 ? '1/10' : '1×';
}

/** The scenario's own setup where nothing is left of what was changed: it is told by that. */
function settled(setup: Setup, scenario: ScenarioId | undefined): Setup {
  const base = baseSetup(scenario);
  return setupParameters(setup, base).length === 0 ? base : setup;
}
