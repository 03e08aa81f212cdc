import { Badge } from '@fluentui/react-components';
import type { ImportSummary } from '../../contract/imports';
import { strings } from '../strings';

const COLOURS = {
  open: 'informative',
  sealed: 'informative',
  applying: 'informative',
  completed: 'success',
  completed_with_errors: 'warning',
  cancelled: 'subtle',
  expired: 'subtle',
  undoing: 'informative',
  undone: 'subtle',
  partly_undone: 'warning',
} as const;

export function StateBadge({ state }: { readonly state: ImportSummary['state'] }) {
  return (
    <Badge appearance="tint" color={COLOURS[state]} size="large" style={{ whiteSpace: 'nowrap' }}>
      {strings.states[state]}
    </Badge>
  );
}
