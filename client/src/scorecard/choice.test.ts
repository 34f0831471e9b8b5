/** Which language somebody reads the scorecard in. */
import { expect, test } from 'vitest'
import { AS_THE_PAGE, pickedOf } from './choice'

const carried = ['nb', 'en', 'ar', 'uk', 'zh-Hans']

test('[C266] the scorecard is read in the language the device speaks where it carries it, until somebody picks another', () => {
  expect(pickedOf(null, carried, ['uk-UA', 'en'])).toBe('uk')
  expect(pickedOf(null, carried, ['zh-Hans', 'en'])).toBe('zh-Hans')
  expect(pickedOf(null, carried, ['zh-CN'])).toBe('zh-Hans')
  expect(pickedOf('ar', carried, ['uk-UA'])).toBe('ar')
  expect(pickedOf(AS_THE_PAGE, carried, ['uk-UA'])).toBeNull()
  expect(pickedOf('so', carried, ['uk-UA'])).toBeNull()
  for (const language of ['nb-NO', 'no', 'nn-NO', 'en-GB', 'so', ''])
    expect(pickedOf(null, carried, [language, 'ar'])).toBeNull()
  expect(pickedOf(null, carried, [])).toBeNull()
})
