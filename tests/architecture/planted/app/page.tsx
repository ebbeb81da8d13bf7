export { Head } from '#components/page-head.tsx';
export { day } from '#lib/site/index.ts';
