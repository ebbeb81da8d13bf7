import { createHash } from 'node:crypto';
import { lookAtFiles } from './while-unchanged.ts';

const folders = ['app', 'components', 'content', 'lib', 'public'];

/**
 * Looks at the files that pages are made from, and names their state as `<all other files>.<style sheets>`: whoever
 * compares two names knows whether anything but the style has changed.
 */
export function projectState(root: string): string {
  const lines = [...lookAtFiles(root, folders).values()].flatMap((state) => state.split('\n'));
  const isStyle = (line: string) => /\.css \S+ \S+$/.test(line);
  return [lines.filter((line) => !isStyle(line)), lines.filter(isStyle)].map(nameOf).join('.');
}

function nameOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);
}
