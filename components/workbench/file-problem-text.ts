import type { Catalogue } from '@/content/contract';
import { assertNever } from '@/lib/assert-never';
import type { FileProblem } from '@/machines/workbench';

/** What is wrong with a file, where, and what to do, in words. */
export function fileProblemText(
  problem: FileProblem,
  words: Catalogue['workbench']['files']['problems'],
): string {
  switch (problem.kind) {
    case 'empty':
      return words.empty;
    case 'unreadable':
      return words.unreadable;
    case 'other-format':
      return words.otherFormat;
    case 'syntax':
      return (problem.atEnd ? words.cutOff : words.syntax)(problem.line, problem.column);
    case 'newer-version':
      return words.newerVersion(problem.version, problem.known);
    case 'value':
      return words.value(problem.path, problem.expected, problem.received);
    case 'order':
      return words.order(problem.path);
    default:
      return assertNever(problem);
  }
}
