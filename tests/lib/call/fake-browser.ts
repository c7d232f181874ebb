import type { CallEnvironment } from '@/lib/call/environment';
import type { CallPeer } from '@/lib/call/observer';
import { FakePeerConnection, type Surroundings } from './fake-peer-connection';
import { createFakeClock } from './fakes';

/**
 * A browser in which nothing happens by itself: tasks run in `settle`, time passes in `pass`. What
 * it is asked to do stands in `lines`, in order.
 */
export class FakeBrowser {
  readonly clock = createFakeClock();
  readonly connections: FakePeerConnection[] = [];
  /** Tracks that still play and audio contexts that still run. */
  readonly open = new Set<string>();
  /** How many connections it makes before it makes no more. */
  limit = 2;
  readonly #tasks: (() => void)[] = [];
  readonly #fates = new Map<string, () => Promise<void>>();

  constructor(readonly lines: string[] = []) {}

  /** The connection of a peer: A's is made first. */
  connection(peer: CallPeer): FakePeerConnection {
    const found = this.connections.find(({ name }) => name === peer);
    if (found === undefined) throw new Error(`No connection of ${peer}`);
    return found;
  }

  /** To be done after the current task, as an event loop does. */
  task(run: () => void): void {
    this.#tasks.push(run);
  }

  /** Lets the next call, such as `A createOffer`, reject. */
  reject(call: string, error: Error): void {
    this.#fates.set(call, () => Promise.reject(error));
  }

  /** Lets the next call wait until the function that is returned is called. */
  hold(call: string): () => void {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#fates.set(call, () => held);
    return release;
  }

  async fate(call: string): Promise<void> {
    const fate = this.#fates.get(call);
    this.#fates.delete(call);
    await fate?.();
  }

  /** Runs every task, each followed by the microtasks that it left. */
  async settle(): Promise<void> {
    do {
      this.#tasks.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    } while (this.#tasks.length > 0);
  }

  /** Lets time pass, and what is due in it happen. */
  async pass(milliseconds: number): Promise<void> {
    await this.settle();
    this.clock.advance(milliseconds);
    await this.settle();
  }

  /** Lets messages pass until none is underway; timers of seconds keep waiting. */
  async exchange(delay = 0): Promise<void> {
    let before: number;
    do {
      before = this.lines.length;
      await this.pass(delay);
    } while (this.lines.length > before);
  }

  environment(): CallEnvironment {
    const { clock } = this;
    return {
      RTCPeerConnection: this.#peerConnection(),
      MediaStream: FakeStream as unknown as CallEnvironment['MediaStream'],
      createCanvas: () => {
        throw new Error('These calls have no picture');
      },
      createAudioContext: () => this.#audioContext(),
      mediaDevices: undefined,
      schedule: clock.schedule,
      repeat: () => () => undefined,
      now: clock.now,
      reducedMotion: false,
    };
  }

  #peerConnection(): CallEnvironment['RTCPeerConnection'] {
    const admit = () => this.#admit();
    const { connections } = this;
    const browser: Surroundings = this;
    return class extends FakePeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(admit(), browser, configuration);
        connections.push(this);
      }
    } as unknown as CallEnvironment['RTCPeerConnection'];
  }

  /** The name of the next connection, where there may be one more. */
  #admit(): CallPeer {
    if (this.connections.length >= this.limit) {
      throw new DOMException('Too many connections', 'UnknownError');
    }
    return this.connections.length === 0 ? 'A' : 'B';
  }

  #audioContext(): AudioContext {
    const { open } = this;
    open.add('audio');
    const node = { connect: (next: unknown) => next };
    let tones = 0;
    const tone = () => {
      tones += 1;
      const name = `tone ${tones}`;
      open.add(name);
      return { kind: 'audio', stop: () => open.delete(name) };
    };
    return {
      createOscillator: () => ({ ...node, frequency: { value: 0 }, start() {}, stop() {} }),
      createGain: () => ({ ...node, gain: { value: 0 } }),
      createMediaStreamDestination: () => {
        const track = tone();
        return { stream: { getAudioTracks: () => [track] } };
      },
      resume: async () => undefined,
      close: async () => open.delete('audio'),
    } as unknown as AudioContext;
  }
}

class FakeStream {
  readonly #tracks: unknown[] = [];
  addTrack(track: unknown) {
    this.#tracks.push(track);
  }
  getTracks() {
    return this.#tracks;
  }
}
