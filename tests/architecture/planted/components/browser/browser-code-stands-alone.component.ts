export { day } from '#components/page-head.tsx';
