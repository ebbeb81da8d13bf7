export * from '#lib/site/index.ts';
