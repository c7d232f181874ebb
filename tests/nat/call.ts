import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { NatCase } from './cases';
import { spawnIn } from './namespaces';
import { type Side, STUN_URL, TURN_ADDRESS, TURN_USER } from './network';
import { isUp, type NamedPair, type PeerOrder, type PeerReport } from './peer-report';

export interface RealPairs {
  readonly a: NamedPair;
  readonly b: NamedPair;
}

export interface RealCall {
  /** Just after both were connected; undefined where they never were. */
  readonly first: RealPairs | undefined;
  /** Five seconds later. */
  readonly final: RealPairs | undefined;
}

const SIGNALING_DELAY = 40;
/** Chromium gives up after about 15 s, but not where new pairs come in for ever. */
const PATIENCE = 40_000;
const TSX = fileURLToPath(import.meta.resolve('tsx/cli'));
const PEER = fileURLToPath(new URL('./peer.ts', import.meta.url));

/** Lets A call B in the network that was built for the case. */
export async function makeCall({ turn }: NatCase, browser: string): Promise<RealCall> {
  const [a, b] = [new Peer('a', browser), new Peer('b', browser)];
  a.signals = (signal) => void sleep(SIGNALING_DELAY).then(() => b.tell('signal', signal));
  b.signals = (signal) => void sleep(SIGNALING_DELAY).then(() => a.tell('signal', signal));
  await Promise.all([a.ready, b.ready]);
  const relays = turn.map((by) => ({ urls: `turn:${TURN_ADDRESS}?transport=${by}`, ...TURN_USER }));
  for (const peer of [a, b]) peer.tell('prepare', { iceServers: [{ urls: STUN_URL }, ...relays] });
  a.tell('offer');
  const both = await verdict(a, b);
  const first = both ? await pairsOf(a, b) : undefined;
  if (both) await sleep(5_000);
  const final = both ? await pairsOf(a, b) : undefined;
  await Promise.all([a.end(), b.end()]);
  return { first, final };
}

async function verdict(a: Peer, b: Peer): Promise<boolean> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await sleep(5)) {
    if (isUp(a.ice) && isUp(b.ice)) return true;
    if (a.hasFailed || b.hasFailed) return false;
  }
  return false;
}

async function pairsOf(a: Peer, b: Peer): Promise<RealPairs | undefined> {
  const [ofA, ofB] = await Promise.all([a.pair(), b.pair()]);
  return ofA && ofB ? { a: ofA, b: ofB } : undefined;
}

/** One Chromium in its namespace. */
class Peer {
  readonly ready: Promise<void>;
  ice = 'new';
  hasFailed = false;
  /** A closing browser drops what it was told last. */
  private isEnding = false;
  signals: (signal: unknown) => void = () => {};
  private answered: (pair: NamedPair | undefined) => void = () => {};
  private readonly child: ChildProcess;

  constructor(side: Side, browser: string) {
    this.child = spawnIn(side, [process.execPath, TSX, PEER, browser]);
    const { stdout } = this.child;
    if (stdout === null) throw new Error('a peer without output');
    this.ready = new Promise((resolve) => {
      createInterface({ input: stdout }).on('line', (line) => {
        this.hear(JSON.parse(line) as PeerReport, resolve);
      });
    });
  }

  tell(order: PeerOrder['order'], value?: unknown): void {
    this.child.stdin?.write(`${JSON.stringify({ order, value } satisfies PeerOrder)}\n`);
  }

  pair(): Promise<NamedPair | undefined> {
    return new Promise((resolve) => {
      this.answered = resolve;
      this.tell('pair');
    });
  }

  async end(): Promise<void> {
    this.isEnding = true;
    const exit = once(this.child, 'exit');
    this.child.stdin?.end();
    await exit;
  }

  private hear(report: PeerReport, isReady: () => void): void {
    switch (report.kind) {
      case 'ready':
        isReady();
        break;
      case 'signal':
        this.signals(report.signal);
        break;
      case 'state':
        this.ice = report.ice;
        this.hasFailed ||= report.connection === 'failed';
        break;
      case 'pair':
        this.answered(report.pair ?? undefined);
        break;
      case 'problem':
        if (!this.isEnding) throw new Error(report.text);
        break;
    }
  }
}
