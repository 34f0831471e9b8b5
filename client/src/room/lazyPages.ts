/** The pages of a room, each fetched when it is first opened; the canvas is by far the heaviest. */
import { lazy, type ComponentType } from 'react'

const found = import.meta.glob<Record<string, ComponentType>>([
  '../answer/{AnswerPage,IdeasPage}.tsx',
  '../measures/MeasuresPage.tsx',
  '../profile/ProfilePage.tsx',
  '../screen/ScreenPage.tsx',
  '../board/BoardPage.tsx',
  '../list/ListPage.tsx',
  '../lead/LeadPage.tsx',
])

function page(path: string, name: string) {
  return lazy(async () => {
    const component = (await found[path]?.())?.[name]
    if (!component) throw new Error(`${path} has no ${name}.`)
    return { default: component }
  })
}

export const AnswerPage = page('../answer/AnswerPage.tsx', 'AnswerPage')
export const IdeasPage = page('../answer/IdeasPage.tsx', 'IdeasPage')
export const MeasuresPage = page('../measures/MeasuresPage.tsx', 'MeasuresPage')
export const ProfilePage = page('../profile/ProfilePage.tsx', 'ProfilePage')
export const ScreenPage = page('../screen/ScreenPage.tsx', 'ScreenPage')
export const BoardPage = page('../board/BoardPage.tsx', 'BoardPage')
export const ListPage = page('../list/ListPage.tsx', 'ListPage')
export const LeadPage = page('../lead/LeadPage.tsx', 'LeadPage')
