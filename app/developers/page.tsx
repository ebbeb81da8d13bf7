import type { Metadata } from 'next';
import { PlainText } from '#components/plain/plain-text.tsx';
import { developersOf } from '#lib/copies/index.ts';
import { alternatesOf } from '../_article/alternates.ts';

export function generateMetadata(): Metadata {
  const { path, title, description } = developersOf();
  return { title, description, alternates: alternatesOf(path) };
}

export default function DevelopersPage() {
  return <PlainText page={developersOf()} />;
}
