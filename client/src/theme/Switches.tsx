/** Two small switches that stand together: the language, and light or dark. */
import { ToggleGroup } from '@digdir/designsystemet-react'
import { MonitorIcon, MoonIcon, SunIcon } from '@navikt/aksel-icons'
import { Language } from '@samklang/shared/domain/language'
import type { ReactNode } from 'react'
import { useLanguage, useText } from '../text'
import { useColourScheme, type ColourScheme } from './colourScheme'

/** Each language by its own name, so that whoever needs it can read it. */
export function LanguageSwitch(): ReactNode {
  const say = useText()
  const { language, choose } = useLanguage()
  return (
    <ToggleGroup
      data-size="sm"
      variant="secondary"
      value={language}
      onChange={(value) => choose(Language.parse(value))}
      aria-label={say('common.language')}
    >
      <ToggleGroup.Item value="nb">
        <span lang="nb">{say('common.languageNb')}</span>
      </ToggleGroup.Item>
      <ToggleGroup.Item value="en">
        <span lang="en">{say('common.languageEn')}</span>
      </ToggleGroup.Item>
    </ToggleGroup>
  )
}

export function SchemeSwitch(): ReactNode {
  const say = useText()
  const { scheme, choose } = useColourScheme()
  return (
    <ToggleGroup
      data-size="sm"
      variant="secondary"
      value={scheme}
      onChange={(value) => choose(value as ColourScheme)}
      aria-label={say('common.colourScheme')}
    >
      <ToggleGroup.Item icon value="auto" title={say('common.schemeAuto')}>
        <MonitorIcon aria-hidden />
        <span className="sk-hidden">{say('common.schemeAuto')}</span>
      </ToggleGroup.Item>
      <ToggleGroup.Item icon value="light" title={say('common.schemeLight')}>
        <SunIcon aria-hidden />
        <span className="sk-hidden">{say('common.schemeLight')}</span>
      </ToggleGroup.Item>
      <ToggleGroup.Item icon value="dark" title={say('common.schemeDark')}>
        <MoonIcon aria-hidden />
        <span className="sk-hidden">{say('common.schemeDark')}</span>
      </ToggleGroup.Item>
    </ToggleGroup>
  )
}
