import type { Random } from '@/lib/random';
import type { Milliseconds } from '@/lib/time';
import type { AssociationState } from './association-state';
import type { ChunkOf, InitFields } from './chunks';
import { ERROR_CAUSES, textCause } from './error-causes';
import type { SctpDrop } from './events';
import type { SctpOptions } from './options';
import type { Outlet } from './outlet';
import { parameterOf } from './parameters';
import { CAPABILITIES, type Peer, peerOf, unrecognizedParameters } from './peer';
import { decodeStateCookie, encodeStateCookie, type StateCookie } from './state-cookie';
import { Timer } from './timer';

/** What came of a COOKIE-ECHO: `adopt` a peer that was not known so before, or go on with the one
 * that is. */
export type CookieVerdict =
  | { readonly kind: 'adopt'; readonly peer: Peer }
  | { readonly kind: 'go-on' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'drop'; readonly reason: SctpDrop };

/**
 * The four-way handshake (RFC 9260 §5). Both sides of WebRTC begin it at once, and the one
 * association that results has each chunk twice (§5.2):
 *
 *   INIT ─►◄─ INIT        each answers with the tag and TSN of its own INIT
 *   INIT-ACK ─►◄─ INIT-ACK
 *   COOKIE-ECHO ─►◄─ COOKIE-ECHO      both tags match: case D of §5.2.4
 *   COOKIE-ACK ─►◄─ COOKIE-ACK
 *
 * The tag and TSN are chosen once, so that an INIT-ACK from before our own INIT has them too.
 */
export class Handshake {
  private readonly t1: Timer;
  private cookie: Uint8Array | undefined;
  private isCookieDue = false;

  constructor(
    private readonly options: SctpOptions,
    private readonly local: { readonly tag: number; readonly initialTsn: number },
    private readonly state: AssociationState,
    private readonly outlet: Outlet,
    private readonly random: Random,
  ) {
    this.t1 = new Timer(options.handshakeTimeoutMax);
  }

  get dueAt(): Milliseconds | undefined {
    return this.t1.dueAt;
  }

  begin(now: Milliseconds): void {
    this.sendInit();
    this.t1.start(now, this.options.handshakeTimeout);
    this.state.move('cookie-wait');
  }

  stop(): void {
    this.t1.stop();
    this.isCookieDue = false;
  }

  /** True when a COOKIE-ECHO was not answered in time: it is due again, with its data. */
  handleTimeout(now: Milliseconds): boolean {
    const wait = this.options.handshakeTimeout;
    if (!this.t1.takeExpiry(now, wait)) return false;
    const timer = this.state.is('cookie-wait') ? 't1-init' : 't1-cookie';
    this.outlet.emit({ kind: 'timer-expired', timer, nextWait: this.t1.waitAfter(wait) });
    if (timer === 't1-init') this.sendInit();
    else this.isCookieDue = true;
    return timer === 't1-cookie';
  }

  /** The COOKIE-ECHO, each time that it is due. */
  takeCookieEcho(): ChunkOf<'COOKIE-ECHO'> | undefined {
    if (!this.isCookieDue || this.cookie === undefined) return undefined;
    this.isCookieDue = false;
    return { type: 'COOKIE-ECHO', cookie: this.cookie };
  }

  /** Always answered, and nothing remembered (§5.1, §5.2.1, §5.2.2). */
  handleInit(init: InitFields, known: Peer | undefined): void {
    if (init.outboundStreams === 0 || init.inboundStreams === 0) {
      const text = 'an association needs a stream in each direction';
      const causes = [textCause(ERROR_CAUSES.INVALID_MANDATORY_PARAMETER, text)];
      this.outlet.alone(init.initiateTag, { type: 'ABORT', tagIsReflected: false, causes });
      return;
    }
    if (this.state.is('cookie-wait', 'cookie-echoed')) {
      this.outlet.emit({ kind: 'init-collided', state: this.state.current });
    }
    // Who has an association already, and hears of another, keeps the two apart by a new tag.
    const isRestart = this.state.isConnected;
    const localTag = isRestart ? this.random.integer(1, 0xffff_ffff) : this.local.tag;
    const cookie = encodeStateCookie({
      localTag,
      localInitialTsn: this.local.initialTsn,
      remote: peerOf(init),
      localTieTag: known === undefined ? 0 : this.local.tag,
      remoteTieTag: known?.tag ?? 0,
    });
    this.outlet.alone(init.initiateTag, {
      type: 'INIT-ACK',
      ...this.fields(localTag),
      parameters: [
        { type: 'STATE-COOKIE', cookie },
        ...CAPABILITIES,
        ...unrecognizedParameters(init.parameters),
      ],
    });
  }

  /** The peer, if its INIT-ACK has what it must; else it gets an ABORT (§5.1.3). */
  handleInitAck(now: Milliseconds, init: InitFields): Peer | undefined {
    this.cookie = parameterOf(init.parameters, 'STATE-COOKIE')?.cookie;
    const hasStreams = init.outboundStreams > 0 && init.inboundStreams > 0;
    if (this.cookie === undefined || init.initiateTag === 0 || !hasStreams) {
      const causes = [textCause(ERROR_CAUSES.PROTOCOL_VIOLATION, 'INIT-ACK is not complete')];
      this.outlet.alone(init.initiateTag, { type: 'ABORT', tagIsReflected: false, causes });
      return undefined;
    }
    this.isCookieDue = true;
    this.t1.start(now, this.options.handshakeTimeout);
    this.state.move('cookie-echoed');
    return peerOf(init);
  }

  /** §5.1.5 and the table of §5.2.4; its letters stand beside. */
  handleCookieEcho(tag: number, bytes: Uint8Array, known: Peer | undefined): CookieVerdict {
    const cookie = decodeStateCookie(bytes);
    if (cookie === undefined) return { kind: 'drop', reason: { kind: 'foreign-cookie' } };
    if (cookie.localTag !== tag)
      return { kind: 'drop', reason: { kind: 'wrong-verification-tag' } };
    const isLocal = cookie.localTag === this.local.tag;
    if (known === undefined) {
      // Nobody is known yet, or there is only our own INIT (B): the cookie says who it is.
      return isLocal ? { kind: 'adopt', peer: cookie.remote } : foreign();
    }
    const isRemote = cookie.remote.tag === known.tag;
    if (isLocal && isRemote) return { kind: 'go-on' }; // D
    if (isLocal && this.state.is('cookie-echoed')) return { kind: 'adopt', peer: cookie.remote }; // B
    return this.isRestart(cookie, known) ? { kind: 'restart' } : foreign(); // A, C
  }

  private isRestart(cookie: StateCookie, known: Peer): boolean {
    const isTied = cookie.localTieTag === this.local.tag && cookie.remoteTieTag === known.tag;
    return isTied && cookie.remote.tag !== known.tag;
  }

  private sendInit(): void {
    const parameters = CAPABILITIES;
    this.outlet.alone(0, { type: 'INIT', ...this.fields(this.local.tag), parameters });
  }

  private fields(initiateTag: number) {
    const { receiverWindow, outboundStreams, inboundStreams } = this.options;
    const { initialTsn } = this.local;
    return { initiateTag, receiverWindow, outboundStreams, inboundStreams, initialTsn };
  }
}

function foreign(): CookieVerdict {
  return { kind: 'drop', reason: { kind: 'foreign-cookie' } };
}
