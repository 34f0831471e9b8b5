/** Chooses a file with a button of ours: the browser's own speaks the browser's language. */
import { Button } from '@digdir/designsystemet-react'
import { UploadIcon } from '@navikt/aksel-icons'
import { useRef, type ReactNode } from 'react'

export function FileButton(props: {
  text: string
  /** What the field is called to those who do not see the button. */
  label: string
  accept: string
  describedBy?: string
  disabled?: boolean
  onFile: (file: File) => void
}): ReactNode {
  const { text, label, accept, describedBy, disabled = false, onFile } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          // The same file, put right, can be chosen again.
          currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
      <Button
        type="button"
        data-size="sm"
        variant="secondary"
        aria-describedby={describedBy}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        <UploadIcon aria-hidden />
        {text}
      </Button>
    </>
  )
}
