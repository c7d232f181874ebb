import { type Milliseconds, milliseconds } from '@/lib/time';
import { sameEndpoint } from '@/lib/transport-address';
import type { HostNetwork, LocalCandidate } from '../agent/local-candidate';
import type { SocketInput } from '../agent/socket-io';
import { looksLikeStun, readCheck } from '../check/check-message';
import type { PeerDatagram } from '../gathering/contract';
import type { CandidatePair } from './candidate-pair';
import { CheckExchange } from './check-exchange';
import { CheckPace } from './check-pace';
import { CheckReceiver } from './check-receiver';
import { heedGathering } from './gathering-listener';
import { Nominator } from './nominator';
import type { OutgoingCheck } from './outgoing-checks';
import type { Removal } from './pairs';
import type { SignaledCandidate } from './remote-candidates';
import { SelectedPath } from './selected-path';
import type { ChecklistState, RemoteSide, SessionCore } from './session-core';
import { PATIENT_CONNECTIVITY } from './timing';

/** One generation: an ICE session (RFC 8445 §4) of one component of one data stream. */
export class Session {
  state: ChecklistState = 'running';
  path: SelectedPath | undefined;
  private readonly exchange: CheckExchange;
  private readonly receiver: CheckReceiver;
  private readonly pace: CheckPace;
  private readonly nominator: Nominator;
  private hasAllRemote = false;
  /** The end of the PAC timer (RFC 8863 §4). */
  private patientUntil: Milliseconds | undefined;
  private isPatient = true;
  private gone: (local: LocalCandidate) => boolean = () => false;

  constructor(readonly core: SessionCore) {
    this.exchange = new CheckExchange(core, {
      proved: (now, check, valid) => this.proved(now, check, valid),
      consented: (now) => this.consented(now),
      nominationFailed: () => this.fail(),
    });
    this.pace = new CheckPace(core, this.exchange, () => this.state);
    this.nominator = new Nominator(core);
    this.receiver = new CheckReceiver(core, {
      state: () => this.state,
      triggered: (pair) => this.trigger(pair),
      nominated: (now, pair) => this.nominatedByPeer(now, pair),
    });
  }

  /** Gathering and signaling are over on both sides. */
  get hasAllCandidates(): boolean {
    return this.core.gathering.ended && this.hasAllRemote;
  }

  /** Both sides are known, so that checks can begin. */
  get hasBegun(): boolean {
    return this.core.remote !== undefined && this.core.remotes.all.length > 0;
  }

  gather(now: Milliseconds): void {
    const { generation, gathering, emit } = this.core;
    emit({ kind: 'gathering-started', generation });
    gathering.start(now);
    this.settle(now);
  }

  setRemote(now: Milliseconds, remote: RemoteSide): void {
    this.core.remote = remote;
    this.patientUntil ??= milliseconds(now + PATIENT_CONNECTIVITY);
    this.settle(now);
  }

  addRemote(now: Milliseconds, signaled: SignaledCandidate, line: string): void {
    const { remote, remotes, pairs, emit } = this.core;
    const { usernameFragment } = signaled;
    const expected = remote?.parameters.usernameFragment ?? usernameFragment;
    const isOther = usernameFragment !== undefined && usernameFragment !== expected;
    const candidate = isOther ? undefined : remotes.addSignaled(signaled);
    if (candidate === undefined) {
      const reason = isOther ? 'candidate of another generation' : 'candidate signaled before';
      emit({ kind: 'ignored', packet: undefined, reason });
      return;
    }
    emit({ kind: 'remote-candidate', candidate, line });
    pairs.replaceRemote(candidate);
    if (this.isPairing) {
      for (const local of this.locals) pairs.form(now, local, candidate);
    }
    this.settle(now);
  }

  endOfRemote(now: Milliseconds): void {
    this.hasAllRemote = true;
    this.settle(now);
  }

  handleInput(now: Milliseconds, input: SocketInput): void {
    for (const datagram of this.core.gathering.handleInput(now, input)) {
      this.receive(now, datagram);
    }
    this.settle(now);
  }

  handleTimeout(now: Milliseconds): void {
    this.core.gathering.handleTimeout(now);
    this.heed(now);
    this.exchange.handleTimeout(now);
    this.path?.handleTimeout(now);
    this.pace.handleTimeout(now);
    this.settle(now);
  }

  pollTimeout(): Milliseconds | undefined {
    const isPatient = this.state === 'running' && this.isPatient;
    const moments = [
      this.core.gathering.pollTimeout(),
      this.exchange.pollTimeout(),
      this.path?.pollTimeout(),
      this.pace.pollTimeout(),
      this.nominator.pollTimeout(),
      isPatient ? this.patientUntil : undefined,
    ].flatMap((at) => at ?? []);
    return moments.length === 0 ? undefined : milliseconds(Math.min(...moments));
  }

  /** The host's networks are these now; what hangs on others is dead. */
  setNetworks(now: Milliseconds, networks: readonly HostNetwork[]): void {
    const addresses = new Set(networks.map(({ address }) => address));
    this.gone = ({ network }) => !addresses.has(network.address);
    this.bury(this.gone);
    this.settle(now);
  }

  /** A restart began: only the selected pair is kept. */
  retire(): void {
    this.removeAllBut([this.path?.pair], 'restarted');
  }

  /** The next generation has its own pair: nothing more is sent. */
  supersede(): void {
    this.path = undefined;
    this.state = 'failed';
    this.exchange.clear();
    this.removeAllBut([], 'restarted');
  }

  close(now: Milliseconds): void {
    this.path = undefined;
    this.state = 'failed';
    this.exchange.clear();
    this.core.gathering.close(now);
  }

  private get isPairing(): boolean {
    return this.state === 'running' && !this.core.lite;
  }

  private get locals(): readonly LocalCandidate[] {
    return this.core.gathering.candidates.filter((local) => !this.gone(local));
  }

  private receive(now: Milliseconds, datagram: PeerDatagram): void {
    const { emit } = this.core;
    const { packet, bytes } = datagram;
    const message = readCheck(bytes);
    if (message === undefined && looksLikeStun(bytes)) {
      emit({ kind: 'ignored', packet, reason: 'not a check' });
    } else if (message === undefined) this.tellData(datagram);
    else if (message.kind === 'request') this.receiver.handle(now, datagram, message);
    else if (message.kind !== 'indication') this.exchange.handleAnswer(now, datagram, message);
  }

  private tellData({ local, from, packet, bytes }: PeerDatagram): void {
    const isPath = ({ base, remote }: CandidatePair) =>
      base.id === local.id && sameEndpoint(remote.address, from);
    const selected = this.path?.pair;
    const pair = selected && isPath(selected) ? selected : this.core.pairs.all.find(isPath);
    this.core.emit({ kind: 'data', pair: pair?.id, bytes, packet });
  }

  /** After everything that happened: what gathering found, what is due, what has failed. */
  private settle(now: Milliseconds): void {
    this.heed(now);
    this.concludeLite(now);
    if (this.state === 'running') this.nominator.plan(now, this.hasAllCandidates);
    else this.nominator.stop();
    this.pace.plan(now);
    this.failIfHopeless(now);
  }

  private heed(now: Milliseconds): void {
    heedGathering(now, this.core, {
      isPairing: () => this.isPairing,
      relayLost: (relay) => this.bury(({ id }) => id === relay.id),
    });
  }

  private trigger(pair: CandidatePair): void {
    if (this.core.lite || pair.state === 'succeeded') return;
    if (pair.state === 'in-progress') this.exchange.cancel(pair);
    this.core.pairs.move(pair, 'waiting', 'check-arrived');
    this.core.pairs.checklist.trigger(pair);
  }

  private proved(now: Milliseconds, check: OutgoingCheck, valid: CandidatePair): void {
    this.nominator.noteValid(now);
    const { pair } = check;
    const isControlling = this.core.role.role === 'controlling';
    if (isControlling ? check.useCandidate : pair.isWanted) this.select(now, pair, valid);
  }

  private nominatedByPeer(now: Milliseconds, pair: CandidatePair): void {
    const { lite, pairs } = this.core;
    if (this.state === 'failed') return;
    if (lite) {
      pairs.move(pair, 'succeeded', 'nominated-by-peer');
      pairs.accept(pair, pair);
    }
    if (pair.proved === undefined || pair.state !== 'succeeded') pair.isWanted = true;
    else this.select(now, pair, pair.proved);
  }

  /** Concludes: this pair is used, everything else ends (RFC 8445 §8.1.2). */
  private select(now: Milliseconds, source: CandidatePair, valid: CandidatePair): void {
    if (this.path?.pair === valid) return;
    const { core, exchange } = this;
    const { generation, emit } = core;
    source.isNominating = false;
    valid.isNominated = true;
    this.state = 'completed';
    emit({ kind: 'pair-nominated', generation, pair: valid.id });
    emit({ kind: 'pair-selected', generation, pair: valid.id });
    this.path = new SelectedPath(now, valid, core, {
      check: (at, pair) => exchange.send(at, pair, 'consent'),
      doubted: () => emit({ kind: 'path-doubted', generation, pair: valid.id }),
      lost: () => this.loseConsent(valid),
    });
    this.removeAllBut([source, valid], 'nominated-other');
    core.gathering.stop(now);
  }

  private consented(now: Milliseconds): void {
    if (this.path === undefined) return;
    const { generation, emit } = this.core;
    const afterDoubt = this.path.noteConsent(now);
    emit({ kind: 'consent-renewed', generation, pair: this.path.pair.id, afterDoubt });
  }

  private loseConsent({ id: pair }: CandidatePair): void {
    const { generation, emit } = this.core;
    emit({ kind: 'consent-lost', generation, pair });
    if (this.path?.isUsable === true) emit({ kind: 'pair-unselected', generation, pair });
    this.path = undefined;
    this.fail();
  }

  /** Takes out every pair with such a base; the selected one cannot be used any more. */
  private bury(isDead: (base: LocalCandidate) => boolean): void {
    const { generation, emit, pairs } = this.core;
    const { path } = this;
    if (path?.isUsable === true && isDead(path.pair.base)) {
      path.noteGone();
      emit({ kind: 'pair-unselected', generation, pair: path.pair.id });
    }
    for (const pair of pairs.all) {
      if (!isDead(pair.base)) continue;
      this.exchange.cancel(pair);
      pairs.remove(pair, 'dead');
    }
  }

  private removeAllBut(kept: readonly (CandidatePair | undefined)[], because: Removal): void {
    const { pairs } = this.core;
    for (const pair of pairs.all) {
      if (kept.includes(pair)) continue;
      this.exchange.cancel(pair);
      pairs.remove(pair, because);
    }
  }

  /** Two lite agents check nothing: the best pair counts once both know all (RFC 8445 §8.2.2). */
  private concludeLite(now: Milliseconds): void {
    const { lite, remote, pairs, remotes } = this.core;
    if (!lite || remote?.lite !== true || this.state !== 'running' || !this.hasAllCandidates)
      return;
    for (const local of this.locals) {
      for (const candidate of remotes.all) pairs.form(now, local, candidate);
    }
    const [best] = pairs.checklist.pairs;
    if (best === undefined) return;
    pairs.move(best, 'succeeded', 'both-lite');
    pairs.accept(best, best);
    this.select(now, best, best);
  }

  /** Nothing is left to try, nothing more can come, and the PAC timer has run out (RFC 8863 §4). */
  private failIfHopeless(now: Milliseconds): void {
    if (this.patientUntil !== undefined && now >= this.patientUntil) this.isPatient = false;
    if (this.isPatient || this.state !== 'running' || !this.hasAllCandidates) return;
    if (this.core.pairs.checklist.pairs.every(({ state }) => state === 'failed')) this.fail();
  }

  private fail(): void {
    if (this.state === 'failed') return;
    const { generation, emit } = this.core;
    this.state = 'failed';
    this.exchange.clear();
    emit({ kind: 'gave-up', generation });
  }
}
