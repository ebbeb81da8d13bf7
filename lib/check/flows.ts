import { type AuthorProblem, type Place, placeOfField } from '#lib/content/index.ts';
import { hasSteps, type Outcome } from '#lib/flows/index.ts';
import type { MessageWords } from '#lib/messages/index.ts';
import { payOutcomes, payQuestions } from '#lib/pay/index.ts';
import { type Content, flowFiles } from '#lib/site/index.ts';

/** Outcomes of the payment flow without a file, without steps or with an unknown chain, and chains that it never offers. */
export function checkFlows({ articles, unread, flowTexts }: Content): AuthorProblem[] {
  const outcomes = articles.flatMap(({ article, file, text }) =>
    article.kind === 'outcome' ? [{ outcome: article, file, text }] : [],
  );
  if (flowTexts.pay.text === '' && outcomes.length === 0) return [];
  const there = new Set([...outcomes.map(({ outcome }) => outcome.path), ...unread]);
  const missing = payOutcomes.filter((id) => !there.has(`/pay/${id}`));
  const topics = flowTexts.messages.words?.topics;
  const chains = articles.flatMap(({ article }) => (article.kind === 'konbini' ? [article.id] : []));
  const draftChains = articles.flatMap(({ article }) =>
    article.kind === 'konbini' && article.draft === true ? [article.id] : [],
  );
  return [
    ...missing.map((id) =>
      problem(
        flowFiles.pay.file,
        top,
        `結果「${id}」の文がありません。`,
        `npm run new -- outcome ${id} で content/flows/pay/${id}.mdx を作り、書いてください。`,
      ),
    ),
    ...articles.flatMap(({ article, file }) =>
      article.kind === 'konbini' && !chainAnswers.includes(article.id) ? [notOffered(article.id, file)] : [],
    ),
    ...outcomes.flatMap(({ outcome, file, text }) => [
      ...draftsOnTheWay({ outcome, file, text }, draftChains),
      ...messageFaults({ outcome, file, text }, topics),
      ...(hasSteps(outcome)
        ? []
        : [
            problem(
              file,
              top,
              'することの手順がありません。',
              '<Procedure> を書くか、front matter の procedures にほかのページの手順を並べてください。',
            ),
          ]),
      ...((outcome.panel === 'counter') === chains.includes(outcome.chain ?? '')
        ? []
        : [
            problem(
              file,
              placeOfField(text, ['chain']),
              'panel: counter と chain がそろっていません。',
              `chain に ${chains.join(' / ')} のどれかを、panel: counter と一緒に書いてください。`,
            ),
          ]),
    ]),
  ];
}

/** A topic or a known situation that the message composer does not have. */
function messageFaults(
  { outcome: { message = 'konbini', told }, file, text }: { outcome: Outcome; file: string; text: string },
  topics: MessageWords['topics'] | undefined,
): AuthorProblem[] {
  if (topics === undefined) return [];
  const topic = topics.find(({ id }) => id === message);
  if (topic === undefined && text.includes('message:')) {
    const found = `「${message}」という用件は、content/messages.yaml にありません。`;
    const fix = `message に ${topics.map(({ id }) => id).join(' / ')} のどれかを書いてください。`;
    return [problem(file, placeOfField(text, ['message']), found, fix)];
  }
  const known = topic?.situations.map(({ id }) => id) ?? [];
  return told
    .filter((id) => !known.includes(id))
    .map((id) =>
      problem(
        file,
        placeOfField(text, ['told']),
        `用件「${message}」に「${id}」という文はありません。`,
        `told に ${known.join(' / ')} のどれかを書いてください。`,
      ),
    );
}

const chainAnswers: readonly string[] = payQuestions.chain.answers;

function notOffered(chain: string, file: string): AuthorProblem {
  return problem(
    file,
    top,
    `「お店で払う」の案内（/pay）に、「${chain}」を選ぶ答えがありません。`,
    `lib/pay/pay-flow.ts の、質問 chain の答えに「'${chain}'」を、payOutcomes に「'counter-${chain}',」を、plainWays の chain に「'${chain}': 'counter-${chain}',」の行を足してください。言葉は content/flows/pay.yaml に、結果は npm run new -- outcome counter-${chain} で書きます。`,
  );
}

const top: Place = { line: 1, column: 1 };

/** Drafts that readers of the flow would be led to. */
function draftsOnTheWay(
  { outcome: { id, draft, chain = '' }, file, text }: { outcome: Outcome; file: string; text: string },
  draftChains: readonly string[],
): AuthorProblem[] {
  const found = (field: string, what: string, fix: string): AuthorProblem => ({
    file,
    ...placeOfField(text, [field]),
    rule: 'draft',
    found: what,
    fix,
  });
  return [
    ...(draft === true
      ? [
          found(
            'draft',
            `案内が結果「${id}」へ進みますが、この文は下書きです。`,
            '書き終えて、draft の行を消してください。',
          ),
        ]
      : []),
    ...(draftChains.includes(chain)
      ? [
          found(
            'chain',
            `お店「${chain}」のページは下書きなので、公開されません。`,
            `content/konbini/${chain}.mdx を書き終えて、draft の行を消してください。`,
          ),
        ]
      : []),
  ];
}

function problem(file: string, { line, column }: Place, found: string, fix: string): AuthorProblem {
  return { file, line, column, rule: 'flow', found, fix };
}
