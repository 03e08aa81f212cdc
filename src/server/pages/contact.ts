/** Who runs this server, as far as the operator has said. */
export interface Contact {
  readonly organisation?: string | undefined;
  readonly email?: string | undefined;
}
