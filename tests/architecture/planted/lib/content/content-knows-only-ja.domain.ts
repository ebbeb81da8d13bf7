export { day } from '#lib/faqs/index.ts';
