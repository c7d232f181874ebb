import { grouped } from '@/content/grouped';
import { withParticle } from '@/content/ko/particle';
import type { LineContext } from '@/lib/sdp/line-context';
import type {
  ImageAttribute,
  ImageExtent,
  ImageList,
  Parameter,
  SimulcastAlternative,
  SimulcastList,
} from '@/lib/sdp/readings/media';
import type { Meanings } from '@/lib/sdp/words';
import { payloadTypeName } from './media-formats';

export const simulcastMeanings: Meanings<'rid' | 'simulcast' | 'imageattr' | 'framesize'> = {
  rid: ({ rid, direction, payloadTypes, restrictions }, context) => {
    const limits = [
      ...payloadTypesText(payloadTypes, context),
      ...restrictions.map(restrictionText),
    ];
    const does = direction === 'send' ? '보낼 수 있는' : '받을 수 있는';
    const conditions = limits.length === 0 ? '' : ` 조건: ${limits.join('; ')}.`;
    return `rid ${withParticle(rid, '은/는')} 이쪽이 ${does} 인코딩의 이름입니다.${conditions}`;
  },
  simulcast: ({ lists }) => lists.map(listText).join(' '),
  imageattr: ({ payloadType, lists }, context) => {
    const of =
      payloadType === '*' ? '모든 페이로드 타입' : payloadTypeName(Number(payloadType), context);
    return `${of}에 대해 ${lists.map(imageListText).join(' ')}`;
  },
  framesize: ({ payloadType, width, height }, context) =>
    `${payloadTypeName(payloadType, context)}의 화면은 최대 ${width}×${height} 픽셀입니다.`,
};

function payloadTypesText(payloadTypes: readonly number[], context: LineContext): string[] {
  if (payloadTypes.length === 0) return [];
  return [`${payloadTypes.map((type) => payloadTypeName(type, context)).join(' 또는 ')}만 사용`];
}

const RESTRICTIONS: Readonly<Record<string, (value: string) => string>> = {
  'max-width': (value) => `너비 최대 ${value} 픽셀`,
  'max-height': (value) => `높이 최대 ${value} 픽셀`,
  'max-fps': (value) => `초당 최대 ${value}프레임`,
  'max-fs': (value) => `프레임당 최대 ${value} 픽셀`,
  'max-br': (value) => `최대 ${value} bit/s`,
  'max-pps': (value) => `초당 최대 ${value} 픽셀`,
  'max-bpp': (value) => `픽셀당 최대 ${value}비트`,
  depend: (value) => `${value}에 의존`,
};

/** rid의 제약 하나(RFC 8851 §5)를 뜻하는 구절. */
export function restrictionText({ name, value }: Parameter): string {
  const say = Object.hasOwn(RESTRICTIONS, name) ? RESTRICTIONS[name] : undefined;
  if (value === undefined) return `“${name}”`;
  return say ? say(value) : `${withParticle(name, '은/는')} “${value}”`;
}

function listText({ direction, oldPrefix, streams }: SimulcastList): string {
  const does = direction === 'send' ? '보낼 수 있습니다' : '받을 수 있습니다';
  const draft =
    oldPrefix === undefined
      ? ''
      : ` ${withParticle(`“${oldPrefix}=”`, '은/는')} 초기 초안의 문법입니다.`;
  const names = streams.map((stream) => stream.map(alternativeText).join(' 또는 ')).join(', ');
  return `이쪽은 같은 소스를 동시에 ${grouped(streams.length)}가지로 ${does}: ${names}.${draft}`;
}

function alternativeText({ rid, paused }: SimulcastAlternative): string {
  return paused ? `${rid}(처음에는 멈춤)` : rid;
}

function imageListText({ direction, sets }: ImageList): string {
  const does = direction === 'send' ? '보낼 수 있습니다' : '받을 수 있습니다';
  if (sets === 'any') return `이쪽은 어떤 크기의 화면이든 ${does}.`;
  const text = sets.map((set) => set.map(imageAttributeText).join(', ')).join('; 또는 ');
  return `이쪽은 다음과 같은 화면을 ${does}: ${text}.`;
}

const IMAGE_ATTRIBUTES: Readonly<Record<string, (extent: string) => string>> = {
  x: (extent) => `너비 ${extent}`,
  y: (extent) => `높이 ${extent}`,
  sar: (extent) => `샘플 가로세로비 ${extent}`,
  par: (extent) => `화면 가로세로비 ${extent}`,
  q: (extent) => `선호도 ${extent}(1이 최고)`,
};

function imageAttributeText({ name, extent }: ImageAttribute): string {
  const say = Object.hasOwn(IMAGE_ATTRIBUTES, name) ? IMAGE_ATTRIBUTES[name] : undefined;
  const text = extentText(extent);
  return say ? say(text) : `${name} ${text}`;
}

function extentText(extent: ImageExtent): string {
  if (extent.shape === 'one') return extent.value;
  if (extent.shape === 'some') return extent.values.join(' 또는 ');
  const { lowest, highest, step } = extent;
  return step === undefined ? `${lowest}~${highest}` : `${lowest}~${highest}(${step} 간격)`;
}
