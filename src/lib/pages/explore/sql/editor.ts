import {
  autocompletion,
  closeCompletion,
  completionKeymap,
  type CompletionContext,
  type CompletionResult
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql as sqlLanguage } from '@codemirror/lang-sql';
import { bracketMatching, defaultHighlightStyle, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Fault } from '../../../db/question-fault.ts';

interface Works {
  schema: Record<string, Record<string, string[]>>;
  functions: () => readonly string[];
  run: () => void;
  changed: (text: string) => void;
}

const LOOKS = EditorView.theme({
  '&': { color: 'var(--ink)', fontSize: '0.9375rem' },
  '.cm-content': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', caretColor: 'var(--ink)', minHeight: '12rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-gutters': { backgroundColor: 'var(--tint)', color: 'var(--ink-2)', border: '0' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--rule-strong)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--ink)', color: 'var(--on-ink)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': { backgroundColor: 'var(--rule) !important' },
  '.cm-lintRange-error': { backgroundImage: 'none', borderBottom: '3px solid var(--accent)' }
});
const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--ink)', fontWeight: '700' },
  { tag: [tags.string, tags.number], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--ink-2)', fontStyle: 'italic' }
]);

/** An editor of SQL. Tab leaves it, as it leaves every field. */
export function makeEditor(parent: HTMLElement, text: string, { schema, functions, run, changed }: Works): EditorView {
  const calls = (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/\w+/);
    if (!word || (word.text.length < 2 && !context.explicit)) return null;
    return { from: word.from, options: functions().map((name) => ({ label: name, type: 'function', apply: `${name}(` })) };
  };
  const language = sqlLanguage({ dialect: PostgreSQL, schema, upperCaseKeywords: true });
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        autocompletion({ icons: false }),
        language,
        PostgreSQL.language.data.of({ autocomplete: calls }),
        syntaxHighlighting(COLOURS),
        syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'SQL', spellcheck: 'false' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
        keymap.of([
          { key: 'Mod-Enter', run: (view) => (closeCompletion(view), run(), true) },
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap
        ]),
        LOOKS
      ]
    })
  });
}

/** Closes the list of what could be written, as when the question is run by its button. */
export function closeSuggestions(view: EditorView): void {
  closeCompletion(view);
}

/** Puts a text in place of the present one, if it is another. */
export function replaceText(view: EditorView, text: string): void {
  if (view.state.doc.toString() !== text) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
}

/** Underlines where a fault is, or nothing. */
export function markFault(view: EditorView, fault: Fault | null): void {
  const { doc } = view.state;
  if (fault?.line == null || fault.line > doc.lines) {
    view.dispatch(setDiagnostics(view.state, []));
    return;
  }
  const line = doc.line(fault.line);
  const from = Math.min(line.to, line.from + Math.max(0, (fault.column ?? 1) - 1));
  const word = /^[\w"]+/.exec(doc.sliceString(from, line.to))?.[0].length ?? 1;
  const to = fault.column === null ? line.to : Math.min(line.to, from + word);
  view.dispatch(setDiagnostics(view.state, [{ from, to: Math.max(to, from), severity: 'error', message: fault.words }]));
}
