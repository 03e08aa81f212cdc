import type { ResultsFormat } from './resultsFile';

/** Paths of the API, all below one prefix; the client and the server both take them from here. */
export const API_PREFIX = '/api/v1';

export const ROUTES = {
  signIn: `${API_PREFIX}/sign-in`,
  demoSessions: `${API_PREFIX}/demo-sessions`,
  session: `${API_PREFIX}/session`,
  account: `${API_PREFIX}/account`,
  listValues: `${API_PREFIX}/account/list-values`,
  customerReferences: `${API_PREFIX}/customer-references`,
  customers: `${API_PREFIX}/customers`,
  customer: (id: string) => `${API_PREFIX}/customers/${id}`,
  mappings: `${API_PREFIX}/mappings`,
  mapping: (id: string) => `${API_PREFIX}/mappings/${id}`,
  imports: `${API_PREFIX}/imports`,
  import: (id: string) => `${API_PREFIX}/imports/${id}`,
  chunk: (id: string, seq: number | string) => `${API_PREFIX}/imports/${id}/chunks/${seq}`,
  seal: (id: string) => `${API_PREFIX}/imports/${id}/seal`,
  preview: (id: string) => `${API_PREFIX}/imports/${id}/preview`,
  previewRows: (id: string) => `${API_PREFIX}/imports/${id}/preview/rows`,
  apply: (id: string) => `${API_PREFIX}/imports/${id}/apply`,
  cancel: (id: string) => `${API_PREFIX}/imports/${id}/cancel`,
  results: (id: string) => `${API_PREFIX}/imports/${id}/results`,
  resultsFile: (id: string, format: ResultsFormat) => `${API_PREFIX}/imports/${id}/results.${format}`,
  undoPlan: (id: string) => `${API_PREFIX}/imports/${id}/undo-plan`,
  undo: (id: string, undoId: string) => `${API_PREFIX}/imports/${id}/undo/${undoId}`,
} as const;
