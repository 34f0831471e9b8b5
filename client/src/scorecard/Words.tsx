/** A text of the scorecard in whatever language it is in, marked where it is not the one the reader asked for. */
import { directionOf, type Wording } from '@samklang/shared/domain/language'
import { useText } from '../text'

/** The mark tells the language's own name, for the eye and for the ear. */
export function Words({ of }: { of: Wording }) {
  const say = useText()
  if (!of.missing) {
    return (
      <span lang={of.language} dir={directionOf(of.language)}>
        {of.text}
      </span>
    )
  }
  return (
    <>
      <span lang={of.language} dir={directionOf(of.language)}>
        {of.text}
      </span>{' '}
      <small className="words-other">{say('common.otherLanguage', { language: nameOf(of.language) })}</small>
    </>
  )
}

/** What a language calls itself. */
export function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  } catch {
    // reason: a tag may be formed rightly and still be none that browsers know
    return language
  }
}
