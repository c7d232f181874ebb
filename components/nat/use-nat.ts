'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { PACKET, type PacketPlace } from '@/components/bytes/packet-place';
import { isSameChange } from '@/components/nat/changes/same-change';
import type { MatrixView } from '@/components/nat/matrix/matrix-view';
import {
  type AddressProblem,
  baseSetup,
  type NatAddress,
  natSearch,
  readNatAddress,
} from '@/components/nat/nat-address';
import {
  againstRun,
  hasPacketOpen,
  isSameSetup,
  placeLike,
  settled,
} from '@/components/nat/nat-place';
import { decisiveMoment, speedFor } from '@/components/nat/run-pace';
import type { SimulatedRun } from '@/components/nat/simulation-api';
import { type StepKind, useAddress } from '@/components/nat/use-address';
import { useSimulation } from '@/components/nat/use-simulation';
import type { WorkbenchControls } from '@/components/workbench/use-workbench';
import { indexTrace } from '@/lib/selectors/inspect-index';
import { selectedEvent } from '@/lib/selectors/selection';
import type { ScenarioId } from '@/lib/simulator/scenarios/catalogue';
import type { Answer } from '@/lib/simulator/scenarios/scenario-entry';
import type { Change } from '@/lib/simulator/setup/changes';
import type { Setup } from '@/lib/simulator/setup/setup';
import { type Milliseconds, milliseconds, START } from '@/lib/time';
import { findEvent } from '@/lib/trace/trace';

const FIRST_SCENARIO: ScenarioId = 'home-routers';

/** What is asked of the next run: where to stand when it comes, and whether to play from there. */
interface Arrival {
  readonly at: Milliseconds;
  readonly plays: boolean;
  /** The run to hold it against. */
  readonly against?: SimulatedRun | undefined;
  /** The packet to open; its moment counts where the address names none. */
  readonly packet?: PacketPlace | undefined;
  readonly hasMoment?: boolean;
  /** What is selected then stays so, where that run has it, too. */
  readonly keepsSelection?: boolean;
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
 * The page's state: which network, what was predicted, the run that is shown and the one before it.
 * All but the prediction stands in the address.
 */
export function useNat(
  controls: WorkbenchControls,
  titleOf: (id: ScenarioId | undefined) => string,
) {
  const [place, setPlace] = useState<NatAddress>();
  const [problems, setProblems] = useState<readonly AddressProblem[]>([]);
  const [prediction, setPrediction] = useState<Answer>();
  const [shown, setShown] = useState<SimulatedRun>();
  /** What is held against it, once it was simulated. */
  const [otherRun, setOtherRun] = useState<SimulatedRun>();
  const kept = useRef(new Map<ScenarioId | undefined, Kept>());
  const [arrival, setArrival] = useState<Arrival>({ at: START, plays: true });
  /** The run whose end is not told yet: it is still being watched. */
  const [held, setHeld] = useState<SimulatedRun>();
  const simulation = useSimulation({
    onRun: (run) => {
      setShown(run);
      setOtherRun(arrival.against);
      setHeld(arrival.plays && arrival.against === undefined ? run : undefined);
      open(run, arrival);
    },
    onOther: setOtherRun,
  });

  const open = (run: SimulatedRun, next: Arrival) => {
    const { at, plays, keepsSelection = false } = next;
    const { trace } = run.run;
    const selected = keepsSelection ? selectedEvent(controls.bench.selection) : undefined;
    controls.open({ trace, history: run.history });
    controls.setSpeed(speedFor(run));
    // Event ids are stable: the message that was changed keeps its place, and the focus in it.
    if (selected !== undefined && findEvent(trace, selected) !== undefined) {
      controls.select({ kind: 'event', event: selected });
    }
    // A selection moves the cursor, too: what is asked for counts more.
    controls.seek(at);
    if (plays) controls.toggle();
    openPacket(run, next);
  };
  /** The packet that the address names, or word of it that there is none. */
  const openPacket = ({ run }: SimulatedRun, { at, packet, hasMoment = false }: Arrival) => {
    if (packet === undefined) return;
    const sent = indexTrace(run.trace).packetsSent.get(packet.packet);
    if (sent === undefined) {
      setPlace((now) => now && { ...now, packet: undefined });
      const problem = { kind: 'unknown-packet', path: PACKET, found: packet.packet } as const;
      setProblems((before) => [...before, problem]);
      return;
    }
    controls.openMessage(sent.id, hasMoment ? at : sent.at);
  };
  const run = (setup: Setup, scenario: ScenarioId | undefined, next: Arrival) => {
    setArrival(next);
    simulation.start({ shown: setup, title: titleOf(scenario) });
  };

  /** Shows what an address says, with the runs that are there already where it names them. */
  const show = (search: string) => {
    const { problems: found, isBare, ...read } = readNatAddress(search);
    const address = isBare
      ? { ...read, scenario: FIRST_SCENARIO, setup: baseSetup(FIRST_SCENARIO) }
      : read;
    const runOf = (setup: Setup | undefined) =>
      [shown, otherRun].find((one) => one && setup && isSameSetup(one.setup, setup));
    const { view, scenario, setup, packet } = address;
    const at = address.at ?? (packet && START);
    const opposed = address.against?.setup;
    const known = runOf(setup);
    const knownOther = runOf(opposed);
    // By identity: that is how the page knows whose run is shown.
    setPlace({
      ...address,
      setup: known?.setup ?? setup,
      against: address.against && {
        ...address.against,
        setup: knownOther?.setup ?? address.against.setup,
      },
    });
    setProblems(found);
    const left = kept.current.get(scenario);
    setPrediction(left && isSameSetup(left.setup, setup) ? left.prediction : undefined);
    setHeld(undefined);
    simulation.stop();
    if (at === undefined || view !== 'scenario') {
      if (view === 'scenario') setShown(undefined);
      return;
    }
    setOtherRun(knownOther);
    const hasMoment = address.at !== undefined;
    const next = { at: milliseconds(at), plays: false, against: knownOther, packet, hasMoment };
    setArrival(next);
    if (known !== undefined) {
      setShown(known);
      open(known, next);
    }
    const wanted = knownOther === undefined ? opposed : undefined;
    if (known !== undefined && wanted === undefined) return;
    simulation.start({
      shown: known === undefined ? setup : undefined,
      against: wanted,
      title: titleOf(scenario),
    });
  };
  const begin = useEffectEvent(() => show(window.location.search));
  useEffect(() => begin(), []);

  const cursor =
    shown === undefined || controls.motion === 'playing' ? undefined : controls.clock.cursor;
  /** What the address says of a packet it says for as long as that is open: a reload finds it again. */
  const packet =
    place && hasPacketOpen(place, shown, controls.bench.selection) ? place.packet : undefined;
  const searchNow = () =>
    place &&
    natSearch({ ...place, at: shown === undefined ? place.at : controls.clock.cursor, packet });
  const address = useAddress({
    search: place && natSearch({ ...place, at: cursor ?? place.at, packet }),
    current: searchNow,
    restore: (search) => {
      if (place !== undefined) kept.current.set(place.scenario, { setup: place.setup, prediction });
      show(search);
    },
  });
  /** Goes to another place by a step that the browser's Back takes back. */
  const goOn = (next: NatAddress, kind: StepKind) => {
    const nameOf = (one: NatAddress) => natSearch({ ...one, at: undefined });
    if (place === undefined || nameOf(next) !== nameOf(place)) address.step(kind);
    setPlace(next);
  };

  const isWatched = held !== undefined && held === shown;
  const isDecided = isWatched && controls.clock.cursor >= decisiveMoment(held);
  useEffect(() => {
    if (isDecided) setHeld(undefined);
  }, [isDecided]);

  const goTo = (next: NatAddress, predicted: Answer | undefined, kind: StepKind) => {
    if (place !== undefined) kept.current.set(place.scenario, { setup: place.setup, prediction });
    simulation.stop();
    goOn(next, kind);
    setProblems([]);
    setPrediction(predicted);
  };

  const other: OtherRun | undefined =
    otherRun && place?.against && isSameSetup(otherRun.setup, place.against.setup)
      ? { run: otherRun, isLater: place.against.isLater }
      : undefined;
  const hasChange = (change: Change) =>
    shown?.setup.changes.some((one) => isSameChange(one, change)) ?? false;
  /** Computes the run that is shown anew with another setup, to stand at that moment. */
  const rerun = (setup: Setup, at: Milliseconds) => {
    if (place === undefined || shown === undefined) return;
    goOn({ ...place, setup, at, against: againstRun(shown) }, 'run');
    run(setup, place.scenario, { at, plays: false, against: shown, keepsSelection: true });
  };

  const isCurrent = shown !== undefined && place !== undefined && shown.setup === place.setup;
  return {
    place,
    problems,
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
      return `${origin}${pathname}${searchNow() ?? ''}`;
    },
    /** Links to a packet of the run at the moment that is shown. */
    packetLinks: {
      wanted: place?.packet,
      onMove: (moved: PacketPlace) =>
        setPlace((now) => (now?.packet?.packet === moved.packet ? { ...now, packet: moved } : now)),
      linkTo: (linked: PacketPlace) => {
        const { origin, pathname } = window.location;
        const at = controls.clock.cursor;
        const search = place && natSearch({ ...place, at, packet: linked });
        return `${origin}${pathname}${search ?? ''}`;
      },
    },
    predict: setPrediction,
    /**
     * Arrow keys in a closed list choose whatever they pass: what was changed of a scenario and
     * predicted of it stands when the visitor comes back to it.
     */
    choose: (scenario: ScenarioId | undefined) => {
      const { setup = baseSetup(scenario), prediction: predicted } =
        kept.current.get(scenario) ?? {};
      goTo({ ...placeLike(place), scenario, setup }, predicted, 'choice');
      setShown(undefined);
      setOtherRun(undefined);
    },
    edit: (setup: Setup) => {
      if (place === undefined) return;
      const edited = settled(setup, place.scenario);
      goOn(
        { ...place, setup: edited, at: undefined, against: undefined, packet: undefined },
        'edit',
      );
      setPrediction(undefined);
    },
    chooseMatrix: (matrix: MatrixView) => setPlace((now) => now && { ...now, matrix }),
    view: (view: NatAddress['view']) => place && goOn({ ...place, view }, 'choice'),
    play: () => {
      if (place === undefined) return;
      run(place.setup, place.scenario, { at: START, plays: true, against: other?.run });
    },
    /** Plays a changed setup of the same scenario, to be held against the run that is shown. */
    playChanged: (setup: Setup) => {
      if (place === undefined) return;
      goOn({ ...place, setup, at: undefined, against: againstRun(shown) }, 'run');
      setPrediction(undefined);
      run(setup, place.scenario, { at: START, plays: true, against: shown });
    },
    /** Shows a changed setup at the same moment, to be held against the run that is shown. */
    compare: (setup: Setup) => rerun(settled(setup, place?.scenario), controls.clock.cursor),
    /** Plays a network that belongs to no scenario. */
    playOwn: (setup: Setup) => {
      goTo({ ...placeLike(place), scenario: undefined, setup }, undefined, 'run');
      run(setup, undefined, { at: START, plays: true });
    },
    /** A change that is made already is not made twice. */
    fork: (change: Change) => {
      if (shown === undefined || hasChange(change)) return;
      const changes = [...shown.setup.changes, change];
      rerun({ ...shown.setup, changes }, milliseconds(change.at));
    },
    hasChange,
    undoChange: (index: number) => {
      if (shown === undefined) return;
      const changes = shown.setup.changes.filter((_, at) => at !== index);
      rerun(settled({ ...shown.setup, changes }, place?.scenario), controls.clock.cursor);
    },
    takeBack: (change: Change) => {
      if (shown === undefined) return;
      const changes = shown.setup.changes.filter((one) => !isSameChange(one, change));
      rerun(settled({ ...shown.setup, changes }, place?.scenario), controls.clock.cursor);
    },
    /** Shows the other one of the two runs that are compared. */
    swap: () => {
      if (other === undefined || shown === undefined || place === undefined) return;
      const { run: next, isLater } = other;
      const left = { setup: shown.setup, isLater: !isLater };
      goOn({ ...place, setup: next.setup, against: left }, 'run');
      setShown(next);
      setOtherRun(shown);
      open(next, { at: controls.clock.cursor, plays: false, keepsSelection: true });
    },
  };
}

export type NatControls = ReturnType<typeof useNat>;
