export const day = '2026-11-21';
