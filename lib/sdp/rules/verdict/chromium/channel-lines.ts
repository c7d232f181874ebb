import { reject } from '../rejection';
import type { CheckedLine } from './line-syntax';
import type { MediaLine } from './media-line';
import { isAttribute, unsignedOf } from './words';

const PORTS = 65_536;
const SIZES = 2 ** 31;
const BASE64 = /^([A-Za-z\d+/]{4})*([A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

/** `sctp-port`, `max-message-size` and `sctp-init` of a data section. */
export function checkChannelLine({ text, number }: CheckedLine, media: MediaLine): void {
  if (isAttribute(text, 'sctp-port')) {
    const [, port = text.slice(2).split(' ')[1] ?? ''] = text.slice(2).split(':');
    if (!media.channels || unsignedOf(port, PORTS) === undefined) reject('C04', number);
  } else if (isAttribute(text, 'max-message-size')) {
    const [, size = ''] = text.slice(2).split(':');
    if (unsignedOf(size, SIZES) === undefined) reject('C05', number);
  } else if (isAttribute(text, 'sctp-init')) {
    const [, chunk = ''] = text.slice(2).split(':');
    if (!BASE64.test(chunk)) reject('C06', number);
  }
}
