/** Any language by its code, for those that are not offered by name. */
import { Button, Textfield } from '@digdir/designsystemet-react'
import { LanguageTag } from '@samklang/shared/domain/language'
import { useState, type ReactNode } from 'react'
import { useText } from '../text'

export function NewLanguage({ onAdd }: { onAdd: (tag: LanguageTag) => void }): ReactNode {
  const say = useText()
  const [code, setCode] = useState('')
  const given = code.trim()
  const valid = LanguageTag.safeParse(given).success
  return (
    <form
      className="editor__new-language"
      onSubmit={(event) => {
        event.preventDefault()
        if (valid) onAdd(given)
      }}
    >
      <Textfield
        label={say('editor.languages.code')}
        description={say('editor.languages.codeHint')}
        value={code}
        error={given === '' || valid ? undefined : say('editor.languages.codeWrong')}
        onChange={({ target }) => setCode(target.value)}
      />
      <Button type="submit" data-size="sm" variant="secondary" disabled={!valid}>
        {say('editor.languages.add')}
      </Button>
    </form>
  )
}
