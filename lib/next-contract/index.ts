export { type BuiltAnswer, builtAnswers } from './built-answers.ts';
export {
  bodyEnding,
  buildModes,
  emptyDocument,
  frameworkAddress,
  hashedFilesAddress,
  isInternalHeader,
  isServing,
  notFoundPage,
  prerenderedFolder,
  prerenderedHeader,
  progressIn,
  routerHeaders,
} from './contract.ts';
export { developmentModule, leaveOutStaticPaths } from './development.ts';
export { carriesFramework, FrameworkChangeError, stripBuild, stripFramework } from './static-pages.ts';
