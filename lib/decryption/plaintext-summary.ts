import type { PacketTree } from '../packet/packet-field';
import { summaryOf } from '../packet/summary';

/** One line for a plaintext, in the terms of the specifications; empty where nothing is in it. */
export function plaintextSummary({ bytes, fields }: PacketTree): string {
  // A record of DTLS 1.3 has its content type behind what it tells of.
  const content = fields.filter(({ name }) => name !== 'dtls-content-type');
  switch (content[0]?.name) {
    case 'alert-level':
      return `alert ${content.map(({ text }) => text).join(' ')}`;
    case 'ack-length': {
      const records = content.filter(({ name }) => name === 'ack-sequence');
      return `ACK ${records.map(({ text }) => text).join(', ')}`.trimEnd();
    }
    default:
      return summaryOf({ bytes, fields: content });
  }
}
