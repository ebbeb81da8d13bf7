/** What an article that cannot be read says of where it was: its old addresses are not dead, only out of order. */
export function writtenMovedFrom(text: string): string[] {
  const [, written = ''] = /^movedFrom:(.*(?:\r?\n(?:[ \t]|- ).*)*)/m.exec(text) ?? [];
  return written.match(/\/[a-z0-9./-]+/g) ?? [];
}
