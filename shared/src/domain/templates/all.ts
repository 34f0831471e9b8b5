/** Every template by its name; a name without one does not compile. */
import type { Template, TemplateId } from '../template'
import { courseFarmhouses, courseLoneliness, courseOwn, courseSchool } from './courseTasks'
import { cycle } from './cycle'
import { fiveLenses } from './fiveLenses'
import { fiveSteps } from './fiveSteps'
import { focusGroup } from './focusGroup'
import { fourBarriers } from './fourBarriers'
import { fourRooms } from './fourRooms'
import { inspLessons } from './inspLessons'
import { ladder } from './ladder'
import { learnedSinceLast } from './learnedSinceLast'
import { methods } from './methods'
import { moreLess } from './moreLess'
import { networkLeadership } from './networkLeadership'
import { openReachable } from './openReachable'
import { parking } from './parking'
import { peerLearning } from './peerLearning'
import { planDeliver } from './planDeliver'
import { thinThick } from './thinThick'
import { threeRoles } from './threeRoles'
import { valuesPoster } from './valuesPoster'
import { whoFronts } from './whoFronts'

export const templates: { readonly [Id in TemplateId]: Template } = {
  'thin-thick': thinThick,
  'plan-deliver': planDeliver,
  'five-steps': fiveSteps,
  'four-rooms': fourRooms,
  'more-less': moreLess,
  'four-barriers': fourBarriers,
  'five-lenses': fiveLenses,
  'network-leadership': networkLeadership,
  'three-roles': threeRoles,
  ladder,
  'focus-group': focusGroup,
  'peer-learning': peerLearning,
  'learned-since-last': learnedSinceLast,
  'course-loneliness': courseLoneliness,
  'course-farmhouses': courseFarmhouses,
  'course-school': courseSchool,
  'course-own': courseOwn,
  methods,
  'values-poster': valuesPoster,
  parking,
  'open-reachable': openReachable,
  'who-fronts': whoFronts,
  'insp-lessons': inspLessons,
  cycle,
}
