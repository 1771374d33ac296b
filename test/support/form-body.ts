/** Answers as a browser would send them. */

export type Answer = string | number | boolean | null | undefined | File | Answer[] | { [field: string]: Answer }
export type Answers = Record<string, Answer>

/** URL-encoded, or multipart as soon as one answer is a file. Rows become `name[0][field]`, empty answers ''. */
export function bodyOf(answers: Answers): URLSearchParams | FormData {
  const pairs = Object.entries(answers).flatMap(([name, answer]) => pairsOf(name, answer))
  if (!pairs.some(([, value]) => value instanceof File)) return new URLSearchParams(pairs as [string, string][])
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return form
}

function pairsOf(name: string, answer: Answer): [string, string | File][] {
  if (answer === undefined) return []
  if (answer instanceof File) return [[name, answer]]
  if (Array.isArray(answer))
    return answer.flatMap((item, place) => pairsOf(isRow(item) ? `${name}[${place}]` : name, item))
  if (isRow(answer)) return Object.entries(answer).flatMap(([field, value]) => pairsOf(`${name}[${field}]`, value))
  return [[name, answer === null ? '' : String(answer)]]
}

const isRow = (answer: Answer): answer is { [field: string]: Answer } =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) && !(answer instanceof File)
