import type { EncryptedPart } from '../decryption/outcome';
import { plaintextSummary } from '../decryption/plaintext-summary';
import type { CaptureFormat } from '../importers/capture';
import type { DissectedPacket } from '../importers/capture-dissector';
import type { PacketField, PacketTree } from '../packet/packet-field';
import { endText } from './capture-end-text';
import { CaptureNotes, captureProblemText, linkTypeText } from './dissect-notes';
import { closedText, type DissectWords, faultText, fieldLabel, openedText } from './dissect-words';
import type { CaptureNote, DissectWriter } from './dissect-writer';
import { printable } from './printable';

/** A capture for people: a line for each packet, and its tree below it. */
export class DissectText implements DissectWriter {
  private readonly notes = new CaptureNotes();
  private packets = 0;
  private first: bigint | undefined;

  constructor(private readonly words: DissectWords) {}

  begin(file: string, format: CaptureFormat): string {
    return `== ${printable(file)} (${format})\n\n`;
  }

  packet(dissected: DissectedPacket, decrypted: readonly EncryptedPart[]): string {
    const { packet, tree, reassembled } = dissected;
    const { report } = this.words;
    this.packets += 1;
    this.first ??= packet.nanoseconds;
    const lines = [this.line(dissected)];
    if (packet.originalLength > packet.bytes.length) {
      lines.push(`  ${report.cutShort(packet.bytes.length, packet.originalLength)}`);
    }
    for (const comment of packet.comments) lines.push(`  ${report.comment}: ${comment}`);
    this.addTree(lines, tree.fields, 1);
    if (reassembled) this.addInner(lines, report.reassembled, reassembled);
    for (const part of decrypted) this.addPart(lines, part);
    return `${lines.map(printable).join('\n')}\n`;
  }

  note(item: CaptureNote): void {
    this.notes.add(item);
  }

  end(): string {
    const { report } = this.words;
    const { interfaces, comments, problems } = this.notes;
    const lines = [
      '',
      `${report.packets(this.packets)}. ${report.interfaces}: ${interfaces
        .map(({ name, linkType }) => {
          const type = linkTypeText(linkType, this.words);
          return `${name ?? report.unnamed} (${type})`;
        })
        .join(', ')}`,
      ...comments.map((comment) => `${report.comment}: ${comment}`),
      ...(problems.length === 0 ? [] : [`-- ${report.faults}`]),
      ...problems.map((problem) => captureProblemText(problem, this.words)),
      '',
    ];
    return lines.map(printable).join('\n');
  }

  instead(): string {
    return '';
  }

  private line({ packet, source, destination, protocol, summary }: DissectedPacket): string {
    const { number, nanoseconds } = packet;
    const time =
      nanoseconds === undefined || this.first === undefined
        ? '-'
        : (Number(nanoseconds - this.first) / 1e9).toFixed(6);
    const ends = source && destination ? `${endText(source)} → ${endText(destination)}  ` : '';
    return `${number}  ${time}  ${ends}${protocol}  ${summary}`;
  }

  private addPart(lines: string[], part: EncryptedPart): void {
    const { report } = this.words;
    if (!part.ok) {
      const { of: kind, start, end, problem } = part;
      const what = report.closed[kind](start, end);
      lines.push(`  ${report.notDecrypted}: ${what}  [${closedText(problem, this.words)}]`);
      return;
    }
    const { tree, messages } = part;
    const told = plaintextSummary(tree);
    const what = `${openedText(part, this.words)} (${tree.bytes.length} B)`;
    lines.push(`  ${report.decrypted}: ${what}${told === '' ? '' : `: ${told}`}`);
    this.addTree(lines, tree.fields, 2);
    for (const message of messages) this.addInner(lines, report.reassembled, message);
  }

  private addInner(lines: string[], heading: string, { fields, bytes }: PacketTree): void {
    lines.push(`  ${heading} (${bytes.length} B)`);
    this.addTree(lines, fields, 2);
  }

  private addTree(lines: string[], fields: readonly PacketField[], depth: number): void {
    for (const field of fields) {
      const { text, problem } = field;
      const said = text === '' ? '' : `: ${text}`;
      const fault = problem === undefined ? '' : `  [${faultText(problem, this.words)}]`;
      lines.push(`${'  '.repeat(depth)}${fieldLabel(field, this.words)}${said}${fault}`);
      this.addTree(lines, field.fields, depth + 1);
    }
  }
}
