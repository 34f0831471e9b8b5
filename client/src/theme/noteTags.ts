/** The sign of each tag a note can have; only beside its name. */
import { CompassIcon, HandHeartIcon, LightBulbIcon, XMarkOctagonIcon } from '@navikt/aksel-icons'
import type { NoteTag } from '@samklang/shared/domain/note'
import type { ComponentType, SVGProps } from 'react'

export const tagIcons = {
  barrier: XMarkOctagonIcon,
  resource: HandHeartIcon,
  idea: LightBulbIcon,
  field: CompassIcon,
} satisfies Record<NoteTag, ComponentType<SVGProps<SVGSVGElement>>>
