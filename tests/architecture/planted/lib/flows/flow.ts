export const flow = 'flow';
