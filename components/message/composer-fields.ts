import {
  type Draft,
  type FieldId,
  fieldsOf,
  type MessageRules,
  openSecrets,
  orderNumberGroups,
  readOrderNumber,
  type Secret,
  secretKey,
  secretsIn,
  topicOf,
  withoutReadings,
} from '#lib/messages/client.ts';
import type { ComposerState } from './composer-state.ts';
import { messageWords } from './words.ts';

/** A field of the composer, with everything shown beside it. */
export interface ComposerFieldContent {
  readonly id: FieldId;
  readonly label: string;
  readonly hint: string;
  /** Names to choose from instead of typing. */
  readonly offered?: readonly string[];
  /** Warnings about what was typed; they block nothing. */
  readonly advice?: string;
  /** Sentences to tick instead of typing. */
  readonly ticks?: {
    readonly what: 'situation' | 'want';
    readonly sentences: readonly { readonly id: string; readonly text: string }[];
  };
  readonly secrets: readonly { readonly key: string; readonly kind: Secret['kind']; readonly text: string }[];
  /** Whether a secret keeps the field out of the message. */
  readonly isHeld: boolean;
}

/** The fields that the chosen topic asks for. */
export function composerFields(
  rules: MessageRules,
  { topic: name, draft, isTypingOrder }: ComposerState,
): ComposerFieldContent[] {
  const topic = topicOf(rules.words, name);
  const ticks = {
    happened: { what: 'situation', sentences: topic.situations },
    wanted: { what: 'want', sentences: topic.wants },
  } as const;
  return fieldsOf(rules.words, topic).map(({ id, words }) => {
    const own = id === 'happened' || id === 'wanted' ? ticks[id] : undefined;
    return {
      id,
      label: withoutReadings(words.ja),
      hint: words.hint,
      ...(id === 'store' && { offered: Object.values(rules.words.stores).map(({ ja }) => withoutReadings(ja)) }),
      ...(own !== undefined && {
        ticks: {
          what: own.what,
          sentences: own.sentences.map((each) => ({ id: each.id, text: withoutReadings(each.ja) })),
        },
      }),
      ...(id === 'order' && isTypingOrder ? { secrets: [], isHeld: false } : oddities(rules, draft, id)),
    };
  });
}

function oddities(rules: MessageRules, draft: Draft, id: FieldId) {
  const advice = id === 'order' ? orderAdvice(draft.fields.order ?? '') : undefined;
  return {
    ...(advice !== undefined && { advice }),
    secrets: secretsIn(rules, draft, id).map((secret) => ({ ...secret, key: secretKey(id, secret) })),
    isHeld: openSecrets(rules, draft, id).length > 0,
  };
}

function orderAdvice(typed: string): string | undefined {
  const number = readOrderNumber(typed);
  return number.is === 'look-again' ? messageWords.orderHint(number.count, orderNumberGroups) : undefined;
}
