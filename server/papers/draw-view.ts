/** The page on which a paper is drawn without a step, in words: from which proceeding, which paper, what is missing. */
import { workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { stateLabel } from '../proceedings/labels.ts'
import type { CaseFile, Proceeding } from '../proceedings/repository.ts'
import { fill } from '../web/words.ts'
import { catalogue } from './catalogue.ts'
import { words } from './words.ts'

export type Shown = {
  file: CaseFile
  proceedings: readonly Proceeding[]
  chosen: Proceeding
  /** Ids of papers that steps of the chosen proceeding ask for. */
  fitting: ReadonlySet<string>
  template: string
  wrong: Record<string, string[]>
  locale: Locale
}

export function drawView({ file, proceedings, chosen, fitting, template, wrong, locale }: Shown) {
  const titleOf = ({ workflow, definitionNumber }: Proceeding) =>
    workflowNamed(workflow, definitionNumber).title[locale]
  const papers = Object.values(catalogue).map(({ id, title }) => ({
    value: id,
    label: title[locale],
    isChosen: id === template,
  }))
  const groups = [
    {
      label: fill(words.fitting[locale], { name: titleOf(chosen) }),
      options: papers.filter(({ value }) => fitting.has(value)),
    },
    { label: words.otherPapers[locale], options: papers.filter(({ value }) => !fitting.has(value)) },
  ]
  return {
    title: words.draw[locale],
    caseHref: `/cases/${file.id}`,
    caseNumber: file.caseNumber ?? file.registrationNumber,
    action: `/cases/${file.id}/papers/new`,
    proceedings: proceedings.toReversed().map(one => ({
      value: one.id,
      label: `${titleOf(one)} · ${stateLabel(one, locale)}`,
      isChosen: one.id === chosen.id,
    })),
    groups: groups.filter(({ options }) => options.length > 0),
    missing: wrong.template ?? [],
    problems: Object.entries(wrong).flatMap(([field, texts]) =>
      texts.map(text => ({
        href: `#${field}`,
        label: words[field === 'template' ? 'paper' : 'proceeding'][locale],
        text,
      })),
    ),
  }
}
