import { render } from 'preact';
import { composerFields } from '#components/message/composer-fields.ts';
import { type ComposerState, freshComposer } from '#components/message/composer-state.ts';
import { ComposerView } from '#components/message/composer-view.tsx';
import { messageWords } from '#components/message/words.ts';
import { fieldIds, type MessageRules } from '#lib/messages/client.ts';
import { drawReactNames } from '../react-names.ts';
import { scriptAttribute } from '../script-attribute.ts';
import { changedBy, formNamed, withField } from './changes.ts';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts';
import { runMessageAction } from './message-actions.ts';
import { readRules } from './rules.ts';
import { settleControls, typedBefore } from './settle.ts';

const root = document.querySelector<HTMLElement>('#composer');

// Without the words nothing is composed; the samples of the page stand below.
if (root !== null) {
  const rules = await readRules(root.dataset.messageRules ?? '');
  if (rules === undefined) root.hidden = true;
  else startComposer(root, rules);
}

const pauseAfterTyping = 1000;

/** Composes while the reader types. Nothing of it leaves the page but by the reader's own copying, sharing or printing. */
function startComposer(root: HTMLElement, rules: MessageRules): void {
  drawReactNames();
  let state = firstState(root);
  let pause: ReturnType<typeof setTimeout> | undefined;
  const show = (next: ComposerState) => {
    const cannotKeep = next.isKept ? !keepDraft(rules, next, new Date()) : next.cannotKeep;
    state = { ...next, isKept: next.isKept && !cannotKeep, cannotKeep, heard: heardOf(rules, next, state) };
    render(<ComposerView rules={rules} state={state} />, root);
    settleControls(root, rules, state);
    clearTimeout(pause);
    if (state.isTypingOrder) pause = setTimeout(() => show({ ...state, isTypingOrder: false }), pauseAfterTyping);
  };
  const hear = (control: EventTarget | null) => {
    const next = control instanceof Element ? changedBy(state, control) : undefined;
    if (next === undefined) return;
    if (state.isKept && !next.isKept) forgetDraft();
    show(next);
  };
  root.addEventListener('input', (event) => {
    if (!isTick(event.target)) hear(event.target);
  });
  root.addEventListener('change', (event) => {
    if (isTick(event.target)) hear(event.target);
  });
  root.addEventListener('click', async ({ target }) => {
    // A translated page has elements of its own within the button.
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null) return;
    hear(button);
    const done = await runMessageAction(scriptAttribute(button, 'data-do'), rules, state);
    if (done !== undefined) show({ ...state, done });
  });
  takeOver(root, () => show(state));
}

// Drawn anew, not changed into: what the server sent holds the marks of another renderer.
function takeOver(root: HTMLElement, draw: () => void): void {
  const { id } = document.activeElement ?? {};
  root.replaceChildren();
  draw();
  if (id !== undefined && id !== '' && document.activeElement?.id !== id) {
    root.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus({ preventScroll: true });
  }
}

/** What the address says of the matter, and what was kept or typed before. */
function firstState(root: HTMLElement): ComposerState {
  const asked = new URL(location.href).searchParams;
  const kept = keptDraft(new Date());
  const begun: ComposerState = {
    ...freshComposer,
    topic: asked.get('topic') ?? kept?.topic,
    who: asked.get('who') ?? kept?.who,
    form: formNamed(asked.get('form')) ?? freshComposer.form,
    language: asked.get('language') === 'english' ? 'en' : freshComposer.language,
    isKept: kept !== undefined,
    canShare: 'share' in navigator,
  };
  const { fields = {}, situations = [], wants = [] } = kept ?? {};
  const resumed = { ...begun, draft: { ...begun.draft, fields, situations, wants } };
  return [...typedBefore(root)].reduce((state, [name, value]) => {
    const id = fieldIds.find((each) => each === name);
    return id === undefined || value === '' ? state : withField(state, id, value);
  }, resumed);
}

// A tick tells of itself twice, a text at every letter.
function isTick(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'checkbox';
}

// Who does not see the warning hears it, once for each that is new.
function heardOf(rules: MessageRules, next: ComposerState, before: ComposerState): string {
  const warnings = (state: ComposerState) =>
    composerFields(rules, state)
      .filter(({ isHeld }) => isHeld)
      .map(({ label, secrets }) =>
        messageWords.secretFound(label, secrets.map(({ kind }) => messageWords.secrets[kind]).join('、')),
      );
  const [now, then] = [warnings(next), warnings(before)];
  if (now.length === 0) return then.length > 0 ? messageWords.secretsGone : next.heard;
  return now.join(' ');
}
