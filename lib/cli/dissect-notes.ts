import type { CaptureInterface, CaptureProblem } from '../importers/capture';
import { linkTypeName } from '../importers/link-layer';
import type { DissectWords } from './dissect-words';
import type { CaptureNote } from './dissect-writer';

/** What a capture said besides its packets, gathered. */
export class CaptureNotes {
  readonly interfaces: CaptureInterface[] = [];
  readonly comments: string[] = [];
  readonly problems: CaptureProblem[] = [];

  add(item: CaptureNote): void {
    switch (item.kind) {
      case 'interface':
        this.interfaces.push(item.interface);
        break;
      case 'comment':
        this.comments.push(item.text);
        break;
      case 'problem':
        this.problems.push(item.problem);
        break;
    }
  }
}

/** The name of a link type in its registry, or its number in words. */
export function linkTypeText(linkType: number, { report }: DissectWords): string {
  return linkTypeName(linkType) ?? report.unknownLinkType(linkType);
}

/** What is wrong with a capture file, and where. */
export function captureProblemText(problem: CaptureProblem, { report }: DissectWords): string {
  // Each kind has the words for its own values; the union of all of them cannot say so.
  const say = report.problems[problem.kind] as (of: CaptureProblem) => string;
  return report.problemAt(problem.offset, say(problem));
}
