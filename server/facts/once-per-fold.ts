/**
 * What the cases somebody is shut out of count for, added up once for each question and kept until anything is folded or
 * they are shut out of others: of thousands of cases that is most of the work of an answer.
 */
type Shut = ReadonlySet<string>
type Kept<T> = { folds: number; made: Promise<T> }
type Asked = { shut: Shut; folds: number; question: string }

/** For each reader the questions asked last; the index of process reports asks one for each workflow. */
const mostKept = 60

/** `shut` is asked for by the object, not by what is in it. */
export function oncePerFold<T>(): (asked: Asked, make: () => Promise<T>) => Promise<T> {
  const kept = new WeakMap<Shut, Map<string, Kept<T>>>()
  return ({ shut, folds, question }, make) => {
    const all = kept.get(shut) ?? new Map<string, Kept<T>>()
    kept.set(shut, all)
    const known = all.get(question)
    const one = known?.folds === folds ? known : { folds, made: make() }
    all.delete(question)
    all.set(question, one)
    if (all.size > mostKept) all.delete(all.keys().next().value!)
    one.made.catch(() => all.delete(question))
    return one.made
  }
}
