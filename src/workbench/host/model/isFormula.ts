import { LexerTreeBuilder } from '@univerjs/engine-formula';

const lexer = new LexerTreeBuilder();

/** Whether Excel would take this text, which starts with `=`, as a formula: brackets and quotes closed, no operator left hanging. */
export function isFormula(formula: string): boolean {
  const body = formula.slice(1).trim();
  if (body === '' || /[+\-*/^&=<>,;(]$/.test(body) || !bracketsClose(body)) return false;
  return typeof lexer.treeBuilder(formula) === 'object';
}

function bracketsClose(body: string): boolean {
  let depth = 0;
  let quote: string | null = null;
  for (const character of body) {
    if (quote) {
      if (character === quote) quote = null;
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(' || character === '{') depth++;
    else if (character === ')' || character === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0 && quote === null;
}
