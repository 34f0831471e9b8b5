/** The pages of a room: where each stands, and which one goes with what everybody is on now. */
import type { RoomId } from '@samklang/shared/domain/ids'
import type { Role } from '@samklang/shared/domain/role'
import type { Focus } from '@samklang/shared/wire/session'

export const pagePaths = {
  answer: 'svar',
  ideas: 'ideer',
  measures: 'tiltak',
  profile: 'profil',
  report: 'rapport',
  board: 'tavle',
  list: 'liste',
  scorecard: 'malkort',
  agenda: 'plan',
  lead: 'lede',
  screen: 'skjerm',
} as const
export type PageName = keyof typeof pagePaths

/** The path of a page in a room, from the base of the product. */
export function pathOf(room: RoomId, page: PageName): string {
  return `/rom/${room}/${pagePaths[page]}`
}

/** The page a path shows; null at the room's own address, and where nothing stands. */
export function pageAt(path: string): PageName | null {
  const last = /^\/rom\/[^/]+\/([a-z]+)\/?$/.exec(path)?.[1]
  return (Object.keys(pagePaths) as PageName[]).find((page) => pagePaths[page] === last) ?? null
}

/** Where a focus is followed. On a narrow screen the list stands in for the board. */
export function pageForFocus(focus: Focus, wide: boolean): PageName {
  switch (focus.kind) {
    case 'ideas':
      return 'ideas'
    case 'measures':
      return 'measures'
    case 'board':
      return wide ? 'board' : 'list'
    case 'profile':
      return 'profile'
    case 'welcome':
    case 'round':
    case 'result':
    case 'talk':
    case 'sides':
    case 'break':
      return 'answer'
  }
}

/** Where someone starts who comes to the room's own address. */
export function firstPage(role: Role, focus: Focus, wide: boolean): PageName {
  return role === 'facilitator' ? 'lead' : pageForFocus(focus, wide)
}
