import { DISCARDED } from '@/content/en/event-texts';
import type { DropFact, Tell, WhyWords } from '@/lib/diagnosis/why-findings';
import type { SecureWhyValues } from '@/lib/diagnosis/why-secure-findings';

/** What became of the handshake, and of what it protects. */
export function secureFindings(
  dropped: (drop: DropFact, tell: Tell) => string,
): Pick<WhyWords, keyof SecureWhyValues> {
  return {
    secured: ({ version, at, took }, tell) =>
      `Both certificates hash to the fingerprints of the descriptions, so at ${tell.time(at)}, ${tell.time(took)} after the first ClientHello, both sides have keys that nobody else has${version === undefined ? '' : ` (${VERSIONS[version] ?? version})`}.`,
    overheard: ({ node, at, speakers, text }, tell) =>
      `Everything worked, and that is the trouble: the man in the middle (${tell.name(node)}) has shared keys with ${speakers.map(tell.name).join(' and with ')} since ${tell.time(at)} and reads all that passes${text === undefined ? '' : `, “${text}” among it`}. Nobody at the ends can notice it: their checks passed, and all that they send is encrypted, for him.`,
    'fingerprint-replaced': ({ node, after, replaced }, tell) => {
      const whose = replaced.map(
        ({ before, of }) => `${of === undefined ? '' : `${tell.name(of)}’s `}${short(before)}`,
      );
      return `The man in the middle (${tell.name(node)}) carries the signaling, too, and wrote his own fingerprint into ${replaced.length === 1 ? 'a description' : `${replaced.length} descriptions`}: ${short(after)} in place of ${whose.join(' and ')}. A fingerprint is as trustworthy as the way it came by (RFC 8826 §4.3.2).`;
    },
    'certificate-refused': ({ refused, between }, tell) => {
      const each = refused.map(
        ({ peer, computed, expected }) =>
          `what ${tell.name(peer)} got hashes to ${short(computed)}, not to ${expected.map(short).join(' or ') || 'anything promised'}`,
      );
      return `A certificate came that the description did not promise: ${each.join('; ')}. So ${between === undefined ? 'somebody' : `a man in the middle (${tell.name(between)})`} sits on the path, or the description was changed, or is of another call; bad_certificate ended it before any media or data (RFC 8122 §6.2, RFC 8827 §6.5).`;
    },
    'same-setup': ({ setup, hellos }) =>
      setup === 'passive'
        ? 'Both descriptions say a=setup:passive, so both sides wait for a ClientHello, and nobody sends one. Nothing fails, nothing is reported: only silence (RFC 8842 §5). One of them has to be active.'
        : `Both descriptions say a=setup:active, so both sides are DTLS clients: ${hellos} ClientHellos went out, and a client has no use for one, so each was discarded. One of them has to be passive (RFC 8842 §5).`,
    'no-keys': ({ at }, tell) =>
      `The handshake was not finished by ${tell.time(at)}, so there are no keys, and no media.`,
    'discarded-silently': ({ peer, protocol, because, at, isFlipped }, tell) =>
      `At ${tell.time(at)} ${tell.name(peer)} threw ${isFlipped ? 'the changed' : 'a'} ${protocol === 'dtls' ? 'record' : 'packet'} away: ${isFlipped && because === 'authentication-failed' ? 'its tag does not fit' : (DISCARDED[because] ?? because)}. It told nobody: an alert for every forged packet would let anybody end a call (${protocol === 'dtls' ? 'RFC 9147 §4.5.2' : 'RFC 3711 §3.3'}).`,
    'replay-refused': ({ peer, at }, tell) =>
      `The copy that came to ${tell.name(peer)} at ${tell.time(at)} was genuine, but its number had come before: the replay window knows it, so it was thrown away unopened (RFC 3711 §3.3.2).`,
    'flight-repeated': ({ peer, messages, isWhole, isAcknowledged, at, waited, lost }, tell) => {
      const what = isWhole ? `its flight (${messages[0] ?? ''} …)` : shortened(messages);
      const silence = isAcknowledged
        ? `in ${tell.time(waited)} no answer had come but an ACK, and what an ACK does not name goes again (RFC 9147 §7)`
        : `no answer had come for ${tell.time(waited)}`;
      return `At ${tell.time(at)} ${tell.name(peer)} sent ${what} again: ${silence}.${lost === undefined ? '' : ` A datagram had been lost, ${dropped(lost, tell)}.`} UDP repeats nothing, so DTLS does (RFC 6347 §4.2.4, RFC 9147 §5.8).`;
    },
    'hello-too-early': ({ peer, at, answeredAt, isKept }, tell) => {
      const answered =
        answeredAt === undefined
          ? 'and never answered'
          : `and answered at ${tell.time(answeredAt)}`;
      return isKept
        ? `A ClientHello came to ${tell.name(peer)} at ${tell.time(at)}, before it had both a path of its own and the other side’s description. It kept the datagram, as libwebrtc does, ${answered}.`
        : `A ClientHello came to ${tell.name(peer)} at ${tell.time(at)}, before it had a path of its own, and was dropped. The client sent it again, so only time was lost: ${tell.name(peer)} heard a later one ${answered}.`;
    },
  };
}

const VERSIONS: Readonly<Record<string, string>> = { FEFC: 'DTLS 1.3', FEFD: 'DTLS 1.2' };

/** The first and the last of more than two messages. */
function shortened(messages: readonly string[]): string {
  const [first = '', ...rest] = messages;
  const last = rest.at(-1);
  return last === undefined ? first : `${first} ${rest.length > 1 ? 'to' : 'and'} ${last}`;
}

/** Enough of a fingerprint to tell two apart. */
function short(fingerprint: string): string {
  return fingerprint.length > 11 ? `${fingerprint.slice(0, 11)}…` : fingerprint;
}
