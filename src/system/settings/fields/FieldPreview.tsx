import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { AccountSettings, CustomField } from '../../../domain/fields/account';
import { fieldsOf } from '../../../domain/fields/fieldsOf';
import { fieldStrings } from '../../strings/fieldStrings';

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  header: {
    alignSelf: 'flex-start',
    minWidth: '120px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  required: { textDecorationLine: 'underline' },
});

/** How the template will ask for a field. */
export function FieldPreview({ field, settings }: { readonly field: CustomField; readonly settings: AccountSettings }) {
  const styles = useStyles();
  const [column] = fieldsOf(field.entity, { ...settings, customFields: [field] }).slice(-1);
  const kind = column && column.key.startsWith('custom.') ? column.kind : null;
  return (
    <div className={styles.preview} role="group" aria-label={fieldStrings.preview}>
      <Caption1>{fieldStrings.preview}</Caption1>
      {kind === null ? (
        <Text>{fieldStrings.previewHeading}</Text>
      ) : (
        <>
          <span className={mergeClasses(styles.header, field.required && styles.required)}>{field.name || '…'}</span>
          <Text>{fieldStrings.previewCell(fieldStrings.previewKinds[kind] ?? kind)}</Text>
          {field.requiredMessage !== undefined && <Text>{fieldStrings.previewMissing(field.requiredMessage)}</Text>}
        </>
      )}
    </div>
  );
}
