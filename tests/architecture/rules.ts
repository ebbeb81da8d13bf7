import { builtinModules } from 'node:module';
import type { IForbiddenRuleType, IReachabilityForbiddenRuleType } from 'dependency-cruiser';

/** An import that must not be: `name` is what its planted violations in `planted` are called by. */
export type ImportRule = IForbiddenRuleType & { readonly name: string };

// `$1` in a `to` stands for what the brackets of its `from` caught.
const joiningRooms =
  'api|assets|check|commands|copies|finder|hearing|insights|link-images|mcp|next-contract|server|site';
const anyDomain = `^lib/(?!(?:content|ja|${joiningRooms})/)([^/]+)/`;
const framework = ['(^|/)node_modules/(next|preact|react|react-dom)/', '^(app|components)/'];
const onlyIndex = { path: '^lib/', pathNot: '^lib/[^/]+/index[.]ts$' };
const oneDoor = { path: '^lib/', pathNot: '^lib/[^/]+/(index|client)[.]ts$' };

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
    from: { path: '^lib/', pathNot: '^lib/server/(next-thread|serve-development)[.]ts$' },
    to: { path: framework },
  },
  {
    name: 'commands-are-the-rim',
    comment: 'A command uses everything; nothing uses a command.',
    from: { pathNot: '^(lib/commands|tests)/' },
    to: { path: '^lib/commands/' },
  },
  {
    name: 'store-has-one-query-layer',
    comment: 'What readers send is kept and asked for in lib/feedback alone; routes and pages write no SQL.',
    from: { pathNot: '^(lib/feedback|tests)/' },
    to: { path: '(^|/)node_modules/(kysely|libsql|pg)/' },
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
    comment: 'If two domains need each other, what they share has not been named. Flows are named: any may have one.',
    from: { path: anyDomain },
    to: { path: '^lib/', pathNot: '^lib/($1|content|flows|ja)/' },
  },
  {
    name: 'drawings-know-no-article',
    comment: 'A drawing is made from plain figures and labels, so that the wizard can draw it in a browser too.',
    from: { path: '^lib/drawings/' },
    to: { path: '^lib/', pathNot: '^lib/(drawings|ja)/' },
  },
  {
    name: 'reading-knows-no-rule',
    comment: 'The site is read and joined first; what is checked, searched, sent or served is made from it.',
    from: { path: '^lib/site/' },
    to: { path: '^lib/(assets|check|copies|finder|server|next-contract)/' },
  },
  {
    name: 'finder-knows-only-the-site',
    comment: 'The search is made from the site; how browsers get it is decided above.',
    from: { path: '^lib/finder/' },
    to: { path: '^lib/(assets|check|server|next-contract)/' },
  },
  {
    name: 'copies-know-only-the-site',
    comment: 'A copy for machines is made from the site; how it is served is decided above.',
    from: { path: '^lib/copies/' },
    to: { path: '^lib/(assets|check|finder|server|next-contract)/' },
  },
  {
    name: 'link-images-know-only-the-site',
    comment: 'An image is made from the site and its list of pages; how it is served is decided above.',
    from: { path: '^lib/link-images/' },
    to: { path: '^lib/(assets|check|finder|server|next-contract)/' },
  },
  {
    name: 'api-knows-no-server',
    comment: 'What programs are told is made from the site; how it is sent is decided above.',
    from: { path: '^lib/api/' },
    to: { path: '^lib/(assets|check|server|next-contract)/' },
  },
  {
    name: 'mcp-knows-no-browser',
    comment: 'The tools are made of what programs are told; how a message arrives is decided above.',
    from: { path: '^lib/mcp/' },
    to: { path: '^lib/(assets|check|copies|hearing|insights)/' },
  },
  {
    name: 'mcp-is-loaded-when-asked',
    comment: 'The SDK costs memory and time, and most servers are never asked.',
    from: { pathNot: '^tests/' },
    to: { path: '^lib/mcp/answer-message[.]ts$', dynamic: false },
  },
  {
    name: 'sdk-has-one-reader',
    comment: 'Only what is loaded when somebody asks may load the SDK.',
    from: { pathNot: '^(lib/mcp/answer-message[.]ts$|tests/)' },
    to: { path: '(^|/)node_modules/@modelcontextprotocol/' },
  },
  {
    name: 'checks-stand-apart',
    comment: 'A rule for authors needs what they wrote, and nothing of what readers are sent.',
    from: { path: '^lib/check/' },
    to: { path: '^lib/(assets|finder|server|next-contract)/' },
  },
  {
    name: 'assets-know-no-rule',
    comment: 'What browsers get is made from a site that was checked before.',
    from: { path: '^lib/assets/' },
    to: { path: '^lib/(check|server)/' },
  },
  {
    name: 'server-knows-no-content',
    comment: 'The server sends what it is given; it does not know what the pages are about.',
    from: { path: '^lib/server/' },
    to: { path: '^lib/', pathNot: '^lib/(server|http|next-contract|ja)/' },
  },
  {
    name: 'hearing-knows-no-content',
    comment: 'What readers send is taken the same way whatever the pages are about.',
    from: { path: '^lib/hearing/' },
    to: { path: '^lib/(assets|check|finder|site)/' },
  },
  {
    name: 'next-contract-is-a-leaf',
    comment: 'What we assume of Next can be read and tested without the rest of the project.',
    from: { path: '^lib/next-contract/' },
    to: { path: '^lib/', pathNot: '^lib/next-contract/' },
  },
  {
    name: 'lib-folders-have-one-door',
    comment: 'A folder of lib is entered by its index.ts, or by its client.ts from what also runs in the browser.',
    from: { path: '^lib/([^/]+)/' },
    to: { ...oneDoor, pathNot: [oneDoor.pathNot, '^lib/$1/'] },
  },
  {
    name: 'app-enters-lib-by-the-door',
    comment: 'A folder of lib is entered by its index.ts, so that what lies behind may change.',
    from: { path: '^(app/|next[.]config[.]ts$)' },
    to: onlyIndex,
  },
  {
    name: 'components-enter-lib-by-the-door',
    comment: 'A folder of lib is entered by its index.ts, or by its client.ts for what also runs in the browser.',
    from: { path: '^components/' },
    to: oneDoor,
  },
  {
    name: 'components-know-no-machine',
    comment: 'A component turns props into markup: no file, no process, no network of the server.',
    from: { path: '^components/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'components-take-props',
    comment: 'A component is given what it shows. Who reads the site for it stands in app.',
    from: { path: '^components/' },
    to: { path: `^lib/(?:${joiningRooms})/`, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'components-know-no-route',
    comment: 'Routes are made of components, not the other way round.',
    from: { path: '^components/' },
    to: { path: '^app/' },
  },
  {
    name: 'browser-code-stands-alone',
    comment: 'The browser gets views, Preact that draws them, and of lib what was made for it; no other package.',
    from: { path: '^components/browser/' },
    to: {
      pathNot: [
        '^components/',
        '^lib/[^/]+/client[.]ts$',
        '(^|/)node_modules/preact/',
        // Types of views only; another rule ensures that none of it runs.
        '(^|/)node_modules/(@types/)?react/',
      ],
    },
  },
  {
    name: 'tests-stay-outside',
    comment: 'Nothing that runs for readers rests on a test.',
    from: { pathNot: '^tests/' },
    to: { path: '^tests/' },
  },
  {
    name: 'files-are-read-at-the-rim',
    comment: 'Only the rooms that join everything touch the disk, and the store; a domain is given its text.',
    from: { pathNot: [`^(lib/(${joiningRooms}|feedback)|tests)/`, '^next[.]config[.]ts$'] },
    to: { dependencyTypes: ['core'], path: '^fs(/promises)?$' },
  },
];

/** A module that must not be reachable through any number of imports. Type imports are not counted. */
export type ReachRule = IReachabilityForbiddenRuleType & { readonly name: string };

const onlyOnServers = [`^(app|lib/(content|${joiningRooms}))/`, `^(${builtinModules.join('|')})$`];

/** What must not reach a reader's browser, even indirectly. */
export const reachRules: readonly ReachRule[] = [
  {
    name: 'clients-stay-light',
    comment: 'A client.ts is what a phone loads of its folder: no parsing of articles, nothing of Node.',
    from: { path: '^lib/[^/]+/client[.]ts$' },
    to: { reachable: true, path: onlyOnServers },
  },
  {
    name: 'browser-code-stays-light',
    comment: 'Nor may a view bring in by the back what browser code may not import itself.',
    from: { path: '^components/browser/' },
    to: { reachable: true, path: [...onlyOnServers, '(^|/)node_modules/(next|react|react-dom)/'] },
  },
  {
    name: 'reading-pages-load-little',
    comment: 'Every page loads site.ts; what not every reader needs is a script of its own, loaded when needed.',
    from: { path: '^components/browser/([^/]+/|)site[.]ts$' },
    to: { reachable: true, path: ['(^|/)node_modules/', '^components/(?!browser/|words[.]ts$)'] },
  },
];
