import { assertNever } from '@/lib/assert-never';
import type { Milliseconds } from '@/lib/time';
import type { AssociationParts } from './association-parts';
import type { ChunkOf } from './chunks';
import { ERROR_CAUSES, textCause } from './error-causes';
import type { Peer } from './peer';

/** What an endpoint does with the chunks that begin and end an association (RFC 9260 §5, §9.2). */
export class LifecycleHandler {
  constructor(private readonly parts: AssociationParts) {}

  handleInit(chunk: ChunkOf<'INIT'>): void {
    const { parts } = this;
    if (chunk.initiateTag === 0) this.parts.refuse(chunk);
    else if (parts.state.is('shutdown-ack-sent')) parts.outlet.control({ type: 'SHUTDOWN-ACK' });
    else parts.handshake.handleInit(chunk, parts.connection?.peer);
  }

  handleInitAck(now: Milliseconds, chunk: ChunkOf<'INIT-ACK'>): void {
    const { parts } = this;
    if (!parts.state.is('cookie-wait')) {
      this.parts.refuse(chunk);
      return;
    }
    const peer = parts.handshake.handleInitAck(now, chunk);
    if (peer !== undefined) parts.adopt(peer);
    else {
      const cause = textCause(ERROR_CAUSES.PROTOCOL_VIOLATION, 'INIT-ACK is not complete');
      parts.end({ kind: 'aborted', by: 'local', causes: [cause] });
    }
  }

  /** False if the rest of the packet is not to be read. */
  handleCookieEcho(
    now: Milliseconds,
    verificationTag: number,
    chunk: ChunkOf<'COOKIE-ECHO'>,
  ): boolean {
    const { parts } = this;
    const known = parts.connection?.peer;
    const verdict = parts.handshake.handleCookieEcho(verificationTag, chunk.cookie, known);
    switch (verdict.kind) {
      case 'drop':
        parts.drop(verdict.reason);
        return false;
      case 'restart': {
        const text = 'a DTLS connection carries one association';
        parts.abort(textCause(ERROR_CAUSES.PROTOCOL_VIOLATION, text));
        return false;
      }
      case 'adopt':
        parts.adopt(verdict.peer);
        parts.establish(now, verdict.peer);
        break;
      case 'go-on':
        if (known !== undefined && parts.state.is('cookie-echoed')) parts.establish(now, known);
        break;
      default:
        assertNever(verdict);
    }
    parts.outlet.control({ type: 'COOKIE-ACK' });
    return true;
  }

  handleShutdownEnd(
    chunk: ChunkOf<'SHUTDOWN-ACK'> | ChunkOf<'SHUTDOWN-COMPLETE'>,
    peer: Peer,
  ): void {
    const { parts } = this;
    const isAck = chunk.type === 'SHUTDOWN-ACK';
    const isExpected = parts.state.is('shutdown-ack-sent') || parts.state.is('shutdown-sent');
    if (!isExpected || (!isAck && parts.state.is('shutdown-sent'))) {
      this.parts.refuse(chunk);
      return;
    }
    if (isAck) {
      parts.outlet.alone(peer.tag, { type: 'SHUTDOWN-COMPLETE', tagIsReflected: false });
    }
    parts.end({ kind: 'shutdown-completed' });
  }
}
