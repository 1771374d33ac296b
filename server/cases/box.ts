/** One proceeding on the case page: its stages as a bar, where it stands, the steps offered. */
import { nodesOf } from '../../workflows/check.ts'
import type { StateMeta, Workflow } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import { metasOf, restore } from '../../workflows/walk.ts'
import type { DeadlineView } from '../deadlines/view.ts'
import { stateLabel } from '../proceedings/labels.ts'
import { type Standpoint, stepsOffered } from '../proceedings/offered-steps.ts'
import type { Proceeding } from '../proceedings/repository.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { words } from './words.ts'

export function proceedingBox(
  proceeding: Proceeding,
  standpoint: Standpoint,
  { deadlines }: { deadlines: readonly DeadlineView[] },
) {
  const { locale } = standpoint.person
  const { today } = standpoint
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  const steps = proceeding.state === 'taken-back' ? [] : stepsOffered(proceeding, standpoint)
  const shown = steps.map(({ name, label, isNext }) => ({
    label: label[locale],
    isNext,
    href: `/proceedings/${proceeding.id}/steps/${name}`,
  }))
  return {
    id: proceeding.id,
    title: workflow.title[locale],
    icon: workflow.icon,
    state: stateLabel(proceeding, locale),
    when: proceeding.endedOn
      ? fill(words.ended[locale], { day: dayWords(proceeding.endedOn, today, locale) })
      : fill(words.began[locale], { day: dayWords(proceeding.beganOn, today, locale) }),
    isEnded: proceeding.ended,
    stages: stagesOf(workflow, proceeding, locale),
    steps: shown.slice(0, 4),
    moreSteps: shown.slice(4),
    deadlines: deadlines.filter(one => one.proceedingId === proceeding.id && one.isAlive),
    mapHref: `/proceedings/${proceeding.id}/map`,
  }
}

type Stage = { label: string; small: string; status: 'done' | 'now' | 'todo' }

/** Stages before the present one are behind it; a proceeding that has ended has its last reached stage done. */
function stagesOf(workflow: Workflow, proceeding: Proceeding, locale: 'zh' | 'en'): Stage[] {
  const names = Object.keys(workflow.stages)
  const current = names.indexOf(stageOf(workflow, proceeding) ?? '')
  return names.map((name, place) => ({
    label: workflow.stages[name]![locale],
    small: place === current ? stateLabel(proceeding, locale) : '',
    status: place < current || (place === current && proceeding.ended) ? 'done' : place === current ? 'now' : 'todo',
  }))
}

function stageOf(workflow: Workflow, { snapshot, state }: Proceeding): string | undefined {
  const own = metasOf(restore(workflow, snapshot)).findLast(({ stage }) => stage)?.stage
  if (own) return own
  const node = nodesOf(workflow.machine.root).find(({ path }) => path.join('.') === state)
  return (node?.parent?.meta as StateMeta | undefined)?.stage
}
