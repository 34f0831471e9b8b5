/** How it was asked and how many answered, what is withheld and why, and how to read the figures. */
import { heading, list, paragraph } from '../Block'
import { itemWords, selectionWords } from '../../results/itemWords'
import type { Section } from '../Section'
import { numbered } from '../statementWords'
import { withheldItems } from '../withheld'

export const turnout: Section = {
  id: 'turnout',
  blocks(reading) {
    const { report, say, scorecard, day } = reading
    const withheld = withheldItems(reading)
    return [
      heading(1, say('report.turnout.heading')),
      ...(report.rounds.length === 0
        ? [paragraph(say('report.summary.nothing'))]
        : [
            {
              kind: 'table' as const,
              caption: say('report.turnout.table'),
              columns: (['asked', 'closed', 'mode', 'answered'] as const).map((column) =>
                say(`report.turnout.${column}`),
              ),
              widths: [3, 2, 2, 1.2],
              rows: report.rounds.map(({ selection, take, closedAt, mode, turnout }) => [
                say('report.turnout.take', { name: selectionWords(selection, scorecard, say), take }),
                day(closedAt),
                say(`report.mode.${mode}`),
                turnout === null ? say('report.turnout.joint') : String(turnout),
              ]),
            },
          ]),
      ...(report.hiddenRounds === 0 ? [] : [paragraph(say('report.turnout.hidden', { count: report.hiddenRounds }))]),
      heading(2, say('report.turnout.withheld')),
      ...(withheld.length === 0
        ? [paragraph(say('report.turnout.nothingWithheld'))]
        : [
            paragraph(say('report.turnout.why')),
            ...list(
              withheld.map(({ item, why }) => {
                const words = itemWords(item, scorecard, say)
                const name = words.isWeight ? words.name : numbered(reading, item)
                const reason = ` ${why.reason === 'with-before' ? say('report.turnout.besideBefore') : say('report.turnout.tooFew', { threshold: why.threshold })}`
                return typeof name === 'string' ? name + reason : { ...name, text: name.text + reason }
              }),
            ),
          ]),
      heading(2, say('report.turnout.howToRead')),
      ...list((['scale', 'middle', 'spread', 'score', 'secrecy'] as const).map((what) => say(`report.read.${what}`))),
    ]
  },
}
