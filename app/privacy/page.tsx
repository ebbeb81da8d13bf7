import type { Metadata } from 'next';
import { PlainText } from '#components/plain/plain-text.tsx';
import { ShareSwitch } from '#components/privacy/share-switch.tsx';
import { privacyPage } from '#lib/words/index.ts';
import { alternatesOf } from '../_article/alternates.ts';

const { path, title, description } = privacyPage;

export const metadata: Metadata = { title, description, alternates: alternatesOf(path) };

export default function PrivacyPage() {
  return <PlainText page={privacyPage} switches={{ share: <ShareSwitch key="share" /> }} />;
}
