/** The pages of a room, each fetched when it is first opened; the canvas is by far the heaviest. */
import { lazy } from 'react'

export const AnswerPage = lazy(() => import('../answer/AnswerPage').then((page) => ({ default: page.AnswerPage })))
export const IdeasPage = lazy(() => import('../answer/IdeasPage').then((page) => ({ default: page.IdeasPage })))
export const MeasuresPage = lazy(() =>
  import('../measures/MeasuresPage').then((page) => ({ default: page.MeasuresPage })),
)
export const ProfilePage = lazy(() => import('../profile/ProfilePage').then((page) => ({ default: page.ProfilePage })))
export const ReportPage = lazy(() => import('../report/ReportPage').then((page) => ({ default: page.ReportPage })))
export const ScreenPage = lazy(() => import('../screen/ScreenPage').then((page) => ({ default: page.ScreenPage })))
export const BoardPage = lazy(() => import('../board/BoardPage').then((page) => ({ default: page.BoardPage })))
export const ListPage = lazy(() => import('../list/ListPage').then((page) => ({ default: page.ListPage })))
export const EditorPage = lazy(() => import('../editor/EditorPage').then((page) => ({ default: page.EditorPage })))
export const AgendaPage = lazy(() => import('../agenda/AgendaPage').then((page) => ({ default: page.AgendaPage })))
export const LeadPage = lazy(() => import('../lead/LeadPage').then((page) => ({ default: page.LeadPage })))
