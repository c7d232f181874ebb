import type { exportWords as english } from '@/content/en/nat/export';
import type { Words } from '@/content/words';

export const exportWords: Words<typeof english> = {
  save: 'pcapng로 저장',
  saving: '기록하는 중…',
  saved: (file) => `저장함: ${file}`,
  keyLog: {
    save: '키 로그 저장',
    hint: '핸드셰이크의 비밀값을 SSLKEYLOGFILE 형식으로 저장합니다. 키를 따로 읽는 도구에 쓰며, pcapng에는 이미 들어 있습니다.',
  },
  hint: '각 피어와 서버, 그리고 NAT 바깥쪽에서 본 모든 패킷을 설명 주석과 함께 담습니다. Wireshark에서 열어 frame.interface_id==0으로 필터링하면 한 곳에서 본 패킷만 한 번씩 나옵니다.',
  failed: (message) => `파일을 만들지 못했습니다: ${message}`,
};
