import type {TimeRefusal} from '../refusal.js'
import {around} from './around.js'
import {compared} from './compared.js'
import {condition} from './condition.js'
import {granting} from './granting.js'
import {holding} from './holding.js'
import {lasting} from './lasting.js'
import {measuring} from './measuring.js'
import {named} from './named.js'
import {noun} from './noun.js'
import {past} from './past.js'
import {payer} from './payer.js'
import {reported} from './reported.js'
import {rhythm} from './rhythm.js'
import {starting} from './starting.js'

/** Every reason why a time in a task's words is no deadline. */
export const timeRefusals: readonly TimeRefusal[] = [
  starting,
  around,
  rhythm,
  compared,
  reported,
  holding,
  lasting,
  condition,
  payer,
  granting,
  noun,
  named,
  past,
  measuring,
]
