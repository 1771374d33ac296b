/** Names of the copies: composed as those of the demo, so that nobody bears them, but of many more kinds. */
import { workerName } from '../../server/demo/plan/names.ts'
import type { Random } from '../../server/demo/random.ts'

/** 谢某峦 → 陈某禾屿; 榕江某纾装饰工程有限公司 → 榕江某汀芩装饰工程有限公司: the trade and the place stay. */
export function nameLike(name: string, isFirm: boolean, random: Random): string {
  const drawn = workerName(random)
  const second = random.chance(0.7) ? [...workerName(random)].at(-1)! : ''
  const given = `${[...drawn].at(-1)}${second}`
  return isFirm ? name.replace(/某./u, `某${given}`) : `${[...drawn][0]}某${given}`
}
