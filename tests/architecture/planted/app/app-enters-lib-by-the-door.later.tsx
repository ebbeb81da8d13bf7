export const later = () => import('#lib/ja/calendar.ts');
