import type { ContactContent } from '#components/flow/contact-content.ts';
import { type Asset, preparedData } from '#lib/assets/index.ts';
import { loadSite } from '#lib/site/index.ts';
import { contactContent } from './contact-content.tsx';

/** The picker: its content for the server, and the same as a file for browsers. */
export interface Contact {
  readonly content: ContactContent;
  readonly asset: Asset;
}

let made: Promise<Contact> | undefined;

/** The picker of this site. Made once, in the build; at each call in development. */
export function loadContact(): Promise<Contact> {
  if (process.env.NODE_ENV === 'development') return make();
  made ??= make();
  return made;
}

async function make(): Promise<Contact> {
  const { value, asset } = await preparedData('contact-content', async () => contactContent(await loadSite()));
  return { content: value, asset };
}
