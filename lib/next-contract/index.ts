export { carriesFramework, FrameworkChangeError, stripBuild, stripFramework } from './static-pages.ts';
