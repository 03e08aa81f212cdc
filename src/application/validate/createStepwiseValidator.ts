import { UNATTENDED } from '../ports/job';
import type { Ports } from '../ports/ports';
import type { ValidatorPort } from '../ports/validatorPort';
import { runSmoothly } from '../session/runSmoothly';
import { createSheetsJudge } from './createSheetsJudge';

/** Validates in the pane itself, in small steps with pauses between them. */
export function createStepwiseValidator(time: Pick<Ports, 'now' | 'pause'>): ValidatorPort {
  return {
    async validate(sheets, job) {
      const judge = createSheetsJudge(sheets);
      const found = await runSmoothly(time, judge.judge(), job);
      return { ...found, following: { edit: (edit) => runSmoothly(time, judge.edit(edit), UNATTENDED) } };
    },
  };
}
