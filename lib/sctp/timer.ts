import { type Milliseconds, milliseconds } from '@/lib/time';

/** A timer whose wait doubles with each expiry, up to a longest one, until it is stopped. */
export class Timer {
  private due: Milliseconds | undefined;
  private expiries = 0;

  constructor(private readonly longest: number) {}

  get dueAt(): Milliseconds | undefined {
    return this.due;
  }

  get isRunning(): boolean {
    return this.due !== undefined;
  }

  /** Runs from now; what had expired before is forgotten. */
  start(now: Milliseconds, wait: number): void {
    this.expiries = 0;
    this.due = milliseconds(now + Math.min(wait, this.longest));
  }

  stop(): void {
    this.due = undefined;
  }

  /** True once when it is due; then it runs on, twice as long as before. */
  takeExpiry(now: Milliseconds, wait: number): boolean {
    if (this.due === undefined || now < this.due) return false;
    this.expiries += 1;
    this.due = milliseconds(now + this.waitAfter(wait));
    return true;
  }

  /** The wait that is running now, had it begun with this one. */
  waitAfter(wait: number): number {
    return Math.min(wait * 2 ** this.expiries, this.longest);
  }
}
