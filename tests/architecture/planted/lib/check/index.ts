export const room = 'check';
