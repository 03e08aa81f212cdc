/** Where signing in begins. In a file of its own for the page that leads there: schemas would make it a hundred times as large. */
export const AUTHORIZE_PATH = '/oauth/authorize';
