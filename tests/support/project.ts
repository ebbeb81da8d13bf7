import { lstat, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';

/** A numeric fact with one source, as its author writes it. */
const aFigure = (id: string, unit: string, value: number) => ({
  id,
  type: 'integer',
  unit,
  question: 'いくつか。',
  status: 'single',
  claims: [{ source: 's0', place: '1行', value }],
  reading: { value, rule: 'agreed', sentence: 'このとおりです。' },
  check: '注文の詳細',
  checkedOn: '2026-11-21',
  reviewBy: '2027-02-10',
});

const dataFiles = {
  'content/topics.yaml': '- id: store\n  title: お店で払う\n  summary: レジでの払い方\n',
  'content/hosts.yaml': '- host: www.amazon.co.jp\n  name: Amazon.co.jp\n  kind: amazon\n',
  'content/glossary.yaml': '[]\n',
  'content/sources.yaml': stringify([{ id: 's0', name: 'ブログ記事', kind: 'blog', dated: '日付なし' }]),
  'content/facts/konbini.yaml': stringify([
    {
      id: 'konbini.what',
      type: 'text',
      question: 'コンビニ払いとは何か。',
      status: 'single',
      claims: [{ source: 's0', place: '1行', value: '前払い' }],
      reading: { value: '前払い', rule: 'agreed', sentence: 'コンビニ払いは前払いです。' },
      check: '注文の詳細',
      checkedOn: '2026-11-21',
      reviewBy: '2027-02-10',
    },
  ]),
};

/** The facts that a chain's page names. */
const chainFiles = {
  'content/facts/figures.yaml': stringify([
    aFigure('konbini.number-digits-other', '桁', 11),
    aFigure('konbini.fee', '円', 0),
  ]),
};

/** A temporary project with our code and the given files; removed after the test. */
export async function aProject(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = await aFolder();
  for (const name of ['lib', 'package-lock.json']) await symlink(join(process.cwd(), name), join(root, name));
  const hasChain = Object.keys(files).some((file) => file.startsWith('content/konbini/'));
  for (const [file, text] of Object.entries({ ...dataFiles, ...(hasChain && chainFiles), ...files }))
    await writeIn(root, file, text);
  return root;
}

/** An empty temporary folder; removed after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file of a temporary project and its folders. Files linked from our own project are not changed. */
export async function writeIn(root: string, file: string, text: string): Promise<void> {
  const path = join(root, file);
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const [top, below] = await Promise.all([realpath(root), realpath(folder)]);
  if (below !== top && !below.startsWith(`${top}${sep}`)) throw new Error(`${file} is linked from our own project`);
  const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink() ?? false;
  if (isLink) await rm(path);
  await writeFile(path, text);
}
