/** The language of a page, by its address. */
export function pageLanguage(path: string): string {
  return /^\/(en|ja-easy|zh-hans|vi)(?:\/|$)/.exec(path)?.[1] ?? 'ja';
}
