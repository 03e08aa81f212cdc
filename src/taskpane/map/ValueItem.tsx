import { Caption1, Dropdown, Option, OptionGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { useState } from 'react';
import type { ListReview } from '../../application/map/valuesReview';
import { listValueSchema } from '../../domain/fields/listAddition';
import type { ValueRow } from '../../domain/mapping/values/valueTable';
import { rankOptions } from '../../domain/references/rankOptions';
import { valueStrings, wordMeaning } from '../strings/valueStrings';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  value: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  reason: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  dropdown: { minWidth: 0 },
});

/** What stands in the list of choices beside the options, which never are these. */
const AS_IT_IS = '\0as it is';
const BLANK = '\0blank';
const CREATE = '\0create';
const MOST_SUGGESTIONS = 3;

interface ValueItemProps {
  readonly list: ListReview;
  readonly value: ValueRow;
  readonly mayCreate: boolean;
  readonly onChoose: (to: string | null) => void;
  readonly onCreate: () => void;
}

/** One value of a column: how often it is there, what it becomes, and why. */
export function ValueItem({ list, value, mayCreate, onChoose, onCreate }: ValueItemProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { meaning, text, count } = value;
  return (
    <div className={styles.row}>
      <Text weight="semibold" className={styles.value}>
        {text}
        <Caption1 className={styles.quiet}> · {valueStrings.cells(count)}</Caption1>
      </Text>
      <Dropdown
        className={styles.dropdown}
        aria-label={valueStrings.becomes(text)}
        placeholder={valueStrings.choose}
        open={isOpen}
        onOpenChange={(_event, { open }) => setOpen(open)}
        value={meaning.is === 'open' ? '' : wordChoice(meaning.to)}
        selectedOptions={meaning.is === 'open' ? [] : [choiceOf(meaning.to)]}
        onOptionSelect={(_event, { optionValue }) => {
          if (optionValue === CREATE) onCreate();
          else if (optionValue !== undefined) onChoose(optionValue === AS_IT_IS ? null : optionValue === BLANK ? '' : optionValue);
        }}
      >
        {isOpen && <Choices list={list} text={text} mayCreate={mayCreate} />}
      </Dropdown>
      <Caption1 className={styles.reason}>
        {meaning.is === 'open' && <QuestionCircleRegular aria-hidden />}
        {wordMeaning(meaning)}
      </Caption1>
    </div>
  );
}

function wordChoice(to: string | null): string {
  return to === null ? valueStrings.asItIs : to === '' ? valueStrings.blank : to;
}

function choiceOf(to: string | null): string {
  return to === null ? AS_IT_IS : to === '' ? BLANK : to;
}

/** Made when they are looked at: fifty lists of hundreds of options would keep the pane busy. */
function Choices({ list, text, mayCreate }: { readonly list: ListReview; readonly text: string; readonly mayCreate: boolean }) {
  const { options } = list.listed;
  const likely = rankOptions(text, options).slice(0, MOST_SUGGESTIONS);
  const canBeAdded = mayCreate && listValueSchema.safeParse(text).success && !options.includes(text);
  return (
    <>
      {likely.length > 0 && (
        <OptionGroup label={valueStrings.perhaps}>
          {likely.map((option) => (
            <Option key={option}>{option}</Option>
          ))}
        </OptionGroup>
      )}
      <OptionGroup label={options.length === 0 ? valueStrings.noneListed(list.field.header) : valueStrings.listed(list.field.header)}>
        {options
          .filter((option) => !likely.includes(option))
          .map((option) => (
            <Option key={option}>{option}</Option>
          ))}
      </OptionGroup>
      <OptionGroup label={valueStrings.otherwise}>
        <Option value={BLANK} text={valueStrings.blank}>
          {valueStrings.blank}
        </Option>
        <Option value={AS_IT_IS} text={valueStrings.asItIs}>
          {valueStrings.asItIs}
        </Option>
        {canBeAdded && (
          <Option value={CREATE} text={valueStrings.create(text, list.field.header)}>
            {valueStrings.create(text, list.field.header)}
          </Option>
        )}
      </OptionGroup>
    </>
  );
}
