import { Button, CompoundButton, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Company } from '../contract/session';
import { Panel } from './Panel';
import { strings } from './strings';
import { wordError } from './wordError';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  company: { width: '100%', maxWidth: 'none', justifyContent: 'flex-start', textAlign: 'start', overflowWrap: 'anywhere' },
});

export interface ChooseCompanyProps {
  readonly companies: readonly Company[];
  /** Whether another company was asked for. */
  readonly refused: boolean;
  readonly onChoose: (company: Company) => Promise<void>;
  readonly onCancel: () => void;
}

export function ChooseCompany({ companies, refused, onChoose, onCancel }: ChooseCompanyProps) {
  const styles = useStyles();
  const [error, setError] = useState<unknown>(null);
  const words = strings.choose;
  return (
    <Panel title={words.title} lead={words.lead}>
      {refused && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.refused}</MessageBarBody>
        </MessageBar>
      )}
      <div role="alert">
        {error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{wordError(error)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <ul className={styles.list}>
        {companies.map((company) => (
          <li key={company.id}>
            <CompoundButton
              className={styles.company}
              secondaryContent={strings.roles[company.role]}
              onClick={() => void onChoose(company).catch(setError)}
            >
              {company.name}
            </CompoundButton>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={onCancel}>{strings.cancel}</Button>
      </div>
    </Panel>
  );
}
