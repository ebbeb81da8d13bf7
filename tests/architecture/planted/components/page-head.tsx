export { Children } from 'react';
export { day } from '#lib/ja/index.ts';
