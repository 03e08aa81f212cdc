import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { DatesReview } from '../../application/map/valuesReview';
import { DATE_ORDERS, type DateOrder } from '../../domain/cells/dates/dateOrder';
import { countryRules } from '../../domain/countries/countryRules';
import type { Account } from '../../domain/fields/account';
import { columnName } from './ColumnRow';
import { valueStrings, wordDates, wordOrder } from '../strings/valueStrings';

interface DateOrderFieldProps {
  readonly dates: DatesReview;
  readonly account: Account;
  readonly onChoose: (order: DateOrder) => void;
}

/** Whether a column's texts have the day or the month first, and how that is known. */
export function DateOrderField({ dates, account, onChoose }: DateOrderFieldProps) {
  const { dateOrder, name } = countryRules(account.country);
  const { facts, order } = dates;
  const isDoubtful = facts.found.is !== 'known' || facts.mayBeSwapped;
  const said = [wordDates(dates), ...(facts.mayBeSwapped ? [valueStrings.swapped] : [])].join(' ');
  return (
    <Field
      label={valueStrings.orderLabel(columnName(dates))}
      validationState={isDoubtful ? 'warning' : 'none'}
      validationMessage={isDoubtful ? said : null}
      hint={isDoubtful ? null : said}
    >
      <RadioGroup value={order} onChange={(_event, { value }) => onChoose(value as DateOrder)}>
        {DATE_ORDERS.map((each) => (
          <Radio key={each} value={each} label={wordOrder(each, dateOrder, name)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
