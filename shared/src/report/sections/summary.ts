/** One page of what matters: how many answered, what to talk about, what was agreed, what is done about it. */
import { MeasureStatus } from '../../domain/phase'
import { talkPlan } from '../../domain/talkPlan'
import { type Block, heading, list, paragraph } from '../Block'
import { type Reading } from '../Reading'
import type { Section } from '../Section'
import { joined, numbered } from '../statementWords'
import { withheldItems } from '../withheld'

export const summary: Section = {
  id: 'summary',
  blocks(reading) {
    const { report, say, profile, number } = reading
    if (report.rounds.length === 0)
      return [heading(1, say('report.summary.heading')), paragraph(say('report.summary.nothing'))]
    const { whole } = profile
    return [
      heading(1, say('report.summary.heading')),
      paragraph(turnoutSentence(reading)),
      ...(whole.score === null
        ? []
        : [
            paragraph(
              say('report.summary.whole', { score: number(whole.score), counted: whole.counted, of: whole.of }),
            ),
          ]),
      ...talkBlocks(reading),
      heading(2, say('report.summary.outcomes')),
      ...list(outcomeSentences(reading)),
      heading(2, say('report.measures.heading')),
      paragraph(measuresSentence(reading)),
    ]
  },
}

/** From the round with most answers; said aloud together, there is nobody to count. */
export function turnoutSentence({ report, say }: Reading): string {
  const turnouts = report.rounds.flatMap(({ turnout }) => turnout ?? [])
  if (turnouts.length === 0) return say('report.summary.together', { joined: report.room.joined })
  return say('report.summary.turnout', { most: Math.max(...turnouts), joined: report.room.joined })
}

function talkBlocks(reading: Reading): Block[] {
  const { say, answered, report } = reading
  const { talks, everythingImportant, own } = talkPlan(answered, report.talkList)
  if (talks.length === 0) return []
  return [
    heading(2, say(own ? 'report.summary.chosen' : 'report.summary.talk')),
    ...(everythingImportant ? [paragraph(say('report.values.everythingImportant'))] : []),
    ...list(
      talks.map(({ statement, reason, talked }) => {
        const why = [
          ...(reason === null ? [] : [say(`report.reason.${reason}`)]),
          ...(talked ? [say('report.summary.talked')] : []),
        ]
        return joined('', numbered(reading, statement), why.length === 0 ? '' : ` ${why.join(' ')}`)
      }),
    ),
  ]
}

function outcomeSentences(reading: Reading): string[] {
  const { report, say, profile } = reading
  const kinds = Object.values(report.outcomes)
  const count = (kind: string): number => kinds.filter((outcome) => outcome?.kind === kind).length
  const joint = profile.statements.filter(({ from }) => from === 'joint').length
  const silent = profile.statements.filter(({ talked }) => !talked).length
  return [
    say('report.summary.agreed', { count: count('agreed') + joint }),
    say('report.summary.differ', { count: count('differ') }),
    ...(count('set-aside') > 0 ? [say('report.summary.setAside', { count: count('set-aside') })] : []),
    say('report.summary.notTalked', { count: silent }),
    ...(withheldItems(reading).length > 0
      ? [say('report.summary.withheld', { count: withheldItems(reading).length })]
      : []),
  ]
}

export function measuresSentence({ report, say }: Reading): string {
  const { measures } = report
  const parts = MeasureStatus.options.flatMap((status) => {
    const count = measures.filter((measure) => measure.status === status).length
    return count === 0
      ? []
      : [say('report.measures.ofStatus', { count, status: say(`domain.status.${status}`).toLowerCase() })]
  })
  const all = say('report.measures.count', { count: measures.length })
  return parts.length === 0 ? all : `${all} ${say('report.measures.parts', { parts: parts.join(', ') })}`
}
