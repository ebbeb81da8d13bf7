import type { Metadata } from 'next';
import { PlainText } from '#components/plain/plain-text.tsx';
import { englishOf } from '#lib/copies/index.ts';
import { loadSite } from '#lib/site/index.ts';
import { alternatesOf } from '../_article/alternates.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { path, title, description } = englishOf(await loadSite());
  return { title, description, alternates: alternatesOf(path) };
}

export default async function EnglishPage() {
  return <PlainText page={englishOf(await loadSite())} />;
}
