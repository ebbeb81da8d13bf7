export { readFile } from 'node:fs/promises';
export { sql } from 'kysely';
