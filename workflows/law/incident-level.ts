/**
 * How grave a group incident is. Local emergency plans set the levels; the numbers are the office's parameters, and
 * the defaults are working rules (K): yellow from 10 people or for a tense mood, red from 50 people, from 500,000 yuan,
 * or for extreme behaviour.
 */
import type { Text } from '../text.ts'

export const colours = {
  blue: { zh: '蓝色（关注）', en: 'Blue, watched' },
  yellow: { zh: '黄色预警', en: 'Yellow' },
  red: { zh: '红色预警', en: 'Red' },
} as const satisfies Record<string, Text>
export type Colour = keyof typeof colours

export const grades = {
  below: { zh: '不足十人', en: 'Fewer than ten' },
  general: { zh: '一般（10–29人）', en: 'General, 10 to 29 people' },
  larger: { zh: '较大（30–99人）', en: 'Larger, 30 to 99 people' },
  major: { zh: '重大（100人以上或者极端行为）', en: 'Major, 100 people or extreme behaviour' },
} as const satisfies Record<string, Text>

export type Incident = {
  people: number
  /** Fen; null where no amount is known. */
  amountFen: number | null
  hasExtremeBehaviour: boolean
  isTense: boolean
  /** Cases of the same employer in the last ninety days, this one among them. */
  repeats: number
}

/** What the office has set; null: that measure does not count. */
export type LevelRule = {
  yellowPeople: number | null
  /** People from which a tense mood alone makes it yellow. */
  tensePeople: number | null
  redPeople: number | null
  redAmountFen: number | null
  yellowRepeats: number | null
}

const reaches = (value: number | null, limit: number | null): boolean =>
  value !== null && limit !== null && value >= limit

/** The colour, by the gravest measure that is reached. */
export function colourOf(incident: Incident, rule: LevelRule): Colour {
  const { people, amountFen, hasExtremeBehaviour, isTense, repeats } = incident
  if (hasExtremeBehaviour || reaches(people, rule.redPeople) || reaches(amountFen, rule.redAmountFen)) return 'red'
  const isYellow =
    reaches(people, rule.yellowPeople) ||
    reaches(repeats, rule.yellowRepeats) ||
    (isTense && reaches(people, rule.tensePeople))
  return isYellow ? 'yellow' : 'blue'
}

/** The grade of emergency plans, by people and behaviour alone. */
export function gradeOf({
  people,
  hasExtremeBehaviour,
}: Pick<Incident, 'people' | 'hasExtremeBehaviour'>): keyof typeof grades {
  if (hasExtremeBehaviour || people >= 100) return 'major'
  if (people >= 30) return 'larger'
  return people >= 10 ? 'general' : 'below'
}
