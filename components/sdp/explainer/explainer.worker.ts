import { expose } from 'comlink';
import { sum } from 'd3';
import type { EditorMark } from '@/components/sdp/editor/create-editor';
import type { Explainer, LinesByNode, Overview } from '@/components/sdp/explainer/explainer-api';
import type { Locale } from '@/content/locale';
import { explainLine } from '@/lib/sdp/explain-line';
import { explainText, type TextWords } from '@/lib/sdp/explain-text';
import { GRAMMAR_NODES, type LinesAtNode, linesInGrammar } from '@/lib/sdp/grammar';
import { type OpenedText, openText } from '@/lib/sdp/opened-text';
import { redact } from '@/lib/sdp/redact';

/** The text that is open, and the words to explain it with. */
let opened:
  | { readonly version: number; readonly text: OpenedText; readonly words: TextWords }
  | undefined;

const explainer: Explainer = {
  async open(pasted, locale) {
    const words = await loadWords[locale]();
    const text = openText(pasted);
    opened = { version: (opened?.version ?? 0) + 1, text, words };
    return { version: opened.version, ...overviewOf(text, words) };
  },
  async lines(version, from, to) {
    if (opened?.version !== version) return [];
    const { text, words } = opened;
    return text.lines
      .slice(from - 1, to)
      .map((line) => explainLine(line, text.contextOf(line), words.lines));
  },
  async related(version, line) {
    if (opened?.version !== version) return [];
    const { text } = opened;
    return text.relatedTo(line).flatMap((number) => {
      const found = text.lines[number - 1];
      return found ? [{ number, offset: found.line.offset, text: found.line.text }] : [];
    });
  },
  async redact(version) {
    if (opened?.version !== version) return undefined;
    const { text, replaced } = redact(opened.text.descriptions);
    return { text, count: sum(Object.values(replaced)) };
  },
  async grammar(version, place) {
    const description = opened?.version === version ? opened.text.descriptions[place] : undefined;
    if (description === undefined) return undefined;
    const { session, media } = linesInGrammar(description);
    return { session: linesByNode(session), media: media.map(linesByNode) };
  },
};

const loadWords: Readonly<Record<Locale, () => Promise<TextWords>>> = {
  en: async () => (await import('@/content/en/sdp/text-words')).textWords,
  ko: async () => (await import('@/content/ko/sdp/text-words')).textWords,
};

function overviewOf(text: OpenedText, words: TextWords): Omit<Overview, 'version'> {
  const explained = explainText(text, words);
  return {
    ...explained,
    text: text.text,
    offsets: Int32Array.from(text.lines, ({ line }) => line.offset),
    marks: explained.descriptions.flatMap(({ findings }) =>
      findings.flatMap(({ lines, severity, title, message }): EditorMark[] => {
        const line = text.lines[(lines[0] ?? 0) - 1]?.line;
        // Notes stand beside their lines: in the gutter they would hide what is wrong.
        if (line === undefined || severity === 'information') return [];
        const to = line.offset + line.text.length;
        return [{ from: line.offset, to, severity, message: `${title}. ${message}` }];
      }),
    ),
  };
}

function linesByNode(linesAt: LinesAtNode): LinesByNode {
  // The ids are those of the table, which the compiler cannot follow through fromEntries.
  return Object.fromEntries(GRAMMAR_NODES.map((id) => [id, linesAt(id)])) as LinesByNode;
}

expose(explainer);
