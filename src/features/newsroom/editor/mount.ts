import { baseKeymap, setBlockType, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { Slice, type Attrs, type Node, type NodeType } from 'prosemirror-model';
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { EditorState, type Command, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { expanded } from '../text/abbreviations.ts';
import { editedOf, storySchema, textOf } from './document.ts';
import { cleanHtml, linesOfPlain } from './paste.ts';

const { nodes, marks } = storySchema;
type NodeName = 'paragraph' | 'heading' | 'quote' | 'bullets' | 'numbers' | 'item' | 'picture' | 'law';
const type = (name: NodeName): NodeType => nodes[name];
const mark = (name: 'bold' | 'italic' | 'link') => marks[name];

export type Act = 'heading' | 'subheading' | 'bold' | 'italic' | 'bullets' | 'numbers' | 'quote' | 'undo' | 'redo';

interface Wanted {
  text: string;
  label: string;
  described: string | undefined;
  /** The picture of a number, as the page shows it. */
  pictureOf: (number: number) => { href: string; words: string } | undefined;
  missing: string;
  changed: (text: string) => void;
  /** Which acts hold where the cursor stands. */
  moved: (active: ReadonlySet<Act>) => void;
}

const inList = (state: EditorState, name: NodeName): boolean => {
  const { $from } = state.selection;
  return $from.depth >= 2 && $from.node($from.depth - 2).type === type(name);
};

const blockIs = (state: EditorState, name: NodeName, level?: number): boolean => {
  const { parent } = state.selection.$from;
  return parent.type === type(name) && (level === undefined || parent.attrs['level'] === level);
};

const toggleBlock =
  (name: NodeName, attrs: Attrs | null = null): Command =>
  (state, dispatch) =>
    blockIs(state, name, attrs?.['level'] as number | undefined)
      ? setBlockType(type('paragraph'))(state, dispatch)
      : setBlockType(type(name), attrs)(state, dispatch);

const toggleList =
  (name: 'bullets' | 'numbers'): Command =>
  (state, dispatch) =>
    inList(state, 'bullets') || inList(state, 'numbers')
      ? liftListItem(type('item'))(state, dispatch)
      : wrapInList(type(name))(state, dispatch);

const acts: Record<Act, Command> = {
  heading: toggleBlock('heading', { level: 2 }),
  subheading: toggleBlock('heading', { level: 3 }),
  bold: toggleMark(mark('bold')),
  italic: toggleMark(mark('italic')),
  bullets: toggleList('bullets'),
  numbers: toggleList('numbers'),
  quote: toggleBlock('quote'),
  undo,
  redo,
};

function activeIn(state: EditorState): Set<Act> {
  const { from, $from, to, empty } = state.selection;
  const has = (name: 'bold' | 'italic'): boolean =>
    empty ? mark(name).isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, mark(name));
  const holds: Record<Exclude<Act, 'undo' | 'redo'>, boolean> = {
    heading: blockIs(state, 'heading', 2),
    subheading: blockIs(state, 'heading', 3),
    bold: has('bold'),
    italic: has('italic'),
    bullets: inList(state, 'bullets'),
    numbers: inList(state, 'numbers'),
    quote: blockIs(state, 'quote'),
  };
  return new Set((Object.keys(holds) as (keyof typeof holds)[]).filter((act) => holds[act]));
}

const plugins = () => [
  inputRules({
    rules: [
      textblockTypeInputRule(/^##\s$/, type('heading'), { level: 2 }),
      textblockTypeInputRule(/^###\s$/, type('heading'), { level: 3 }),
      textblockTypeInputRule(/^>\s$/, type('quote')),
      wrappingInputRule(/^[-•*]\s$/, type('bullets')),
      wrappingInputRule(/^\d{1,3}[.)]\s$/, type('numbers')),
    ],
  }),
  history(),
  keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': acts.bold,
    'Mod-i': acts.italic,
    Enter: splitListItem(type('item')),
  }),
  keymap(baseKeymap),
];

const fresh = (text: string): EditorState => EditorState.create({ doc: editedOf(text), plugins: plugins() });

const slice = (doc: Node): Slice => new Slice(doc.content, 1, 1);

/** A picture as it stands in the story, with what it shows. */
function pictureView(node: Node, { pictureOf, missing }: Wanted): HTMLElement {
  const number = node.attrs['number'] as number;
  const known = pictureOf(number);
  const figure = document.createElement('figure');
  figure.dataset['picture'] = String(number);
  if (known) {
    const image = document.createElement('img');
    image.src = `${known.href}?nho`;
    image.alt = known.words;
    figure.append(image);
  }
  const caption = document.createElement('figcaption');
  caption.textContent = `${number}. ${known?.words ?? missing}`;
  figure.append(caption);
  return figure;
}

export interface Editor {
  run: (act: Act) => void;
  link: (href: string) => boolean;
  unlink: () => void;
  cite: (symbol: string) => void;
  picture: (number: number) => void;
  /** Writes short forms out where they stand for the first time. */
  expand: () => void;
  /** Takes another text, such as one that a conflict left in the field. */
  take: (text: string) => void;
  focus: () => void;
  destroy: () => void;
}

/** Lays the editor into the element. It says every change as the text of the story. */
export function mountEditor(place: HTMLElement, wanted: Wanted): Editor {
  let text = wanted.text;
  const view = new EditorView(place, {
    state: fresh(text),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': wanted.label,
      ...(wanted.described && { 'aria-describedby': wanted.described }),
      lang: 'vi',
      class: 'story-editor',
    },
    nodeViews: { picture: (node) => ({ dom: pictureView(node, wanted) }) },
    transformPastedHTML: cleanHtml,
    clipboardTextParser: (pasted) => slice(editedOf(linesOfPlain(pasted))),
    clipboardTextSerializer: (copied) => textOf(storySchema.topNodeType.createAndFill(null, copied.content) ?? editedOf('')),
    dispatchTransaction(change: Transaction) {
      view.updateState(view.state.apply(change));
      if (change.docChanged) {
        text = textOf(view.state.doc);
        wanted.changed(text);
      }
      wanted.moved(activeIn(view.state));
    },
  });
  return {
    ...handling(view),
    take: (next) => {
      if (next === text) return;
      text = next;
      view.updateState(fresh(next));
      wanted.moved(activeIn(view.state));
    },
  };
}

/** What the tools above it do. */
function handling(view: EditorView): Omit<Editor, 'take'> {
  const insert = (node: Node): void => {
    view.dispatch(view.state.tr.replaceSelectionWith(node, false).scrollIntoView());
    view.focus();
  };
  return {
    run: (act) => {
      acts[act](view.state, (change) => view.dispatch(change));
      view.focus();
    },
    link: (href) => {
      const { from, to, empty } = view.state.selection;
      if (empty) return false;
      view.dispatch(view.state.tr.removeMark(from, to).addMark(from, to, mark('link').create({ href })));
      view.focus();
      return true;
    },
    unlink: () => {
      const { from, to } = view.state.selection;
      view.dispatch(view.state.tr.removeMark(from, to, mark('link')));
      view.focus();
    },
    cite: (symbol) => insert(type('law').create({ symbol })),
    picture: (number) => insert(type('picture').create({ number })),
    expand: () => {
      const text = textOf(view.state.doc);
      const long = expanded(text);
      if (long === text) return;
      view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, editedOf(long).content));
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
