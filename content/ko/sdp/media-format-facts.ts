import type { FlagMeaning, NumberMeaning, TextMeaning } from '@/lib/sdp/formats/format-fact';

const VP9_PROFILES = [
  '8비트, 4:2:0',
  '8비트, 더 세밀한 색',
  '10 또는 12비트, 4:2:0',
  '10 또는 12비트, 더 세밀한 색',
];
const AV1_PROFILES = ['Main', 'High', 'Professional'];
const H265_PROFILES = ['', 'Main', 'Main 10', 'Main Still Picture', 'Range Extensions'];
const PACKETIZATION_MODES = [
  'NAL 유닛 하나가 패킷 하나',
  'NAL 유닛을 디코딩 순서대로 나누거나 합칠 수 있음',
  'NAL 유닛을 섞어 보낼 수 있음',
];

function numbered(name: string, meanings: readonly string[]): (value: string) => string {
  return (value) => {
    const meaning = meanings[Number(value)];
    return meaning ? `${name} ${value}(${meaning})` : `${name} ${value}`;
  };
}

/** 매개변수 하나에 관한 구절. `value`는 세 자리씩 끊은 수. */
export const numberFacts: Readonly<Record<NumberMeaning, (value: string) => string>> = {
  'opus.minptime': (value) => `패킷 하나에 최소 ${value} ms`,
  'opus.ptime': (value) => `${value} ms 패킷 선호`,
  'opus.maxptime': (value) => `패킷 하나에 최대 ${value} ms`,
  'opus.maxaveragebitrate': (value) => `평균 비트레이트 최대 ${value} bit/s`,
  'opus.maxplaybackrate': (value) =>
    `재생 가능한 샘플링 주파수는 최대 ${value} Hz이므로 그 이상은 보낼 필요 없음`,
  'opus.sprop-maxcapturerate': (value) => `보내는 소리의 샘플링 주파수는 최대 ${value} Hz`,
  'opus.num_streams': (value) => `패킷마다 Opus 스트림 ${value}개`,
  'opus.coupled_streams': (value) => `그중 스테레오 스트림 ${value}개`,
  'h264.packetization-mode': numbered('packetization-mode', PACKETIZATION_MODES),
  'h264.max-mbps': (value) => `초당 최대 ${value} 매크로블록`,
  'h264.max-smbps': (value) => `초당 최대 ${value} 정지 매크로블록`,
  'h264.max-fs': (value) => `한 화면에 최대 ${value} 매크로블록`,
  'h264.max-cpb': (value) => `부호화된 픽처 버퍼(CPB) ${value} × 1,000비트`,
  'h264.max-dpb': (value) => `복호화된 픽처 버퍼(DPB) ${value}(8/3 매크로블록 단위)`,
  'h264.max-br': (value) => `최대 ${value} × 1,000 bit/s`,
  'h264.max-rcmd-nalu-size': (value) => `NAL 유닛은 ${value}바이트 이하 권장`,
  'h264.sprop-interleaving-depth': (value) => `인터리빙 깊이 ${value}`,
  'h264.sprop-max-don-diff': (value) => `디코딩 순서 번호의 차이 최대 ${value}`,
  'h265.profile-space': (value) => `profile-space ${value}`,
  'h265.profile-id': numbered('프로파일', H265_PROFILES),
  'h265.max-recv-level-id': (value) => `level-id ${value}까지 수신 가능`,
  'h265.max-fps': (value) => `100초에 최대 ${value} 픽처`,
  'h265.sprop-max-don-diff': (value) => `디코딩 순서 번호의 차이 최대 ${value}`,
  'h265.sprop-depack-buf-bytes': (value) => `패킷 순서를 맞추는 데 ${value}바이트 필요`,
  'vpx.max-fs': (value) => `한 화면에 최대 ${value} 매크로블록(16×16 픽셀)`,
  'vpx.max-fr': (value) => `초당 최대 ${value}프레임`,
  'vp9.profile-id': numbered('프로파일', VP9_PROFILES),
  'av1.profile': numbered('프로파일', AV1_PROFILES),
  'rtx.rtx-time': (value) => `${value} ms 동안 재전송 요청 가능`,
  'flexfec.repair-window': (value) => `복구 패킷은 보호 대상 패킷으로부터 ${value} µs 안에 도착`,
  'flexfec.columns': (value) => `패킷 ${value}열을 함께 보호`,
  'flexfec.rows': (value) => `패킷 ${value}행을 함께 보호`,
  'flexfec.type': (value) => `보호 방식 ${value}`,
  'amr.mode-change-period': (value) => `모드는 ${value}프레임마다만 변경`,
  'amr.mode-change-capability': (value) => `모드 변경을 ${value}프레임 간격으로 제한 가능`,
  'amr.interleaving': (value) => `최대 ${value}프레임 인터리빙`,
  'amr.max-red': (value) => `중복 사본은 최대 ${value} ms 뒤까지`,
  'amr.channels': (value) => `${value}채널`,
  'ilbc.mode': (value) => `${value} ms 프레임`,
  'mpeg4.streamtype': (value) =>
    value === '5'
      ? '스트림 종류 5(오디오)'
      : value === '4'
        ? '스트림 종류 4(비디오)'
        : `스트림 종류 ${value}`,
  'mpeg4.profile-level-id': (value) => `MPEG-4 프로파일·레벨 ${value}`,
  'mpeg4.objecttype': (value) => `오브젝트 종류 ${value}`,
  'mpeg4.sizelength': (value) => `크기 필드 ${value}비트`,
  'mpeg4.indexlength': (value) => `인덱스 필드 ${value}비트`,
  'mpeg4.indexdeltalength': (value) => `인덱스 차이 필드 ${value}비트`,
  'mpeg4.constantduration': (value) => `프레임 길이는 항상 클록 ${value}틱`,
  'mpeg4.bitrate': (value) => `비트레이트 ${value} bit/s`,
  'google.start-bitrate': (value) => `Chromium의 시작 비트레이트 ${value} kbit/s`,
  'google.min-bitrate': (value) => `Chromium의 최소 비트레이트 ${value} kbit/s`,
  'google.max-bitrate': (value) => `Chromium의 최대 비트레이트 ${value} kbit/s`,
  'google.max-quantization': (value) => `Chromium의 양자화 값 최대 ${value}`,
};

export const flagFacts: Readonly<
  Record<FlagMeaning, { readonly on: string; readonly off: string }>
> = {
  'opus.useinbandfec': {
    on: 'in-band FEC 활용 가능(다음 패킷에 이전 프레임의 저품질 사본 포함)',
    off: 'in-band FEC는 쓸모없음',
  },
  'opus.usedtx': { on: '무음은 보내지 않아도 됨(DTX)', off: '무음도 보내야 함(DTX 없음)' },
  'opus.stereo': { on: '스테레오 수신 선호', off: '모노 수신 선호' },
  'opus.sprop-stereo': { on: '스테레오로 보낼 가능성이 큼', off: '모노로 보낼 가능성이 큼' },
  'opus.cbr': { on: '고정 비트레이트 선호', off: '가변 비트레이트 선호' },
  'h264.level-asymmetry-allowed': {
    on: '방향마다 다른 레벨 사용 가능',
    off: '양방향 모두 같은 레벨 사용',
  },
  'h264.redundant-pic-cap': { on: '중복 슬라이스 사용', off: '중복 슬라이스 무시' },
  'h264.in-band-parameter-sets': {
    on: '파라미터 세트를 스트림 안에서 전달',
    off: '파라미터 세트를 SDP로만 전달',
  },
  'h264.sps-pps-idr-in-keyframe': {
    on: '모든 키 프레임에 파라미터 세트 포함',
    off: '키 프레임에 파라미터 세트가 없을 수 있음',
  },
  'amr.octet-align': { on: '필드를 바이트 단위로 정렬', off: '대역폭을 아끼는 정렬' },
  'amr.crc': { on: '프레임에 CRC 있음', off: '프레임에 CRC 없음' },
  'amr.robust-sorting': { on: '비트를 중요도 순으로 정렬', off: '비트를 단순한 순서로 배치' },
  'amr.mode-change-neighbor': { on: '모드는 한 단계씩만 변경', off: '모드를 몇 단계든 변경 가능' },
  'g729.annexb': { on: '무음 압축(Annex B) 사용', off: '무음 압축(Annex B) 사용 안 함' },
  'g723.annexa': { on: '무음 압축(Annex A) 사용', off: '무음 압축(Annex A) 사용 안 함' },
  'mpeg4.cpresent': { on: '디코더 설정이 스트림에 있음', off: '디코더 설정이 SDP에만 있음' },
  'mpeg4.sbr-enabled': {
    on: '스펙트럼 대역 복제(SBR) 사용',
    off: '스펙트럼 대역 복제(SBR) 사용 안 함',
  },
};

const TX_MODES: Readonly<Record<string, string>> = {
  SRST: 'RTP 스트림 하나로 전송',
  MRST: '전송 경로 하나에 RTP 스트림 여러 개',
  MRMT: '전송 경로 여러 개에 RTP 스트림 여러 개',
};

export const textFacts: Readonly<Record<TextMeaning, (text: string) => string>> = {
  'opus.channel_mapping': (text) => `채널 배치 ${text}`,
  'h264.sprop-parameter-sets': (text) => `디코더가 먼저 알아야 할 파라미터 세트 ${text}`,
  'h264.max-recv-level': (text) => `레벨 바이트 0x${text}까지 수신 가능`,
  'h265.interop-constraints': (text) => `제약 플래그 0x${text}`,
  'h265.profile-compatibility-indicator': (text) => `호환 프로파일 0x${text}`,
  'h265.tx-mode': (text) => `전송 모드 ${text}(${TX_MODES[text] ?? '알 수 없음'})`,
  'h265.sprop-vps': (text) => `비디오 파라미터 세트(VPS) ${text}`,
  'h265.sprop-sps': (text) => `시퀀스 파라미터 세트(SPS) ${text}`,
  'h265.sprop-pps': (text) => `픽처 파라미터 세트(PPS) ${text}`,
  'mpeg4.mode': (text) => `모드 ${text}`,
  'mpeg4.config': (text) => `디코더 설정 ${text}`,
  'raw.sampling': (text) => `샘플링 ${text}`,
  'raw.width': (text) => `너비 ${text} 픽셀`,
  'raw.height': (text) => `높이 ${text} 픽셀`,
  'raw.depth': (text) => `샘플당 ${text}비트`,
  'raw.colorimetry': (text) => `색 표준 ${text}`,
  'raw.exactframerate': (text) => `정확히 초당 ${text}프레임`,
};
