/** The operator's token of the site that browser tests look at. */
export const operatorToken = 'the-token-of-the-operator-in-tests';
