/** The header by which the server tells the page of its health whether the database works. Nobody else can set it. */
export const databaseHeader = 'x-madoguchi-database';
