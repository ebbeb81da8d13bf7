export { resolve } from '#lib/flows/client.ts';
