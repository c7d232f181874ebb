'use client';

import type { EditorView } from '@codemirror/view';
import {
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
} from 'react';
import {
  createEditor,
  type EditorMark,
  type HowTold,
  moveCursor,
  replaceText,
  showMarks,
} from '@/components/sdp/editor/create-editor';
import { showRelated } from '@/components/sdp/editor/line-marks';
import styles from '@/components/sdp/editor/sdp-editor.module.css';

/** What the page asks of an editor. */
export interface EditorHandle {
  focus(): void;
}

interface Props {
  readonly handle?: Ref<EditorHandle> | undefined;
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
  /** The editor's own phrases in the page's language, by their English text. */
  readonly phrases: Readonly<Record<string, string>>;
  /** Undefined while they are of another text: then those that are shown stay. */
  readonly marks: readonly EditorMark[] | undefined;
  /** Where the cursor is wanted; a new object moves it, also to the same place. */
  readonly target: { readonly offset: number } | undefined;
  /** Offsets of lines that belong with the current one. */
  readonly related: readonly number[];
  readonly onText: (text: string, how: HowTold) => void;
  readonly onCursor: (offset: number) => void;
}

/** The text of a description, to paste, type and search in. Load it with `next/dynamic`. */
export function SdpEditor({ handle, text, marks, target, related, ...rest }: Props): ReactNode {
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | undefined>(undefined);
  /** What the editor told last: it may have moved on since, and must not be put back. */
  const told = useRef(text);
  const onText = useEffectEvent((changed: string, how: HowTold) => {
    told.current = changed;
    rest.onText(changed, how);
  });
  const onCursor = useEffectEvent(rest.onCursor);
  const setup = useEffectEvent(() => ({ ...rest, text, onText, onCursor }));
  useEffect(() => {
    if (parent.current === null) return undefined;
    // A root stays with its element: in development every effect runs twice.
    const root = parent.current.shadowRoot ?? parent.current.attachShadow({ mode: 'open' });
    const view = createEditor(root, setup());
    editor.current = view;
    return () => view.destroy();
  }, []);
  useEffect(() => {
    if (editor.current && text !== told.current) replaceText(editor.current, text);
    told.current = text;
  }, [text]);
  useEffect(() => {
    if (editor.current && marks) showMarks(editor.current, marks);
  }, [marks]);
  useEffect(() => {
    if (editor.current) showRelated(editor.current, related);
  }, [related]);
  useEffect(() => {
    if (editor.current && target) moveCursor(editor.current, target.offset);
  }, [target]);
  useImperativeHandle(handle, () => ({ focus: () => editor.current?.focus() }), []);
  return <div ref={parent} className={styles['editor']} />;
}
