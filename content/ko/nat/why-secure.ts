import { DISCARDED } from '@/content/ko/event-texts';
import { withParticle } from '@/content/ko/particle';
import type { DropFact, Tell, WhyWords } from '@/lib/diagnosis/why-findings';
import type { SecureWhyValues } from '@/lib/diagnosis/why-secure-findings';

/** 핸드셰이크와 그것이 보호하는 것이 어떻게 되었는지. */
export function secureFindings(
  dropped: (drop: DropFact, tell: Tell) => string,
): Pick<WhyWords, keyof SecureWhyValues> {
  return {
    secured: ({ version, at, took }, tell) =>
      `두 인증서의 해시가 모두 디스크립션의 지문과 같으므로, 첫 ClientHello에서 ${tell.time(took)} 지난 ${tell.time(at)}에 양쪽이 둘만 아는 키를 얻었습니다${version === undefined ? '' : `(${VERSIONS[version] ?? version})`}.`,
    overheard: ({ node, at, speakers, text }, tell) =>
      `모든 것이 정상이었고, 바로 그것이 문제입니다. 중간자(${tell.name(node)})는 ${tell.time(at)}부터 ${withParticle(speakers.map(tell.name).join(', '), '과/와')} 각각 키를 나눠 갖고 오가는 것을 모두 읽습니다${text === undefined ? '' : `(“${text}”도 그중 하나입니다)`}. 양쪽 끝에서는 아무도 알아챌 수 없습니다. 지문 확인을 통과했고 보내는 것은 모두 암호화되어 있습니다. 다만 그에게 보내는 암호일 뿐입니다.`,
    'fingerprint-replaced': ({ node, after, replaced }, tell) => {
      const whose = replaced.map(
        ({ before, of }) => `${of === undefined ? '' : `${tell.name(of)}의 `}${short(before)}`,
      );
      return `중간자(${tell.name(node)})는 시그널링도 나르면서 디스크립션 ${replaced.length}개에 ${whose.join(', ')} 대신 자기 지문 ${withParticle(short(after), '을/를')} 써넣었습니다. 지문은 그것이 전달된 경로만큼만 믿을 수 있습니다(RFC 8826 §4.3.2).`;
    },
    'certificate-refused': ({ refused, between }, tell) => {
      const each = refused.map(
        ({ peer, computed, expected }) =>
          `${withParticle(tell.name(peer), '이/가')} 받은 인증서의 해시는 ${short(computed)}인데 약속된 값은 ${expected.map(short).join(', ') || '없음'}입니다.`,
      );
      return `디스크립션이 약속하지 않은 인증서가 왔습니다. ${each.join(' ')} ${between === undefined ? '누군가' : `중간자(${tell.name(between)})가`} 경로에 끼어 있거나, 디스크립션이 도중에 바뀌었거나 다른 통화의 것입니다. 미디어나 데이터가 오가기 전에 bad_certificate로 끝났습니다(RFC 8122 §6.2, RFC 8827 §6.5).`;
    },
    'same-setup': ({ setup, hellos }) =>
      setup === 'passive'
        ? '양쪽 디스크립션이 모두 a=setup:passive라서 둘 다 ClientHello를 기다리고 아무도 보내지 않습니다. 실패도 오류 보고도 없이 조용할 뿐입니다(RFC 8842 §5). 한쪽은 active여야 합니다.'
        : `양쪽 디스크립션이 모두 a=setup:active라서 둘 다 DTLS 클라이언트입니다. ClientHello가 ${hellos}번 나갔지만 클라이언트에게는 쓸모가 없어 모두 버려졌습니다. 한쪽은 passive여야 합니다(RFC 8842 §5).`,
    'no-keys': ({ at }, tell) =>
      `${tell.time(at)}까지 핸드셰이크가 끝나지 않아 키도 미디어도 없습니다.`,
    'discarded-silently': ({ peer, protocol, because, at, isFlipped }, tell) =>
      `${tell.time(at)}에 ${withParticle(tell.name(peer), '이/가')} ${isFlipped ? '전송 중에 바뀐 ' : ''}${protocol === 'dtls' ? '레코드' : '패킷'} 하나를 버렸습니다. ${isFlipped && because === 'authentication-failed' ? '인증 태그가 맞지 않습니다' : (DISCARDED[because] ?? because)}. 아무에게도 알리지 않았습니다. 위조 패킷마다 alert를 보낸다면 누구나 통화를 끊을 수 있기 때문입니다(${protocol === 'dtls' ? 'RFC 9147 §4.5.2' : 'RFC 3711 §3.3'}).`,
    'replay-refused': ({ peer, at }, tell) =>
      `${tell.time(at)}에 ${tell.name(peer)}에 온 복사본은 진짜였지만 번호가 이미 온 것이었습니다. 재전송 공격을 막는 창에 적혀 있으므로 열어 보지도 않고 버렸습니다(RFC 3711 §3.3.2).`,
    'flight-repeated': ({ peer, messages, isWhole, isAcknowledged, at, waited, lost }, tell) => {
      const what = isWhole ? `플라이트(${messages[0] ?? ''} …)를` : shortened(messages);
      const silence = isAcknowledged
        ? `${tell.time(waited)} 동안 온 것은 ACK뿐이었고, ACK에 적히지 않은 것은 다시 보냅니다(RFC 9147 §7)`
        : `${tell.time(waited)} 동안 응답이 없었습니다`;
      return `${tell.time(at)}에 ${withParticle(tell.name(peer), '이/가')} ${what} 다시 보냈습니다. ${silence}${lost === undefined ? '' : `. 데이터그램 하나가 ${dropped(lost, tell)}`}. UDP는 다시 보내지 않으므로 DTLS가 합니다(RFC 6347 §4.2.4, RFC 9147 §5.8).`;
    },
    'hello-too-early': ({ peer, at, answeredAt, isKept }, tell) => {
      const name = tell.name(peer);
      const answered =
        answeredAt === undefined
          ? '끝내 응답하지 못했습니다'
          : `${tell.time(answeredAt)}에 응답했습니다`;
      return isKept
        ? `${name}에 경로와 상대의 디스크립션이 다 갖춰지기 전인 ${tell.time(at)}에 ClientHello가 왔습니다. libwebrtc처럼 데이터그램을 보관했다가 ${answered}.`
        : `${name}에 아직 경로가 없던 ${tell.time(at)}에 ClientHello가 왔고 버려졌습니다. 클라이언트가 다시 보내므로 시간만 잃었습니다. 나중에 온 것을 받고 ${answered}.`;
    },
  };
}

const VERSIONS: Readonly<Record<string, string>> = { FEFC: 'DTLS 1.3', FEFD: 'DTLS 1.2' };

/** 메시지가 여럿이면 처음과 끝만, 조사까지 붙여서. */
function shortened(messages: readonly string[]): string {
  const [first = '', ...rest] = messages;
  const last = rest.at(-1);
  if (last === undefined) return withParticle(first, '을/를');
  return rest.length > 1
    ? `${first}부터 ${last}까지`
    : `${withParticle(first, '과/와')} ${withParticle(last, '을/를')}`;
}

/** 두 지문을 구별할 만큼만. */
function short(fingerprint: string): string {
  return fingerprint.length > 11 ? `${fingerprint.slice(0, 11)}…` : fingerprint;
}
