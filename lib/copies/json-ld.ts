import type { Procedure } from '#lib/content/index.ts';
import type { Fact } from '#lib/facts/index.ts';
import type { Faq } from '#lib/faqs/index.ts';
import { canonicalUrl } from '#lib/site/index.ts';

/** A thing in the vocabulary of schema.org. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: string | number | boolean | Thing | readonly Thing[];
}

/** A page on the way from the home page to another. */
export interface Crumb {
  readonly href: string;
  readonly name: string;
}

/**
 * The text of a data block (JSON-LD) that tells machines what a page shows. It holds no `<`, so it cannot end the element
 * that it stands in.
 */
export function dataText(things: readonly Thing[]): string {
  const [first, ...more] = things;
  const context = { '@context': 'https://schema.org' };
  const whole = more.length === 0 ? { ...context, ...first } : { ...context, '@graph': things };
  return JSON.stringify(whole).replaceAll('<', '\\u003c');
}

/** The way from the home page to a page. The page itself needs no address. */
export function breadcrumbs(trail: readonly Crumb[], title: string): Thing {
  const crumbs = [...trail.map(({ href, name }) => ({ name, item: address(href) })), { name: title }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({ '@type': 'ListItem', position: index + 1, ...crumb })),
  };
}

/** The procedures of a guide or a chain, each with the words of its steps, as far as they do not make the page heavy. */
export function howTos({ procedures }: { readonly procedures: readonly Told[] }): Thing[] {
  const things: Thing[] = [];
  let length = 0;
  for (const procedure of procedures) {
    const thing = howTo(procedure);
    length += JSON.stringify(thing).length;
    if (length > mostCharacters) break;
    things.push(thing);
  }
  return things;
}

/** Japanese in JSON takes about a byte for each character when it is compressed, and a page has 1,024 bytes for this. */
const mostCharacters = 1100;

type Told = Pick<Procedure, 'title' | 'steps'>;

function howTo({ title, steps }: Told): Thing {
  return {
    '@type': 'HowTo',
    name: title,
    step: steps.map(({ action }) => ({ '@type': 'HowToStep', text: action })),
  };
}

/** A question with its short answer. */
export function questionPage({ question, short }: Pick<Faq, 'question' | 'short'>): Thing {
  return {
    '@type': 'FAQPage',
    mainEntity: [{ '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text: short } }],
  };
}

/** The site, and how it is searched. */
export function webSite(name: string, description: string): Thing {
  return {
    '@type': 'WebSite',
    name,
    description,
    inLanguage: 'ja',
    url: address('/'),
    potentialAction: {
      '@type': 'SearchAction',
      target: address('/search?q={words}'),
      'query-input': 'required name=words',
    },
  };
}

/** The ledger of facts as a set of data for programs. */
export function ledgerData(name: string, description: string, facts: readonly Pick<Fact, 'checkedOn'>[]): Thing {
  const days = facts.map(({ checkedOn }) => checkedOn).sort();
  return {
    '@type': 'Dataset',
    name,
    description,
    inLanguage: 'ja',
    url: address('/facts'),
    isAccessibleForFree: true,
    ...(days.length > 0 && { dateModified: days.at(-1) ?? '' }),
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: address('/api/facts'),
    },
  };
}

// Without a public origin an address is that of this site, whatever its name: the page's own address completes it.
function address(path: string): string {
  return canonicalUrl(path) ?? path;
}
