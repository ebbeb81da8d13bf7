import type { Metadata } from 'next';
import { PlainText } from '#components/plain/plain-text.tsx';
import { ShortcutSwitch } from '#components/search/shortcut-switch.tsx';
import { accessibilityPage } from '#lib/words/index.ts';
import { alternatesOf } from '../_article/alternates.ts';

const { path, title, description } = accessibilityPage;

export const metadata: Metadata = { title, description, alternates: alternatesOf(path) };

export default function AccessibilityPage() {
  return <PlainText page={accessibilityPage} switches={{ keys: <ShortcutSwitch key="keys" /> }} />;
}
