import type {Target} from '../model/index.js'
import type {Amount} from './amounts.js'

/** A target before it has an id. Offsets are places in the folded text that it was found in. */
export interface FoundTarget extends Omit<Target, 'id' | 'partOf' | 'position' | 'raw'> {
  start: number
  end: number
  /** The place in the list of the target that this one is a share of. */
  partOf: number | null
}

/** What the words around an amount make of it. */
export type Said = Pick<FoundTarget, 'metric' | 'action' | 'kind' | 'strive' | 'partOf' | 'from'>

/** What has been read before an amount. */
export interface Before {
  /** The last target of the text. */
  previous: FoundTarget | null
  /** The one whose metric an amount without a noun goes on with: of counts the last of the same unit in the sentence. */
  carried: FoundTarget | null
  /** The last target of the same clause, for a list that goes on. */
  inClause: FoundTarget | null
  /** The target that what follows 其中 is a share of, and its place in the list. */
  parent: FoundTarget | null
  whole: number | null
}

/** The target that an amount is with what is said of it. */
export function makeTarget(amount: Amount, {metric, action, kind, strive, partOf, from}: Said): FoundTarget {
  const isMoney = amount.unit === '' && amount.implied === null && amount.value >= 10_000
  return {
    // 3处集镇供水管网改造(青石镇、柳湾镇): what a bracket begins to list is not the name
    metric: metric.replace(/(?<=.)[(〔[][^()〔〕[\]]{0,60}$/u, ''),
    action: amount.implied === 'doubling' ? action.replace(/^(?:实现|增长)$/u, '') : action,
    kind,
    strive,
    partOf,
    from,
    start: amount.rawStart,
    end: amount.rawEnd,
    comparator: amount.comparator,
    value: amount.value,
    upper: amount.comparator === 'range' ? amount.upper : null,
    unit: isMoney ? '元' : amount.unit,
    implied: amount.implied !== null || amount.unit === '',
  }
}
