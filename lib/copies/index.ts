export { breadcrumbs, type Crumb, dataText, howTos, ledgerData, questionPage, type Thing, webSite } from './json-ld.ts';
