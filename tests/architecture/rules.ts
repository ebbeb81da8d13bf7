import type { IForbiddenRuleType } from 'dependency-cruiser';

/** An import that must not be: `name` is what its planted violations in `planted` are called by. */
export type ImportRule = IForbiddenRuleType & { readonly name: string };

// `$1` in a `to` stands for what the brackets of its `from` caught.
const anyDomain = '^lib/(?!(?:commands|content|ja|site)/)([^/]+)/';
const framework = ['(^|/)node_modules/(next|react|react-dom)/', '^(app|components)/'];
const onlyIndex = { path: '^lib/', pathNot: '^lib/[^/]+/index[.]ts$' };

/** The layers of the project, as imports that are forbidden. */
export const rules: readonly ImportRule[] = [
  {
    name: 'import-is-found',
    comment: 'A path of ours that leads nowhere would be an import that no other rule sees.',
    from: {},
    to: { couldNotResolve: true, path: '^[#.]' },
  },
  {
    name: 'no-cycle',
    comment: 'Two modules that need each other are one, or hide a third that both need.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'lib-knows-no-framework',
    comment: 'Rules and content outlive React and Next, and are tested without them.',
    from: { path: '^lib/', pathNot: '^lib/commands/serve-site[.]ts$' },
    to: { path: framework },
  },
  {
    name: 'commands-are-the-rim',
    comment: 'A command uses everything; nothing uses a command.',
    from: { pathNot: '^(lib/commands|tests)/' },
    to: { path: '^lib/commands/' },
  },
  {
    name: 'ja-is-a-leaf',
    comment: 'How Japanese is written and dated depends on nothing of this site.',
    from: { path: '^lib/ja/' },
    to: { path: '^(app|components|lib|tests)/', pathNot: '^lib/ja/' },
  },
  {
    name: 'content-knows-only-ja',
    comment: 'The mechanism of articles does not know what they are about.',
    from: { path: '^lib/content/' },
    to: { path: '^lib/', pathNot: '^lib/(content|ja)/' },
  },
  {
    name: 'domains-meet-only-in-site',
    comment: 'If two domains need each other, what they share has not been named.',
    from: { path: anyDomain },
    to: { path: '^lib/', pathNot: '^lib/($1|content|ja)/' },
  },
  {
    name: 'lib-folders-have-one-door',
    comment: 'A folder of lib is entered by its index.ts, so that what lies behind may change.',
    from: { path: '^lib/([^/]+)/' },
    to: { ...onlyIndex, pathNot: [onlyIndex.pathNot, '^lib/$1/'] },
  },
  {
    name: 'app-enters-lib-by-the-door',
    comment: 'A folder of lib is entered by its index.ts, so that what lies behind may change.',
    from: { path: '^(app/|next[.]config[.]ts$)' },
    to: onlyIndex,
  },
  {
    name: 'components-enter-lib-by-the-door',
    comment: 'A folder of lib is entered by its index.ts, so that what lies behind may change.',
    from: { path: '^components/' },
    to: onlyIndex,
  },
  {
    name: 'components-know-no-machine',
    comment: 'A component turns props into markup: no file, no process, no network of the server.',
    from: { path: '^components/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'components-know-no-route',
    comment: 'Routes are made of components, not the other way round.',
    from: { path: '^components/' },
    to: { path: '^app/' },
  },
  {
    name: 'browser-code-stands-alone',
    comment: 'What a phone loads is what is written there: no library, no React, nothing of Node.',
    from: { path: '^components/browser/' },
    to: { pathNot: '^components/(browser/|words[.]ts$)' },
  },
  {
    name: 'tests-stay-outside',
    comment: 'Nothing that runs for readers rests on a test.',
    from: { pathNot: '^tests/' },
    to: { path: '^tests/' },
  },
  {
    name: 'files-are-read-at-the-rim',
    comment: 'Only the site and the commands touch the disk; all else is given its text.',
    from: { pathNot: ['^(lib/(commands|site)|tests)/', '^next[.]config[.]ts$'] },
    to: { dependencyTypes: ['core'], path: '^fs(/promises)?$' },
  },
];
