/** An error keeps its row from being sent; a warning asks for a look. */
export type Severity = 'error' | 'warning';
