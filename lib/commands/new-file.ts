import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { factIdForm, suggest } from '#lib/content/index.ts';
import { chains } from '#lib/konbini/index.ts';
import { payOutcomes } from '#lib/pay/index.ts';
import { type Progress, readSiteWithDrafts, type Site } from '#lib/site/index.ts';
import { CommandError } from './console.ts';
import {
  type ArticleStart,
  type NewFile,
  startingChannel,
  startingFact,
  startingFaq,
  startingGuide,
  startingKonbini,
  startingOutcome,
} from './starting-file.ts';
import { mustBeListed, planQuestion } from './starting-question.ts';

interface Kind {
  /** The form of a valid name. */
  readonly form: RegExp;
  /** The form in words, for the author. */
  readonly fix: string;
  readonly example: string;
  readonly plan: (name: string, site: Site, today: string) => NewFile;
}

const articleForm = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const nameForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const articleFix = '<話題>/<名前> の形で、英小文字・数字・ハイフンで書いてください（例：number/lost-mail）。';

const kinds = {
  guide: {
    form: articleForm,
    fix: articleFix,
    example: 'npm run new -- guide number/lost-mail',
    plan: (id, site, today) => {
      const start = startInTopic(id, site, site.guides, today);
      return article(`content/guides/${id}.mdx`, `/guides/${id}`, startingGuide(start));
    },
  },
  faq: {
    form: articleForm,
    fix: articleFix,
    example: 'npm run new -- faq number/lost-mail',
    plan: (id, site, today) => {
      const start = startInTopic(id, site, site.faqs, today);
      return article(`content/faqs/${id}.mdx`, `/faq/${id}`, startingFaq(start));
    },
  },
  channel: {
    form: nameForm,
    fix: '<名前> を、英小文字・数字・ハイフンで書いてください（例：video-call）。',
    example: 'npm run new -- channel video-call',
    plan: (id, site, today) => {
      const start = startAmong(site.channels, id, site, today);
      return article(`content/channels/${id}.mdx`, `/contact/${id}`, startingChannel(start));
    },
  },
  konbini: {
    form: nameForm,
    fix: `<チェーン> を、${chains.join(' / ')} のどれかで書いてください。`,
    example: 'npm run new -- konbini lawson',
    plan: (id, site, today) => {
      mustBeListed(id, chains, 'チェーン', 'lib/konbini/chains.ts の chains');
      const start = startAmong(site.konbini, id, site, today);
      const made = article(`content/konbini/${id}.mdx`, `/konbini/${id}`, startingKonbini(start));
      return { ...made, next: [...made.next, `npm run new -- outcome counter-${id} で、/pay の結果を作ります。`] };
    },
  },
  outcome: {
    form: nameForm,
    fix: '<名前> を、英小文字・数字・ハイフンで書いてください（例：lost-slip）。',
    example: 'npm run new -- outcome lost-slip',
    plan: (id, site, today) => {
      mustBeListed(id, payOutcomes, '結果', 'lib/pay/pay-flow.ts の payOutcomes');
      const start = startAmong(site.outcomes, id, site, today);
      return article(`content/flows/pay/${id}.mdx`, `/pay/${id}`, startingOutcome(start));
    },
  },
  question: {
    form: nameForm,
    fix: '<名前> を、英小文字・数字・ハイフンで書いてください（例：device）。',
    example: 'npm run new -- question device',
    plan: (id, site) => planQuestion(id, site.content.flowTexts.pay),
  },
  fact: {
    form: new RegExp(`^${factIdForm.source}$`),
    fix: '<群>.<名前> の形で、群は英小文字だけ、名前は英小文字・数字・ハイフンで書いてください（例：konbini.lost-mail）。',
    example: 'npm run new -- fact konbini.lost-mail',
    plan: planFact,
  },
} as const satisfies Record<string, Kind>;

/**
 * Writes the file that `npm run new -- <args>` asks for below `<root>/content`, dated `today` (an ISO day). It never
 * writes over a file; whatever its author can mend is a `CommandError`.
 */
export async function writeNewFile(
  root: string,
  args: readonly string[],
  today: string,
  progress?: Progress,
): Promise<NewFile> {
  const { kind, name } = readRequest(args);
  const made = kind.plan(name, await readSiteWithDrafts(root, progress), today);
  await mkdir(dirname(join(root, made.file)), { recursive: true });
  try {
    await writeFile(join(root, made.file), made.text, { flag: made.before === undefined ? 'wx' : 'w' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new CommandError(`${made.file} はもうあります。`, 'そのファイルを開いて書き足すか、別の名前にしてください。');
  }
  return made;
}

function readRequest([given = '', ...names]: readonly string[]): { kind: Kind; name: string } {
  const examples = Object.values(kinds).map(({ example }) => `\n    ${example}`);
  const usage = `次のどれかの形で実行してください。${examples.join('')}`;
  if (given === '') throw new CommandError('何を作るかが書かれていません。', usage);
  if (!isKind(given)) {
    throw new CommandError(`「${given}」という種類は作れません。`, `${suggest(given, Object.keys(kinds))}${usage}`);
  }
  const kind = kinds[given];
  const name = names.join(' ');
  if (name === '') throw new CommandError('名前が書かれていません。', `${kind.example} の形で実行してください。`);
  if (!kind.form.test(name)) throw new CommandError(`「${name}」は ${given} の名前に使えません。`, kind.fix);
  return { kind, name };
}

function isKind(name: string): name is keyof typeof kinds {
  return Object.hasOwn(kinds, name);
}

function startInTopic(id: string, site: Site, articles: Site['guides' | 'faqs'], today: string): ArticleStart {
  const [topic = ''] = id.split('/');
  const topics = site.topics.map((each) => each.id);
  if (topics.length === 0) throw nothingIn('topics.yaml', '話題', '先に話題を足してください');
  if (!topics.includes(topic)) {
    throw new CommandError(
      `「${topic}」という話題はありません。`,
      `${suggest(topic, topics)}新しい話題なら content/topics.yaml に足してください。`,
    );
  }
  const neighbours = articles.filter((article) => article.topic === topic);
  return startAmong(neighbours, id, site, today);
}

/** Places an article after the last one of its topic, based on a fact that those use too. */
function startAmong(
  neighbours: readonly Pick<Site['guides' | 'faqs' | 'channels'][number], 'order' | 'facts'>[],
  id: string,
  site: Site,
  today: string,
): ArticleStart {
  const known = site.facts.map((fact) => fact.id);
  const fact = neighbours.flatMap(({ facts }) => facts).find((each) => known.includes(each)) ?? known[0];
  if (fact === undefined) throw nothingIn('facts', '事実', `先に ${kinds.fact.example} の形で作ってください`);
  return { id, order: orderAfter(neighbours.map(({ order }) => order)), fact, today };
}

// A gap of ten, within the allowed range of `order`.
function orderAfter(orders: readonly number[]): number {
  return Math.min(9999, (Math.floor(Math.max(0, ...orders) / 10) + 1) * 10);
}

function article(file: string, address: string, text: string): NewFile {
  return {
    file,
    text,
    next: [
      '【書く：…】を、上から順に自分の言葉に書きかえます（声と部品は content/WRITING.md）。',
      'facts と related を、この記事のものにします。',
      `npm run dev で ${address} を開いて見ます（下書きなので、ほかの人には見えません）。`,
      'draft の行を消し、npm run check で確かめると、公開できます。',
    ],
  };
}

function planFact(id: string, site: Site, today: string): NewFile {
  const owner = site.facts.find((fact) => fact.id === id || fact.covers.includes(id));
  if (owner !== undefined) {
    const file = site.factFiles.get(owner.id);
    throw new CommandError(
      `事実 ${id} は ${owner.id === id ? file : `${file} の ${owner.id}`} にもうあります。`,
      'そこを書き直すか、別の名前にしてください。',
    );
  }
  const [source] = site.sources;
  if (source === undefined) throw nothingIn('sources.yaml', '出典', '先に出典を足してください');
  return {
    file: `content/facts/${id.replace('.', '-')}.yaml`,
    text: startingFact({ id, source: source.id, today }),
    next: [
      '【書く：…】を書きかえます：出典の言い分（claims）と、読む人に伝える読み方（reading）です。',
      `この事実を使う記事の facts に ${id} を足します。`,
      'npm run check で確かめます。',
    ],
  };
}

// A file with an error counts as empty, so the message names both possible fixes.
function nothingIn(place: string, what: string, fix: string): CommandError {
  return new CommandError(
    `content/${place} に、読める${what}が1つもありません。`,
    `npm run check で直すところを確かめるか、${fix}。`,
  );
}
