/** Days as a calendar field writes them, in the reader's own time. */

/** The day a moment lies in: `2027-03-14`. */
export function dayOf(at: number): string {
  const date = new Date(at)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The last minute of a day, in milliseconds since 1970; null for what is no day. */
export function endOfDay(day: string): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (year === undefined || month === undefined || date === undefined) return null
  const end = new Date(Number(year), Number(month) - 1, Number(date), 23, 59)
  return dayOf(end.getTime()) === day ? end.getTime() : null
}
