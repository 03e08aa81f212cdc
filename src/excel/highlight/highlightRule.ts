import type { Severity } from '../../domain/validation/severity';

/**
 * Always true, and ours alone: a rule is known by it when its id has not survived the file being opened again.
 * It refers to no cell, since a relative formula over several areas would be anchored at their bounding box.
 */
export const HIGHLIGHT_FORMULA = '="Fieldsheet highlight"="Fieldsheet highlight"';

/** Text on fill is better than 6 to 1; weight and slant tell errors from warnings without the colour. */
const LOOKS = {
  error: { fill: '#FFC7CE', text: '#9C0006', bold: true, italic: false },
  warning: { fill: '#FFEB9C', text: '#6B4700', bold: false, italic: true },
} as const satisfies Record<Severity, object>;

/** About what one rule weighs in a message, apart from its address. */
export const RULE_BYTES = 3_500;

/** Queues a rule of ours over the address; its `id` is loaded with the next `sync`. */
export function addHighlightRule(worksheet: Excel.Worksheet, address: string, severity: Severity): Excel.ConditionalFormat {
  const rule = worksheet.getRanges(address).conditionalFormats.add('Custom');
  const { fill, text, bold, italic } = LOOKS[severity];
  rule.custom.rule.formula = HIGHLIGHT_FORMULA;
  rule.custom.format.fill.color = fill;
  rule.custom.format.font.color = text;
  if (bold) rule.custom.format.font.bold = true;
  if (italic) rule.custom.format.font.italic = true;
  rule.load('id');
  return rule;
}
