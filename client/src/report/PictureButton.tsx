/** A button that saves a chart as a picture. */
import { Button } from '@digdir/designsystemet-react'
import { ImageIcon } from '@navikt/aksel-icons'
import { useState, type ReactNode } from 'react'
import { useText } from '../text'
import { saveFile } from '../ui/saveFile'
import { pictureOf } from './chartPicture'

/** `what` tells a screen reader which chart it is; `title` and `file` name the picture. */
export function PictureButton({
  svg,
  title,
  file,
  what,
  small = false,
}: {
  svg: () => string
  title: string
  file: string
  what: string
  small?: boolean
}): ReactNode {
  const say = useText()
  const [failed, setFailed] = useState(false)
  const save = () =>
    pictureOf(svg()).then(
      (picture) => {
        setFailed(false)
        saveFile(`${[plain(title), file].filter((part) => part !== '').join('-')}.png`, picture)
      },
      () => setFailed(true),
    )
  return (
    <span className="report-picture">
      <Button
        variant="tertiary"
        data-size="sm"
        icon={small}
        title={small ? say('reportOut.page.png') : undefined}
        onClick={() => void save()}
      >
        <ImageIcon aria-hidden />
        <span className={small ? 'sk-hidden' : undefined}>{say('reportOut.page.png')}</span>
        <span className="sk-hidden">: {what}</span>
      </Button>
      <output>{failed ? say('reportOut.page.pngFailed') : ''}</output>
    </span>
  )
}

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
