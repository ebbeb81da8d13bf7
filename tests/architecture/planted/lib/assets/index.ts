export const room = 'assets';
