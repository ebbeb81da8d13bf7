export {
  type BuiltAnswer,
  builtAnswers,
  keepHashedFiles,
  ownAnswer,
  ownText,
  writeOwnAnswers,
  writeOwnFiles,
} from './built-answers.ts';
export {
  actionHeader,
  bodyEnding,
  buildFolder,
  buildModes,
  drawerFile,
  emptyDocument,
  folderVariable,
  frameworkAddress,
  hashedFilesAddress,
  isInternalHeader,
  isServing,
  isUsedHashedFile,
  notFoundPage,
  ownFolder,
  prerenderedFolder,
  prerenderedHeader,
  progressIn,
  routerHeaders,
  unfinishedFolder,
} from './contract.ts';
export { developmentModule, leaveOutStaticPaths } from './development.ts';
export { handed, whileHanding } from './handed.ts';
export { carriesFramework, FrameworkChangeError, stripBuild, stripFramework } from './static-pages.ts';
