export const room = () => import('./answer-message.ts');
