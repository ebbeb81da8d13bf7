export const room = 'finder';
