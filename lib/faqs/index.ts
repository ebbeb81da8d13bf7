export { type Faq, faqKind } from './faq.ts';
