/** How much a scorecard holds, in words. */
import type { Scorecard } from '@samklang/shared/domain/scorecard'
import type { Say } from '@samklang/shared/text/say'

export function countsOf({ values, fields, statements }: Scorecard, say: Say): string {
  return say('editor.counts', { values: values.length, fields: fields.length, statements: statements.length })
}
