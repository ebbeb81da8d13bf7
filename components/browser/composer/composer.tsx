import { render } from 'preact';
import { composerFields } from '#components/message/composer-fields.ts';
import { type ComposerState, freshComposer } from '#components/message/composer-state.ts';
import { ComposerView } from '#components/message/composer-view.tsx';
import { messageWords } from '#components/message/words.ts';
import { fieldIds, type MessageRules } from '#lib/messages/client.ts';
import { drawReactNames } from '../react-names.ts';
import { scriptAttribute } from '../script-attribute.ts';
import { changedBy, formNamed, withField } from './changes.ts';
import {
  draftOf,
  forgetDraft,
  type Kept,
  keepDraft,
  keptDraft,
  mergeDrafts,
  whenDraftChangedElsewhere,
  withKept,
} from './kept-draft.ts';
import { runMessageAction } from './message-actions.ts';
import { readRules } from './rules.ts';
import { settleControls, typedBefore } from './settle.ts';

const root = document.querySelector<HTMLElement>('#composer');

// Without rules the composer stays hidden; the page has sample messages below it.
if (root !== null) {
  const rules = await readRules(root.dataset.messageRules ?? '');
  if (rules === undefined) root.hidden = true;
  else startComposer(root, rules);
}

const pauseAfterTyping = 1000;

/** Updates the message while the reader types. It leaves the page only if the reader copies, shares or prints it. */
function startComposer(root: HTMLElement, rules: MessageRules): void {
  drawReactNames();
  // What this tab last stored or read, so that it can tell what another tab changed.
  let seen = keptDraft(new Date());
  let state = firstState(root, rules, seen);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (next: ComposerState) => {
    const stored = next.isKept ? keepDraft(rules, next, seen, new Date()) : undefined;
    if (stored === undefined) draw({ ...next, isKept: false, cannotKeep: next.isKept || next.cannotKeep });
    else draw(withKept(rules, next, stored));
    seen = stored;
  };
  const draw = (next: ComposerState) => {
    state = { ...next, heard: announcementOf(rules, next, state) };
    render(<ComposerView rules={rules} state={state} />, root);
    settleControls(root, rules, state);
    clearTimeout(timer);
    if (state.isTypingOrder) timer = setTimeout(() => show({ ...state, isTypingOrder: false }), pauseAfterTyping);
  };
  const update = (control: EventTarget | null) => {
    const next = control instanceof Element ? changedBy(state, control) : undefined;
    if (next === undefined) return;
    if (state.isKept && !next.isKept) forgetDraft();
    show(next);
  };
  root.addEventListener('input', (event) => {
    if (!isCheckbox(event.target)) update(event.target);
  });
  root.addEventListener('change', (event) => {
    if (isCheckbox(event.target)) update(event.target);
  });
  root.addEventListener('click', async ({ target }) => {
    // Browser translation adds elements inside the button.
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null) return;
    update(button);
    const done = await runMessageAction(scriptAttribute(button, 'data-do'), rules, state);
    if (done !== undefined) show({ ...state, done });
  });
  whenDraftChangedElsewhere(() => {
    if (!state.isKept) return;
    const theirs = keptDraft(new Date());
    // Whoever removed the draft from this device wants no other tab to store it again.
    if (theirs === undefined) draw({ ...state, isKept: false });
    else draw(withKept(rules, state, mergeDrafts(seen, draftOf(rules, state, seen), theirs)));
    seen = theirs;
  });
  takeOver(root, () => show(state));
}

// Replaces the server's markup: it contains the markers of another renderer.
function takeOver(root: HTMLElement, draw: () => void): void {
  const { id } = document.activeElement ?? {};
  root.replaceChildren();
  draw();
  if (id !== undefined && id !== '' && document.activeElement?.id !== id) {
    root.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus({ preventScroll: true });
  }
}

/** State from the address, the stored draft, and text typed before the script ran. */
function firstState(root: HTMLElement, rules: MessageRules, kept: Kept | undefined): ComposerState {
  const parameters = new URL(location.href).searchParams;
  const initial: ComposerState = {
    ...freshComposer,
    topic: parameters.get('topic') ?? kept?.topic,
    who: parameters.get('who') ?? kept?.who,
    form: formNamed(parameters.get('form')) ?? freshComposer.form,
    language: parameters.get('language') === 'english' ? 'en' : freshComposer.language,
    isKept: kept !== undefined,
    canShare: 'share' in navigator,
  };
  const resumed = withKnown(rules, kept === undefined ? initial : withKept(rules, initial, kept), parameters);
  return [...typedBefore(root)].reduce((state, [name, value]) => {
    const id = fieldIds.find((each) => each === name);
    return id === undefined || value === '' ? state : withField(state, id, value);
  }, resumed);
}

// The wizard and other pages lead here with what is known: sentences of the topic and a chain, never anything typed.
function withKnown(rules: MessageRules, state: ComposerState, parameters: URLSearchParams): ComposerState {
  const store = Object.entries(rules.words.stores).find(([id]) => id === parameters.get('store'))?.[1].ja;
  const joined = (own: readonly string[], name: string) => [...new Set([...own, ...parameters.getAll(name)])];
  const { fields, situations, wants } = state.draft;
  return {
    ...state,
    draft: {
      ...state.draft,
      fields: store === undefined ? fields : { ...fields, store },
      situations: joined(situations, 'situation'),
      wants: joined(wants, 'want'),
    },
  };
}

// A checkbox fires both `input` and `change`; text fields are read at every `input`.
function isCheckbox(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'checkbox';
}

// Screen readers announce this text only when it changes.
function announcementOf(rules: MessageRules, next: ComposerState, before: ComposerState): string {
  const warnings = (state: ComposerState) =>
    composerFields(rules, state)
      .filter(({ isHeld }) => isHeld)
      .map(({ label, secrets }) =>
        messageWords.secretFound(label, secrets.map(({ kind }) => messageWords.secrets[kind]).join('、')),
      );
  const [current, previous] = [warnings(next), warnings(before)];
  if (current.length === 0) return previous.length > 0 ? messageWords.secretsGone : next.heard;
  return current.join(' ');
}
