import type { ContactContent } from '#components/flow/contact-content.ts';
import { type Asset, preparedData } from '#lib/assets/index.ts';
import { keptUnlessRejected, loadSite, whileUnchanged } from '#lib/site/index.ts';
import { contactContent } from './contact-content.tsx';

/** The picker: its content for the server, and the same as a file for browsers. */
export interface Contact {
  readonly content: ContactContent;
  readonly asset: Asset;
}

const kept = keptUnlessRejected(make);

/** The picker of this site. Made once, in the build; in development again when the content has changed. */
export function loadContact(): Promise<Contact> {
  if (process.env.NODE_ENV === 'development') return inDevelopment();
  return kept();
}

const inDevelopment = whileUnchanged(process.cwd(), ['components', 'content', 'lib', 'public'], make);

async function make(): Promise<Contact> {
  const { value, asset } = await preparedData('contact-content', async () => contactContent(await loadSite()));
  return { content: value, asset };
}
