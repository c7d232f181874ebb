import { hexText } from '../bytes/hex';
import type { EncryptedPart } from '../decryption/outcome';
import type { CaptureFormat, NoCapture } from '../importers/capture';
import type { DissectedPacket } from '../importers/capture-dissector';
import type { PacketField, PacketTree } from '../packet/packet-field';
import { CaptureNotes, captureProblemText, linkTypeText } from './dissect-notes';
import { closedText, type DissectWords, faultText } from './dissect-words';
import type { CaptureNote, DissectWriter } from './dissect-writer';

/*
 * What `dissect --json` prints, in one line:
 *
 *  { file, format, packets: […], interfaces: [{ id, name, linkType, linkTypeName }], linkTypes: […],
 *    comments: […], problems: [{ kind, offset, …, text }] }
 *
 *  packet: { number, time, at, interface, source, destination, protocol, summary, length, captured,
 *            comments, tree, reassembled, decrypted }
 *  field:  { name, start, end, text, value, problem, fields }
 *  one of `decrypted`, a record of DTLS or a packet of SRTP or SRTCP: { of, start, end, sender,
 *            bytes, fields, reassembled: [{ bytes, fields }], problem }; opened, also { epoch,
 *            sequenceNumber }, { ssrc, rolloverCounter, sequenceNumber } or { ssrc, index }
 *
 * `time` is a moment of ISO 8601 with nanoseconds, `at` milliseconds after the first packet. What
 * there is not is null; in values, bytes are hex digits and numbers above 2^53 decimal ones.
 * Offsets of a tree count from the packet's first byte; those of fields beside `bytes`, which are
 * hex digits, from the first of these.
 */

/** A capture as one JSON document, written while it is read. */
export class DissectDocument implements DissectWriter {
  private readonly notes = new CaptureNotes();
  private first: bigint | undefined;
  private isFirst = true;

  constructor(private readonly words: DissectWords) {}

  begin(file: string, format: CaptureFormat | undefined): string {
    return `{"file":${json(file)},"format":${json(format)},"packets":[`;
  }

  packet(dissected: DissectedPacket, decrypted: readonly EncryptedPart[]): string {
    const { packet, source, destination, protocol, summary, tree, reassembled } = dissected;
    const { number, nanoseconds, bytes, originalLength, comments, interfaceId } = packet;
    this.first ??= nanoseconds;
    const at =
      nanoseconds === undefined || this.first === undefined
        ? undefined
        : Number(nanoseconds - this.first) / 1e6;
    const separator = this.isFirst ? '' : ',';
    this.isFirst = false;
    return `${separator}${json({
      number,
      time: nanoseconds === undefined ? undefined : isoTime(nanoseconds),
      at,
      interface: interfaceId,
      source,
      destination,
      protocol,
      summary,
      length: originalLength,
      captured: bytes.length,
      comments,
      tree: this.fields(tree.fields),
      reassembled: reassembled && this.inner(reassembled),
      decrypted: decrypted.map((one) => this.part(one)),
    })}`;
  }

  note(item: CaptureNote): void {
    this.notes.add(item);
  }

  end(): string {
    const { interfaces, comments, problems } = this.notes;
    const named = interfaces.map((one) => ({
      ...one,
      name: one.name,
      linkTypeName: linkTypeText(one.linkType, this.words),
    }));
    const linkTypes = [...new Set(named.map(({ linkTypeName }) => linkTypeName))];
    const told = problems.map((problem) => ({
      ...problem,
      text: captureProblemText(problem, this.words),
    }));
    const rest = json({ interfaces: named, linkTypes, comments, problems: told });
    return `],${rest.slice(1)}\n`;
  }

  instead(file: string, problem: NoCapture): string {
    const text = this.words.report.noCapture(problem.found);
    const problems = [{ ...problem, text }];
    const rest = json({ interfaces: [], linkTypes: [], comments: [], problems });
    return `${this.begin(file, undefined)}],${rest.slice(1)}\n`;
  }

  private part(part: EncryptedPart) {
    const { start, end } = part;
    if (part.ok) {
      const { place, sender, tree, messages } = part;
      const reassembled = messages.map((one) => this.inner(one));
      return { ...place, start, end, sender, ...this.inner(tree), reassembled, problem: undefined };
    }
    const { of: kind, problem } = part;
    const told = { ...problem, text: closedText(problem, this.words) };
    const nothing = { sender: undefined, bytes: undefined, fields: [], reassembled: [] };
    return { of: kind, start, end, ...nothing, problem: told };
  }

  private inner({ bytes, fields }: PacketTree) {
    return { bytes: hexText(bytes), fields: this.fields(fields) };
  }

  private fields(fields: readonly PacketField[]): readonly unknown[] {
    return fields.map(({ name, start, end, text, value, problem, fields: parts }) => ({
      name,
      start,
      end,
      text,
      value,
      problem: problem && { ...problem, text: faultText(problem, this.words) },
      fields: this.fields(parts),
    }));
  }
}

/** In which what there is not is `null`, so that every object has every member. */
function json(value: unknown): string {
  return JSON.stringify(value ?? null, (_, member: unknown) => {
    if (member === undefined) return null;
    if (typeof member === 'bigint') return `${member}`;
    return member instanceof Uint8Array ? hexText(member) : member;
  });
}

/** A moment with nine digits of its second; one that no date can name as seconds since 1970. */
function isoTime(nanoseconds: bigint): string {
  const milliseconds = Number(nanoseconds / 1_000_000n);
  if (Math.abs(milliseconds) > 8.64e15) return `${nanoseconds / 1_000_000_000n}`;
  const rest = nanoseconds - (nanoseconds / 1_000_000n) * 1_000_000n;
  const below = rest < 0n ? 0n : rest;
  const date = new Date(milliseconds).toISOString();
  return `${date.slice(0, -1)}${below.toString().padStart(6, '0')}Z`;
}
