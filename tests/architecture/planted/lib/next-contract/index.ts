export const room = 'next-contract';
