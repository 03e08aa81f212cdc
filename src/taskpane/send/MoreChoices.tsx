import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { choicesSchema, DEFAULT_CHOICES, type Choices } from '../../contract/choices';
import { CHOICES_CHANGED, CHOICES_HEADING, CHOICES_STRINGS } from '../strings/previewStrings';

const useStyles = makeStyles({
  // In line with the text above and below, like the groups of problems.
  item: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { margin: 0, paddingInline: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hint: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface MoreChoicesProps {
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

/** What few people need to change: folded away, and said when it is not as usual. */
export function MoreChoices({ choices, onChoose }: MoreChoicesProps) {
  const styles = useStyles();
  const isUsual = JSON.stringify(choicesSchema.parse(choices)) === JSON.stringify(DEFAULT_CHOICES);
  return (
    <Accordion className={styles.item} collapsible>
      <AccordionItem value="choices">
        <AccordionHeader as="h2">{isUsual ? CHOICES_HEADING : CHOICES_CHANGED}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Choice name="existing" choices={choices} onChoose={onChoose} />
          <Choice name="blanks" choices={choices} onChoose={onChoose} />
          <Choice name="errors" choices={choices} onChoose={onChoose} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Choice({ name, choices, onChoose }: MoreChoicesProps & { readonly name: keyof Choices }) {
  const styles = useStyles();
  const { label, options } = CHOICES_STRINGS[name];
  return (
    <Field label={label}>
      <RadioGroup value={choices[name]} onChange={(_event, { value }) => onChoose(choicesSchema.parse({ ...choices, [name]: value }))}>
        {Object.entries(options).map(([value, option]) => (
          <Radio
            key={value}
            value={value}
            label={
              <>
                {option.name}
                {option.hint !== '' && <span className={styles.hint}>{option.hint}</span>}
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
