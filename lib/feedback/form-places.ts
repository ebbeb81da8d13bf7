/** The places in the page that gives a form back where the server puts what was typed, each as `{{name}}`. */
export const formPlaces = ['message', 'page', 'form', 'helpful', 'reason', 'word', 'comment'] as const;
