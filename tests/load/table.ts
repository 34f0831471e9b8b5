/** What was measured as one table: a line for each figure, a column for each server, the goal and whether ours reached it. */
import { type Figures, type Measure, reached, type Scenario } from './Scenario'
import type { TargetName } from './targets/Target'

export type Results = Readonly<Record<string, Partial<Record<TargetName, Figures>>>>

export function tableOf(scenarios: readonly Scenario[], results: Results, targets: readonly TargetName[]): string {
  const lines = [`| | ${targets.join(' | ')} | goal | reached |`, `|---|${targets.map(() => '---:|').join('')}---|---|`]
  for (const scenario of scenarios) {
    const measured = results[scenario.name]
    if (!measured) continue
    lines.push(`| **${scenario.title}** |${' |'.repeat(targets.length + 2)}`)
    for (const measure of scenario.measures) {
      const cells = targets.map((target) => valueOf(measured[target]?.[measure.key]))
      const ours = reached(measure, measured.samklang?.[measure.key])
      const verdict = ours === null || !measured.samklang ? '' : ours ? 'yes' : '**no**'
      lines.push(`| ${measure.title}, ${measure.unit} | ${cells.join(' | ')} | ${goalOf(measure)} | ${verdict} |`)
    }
    const busy = targets.filter((target) => (measured[target]?.['generatorShare'] ?? 0) > BUSY)
    if (busy.length > 0)
      lines.push(`| the generator itself was busy: ${busy.join(', ')} |${' |'.repeat(targets.length + 2)}`)
  }
  return lines.join('\n')
}

/** Share of a core above which the generator may have measured itself. */
const BUSY = 0.8

function valueOf(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–'
  const size = Math.abs(value)
  return size >= 1000
    ? Math.round(value).toLocaleString('en')
    : size >= 100
      ? value.toFixed(0)
      : value.toFixed(size >= 10 ? 1 : 2)
}

function goalOf({ goal }: Measure): string {
  if (goal === null) return ''
  return 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`
}
