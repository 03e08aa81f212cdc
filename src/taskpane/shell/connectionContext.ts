import { createContext } from 'react';
import type { Connection } from '../../application/signIn/connection';

/** Who the pane works for: what a button may do depends on it, on whichever screen it is. */
export const ConnectionContext = createContext<Connection>({ status: 'connecting' });
