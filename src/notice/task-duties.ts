import type {TaskDuty} from '../duties/leads.js'
import type {Duty} from '../duties/statements.js'
import type {ItemNode} from '../outline/nodes.js'

/** Who bears a task: what it says itself, what it shares with those beside it, and what of `above` still holds with that. */
export function findTaskDuties(item: ItemNode, above: readonly Duty[]): TaskDuty[] {
  const own = item.children.filter(child => child.type === 'duty').map(duty => ({duty, inherited: false}))
  const shared = item.shared.filter(each => each.type === 'duty').map(duty => ({duty, inherited: true}))
  // 同上 in one column of a row, names in the next: in the order of the roles, wherever they stand
  const given = own.length > 0 && shared.length > 0 ? [...own, ...shared].sort(byRole) : [...own, ...shared]
  // whom a heading names as leading leads also where the task names those who help
  const isHelped = given.every(({duty}) => duty.role === 'supporting')
  const isLed = isHelped || given.every(({duty}) => duty.role === 'supporting' || duty.role === 'responsible')
  const handedDown = above
    .filter(({role, roleAsWritten, isDepartment}) => {
      return (
        isDepartment === true || given.length === 0 || (roleAsWritten !== null && (role === 'lead' ? isLed : isHelped))
      )
    })
    .map(duty => ({duty, inherited: true}))
  return [...handedDown, ...given]
}

const ROLES: ReadonlyArray<Duty['role']> = ['lead', 'consolidating', 'responsible', 'supporting', null]

function byRole(one: TaskDuty, other: TaskDuty): number {
  return ROLES.indexOf(one.duty.role) - ROLES.indexOf(other.duty.role)
}
