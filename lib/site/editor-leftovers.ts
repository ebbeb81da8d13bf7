// Hidden files, Emacs (`#x#`, `x~`), Vim (`.x.swp`, `4913`), Windows and macOS, merges and backups.
const leftover =
  /^(?:\.|#.*#$|~\$|4913$|(?:Thumbs\.db|desktop\.ini|ehthumbs\.db)$)|(?:~|\.(?:swp|swo|swx|orig|rej|bak|tmp))$/i;

/** Whether a file is what an editor or a file manager leaves beside the author's own. Such files are read by nobody. */
export function isEditorLeftover(file: string): boolean {
  return file.split('/').some((name) => leftover.test(name));
}
