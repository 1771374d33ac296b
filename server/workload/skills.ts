/** What somebody may be competent in, and which of it a matter asks for. Pure but for the list's words. */
import { type Language, languages } from '../../workflows/languages.ts'
import type { Text } from '../../workflows/text.ts'

export const skills = {
  wages: { zh: '劳动报酬', en: 'Wages' },
  contract: { zh: '劳动合同、解除与补偿', en: 'Contracts, dismissal, compensation' },
  insurance: { zh: '社会保险、福利', en: 'Social insurance and welfare' },
  injury: { zh: '工伤、职业伤害', en: 'Work injury' },
  'new-form': { zh: '新就业形态', en: 'New forms of employment' },
  personnel: { zh: '人事争议', en: 'Personnel disputes' },
  protection: { zh: '女职工、未成年工、劳动保护', en: 'Women, young workers, labour protection' },
  collective: { zh: '集体协商、群体争议', en: 'Bargaining and group disputes' },
} as const satisfies Record<string, Text>
export type Skill = keyof typeof skills

/** Languages are kept beside the matters: 'speaks-minnan'. Another language is not one of them. */
export type Spoken = `speaks-${Exclude<Language, 'other'>}`
export const spoken = Object.fromEntries(
  Object.entries(languages)
    .filter(([language]) => language !== 'other')
    .map(([language, { zh, en }]) => [`speaks-${language}`, { zh: `会${zh}`, en: `Speaks ${en}` }]),
) as Record<Spoken, Text>

/** What somebody is good at: matters and languages. */
export type Ability = Skill | Spoken
export const abilities: Readonly<Record<Ability, Text>> = { ...skills, ...spoken }

/** What the parties of a case ask for; Mandarin is nobody's advantage. */
export const spokenAsked = (wanted: readonly (string | null | undefined)[]): Spoken[] => [
  ...new Set(
    wanted
      .filter(language => language && language !== 'mandarin')
      .map(language => `speaks-${language}` as Spoken)
      .filter(ability => ability in spoken),
  ),
]

/** Begins of cause codes; the longest that fits decides. */
const asked: readonly [code: string, skill: Skill][] = [
  ['205', 'contract'],
  ['205.2', 'collective'],
  ['205.5', 'wages'],
  ['206', 'insurance'],
  ['206.2', 'injury'],
  ['207', 'insurance'],
  ['210', 'personnel'],
  ['211', 'personnel'],
  ['212', 'personnel'],
  ['213', 'personnel'],
  ['214', 'new-form'],
  ['215', 'new-form'],
  ['216', 'new-form'],
  ['406', 'injury'],
  ['409', 'protection'],
  ['LDM.1', 'contract'],
  ['LDM.2', 'contract'],
  ['LDM.3', 'contract'],
  ['LDM.4', 'insurance'],
  ['LDM.4.5', 'protection'],
  ['LDM.5', 'wages'],
  ['LDM.5.5', 'injury'],
  ['LDM.5.6', 'contract'],
  ['LDM.5.7', 'contract'],
]

/** From how many workers on a matter is one of a group: Labour Dispute Mediation and Arbitration Law, art. 7. */
const groupFrom = 10

/** What the cause and the head-count of a case ask for; nothing where the cause is not known yet. */
export function skillsAsked({ cause, members }: { cause: string | null; members: number }): Skill[] {
  const fits = asked.filter(([code]) => cause === code || cause?.startsWith(`${code}.`))
  const longest = fits.toSorted(([a], [b]) => b.length - a.length)[0]?.[1]
  return [...new Set<Skill>([...(longest ? [longest] : []), ...(members >= groupFrom ? ['collective' as const] : [])])]
}
